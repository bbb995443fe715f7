package dev.deskhand.evaluation.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.run.PrivateService;
import dev.deskhand.evaluation.run.ServiceAddress;
import dev.deskhand.knowledge.schema.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The built service dies by SIGKILL while it tells a receiver, who comes and goes, what customers and bot say. System
 * properties: {@code deskhand.kills} for another number than 3, {@code deskhand.kill.seed} to do a run again.
 */
class KilledDeliveriesIT {

    private static final int CUSTOMERS = 4;
    private static final int KILLS = Integer.getInteger("deskhand.kills", 3);
    private static final long SEED = Long.getLong("deskhand.kill.seed", System.nanoTime());
    private static final Path JAR = Path.of("..", "bot-service", "target", "deskhand.jar");
    private static final String TARGETS = "/sites/promises/delivery-targets";
    private static final String DELIVERIES = "/sites/promises/deliveries?status=";
    private static final int SECONDS_UNTIL_ALL_IS_TOLD = 180;

    @TempDir
    Path data;

    private final Random chance = new Random(SEED);

    @Test
    void promise_3_what_was_committed_is_told_whenever_the_service_dies() throws Exception {
        System.out.println("deskhand.kill.seed=" + SEED + ", kills: " + KILLS);
        try (FlappingReceiver receiver = new FlappingReceiver(SEED)) {
            String key = "";
            for (int kill = 1; kill <= KILLS; kill++) {
                try (PrivateService service = start()) {
                    key = kill == 1 ? prepare(service, receiver) : key;
                    killWhileTelling(service, new ServiceApi(service.address().url(), key), kill);
                }
            }
            receiver.takeAll();
            try (PrivateService service = start()) {
                awaitEnd(new ServiceApi(service.address().url(), key));
            }

            Map<String, List<String>> stored = stored();
            Map<String, Set<String>> told = receiver.told();
            assertThat(stored).as("seed %d", SEED).hasSizeGreaterThan(KILLS * CUSTOMERS / 2);
            stored.forEach((conversation, messages) -> assertThat(told.getOrDefault(conversation, Set.of()))
                    .as("seed %d, conversation %s", SEED, conversation)
                    .containsExactlyElementsOf(messages));
            assertThat(told.keySet()).isEqualTo(stored.keySet());
            System.out.printf(
                    "%d messages stored and told, in %d deliveries taken and %d refused%n",
                    stored.values().stream().mapToInt(List::size).sum(), receiver.taken(), receiver.refused());
        }
    }

    private static String prepare(PrivateService service, FlappingReceiver receiver)
            throws IOException, InterruptedException {
        ServiceAddress address = service.address();
        ServiceApi first = new ServiceApi(address.url(), String.valueOf(address.key()));
        first.send("POST", "/sites", "{\"slug\": \"promises\"}", null);
        ServiceApi.Response made = first.send(
                "POST",
                "/keys",
                "{\"name\": \"promises\", \"scopes\": [\"answer\", \"ingest\", \"admin\"], \"sites\": [\"promises\"]}",
                null);
        ServiceApi api = new ServiceApi(address.url(), made.json().path("key").asString());
        String body = "{\"name\": \"Receiver\", \"kind\": \"webhook\", \"events\": [\"message.created\"],"
                + " \"settings\": {\"url\": \"" + receiver.address() + "\"}}";
        ServiceApi.Response target = api.send("POST", TARGETS, body, null);
        assertThat(target.status()).as(target.body()).isEqualTo(201);
        return api.key();
    }

    private void killWhileTelling(PrivateService service, ServiceApi api, int kill) throws Exception {
        CountDownLatch answered = new CountDownLatch(CUSTOMERS);
        ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);
        try {
            List<Future<List<SentQuestion>>> customers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> threads.submit(new AskingCustomer(
                            api, "d" + kill + "c" + i, SEED + kill * CUSTOMERS + i, answered::countDown)))
                    .toList();
            assertThat(answered.await(60, TimeUnit.SECONDS))
                    .as("customers are answered")
                    .isTrue();
            Thread.sleep(chance.nextInt(1_500));
            ProcessHandle process = ProcessHandle.of(service.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
            for (Future<List<SentQuestion>> customer : customers) {
                customer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitEnd(ServiceApi api) throws IOException, InterruptedException {
        for (int second = 0; second < SECONDS_UNTIL_ALL_IS_TOLD; second++) {
            ServiceApi.Response due = api.send("GET", DELIVERIES + "due", "", null);
            if (due.successful() && due.json().path("items").size() == 0) {
                break;
            }
            Thread.sleep(1_000);
        }
        ServiceApi.Response due = api.send("GET", DELIVERIES + "due", "", null);
        assertThat(due.json().path("items").size())
                .as("seed %d: %s", SEED, due.body())
                .isZero();
        assertThat(api.send("GET", DELIVERIES + "parked", "", null)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    /** Ids of the messages of each conversation, in their order, as the database has them. */
    private Map<String, List<String>> stored() {
        Map<String, List<String>> messages = new LinkedHashMap<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            JdbcClient.create(new DriverManagerDataSource(
                            database.access().url(),
                            database.access().user(),
                            database.access().password()))
                    .sql("select conversation_id::text as conversation, id::text from bot.message order by seq")
                    .query((row, number) -> Map.entry(row.getString("conversation"), row.getString("id")))
                    .list()
                    .forEach(message -> messages.computeIfAbsent(message.getKey(), id -> new ArrayList<>())
                            .add(message.getValue()));
        }
        return messages;
    }

    private PrivateService start() {
        return PrivateService.startOn(
                data,
                JAR,
                List.of("-Xmx512m"),
                List.of(
                        "--deskhand.outbound.allowed-hosts=127.0.0.1",
                        "--deskhand.delivery.lease=2s",
                        "--deskhand.delivery.first-pause=200ms",
                        "--deskhand.delivery.most-pause=2s",
                        "--deskhand.delivery.breaker-pause=500ms"));
    }
}
