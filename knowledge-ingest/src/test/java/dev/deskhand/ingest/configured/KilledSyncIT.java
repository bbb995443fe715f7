package dev.deskhand.ingest.configured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A run dies by SIGKILL at random points. System properties: {@code deskhand.kills} for another number than 3 (50 with
 * {@code deskhand.soak}), {@code deskhand.kill.seed} to do the same again.
 */
class KilledSyncIT extends ConfiguredSourcesCase {

    private static final int ARTICLES = 300;
    private static final int KILLS = Integer.getInteger("deskhand.kills", Boolean.getBoolean("deskhand.soak") ? 50 : 3);
    private static final long SEED = Long.getLong("deskhand.kill.seed", System.nanoTime());
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Random chance = new Random(SEED);
    private int interrupted;

    @Test
    void the_next_run_converges_nothing_is_orphaned_and_readers_see_one_revision_or_the_other() throws Exception {
        System.out.println("deskhand.kill.seed=" + SEED + ", kills: " + KILLS);
        writeRound(0);
        assertThat(sync("--site", "acme")).as(err.toString()).isZero();

        for (int round = 1; round <= KILLS; round++) {
            writeRound(round);
            killARun();

            assertThat(roundsPublished())
                    .as("after kill %s", round)
                    .containsAnyOf(round - 1, round)
                    .hasSize(1);
            assertThat(overlongLeases()).isZero();
            leasesRunOut();

            assertThat(sync("--site", "acme")).as(out + " " + err).isZero();

            assertThat(roundsPublished()).containsExactly(round);
            assertThat(published()).hasSize(ARTICLES);
            assertNothingIsOrphaned();
            assertThat(runs.open(help)).isEmpty();
        }
        System.out.println(interrupted + " of " + KILLS + " runs were interrupted, the others were through already");
    }

    private void killARun() throws Exception {
        int before = runs.list(help, 50).size();
        try (SyncProcess process = SyncProcess.start(folder, database, "acme")) {
            await(() -> runs.list(help, 50).size() > before || !process.isAlive());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(chance.nextInt(1_500)));
        }
        interrupted += runs.open(help).isPresent() ? 1 : 0;
    }

    private void writeRound(int round) throws IOException {
        for (int i = 0; i < ARTICLES; i++) {
            write(
                    "a" + i + ".md",
                    "# Article " + i + "\n\nThis is what stands here in round " + round + " of all, " + i + ".");
        }
    }

    private List<Integer> roundsPublished() {
        return jdbc.sql("""
                        select distinct substring(r.body from 'round ([0-9]+)')::int
                        from knowledge.article a join knowledge.article_revision r on r.id = a.published_revision_id
                        """).query(Integer.class).list();
    }

    private long overlongLeases() {
        return count("knowledge.source_run where lease_until > clock_timestamp() + interval '60 seconds'");
    }

    private void assertNothingIsOrphaned() {
        assertThat(count("knowledge.article where status <> 'published'")).isZero();
        assertThat(count("knowledge.passage where live_from is null")).isZero();
        assertThat(count("""
                knowledge.article_revision r
                where not exists (select from knowledge.publication p where p.article_revision_id = r.id)
                """)).isZero();
        assertThat(count("""
                knowledge.passage p
                where p.live_until is null
                  and not exists (select from knowledge.vector_hashing_384 v where v.passage_id = p.id)
                """)).isZero();
        assertThat(IntStream.range(0, ARTICLES).mapToObj(i -> "a" + i + ".md").toList())
                .containsExactlyInAnyOrderElementsOf(published());
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("see process.log").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
