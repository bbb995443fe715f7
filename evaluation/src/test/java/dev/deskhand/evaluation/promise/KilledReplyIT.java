package dev.deskhand.evaluation.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.run.PrivateService;
import dev.deskhand.evaluation.run.ServiceAddress;
import dev.deskhand.knowledge.schema.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The built service dies by SIGKILL while it puts a reply to a visitor on record, which is held up until it has died.
 * System property {@code deskhand.kills} for another number than 3.
 */
class KilledReplyIT {

    private static final int KILLS = Integer.getInteger("deskhand.kills", 3);
    private static final Path JAR = Path.of("..", "bot-service", "target", "deskhand.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A message, the bot's receipt and its reply. */
    private static final int EVENTS_EACH = 3;

    @TempDir
    Path data;

    @Test
    void promise_2_a_message_whose_answer_a_kill_cuts_short_gets_one_reply_after_the_restart() throws Exception {
        List<String> sent = new ArrayList<>();
        VisitorApi visitor = null;
        for (int kill = 1; kill <= KILLS; kill++) {
            try (PrivateService service = start()) {
                visitor = visitor == null
                        ? prepare(service.address())
                        : visitor.at(service.address().url());
                awaitReplies(visitor, kill - 1);
                sent.add(dieWhileReplying(service, visitor, "How do I reset my password? I ask again, " + kill + "."));
            }
        }

        try (PrivateService service = start()) {
            VisitorApi back = visitor.at(service.address().url());
            long last = (long) EVENTS_EACH * KILLS;
            List<Long> told = back.streamed(1, last);
            List<JsonNode> events = back.events();

            assertThat(told).containsExactlyElementsOf(numbers(2, last));
            assertThat(events)
                    .extracting(event -> event.path("seq").asLong())
                    .containsExactlyElementsOf(numbers(1, last));
            assertThat(saidBy("customer", events, "id")).containsExactlyElementsOf(sent);
            assertThat(saidBy("bot", events, "replyTo")).containsExactlyElementsOf(sent);
            assertThat(events)
                    .filteredOn(event -> event.path("kind").asString().equals("read"))
                    .extracting(event -> event.path("upTo").asLong())
                    .doesNotHaveDuplicates()
                    .hasSize(KILLS);
        }
    }

    /** An article, and a visitor with a conversation. */
    private static VisitorApi prepare(ServiceAddress address) throws IOException, InterruptedException {
        ServiceApi api = new ServiceApi(address.url(), String.valueOf(address.key())).withLastingKey();
        String reset = "To reset your password, open Settings, choose Security and press Reset password.";
        assertThat(api.publish("reset", "Reset your password", reset).status()).isEqualTo(201);
        return VisitorApi.enter(address.url());
    }

    /** Says something, and kills the service when its reply waits for us to let it be recorded; the message's id. */
    private String dieWhileReplying(PrivateService service, VisitorApi visitor, String text) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                Connection holding = DriverManager.getConnection(
                        database.access().url(),
                        database.access().user(),
                        database.access().password());
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table bot.answer_trace in access exclusive mode");
            String message = visitor.say(text);
            awaitReplyAtTheDoor(statement);
            kill(ProcessHandle.of(service.pid()).orElseThrow());
            holding.rollback();
            return message;
        }
    }

    private static void awaitReplyAtTheDoor(Statement statement) throws SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean there = false;
        while (!there && System.nanoTime() < until) {
            Thread.sleep(20);
            try (ResultSet waiting = statement.executeQuery("""
                    select exists (
                        select from pg_locks where relation = 'bot.answer_trace'::regclass and not granted)
                    """)) {
                there = waiting.next() && waiting.getBoolean(1);
            }
        }
        assertThat(there).as("a reply is about to be recorded").isTrue();
    }

    private static void awaitReplies(VisitorApi visitor, int wanted) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int replies = saidBy("bot", visitor.events(), "replyTo").size();
        while (replies < wanted && System.nanoTime() < until) {
            Thread.sleep(100);
            replies = saidBy("bot", visitor.events(), "replyTo").size();
        }
        assertThat(replies).isEqualTo(wanted);
    }

    /* A field of the messages of one author. */
    private static List<String> saidBy(String author, List<JsonNode> events, String field) {
        return events.stream()
                .map(event -> event.path("message"))
                .filter(message -> message.at("/author/kind").asString().equals(author))
                .map(message -> message.path(field).asString())
                .toList();
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private PrivateService start() {
        return PrivateService.startOn(
                data,
                JAR,
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                List.of("--deskhand.handoff.enabled=false"));
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }
}
