package dev.deskhand.bot.access.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Buckets in PostgreSQL, one for all nodes; they outlast a restart. Their commits do not wait for the disk: a server that
 * loses its power forgets at most the last second's charges.
 */
@Component
class JdbcBuckets implements Buckets {

    private static final Logger log = LoggerFactory.getLogger(JdbcBuckets.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcBuckets(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public Optional<Duration> take(List<Charge> charges) {
        Optional<Duration> wait = transaction.execute(status -> {
            jdbc.sql("set local synchronous_commit to off").update();
            for (Charge charge : charges) {
                Optional<Duration> refused = take(charge);
                if (refused.isPresent()) {
                    status.setRollbackOnly();
                    return refused;
                }
            }
            return Optional.empty();
        });
        return wait == null ? Optional.empty() : wait;
    }

    private Optional<Duration> take(Charge charge) {
        Instant now = clock.instant();
        Duration interval = charge.rate().interval();
        Instant latest = now.plus(charge.rate().within());
        boolean granted = jdbc.sql("""
                insert into bot.rate_bucket as b (key, paid_off) values (:key, :first)
                on conflict (key) do update
                set paid_off = greatest(b.paid_off, :now) + cast(:interval as interval)
                where greatest(b.paid_off, :now) + cast(:interval as interval) <= :latest
                """)
                        .param("key", charge.key())
                        .param("first", utc(now.plus(interval)))
                        .param("now", utc(now))
                        .param("interval", interval.toString())
                        .param("latest", utc(latest))
                        .update()
                == 1;
        return granted
                ? Optional.empty()
                : Optional.of(Duration.between(latest, paidOff(charge.key()).plus(interval)));
    }

    private Instant paidOff(String key) {
        return jdbc.sql("select paid_off from bot.rate_bucket where key = :key")
                .param("key", key)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Forgets buckets that are full again. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT4M")
    void sweep() {
        try {
            jdbc.sql("delete from bot.rate_bucket where paid_off < :now")
                    .param("now", utc(clock.instant()))
                    .update();
        } catch (DataAccessException e) {
            log.warn("Rate buckets could not be swept: {}", e.toString());
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
