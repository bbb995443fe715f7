package dev.deskhand.evaluation.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.run.PrivateService;
import dev.deskhand.evaluation.run.ServiceAddress;
import dev.deskhand.knowledge.schema.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/**
 * The built service dies by SIGKILL while customers ask, every second time with its database. System properties:
 * {@code deskhand.kills} for another number than 3, {@code deskhand.kill.seed} to do a run again.
 */
class KilledServiceIT {

    private static final int CUSTOMERS = 4;
    private static final int KILLS = Integer.getInteger("deskhand.kills", 3);
    private static final long SEED = Long.getLong("deskhand.kill.seed", System.nanoTime());
    private static final Path JAR = Path.of("..", "bot-service", "target", "deskhand.jar");

    /** A key that a dead service held is free again after 5 s; a busy machine may take longer to say so. */
    private static final int SECONDS_UNTIL_FREE = 30;

    @TempDir
    Path data;

    private final Random chance = new Random(SEED);
    private final List<SentQuestion> sent = new ArrayList<>();
    private int open;
    private int keptWithoutReply;

    @Test
    void promise_1_what_got_a_2xx_is_stored_exactly_once_whenever_the_service_dies() throws Exception {
        System.out.println("deskhand.kill.seed=" + SEED + ", kills: " + KILLS);
        String key = "";

        for (int kill = 1; kill <= KILLS; kill++) {
            try (PrivateService service = start()) {
                key = kill == 1 ? prepare(service) : key;
                ServiceApi api = api(service, key);
                sendAllAgain(api);
                killWhileAsking(service, api, kill);
            }
        }

        try (PrivateService service = start()) {
            ServiceApi api = api(service, key);
            settleAll(api);
            sent.forEach(question -> isRepliedAsBefore(api, question));
            assertThat(sent).hasSizeGreaterThan(KILLS * CUSTOMERS);
            byConversation().forEach((id, questions) -> isWhatWasSaid(api, id, questions));
            isStoredOnce();
        }
        System.out.printf(
                "%d questions, %d without a 2xx at a kill, of which %d were stored already%n",
                sent.size(), open, keptWithoutReply);
    }

    /** Two articles, and a key that outlives the service. */
    private static String prepare(PrivateService service) throws IOException, InterruptedException {
        ServiceAddress address = service.address();
        ServiceApi api = new ServiceApi(address.url(), String.valueOf(address.key())).withLastingKey();
        String reset = "To reset your password, open Settings, choose Security and press Reset password.";
        String invoice = "Your invoices are under Billing in Settings.";
        assertThat(api.publish("reset", "Reset your password", reset).status()).isEqualTo(201);
        assertThat(api.publish("invoice", "Find your invoice", invoice).status())
                .isEqualTo(201);
        return api.key();
    }

    private void killWhileAsking(PrivateService service, ServiceApi api, int kill) throws Exception {
        int before = sent.size();
        CountDownLatch answered = new CountDownLatch(CUSTOMERS);
        ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);
        try {
            List<Future<List<SentQuestion>>> customers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> threads.submit(new AskingCustomer(
                            api, "m" + kill + "c" + i, SEED + kill * CUSTOMERS + i, answered::countDown)))
                    .toList();
            assertThat(answered.await(60, TimeUnit.SECONDS))
                    .as("customers are answered")
                    .isTrue();
            Thread.sleep(chance.nextInt(1_500));
            if (kill % 2 == 0) {
                kill(databaseServer());
            }
            kill(ProcessHandle.of(service.pid()).orElseThrow());
            for (Future<List<SentQuestion>> customer : customers) {
                sent.addAll(customer.get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
        open += (int) sent.subList(before, sent.size()).stream()
                .filter(SentQuestion::isOpen)
                .count();
    }

    private void sendAllAgain(ServiceApi api) throws InterruptedException {
        for (SentQuestion question : sent) {
            if (question.isOpen()) {
                settle(api, question);
            } else {
                isRepliedAsBefore(api, question);
            }
        }
    }

    private void settle(ServiceApi api, SentQuestion question) throws InterruptedException {
        ServiceApi.Response response = question.send(api).orElseThrow();
        assertThat(response.status())
                .as("%s: %s", question.text, response.body())
                .isIn(200, 409);
        if (response.replayed()) {
            keptWithoutReply++;
        }
    }

    private void settleAll(ServiceApi api) throws InterruptedException {
        for (int second = 0; second < SECONDS_UNTIL_FREE; second++) {
            for (SentQuestion question : sent) {
                if (question.isOpen()) {
                    settle(api, question);
                }
            }
            if (sent.stream().noneMatch(SentQuestion::isOpen)) {
                return;
            }
            Thread.sleep(1_000);
        }
        assertThat(sent).as("seed %d: without a 2xx", SEED).noneMatch(SentQuestion::isOpen);
    }

    private static void isRepliedAsBefore(ServiceApi api, SentQuestion question) {
        try {
            ServiceApi.Response again = question.send(api).orElseThrow();

            assertThat(again.replayed()).as(question.text).isTrue();
            assertThat(again.status()).isEqualTo(question.reply().status());
            assertThat(again.body()).isEqualTo(question.reply().body());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, List<SentQuestion>> byConversation() {
        Map<String, List<SentQuestion>> conversations = new LinkedHashMap<>();
        sent.forEach(question -> conversations
                .computeIfAbsent(question.conversation(), id -> new ArrayList<>())
                .add(question));
        return conversations;
    }

    /** Question, reply, question, reply: nothing twice, nothing missing, numbered from 1. */
    private static void isWhatWasSaid(ServiceApi api, String id, List<SentQuestion> questions) {
        List<String> expected = new ArrayList<>();
        for (SentQuestion question : questions) {
            expected.add(expected.size() + 1 + " customer " + question.text);
            expected.add(expected.size() + 1 + " bot "
                    + question.reply().json().at("/answer/text").asString());
        }
        try {
            JsonNode conversation =
                    api.send("GET", "/conversations/" + id, "", null).json();

            assertThat(conversation.path("messages").valueStream())
                    .as("seed %d", SEED)
                    .extracting(message -> message.path("seq").asLong() + " "
                            + message.path("author").asString() + " "
                            + message.path("text").asString())
                    .containsExactlyElementsOf(expected);
            assertThat(conversation.path("lastSeq").asInt()).isEqualTo(expected.size());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Also in conversations that no reply names. */
    private void isStoredOnce() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            JdbcClient jdbc = jdbc(database);

            assertThat(jdbc.sql("select text from bot.message where author = 'customer'")
                            .query(String.class)
                            .list())
                    .as("seed %d", SEED)
                    .containsExactlyInAnyOrderElementsOf(
                            sent.stream().map(question -> question.text).toList());
            assertThat(jdbc.sql("select count(*) from bot.message")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2 * sent.size());
            assertThat(jdbc.sql("select count(*) from bot.conversation")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(byConversation().size());
        }
    }

    private PrivateService start() {
        // Without hand-off a conversation's log holds its messages alone.
        return PrivateService.startOn(
                data,
                JAR,
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                List.of("--deskhand.handoff.enabled=false"));
    }

    private static ServiceApi api(PrivateService service, String key) {
        return new ServiceApi(service.address().url(), key);
    }

    private ProcessHandle databaseServer() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                Connection kept = source(database).getConnection()) {
            long session = JdbcClient.create(new SingleConnectionDataSource(kept, true))
                    .sql("select pg_backend_pid()")
                    .query(Long.class)
                    .single();
            return ProcessHandle.of(session).flatMap(ProcessHandle::parent).orElseThrow();
        }
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(source(database));
    }

    private static DataSource source(EmbeddedDatabase database) {
        return new DriverManagerDataSource(
                database.access().url(),
                database.access().user(),
                database.access().password());
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }
}
