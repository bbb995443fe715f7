package dev.deskhand.bot.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.WidgetTest;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.SentFiles;
import dev.deskhand.knowledge.article.SiteId;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@Import(AttachmentParts.class)
class AttachmentIT extends WidgetTest {

    private static final byte[] TEXT = "Where is my order?\n".getBytes(UTF_8);

    @Autowired
    private SentFiles sentFiles;

    @Autowired
    private AttachmentSweeper sweeper;

    @Autowired
    private AttachmentStore store;

    private static final Message.Speaker CUSTOMER =
            new Message.Speaker(Author.CUSTOMER, Optional.empty(), Optional.empty());

    private String ana;
    private UUID thread;

    @BeforeEach
    void beginAConversation() {
        JsonNode session = anonymous("default");
        ana = token(session);
        thread = threadOf(session);
    }

    @Test
    void a_file_comes_back_to_its_sender_as_a_download_that_can_do_nothing() {
        JsonNode sent = json(upload(ana, thread, "note.txt", TEXT));

        HttpResponse<String> got = download(ana, thread, sent.path("id").asString());

        assertThat(sent.path("name").asString()).isEqualTo("note.txt");
        assertThat(sent.path("type").asString()).isEqualTo("text/plain");
        assertThat(sent.path("bytes").asLong()).isEqualTo(TEXT.length);
        assertThat(sent.has("width")).isFalse();
        assertThat(got.body()).isEqualTo(new String(TEXT, UTF_8));
        assertThat(got.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(got.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition ->
                        assertThat(disposition).startsWith("attachment;").contains("note.txt"));
        assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(got.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(got.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_photograph_is_cleaned_on_its_way_in() {
        HttpResponse<String> answer =
                upload(ana, thread, "me.jpg", TestImages.jpegWithExif(TestImages.redThenBlue(), 6));
        UUID id = UUID.fromString(json(answer).path("id").asString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("width").asInt()).isEqualTo(8);
        assertThat(json(answer).path("height").asInt()).isEqualTo(16);
        assertThat(new String(store.get(id).orElseThrow(), ISO_8859_1)).doesNotContain("Exif", TestImages.PLACE);
    }

    @Test
    void what_is_not_taken_is_refused() {
        assertThat(code(upload(ana, thread, "photo.png", "<html><script>x</script></html>".getBytes(UTF_8))))
                .isEqualTo("415 unsupported_media_type");
        assertThat(code(upload(ana, thread, "empty.txt", new byte[0]))).isEqualTo("400 invalid_request");
        assertThat(code(upload(
                        ana,
                        thread,
                        "big.txt",
                        "x".repeat(Attachments.MOST_BYTES + 1).getBytes(UTF_8))))
                .isEqualTo("413 payload_too_large");
        assertThat(code(multipart(ana, path(thread), "other", "a.txt", TEXT))).isEqualTo("400 invalid_request");
        assertThat(count("bot.attachment")).isZero();
    }

    @Test
    void only_the_route_for_files_takes_parts() {
        assertThat(code(multipart(ana, "/widget/session", "file", "a.txt", TEXT)))
                .isEqualTo("415 unsupported_media_type");
    }

    @Test
    void promise_6_nobody_reaches_anothers_file() {
        String file = json(upload(ana, thread, "note.txt", TEXT)).path("id").asString();
        JsonNode stranger = anonymous("default");
        JsonNode elsewhere = anonymous("other");
        UUID strangers = threadOf(stranger);

        assertThat(code(download(token(stranger), thread, file))).isEqualTo("404 not_found");
        assertThat(code(download(token(stranger), strangers, file))).isEqualTo("404 not_found");
        assertThat(code(download(token(elsewhere), thread, file))).isEqualTo("404 not_found");
        assertThat(code(upload(token(stranger), thread, "note.txt", TEXT))).isEqualTo("404 not_found");
        assertThat(code(send(to(path(thread) + "/" + file)))).isEqualTo("401 session_invalid");
        end(ana);
        assertThat(code(download(ana, thread, file))).isEqualTo("401 session_invalid");
        assertThat(count("bot.attachment")).isEqualTo(1);
    }

    @Test
    void a_message_takes_a_file_once_and_only_its_own_conversations() {
        UUID file = UUID.fromString(
                json(upload(ana, thread, "note.txt", TEXT)).path("id").asString());
        JsonNode stranger = anonymous("default");
        UUID foreign = UUID.fromString(json(upload(token(stranger), threadOf(stranger), "note.txt", TEXT))
                .path("id")
                .asString());
        MessageId message = message(thread);

        List<MessageFile> bound = sentFiles.bind(site(), new ConversationId(thread), message, CUSTOMER, List.of(file));

        assertThat(bound).containsExactly(new MessageFile(file, "note.txt", "text/plain", TEXT.length, null, null));
        for (UUID refused : List.of(file, foreign, UUID.randomUUID())) {
            assertThatThrownBy(() ->
                            sentFiles.bind(site(), new ConversationId(thread), message, CUSTOMER, List.of(refused)))
                    .hasMessageContaining("no unsent file of this conversation");
        }
    }

    @Test
    void the_team_reads_what_was_sent_with_a_message_and_nothing_else() {
        UUID file = UUID.fromString(
                json(upload(ana, thread, "note.txt", TEXT)).path("id").asString());
        String path = "/conversations/" + thread + "/attachments/" + file + "?site=default";
        int before = get(path, keyWith(Scope.HANDOFF)).statusCode();
        sentFiles.bind(site(), new ConversationId(thread), message(thread), CUSTOMER, List.of(file));

        assertThat(before).isEqualTo(404);
        assertThat(get(path, keyWith(Scope.HANDOFF)).body()).isEqualTo(new String(TEXT, UTF_8));
        assertThat(get(path, keyWith(Scope.ANSWER)).statusCode()).isEqualTo(403);
        assertThat(get(path, keyWith(Scope.HANDOFF, "other")).statusCode()).isEqualTo(404);
        assertThat(get(path.replace("site=default", "site=other"), keyWith(Scope.HANDOFF))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_conversation_holds_so_many_files() {
        upload(ana, thread, "note.txt", TEXT);
        jdbc.sql("update bot.attachment set bytes = :bytes")
                .param("bytes", JdbcAttachments.MOST_BYTES)
                .update();

        assertThat(code(upload(ana, thread, "more.txt", TEXT))).isEqualTo("409 conflict");
    }

    @Test
    void promise_12_files_go_with_their_site() {
        UUID file = UUID.fromString(
                json(upload(ana, thread, "note.txt", TEXT)).path("id").asString());

        delete("/sites/default", keyWith(Scope.ADMIN));
        sweeper.erase();

        assertThat(count("bot.attachment")).isZero();
        assertThat(store.get(file)).isEmpty();
        assertThat(count("bot.attachment_erasure")).isZero();
    }

    @Test
    void what_no_message_showed_goes_after_a_day() {
        UUID unsent = UUID.fromString(
                json(upload(ana, thread, "a.txt", TEXT)).path("id").asString());
        UUID sent = UUID.fromString(
                json(upload(ana, thread, "b.txt", TEXT)).path("id").asString());
        sentFiles.bind(site(), new ConversationId(thread), message(thread), CUSTOMER, List.of(sent));

        clock.advance(Duration.ofHours(23));
        sweeper.deleteUnsent();
        long before = count("bot.attachment");
        clock.advance(Duration.ofHours(2));
        sweeper.deleteUnsent();
        sweeper.erase();

        assertThat(before).isEqualTo(2);
        assertThat(store.get(unsent)).isEmpty();
        assertThat(store.get(sent)).isPresent();
    }

    private HttpResponse<String> upload(String token, UUID conversation, String name, byte[] content) {
        return multipart(token, path(conversation), "file", name, content);
    }

    private HttpResponse<String> multipart(String token, String path, String part, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--frontier\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(UTF_8));
        return send(as(token, path)
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<String> download(String token, UUID conversation, String file) {
        return send(as(token, path(conversation) + "/" + file));
    }

    private static String path(UUID conversation) {
        return "/widget/conversations/" + conversation + "/attachments";
    }

    private SiteId site() {
        return new SiteId(jdbc.sql("select id from knowledge.site where slug = 'default'")
                .query(UUID.class)
                .single());
    }

    private UUID threadOf(JsonNode session) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into bot.conversation (id, site_id, customer_id, status, created_at, updated_at)
                select :id, site_id, id, 'bot', now(), now() from bot.customer where id = :customer
                """)
                .param("id", id)
                .param("customer", UUID.fromString(session.at("/customer/id").asString()))
                .update();
        return id;
    }

    private MessageId message(UUID conversation) {
        MessageId id = MessageId.random();
        jdbc.sql("""
                with event as (
                    insert into bot.conversation_event (conversation_id, seq, kind, payload, at)
                    values (:conversation, 1, 'message', '{}', now()))
                insert into bot.message (id, conversation_id, seq, author, text, at)
                values (:id, :conversation, 1, 'customer', 'See here', now())
                """)
                .param("conversation", conversation)
                .param("id", id.value())
                .update();
        return id;
    }
}
