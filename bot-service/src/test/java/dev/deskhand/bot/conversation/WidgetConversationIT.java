package dev.deskhand.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.ask.WidgetClient;
import dev.deskhand.bot.ask.WidgetClient.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

/** The visitors' routes as they are meant. */
@Import(WidgetConversationIT.Ratings.class)
class WidgetConversationIT extends WidgetConversationCase {

    private static final List<AnswerRated> RATED = new CopyOnWriteArrayList<>();

    /** Hears what other features are told. */
    @TestConfiguration
    static class Ratings {

        @EventListener
        void on(AnswerRated rated) {
            RATED.add(rated);
        }
    }

    @BeforeEach
    void forgetRatings() {
        RATED.clear();
    }

    @Test
    void a_customer_has_one_long_lived_conversation_until_a_new_one_is_wanted() {
        Response again = visitor.post("/widget/conversations", "{\"language\": \"de\"}");
        Response fresh = visitor.post("/widget/conversations", "{\"new\": true}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("conversation").path("id").asString()).isEqualTo(conversation);
        assertThat(fresh.status()).isEqualTo(201);
        assertThat(fresh.json().path("conversation").path("id").asString()).isNotEqualTo(conversation);
        assertThat(visitor.get("/widget/conversations").json().path("conversations"))
                .hasSize(2);
    }

    @Test
    void twenty_tabs_at_once_get_the_same_conversation() throws Exception {
        WidgetClient other = WidgetClient.enter(port, site.slug());
        ExecutorService tabs = Executors.newFixedThreadPool(20);
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            work.add(other::open);
        }

        List<String> opened = new ArrayList<>();
        for (Future<String> tab : tabs.invokeAll(work)) {
            opened.add(tab.get());
        }
        tabs.shutdown();

        assertThat(opened).hasSize(20);
        assertThat(opened.stream().distinct()).hasSize(1);
    }

    @Test
    void a_returning_customer_finds_the_history_with_what_is_unread() {
        say("How do I reset it?");
        awaitEvents(3);

        JsonNode listed = visitor.get("/widget/conversations")
                .json()
                .path("conversations")
                .get(0);
        JsonNode later = visitor.get("/widget/conversations/" + conversation + "?after=1")
                .json();

        assertThat(listed.path("unread").asInt()).isEqualTo(1);
        assertThat(listed.path("lastSeq").asInt()).isEqualTo(3);
        assertThat(listed.path("lastMessage").path("author").path("kind").asString())
                .isEqualTo("bot");
        assertThat(later.path("events")).hasSize(2);
        assertThat(later.path("lastSeq").asInt()).isEqualTo(3);
        assertThat(later.path("more").asBoolean()).isFalse();
    }

    @Test
    void promise_1_a_message_that_is_sent_again_is_stored_once() throws Exception {
        UUID id = UUID.randomUUID();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Response>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> visitor.say(conversation, id, "Hello?"));
        }

        List<Response> responses = new ArrayList<>();
        for (Future<Response> response : threads.invokeAll(work)) {
            responses.add(response.get());
        }
        threads.shutdown();
        Response differs = visitor.say(conversation, id, "Something else");

        assertThat(responses).extracting(Response::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(responses)
                .extracting(Response::json)
                .containsOnly(responses.get(0).json());
        assertThat(differs.status()).isEqualTo(409);
        assertThat(differs.json().path("code").asString()).isEqualTo("message_differs");
    }

    @Test
    void a_message_knows_its_language_and_direction() {
        JsonNode hebrew = say("איך מאפסים את הסיסמה שלי?").path("message");
        JsonNode german = say("Wie setze ich mein Passwort zurück, bitte?").path("message");

        assertThat(hebrew.path("language").asString()).isEqualTo("he");
        assertThat(hebrew.path("direction").asString()).isEqualTo("rtl");
        assertThat(german.path("language").asString()).isEqualTo("de");
        assertThat(german.path("direction").asString()).isEqualTo("ltr");
    }

    @Test
    void receipts_move_forward_only() {
        say("Hello?");
        awaitEvents(3);

        assertThat(post("/read", "{\"seq\": 3}").status()).isEqualTo(204);
        post("/read", "{\"seq\": 1}");
        post("/read", "{\"seq\": 99}");

        JsonNode events = visitor.snapshot(conversation).path("events");
        assertThat(events).hasSize(5);
        assertThat(events.get(3).path("upTo").asInt()).isEqualTo(3);
        assertThat(events.get(3).path("author").path("kind").asString()).isEqualTo("customer");
        assertThat(visitor.snapshot(conversation)
                        .path("conversation")
                        .path("unread")
                        .asInt())
                .isZero();
    }

    @Test
    void the_last_word_on_an_answer_counts_and_is_told_with_question_and_sources() {
        say("How do I reset it?");
        String answer = awaitEvents(3).get(2).path("message").path("id").asString();

        Response helped = post("/messages/" + answer + "/feedback", "{\"helped\": true}");
        Response same = post("/messages/" + answer + "/feedback", "{\"helped\": true}");
        Response no = post("/messages/" + answer + "/feedback", "{\"helped\": false, \"reason\": \"outdated\"}");

        assertThat(helped.status()).isEqualTo(200);
        assertThat(same.json()).isEqualTo(helped.json());
        assertThat(no.json().path("seq").asInt()).isEqualTo(5);
        assertThat(no.json().path("reason").asString()).isEqualTo("outdated");
        assertThat(RATED).hasSize(2).last().satisfies(rated -> {
            assertThat(rated.question()).contains("How do I reset it?");
            assertThat(rated.cited()).containsExactly("article-1");
            assertThat(rated.helped()).isFalse();
            assertThat(rated.reason()).contains("outdated");
        });
    }

    @Test
    void feedback_is_for_answers() {
        String question = say("Hello?").path("message").path("id").asString();

        assertThat(post("/messages/" + question + "/feedback", "{\"helped\": true}")
                        .status())
                .isEqualTo(404);
        assertThat(post("/messages/" + NOBODYS + "/feedback", "{\"helped\": true}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_closed_conversation_is_rated_and_opened_again_by_a_message() {
        say("Hello?");
        awaitEvents(3);

        JsonNode closed = post("/close", "").json();
        post("/close", "");
        JsonNode rating =
                post("/rating", "{\"stars\": 4, \"comment\": \"Quick\"}").json();
        say("One more thing");

        assertThat(closed.path("status").asString()).isEqualTo("closed");
        assertThat(rating.path("stars").asInt()).isEqualTo(4);
        assertThat(rating.has("comment")).isFalse();
        assertThat(awaitEvents(9))
                .extracting(event -> event.path("kind").asString())
                .containsExactly(
                        "message", "read", "message", "status", "rating", "status", "message", "read", "message");
        assertThat(visitor.snapshot(conversation)
                        .path("conversation")
                        .path("status")
                        .asString())
                .isEqualTo("bot");
    }

    @Test
    void an_address_is_kept_with_the_customer_as_unverified() {
        assertThat(post("/contact", "{\"name\": \"Ana\", \"email\": \"ana@example.com\"}")
                        .status())
                .isEqualTo(204);

        assertThat(jdbc.sql("""
                select u.unverified_email || ' ' || u.name || ' ' || coalesce(u.email, '-')
                from bot.customer u join bot.conversation c on c.customer_id = u.id where c.id = :id
                """)
                        .param("id", UUID.fromString(conversation))
                        .query(String.class)
                        .single())
                .isEqualTo("ana@example.com Ana -");
    }

    @Test
    void the_transcript_is_a_text_to_keep() {
        say("How do I reset it?");
        awaitEvents(3);

        Response transcript = visitor.get("/widget/conversations/" + conversation + "/transcript");

        assertThat(transcript.http().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"conversation-");
        assertThat(transcript.http().headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("text/plain;charset=UTF-8");
        assertThat(transcript.http().body())
                .contains("· You:\nHow do I reset it?")
                .contains("· Assistant:\nOpen **Account**.")
                .contains("→ Article 1 https://help.example.com/article-1#steps");
    }

    @Test
    void a_long_history_comes_in_pages_without_a_gap() {
        ConversationId id = new ConversationId(UUID.fromString(conversation));
        for (int i = 0; i < 620; i++) {
            conversations.append(site.id(), id, MessageDraft.fromSystem("note " + i, Optional.empty()));
        }

        JsonNode first = visitor.snapshot(conversation);
        JsonNode second = visitor.get("/widget/conversations/" + conversation + "?after="
                        + first.path("lastSeq").asString())
                .json();

        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.path("events").valueStream())
                        .map(event -> event.path("seq").asLong()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 620).boxed().toList());
    }
}
