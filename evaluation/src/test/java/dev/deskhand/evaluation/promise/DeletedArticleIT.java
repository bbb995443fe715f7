package dev.deskhand.evaluation.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.run.PrivateService;
import dev.deskhand.evaluation.run.ServiceAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles vanish from the built service while customers ask for them. System properties: {@code deskhand.deletions} for
 * another number than 30, {@code deskhand.deletion.seed} to do a run again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletedArticleIT {

    private static final int ASKERS = 3;
    private static final int ROUNDS = Integer.getInteger("deskhand.deletions", 30);
    private static final long SEED = Long.getLong("deskhand.deletion.seed", System.nanoTime());
    private static final int ASKED_AFTERWARDS = 3;
    private static final Path JAR = Path.of("..", "bot-service", "target", "deskhand.jar");

    private final Random chance = new Random(SEED);
    private PrivateService service;
    private ServiceApi api;

    /** One question's reply: when it was asked, and what it led to. */
    private record Asked(long at, List<String> cited, List<String> suggested) {}

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        System.out.println("deskhand.deletion.seed=" + SEED + ", deletions: " + ROUNDS);
        service = PrivateService.startOn(
                data, JAR, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), List.of());
        ServiceAddress address = service.address();
        api = new ServiceApi(address.url(), String.valueOf(address.key())).withLastingKey();
        api.publish("invoice", "Find your invoice", "Your invoices are under Billing in Settings.");
    }

    @AfterAll
    void end() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void promise_4_a_deleted_article_is_never_cited_by_a_question_asked_afterwards() throws Exception {
        int citedBefore = 0;
        ExecutorService threads = Executors.newFixedThreadPool(ASKERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String id = "reset-" + round;
                publish(id);
                AtomicLong deletedAt = new AtomicLong(Long.MAX_VALUE);
                CountDownLatch asking = new CountDownLatch(ASKERS);
                List<Future<List<Asked>>> askers = Stream.generate(() -> threads.submit(asker(deletedAt, asking)))
                        .limit(ASKERS)
                        .toList();
                asking.await(30, TimeUnit.SECONDS);
                Thread.sleep(chance.nextInt(60));

                int status = api.send("DELETE", "/knowledge/articles/" + id, "", null)
                        .status();
                deletedAt.set(System.nanoTime());
                List<Asked> replies = new ArrayList<>();
                for (Future<List<Asked>> asker : askers) {
                    replies.addAll(asker.get(60, TimeUnit.SECONDS));
                }

                assertThat(status).isEqualTo(200);
                assertThat(replies.stream().filter(asked -> asked.at() > deletedAt.get()))
                        .as("round %d of seed %d", round, SEED)
                        .hasSizeGreaterThanOrEqualTo(ASKERS * ASKED_AFTERWARDS)
                        .noneMatch(asked ->
                                asked.cited().contains(id) || asked.suggested().contains(id));
                citedBefore += (int) replies.stream()
                        .filter(asked -> asked.cited().contains(id))
                        .count();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(citedBefore).as("cited while it was there").isGreaterThan(ROUNDS);
    }

    private void publish(String id) throws Exception {
        String body = "To reset your password, open Settings, choose Security and press Reset password. Code %s."
                .formatted(id);
        assertThat(api.publish(id, "Reset your password", body).status()).isEqualTo(201);
    }

    /** Asks until the deletion has returned, and a few times more; every other question is recorded. */
    private Callable<List<Asked>> asker(AtomicLong deletedAt, CountDownLatch asking) {
        return () -> {
            List<Asked> all = new ArrayList<>();
            int afterwards = 0;
            while (afterwards < ASKED_AFTERWARDS) {
                long at = System.nanoTime();
                ServiceApi.Response response =
                        api.ask(Map.of("question", "How do I reset my password?", "dryRun", all.size() % 2 == 0), null);
                assertThat(response.status()).as(response.body()).isEqualTo(200);
                all.add(new Asked(at, ids(response, "citations"), ids(response, "suggestions")));
                asking.countDown();
                if (at > deletedAt.get()) {
                    afterwards++;
                }
            }
            return all;
        };
    }

    private static List<String> ids(ServiceApi.Response response, String list) {
        return response.json()
                .path(list)
                .valueStream()
                .map(article -> article.path("externalId").asString())
                .toList();
    }
}
