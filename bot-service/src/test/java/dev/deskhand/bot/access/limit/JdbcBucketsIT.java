package dev.deskhand.bot.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.bot.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JdbcBucketsIT extends BucketsContract {

    private static HikariDataSource database;

    @BeforeAll
    static void startDatabase() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Override
    JdbcBuckets buckets() {
        return new JdbcBuckets(JdbcClient.create(database), new JdbcTransactionManager(database), clock);
    }

    @Test
    void several_nodes_together_grant_no_more_than_one() {
        List<JdbcBuckets> nodes = Stream.generate(this::buckets).limit(4).toList();

        long granted = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> take(nodes.get(i % nodes.size()), key))
                .filter(Optional::isEmpty)
                .count();

        assertThat(granted).isEqualTo(3);
    }

    @Test
    void what_was_taken_is_still_taken_after_a_restart() {
        for (int i = 0; i < 3; i++) {
            take(buckets(), key);
        }

        assertThat(take(buckets(), key)).isPresent();
    }

    @Test
    void sweeping_forgets_full_buckets_alone() {
        JdbcBuckets buckets = buckets();
        take(buckets, key + ":old");
        clock.advance(Duration.ofSeconds(30));
        for (int i = 0; i < 3; i++) {
            take(buckets, key);
        }

        buckets.sweep();

        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from bot.rate_bucket where key = ?")
                        .param(key + ":old")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(take(buckets, key)).isPresent();
    }
}
