package dev.deskhand.bot.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.ask.WidgetClient;
import dev.deskhand.bot.attachment.TestImages;
import dev.deskhand.bot.conversation.ConversationId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What agents write and send, as the customer gets it. */
class InboxWritingIT extends InboxCase {

    private static final Pattern FILE = Pattern.compile("name=\"files\" value=\"([0-9a-f-]{36})\"");
    private static final byte[] TEXT = "Your label".getBytes(UTF_8);

    @Autowired
    private TransactionTemplate transaction;

    private WidgetClient maria;
    private String thread;
    private ConversationId id;

    @BeforeEach
    void aCustomerBegins() {
        maria = WidgetClient.enter(port, site.slug());
        thread = maria.open();
        id = new ConversationId(UUID.fromString(thread));
    }

    @Test
    void an_agents_file_comes_with_the_reply_and_to_its_customer_alone() {
        String file = attached(graces, "label.txt", TEXT);
        String path = "/widget/conversations/" + thread + "/attachments/" + file;
        assertThat(maria.get(path).status()).as("before it was sent").isEqualTo(404);

        graces.post(path(id) + "/reply", reply("", file));

        JsonNode sent = lastMessage();
        assertThat(sent.path("author").path("name").asString()).isEqualTo("Grace Hopper");
        assertThat(sent.path("attachments").get(0).path("name").asString()).isEqualTo("label.txt");
        assertThat(maria.get(path).http().body()).isEqualTo("Your label");
        assertThat(WidgetClient.enter(port, site.slug()).get(path).status()).isEqualTo(404);
        assertThat(graces.get(path(id)).body()).contains("/files/" + file).contains("label.txt");
        assertThat(graces.get(path(id) + "/files/" + file).body()).isEqualTo("Your label");
    }

    @Test
    void an_agents_picture_is_drawn_anew_like_a_customers() {
        String file = attached(graces, "me.jpg", TestImages.jpegWithExif(TestImages.redThenBlue(), 6));

        graces.post(path(id) + "/reply", reply("Look", file));

        JsonNode picture = lastMessage().path("attachments").get(0);
        assertThat(picture.path("width").asInt()).isEqualTo(8);
        assertThat(maria.get("/widget/conversations/" + thread + "/attachments/" + file)
                        .http()
                        .body())
                .doesNotContain("Exif", TestImages.PLACE);
    }

    @Test
    void a_hostile_file_of_an_agent_is_refused_or_harmless() {
        HttpResponse<String> page =
                graces.upload(path(id) + "/files", "photo.png", "<html><script>x()</script></html>".getBytes(UTF_8));
        HttpResponse<String> nothing = graces.upload(path(id) + "/files", "empty.txt", new byte[0]);

        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(nothing.statusCode()).isEqualTo(400);
        String named = graces.upload(path(id) + "/files", "<img src=x onerror=alert(1)>.txt", TEXT)
                .body();
        assertThat(named).contains("name=\"files\"").doesNotContain("<img");
    }

    @Test
    void promise_6_an_agents_file_belongs_to_one_agent_and_one_conversation() {
        String file = attached(graces, "label.txt", TEXT);
        ConversationId other = waiting(site, "Peter", "And mine?");
        ConversationId foreign = waiting(newSite(), "Stranger", "Who?");

        HttpResponse<String> stolen = adas.post(path(id) + "/reply", reply("Mine now", file));
        HttpResponse<String> moved = graces.post(path(other) + "/reply", reply("To another", file));
        HttpResponse<String> abroad = graces.upload(path(foreign) + "/files", "label.txt", TEXT);
        int customers = maria.post(
                        "/widget/conversations/" + thread + "/messages",
                        "{\"clientMessageId\": \"" + UUID.randomUUID() + "\", \"text\": \"x\", \"attachments\": [\""
                                + file + "\"]}")
                .status();

        assertThat(List.of(stolen.statusCode(), moved.statusCode(), abroad.statusCode(), customers))
                .containsExactly(400, 400, 404, 400);
        assertThat(graces.get(path(id)).body()).as("still waits to be sent").contains(file);
        graces.post(path(id) + "/files/" + file + "/remove", Map.of());
        assertThat(graces.get(path(id)).body()).doesNotContain(file);
    }

    @Test
    void a_draft_for_a_conversation_that_is_being_erased_finds_none() {
        CompletableFuture<HttpResponse<String>> answer = transaction.execute(status -> {
            jdbc.sql("delete from bot.conversation where id = :id")
                    .param("id", id.value())
                    .update();
            var draft = CompletableFuture.supplyAsync(
                    () -> graces.post(path(id) + "/draft", Map.of("kind", "reply", "text", "Too late")));
            await().until(
                            () -> jdbc.sql("select count(*) from pg_stat_activity"
                                            + " where wait_event_type = 'Lock' and query like '%agent_draft%'")
                                    .query(Integer.class)
                                    .single(),
                            waiting -> waiting > 0);
            return draft;
        });

        assertThat(answer.join().statusCode()).isEqualTo(404);
        assertThat(graces.post(path(id) + "/draft", Map.of("kind", "reply", "text", "Later"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_reply_has_words_or_files() {
        assertThat(graces.post(path(id) + "/reply", reply("  ", "")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void promise_5_while_an_agent_writes_in_the_inbox_nobody_says_that_nobody_is_there() {
        path.follow(question -> AnswerTraceFixture.outOfHours(question, MONDAY.plusSeconds(10)));
        graces.post(path(id) + "/draft", Map.of("kind", "reply", "text", "Dear Maria, "));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> conversations.lastPersonAt(site.id(), id).isPresent());

        maria.say(thread, "Is anybody there?");

        assertThat(awaitBot()).contains("added this for our team").doesNotContain("back on Monday");
    }

    @Test
    void a_note_being_written_is_no_sign_to_the_customer() {
        graces.post(path(id) + "/draft", Map.of("kind", "note", "text", "She is a VIP"));

        assertThat(maria.snapshot(thread).path("typing")).isEmpty();
        assertThat(conversations.lastPersonAt(site.id(), id)).isEmpty();
    }

    @Test
    void who_does_not_have_the_conversation_is_not_seen_to_write() {
        graces.post(path(id) + "/claim", Map.of());

        adas.post(path(id) + "/draft", Map.of("kind", "reply", "text", "I would say"));

        assertThat(conversations.lastPersonAt(site.id(), id)).isEmpty();
        assertThat(graces.get(path(id)).body()).contains("Ada Lovelace is replying");
    }

    @Test
    void the_bots_suggestion_is_there_to_be_changed_and_sent_and_leaves_no_trace() {
        maria.say(thread, "How do I reset my password?");
        awaitBot();
        long before = messages();

        String suggested = graces.get(path(id) + "/suggestion").body();

        assertThat(suggested)
                .contains("data-insert=\"Open **Account**. Choose **Reset**.")
                .contains("% sure");
        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void what_people_answered_before_is_found_by_words_in_any_script() {
        ConversationId before = waiting(site, "Dana", "מתי מגיעה החבילה שהזמנתי?");
        graces.post(path(before) + "/reply", reply("מחר.", ""));
        waiting(site, "Noa", "איפה החבילה? אף אדם לא ענה");
        ConversationId now = waiting(site, "Tal", "החבילה עוד לא הגיעה");

        String page = graces.get(path(now)).body();

        assertThat(page).contains("Similar conversations").contains("/conversations/" + before);
        assertThat(page.split("Similar conversations")[1]).doesNotContain("אף אדם לא ענה");
    }

    private String attached(dev.deskhand.bot.console.Console of, String name, byte[] content) {
        Matcher file =
                FILE.matcher(of.upload(path(id) + "/files", name, content).body());
        assertThat(file.find()).isTrue();
        return file.group(1);
    }

    private JsonNode lastMessage() {
        return maria.snapshot(thread)
                .path("events")
                .valueStream()
                .filter(event -> event.has("message"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .path("message");
    }

    private String awaitBot() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        lastMessage().path("author").path("kind").asString().equals("bot"));
        return lastMessage().path("text").asString();
    }

    private static Map<String, String> reply(String text, String files) {
        return Map.of("text", text, "clientMessageId", UUID.randomUUID().toString(), "files", files);
    }
}
