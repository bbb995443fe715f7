package dev.deskhand.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.ask.WidgetClient;
import dev.deskhand.bot.ask.WidgetClient.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The visitors' routes with what can go wrong: other people's conversations and wrong input. */
class WidgetRefusalsIT extends WidgetConversationCase {

    static Stream<String> routesOfOneConversation() {
        return Stream.of(
                "GET ",
                "GET /events",
                "GET /transcript",
                "POST /messages {\"clientMessageId\": \"" + NOBODYS + "\", \"text\": \"Hi\"}",
                "POST /messages/" + NOBODYS + "/feedback {\"helped\": true}",
                "POST /typing {\"typing\": true}",
                "POST /read {\"seq\": 1}",
                "POST /rating {\"stars\": 5}",
                "POST /contact {\"email\": \"ana@example.com\"}",
                "POST /handoff {}",
                "POST /close");
    }

    @ParameterizedTest
    @MethodSource("routesOfOneConversation")
    void promise_6_another_customers_conversation_is_not_there(String route) {
        WidgetClient stranger = WidgetClient.enter(port, site.slug());
        WidgetClient elsewhere = WidgetClient.enter(port, newSite().slug());
        WidgetClient nobody = new WidgetClient(port, "dhs_" + "x".repeat(43));

        assertThat(call(stranger, route).status()).isEqualTo(404);
        assertThat(call(elsewhere, route).status()).isEqualTo(404);
        assertThat(call(nobody, route).status()).isEqualTo(401);
        assertThat(visitor.snapshot(conversation).path("events")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/messages | {\"text\": \"Hi\"} | /clientMessageId",
                "/messages | {\"clientMessageId\": \"00000000-0000-4000-8000-000000000000\"} | /text",
                "/messages | {\"clientMessageId\": \"00000000-0000-4000-8000-000000000000\", \"text\": \" \"} | /text",
                "/messages | {\"clientMessageId\": \"00000000-0000-4000-8000-000000000000\", \"text\": \"Hi\", \"language\": \"!\"} | /language",
                "/read | {} | /seq",
                "/rating | {\"stars\": 6} | /stars",
                "/contact | {\"email\": \"ana\"} | /email",
                "/handoff | {\"email\": \"ana@\"} | /email",
                "/messages/00000000-0000-4000-8000-000000000000/feedback | {} | /helped",
                "/messages/00000000-0000-4000-8000-000000000000/feedback | {\"helped\": false, \"reason\": \"bad\"} | /reason"
            })
    void what_is_wrong_is_named(String route, String body, String pointer) {
        Response response = post(route, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
    }

    @Test
    void a_text_of_4001_characters_is_too_long_and_files_need_a_store() {
        UUID id = UUID.randomUUID();

        assertThat(visitor.say(conversation, id, "x".repeat(4_001)).status()).isEqualTo(400);
        assertThat(visitor.say(conversation, id, "x".repeat(4_000)).status()).isEqualTo(201);
        assertThat(post(
                                "/messages",
                                "{\"clientMessageId\": \"" + UUID.randomUUID() + "\", \"attachments\": [\"" + NOBODYS
                                        + "\"]}")
                        .status())
                .isEqualTo(400);
    }

    private Response call(WidgetClient client, String route) {
        String[] parts = route.split(" ", 3);
        String url = "/widget/conversations/" + conversation + parts[1];
        return parts[0].equals("GET") ? client.get(url) : client.post(url, parts.length < 3 ? "" : parts[2]);
    }

    @Test
    void signs_of_writing_are_taken_sixty_times_a_minute_and_nothing_else_is_held_up_by_them() {
        Response sign = post("/typing", "{\"typing\": true}");
        for (int taken = 1; sign.status() == 204; taken++) {
            assertThat(taken).isLessThan(2_000);
            sign = post("/typing", "{\"typing\": true}");
        }

        assertThat(sign.status()).isEqualTo(429);
        assertThat(sign.http().headers().firstValue("Retry-After")).isPresent();
        say("I write all the same.");
    }
}
