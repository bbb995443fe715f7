package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Idempotency keys in PostgreSQL. */
@Component
class JdbcIdempotentResponses implements IdempotentResponses {

    /*
     * A key is a row that passes through two states. Reserved: it has an attempt and a lease, and no response. Completed:
     * it has the response. The reservation commits by itself before the effect begins, so that others see it. The
     * completion is an update that names the attempt, inside the effect's own transaction:
     *
     *   crash before the effect's commit: the effect is rolled back, the row stays reserved until the lease ends, then
     *     the next request takes it over with an attempt of its own and runs. A living process prolongs the leases of
     *     what it runs, so that a lease can be short;
     *   crash after the commit: the row is completed, the next request replays;
     *   a process that stands still for longer than its lease: whoever commits first wins. The other finds that the row's attempt is not its own or
     *     that it is completed, and is rolled back.
     */

    static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration PROLONGED_AFTER = Duration.ofSeconds(1);
    static final Duration KEPT = Duration.ofHours(73);

    private static final Logger log = LoggerFactory.getLogger(JdbcIdempotentResponses.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Set<Held> running = ConcurrentHashMap.newKeySet();

    JdbcIdempotentResponses(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public IdempotentResponse run(IdempotentRequest request, Function<Reservation, StoredResponse> effect) {
        if (request.key().isEmpty()) {
            return new IdempotentResponse(effect.apply(response -> {}), false);
        }
        UUID attempt = UUID.randomUUID();
        Optional<StoredResponse> earlier = ownTransaction.execute(status -> reserve(request, attempt));
        return earlier == null || earlier.isEmpty()
                ? runReserved(request, new Held(request, attempt), effect)
                : new IdempotentResponse(earlier.get(), true);
    }

    /** Prolongs the leases of requests that run here; most are done before the first time. */
    @Scheduled(fixedDelayString = "PT1S")
    void prolong() {
        try {
            running.forEach(Held::prolong);
        } catch (DataAccessException e) {
            log.debug("Leases of idempotency keys are prolonged when the database is back: {}", e.toString());
        }
    }

    /** Forgets responses that nobody need repeat any more. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void sweep() {
        try {
            int swept =
                    jdbc.sql("""
                            delete from bot.idempotency_key
                            where completed_at < :old or (completed_at is null and lease_until < :old)
                            """).param("old", utc(clock.instant().minus(KEPT))).update();
            log.debug("Swept {} idempotency keys", swept);
        } catch (DataAccessException e) {
            log.warn("Idempotency keys could not be swept: {}", e.toString());
        }
    }

    private IdempotentResponse runReserved(
            IdempotentRequest request, Held held, Function<Reservation, StoredResponse> effect) {
        running.add(held);
        try {
            StoredResponse response = effect.apply(held);
            if (!held.completed) {
                held.complete(response);
            }
            return new IdempotentResponse(response, false);
        } catch (Throwable e) {
            release(request, held.attempt);
            throw e;
        } finally {
            running.remove(held);
        }
    }

    /** Empty when the attempt has the key now, else the response of the earlier one. */
    private Optional<StoredResponse> reserve(IdempotentRequest request, UUID attempt) {
        Instant now = clock.instant();
        int taken = jdbc.sql("""
                        insert into bot.idempotency_key (api_key_id, route, key, body_hash, attempt, lease_until)
                        values (:caller, :route, :key, :hash, :attempt, :lease)
                        on conflict (api_key_id, route, key) do update
                        set body_hash = excluded.body_hash, attempt = excluded.attempt,
                            lease_until = excluded.lease_until, completed_at = null, status = null,
                            content_type = null, location = null, body = null
                        where (idempotency_key.completed_at is null and idempotency_key.lease_until < :now
                                 and idempotency_key.body_hash = excluded.body_hash)
                           or idempotency_key.completed_at < :old
                        """)
                .param("caller", request.caller().value())
                .param("route", request.route())
                .param("key", request.key().orElseThrow())
                .param("hash", request.bodyHash())
                .param("attempt", attempt)
                .param("lease", utc(now.plus(LEASE)))
                .param("now", utc(now))
                .param("old", utc(now.minus(KEPT)))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(earlier(request));
    }

    private StoredResponse earlier(IdempotentRequest request) {
        Row row = jdbc.sql("""
                        select body_hash, status, content_type, location, body from bot.idempotency_key
                        where api_key_id = :caller and route = :route and key = :key
                        """)
                .param("caller", request.caller().value())
                .param("route", request.route())
                .param("key", request.key().orElseThrow())
                .query(JdbcIdempotentResponses::row)
                .optional()
                .orElseThrow(JdbcIdempotentResponses::inFlight);
        if (!row.bodyHash().equals(request.bodyHash())) {
            throw new DeskhandException(
                    ErrorCode.IDEMPOTENCY_MISMATCH,
                    IdempotentRequest.HEADER + " was used with another body; use a new key for a new request.");
        }
        return row.response().orElseThrow(JdbcIdempotentResponses::inFlight);
    }

    private void release(IdempotentRequest request, UUID attempt) {
        try {
            ownTransaction.executeWithoutResult(status -> jdbc.sql("""
                            delete from bot.idempotency_key
                            where api_key_id = :caller and route = :route and key = :key
                              and attempt = :attempt and completed_at is null
                            """)
                    .param("caller", request.caller().value())
                    .param("route", request.route())
                    .param("key", request.key().orElseThrow())
                    .param("attempt", attempt)
                    .update());
        } catch (DataAccessException | TransactionException e) {
            log.warn("An idempotency key stays reserved until its lease ends: {}", e.toString());
        }
    }

    private static Row row(ResultSet found, int number) throws SQLException {
        String body = found.getString("body");
        return new Row(
                found.getString("body_hash"),
                body == null
                        ? Optional.empty()
                        : Optional.of(new StoredResponse(
                                found.getInt("status"),
                                found.getString("content_type"),
                                found.getString("location"),
                                body)));
    }

    private static DeskhandException inFlight() {
        return new DeskhandException(
                ErrorCode.IDEMPOTENCY_IN_FLIGHT,
                "A request with this " + IdempotentRequest.HEADER + " is running; try again shortly.");
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Row(String bodyHash, Optional<StoredResponse> response) {}

    private final class Held implements Reservation {

        private final IdempotentRequest request;
        private final UUID attempt;
        private final Instant begun = clock.instant();
        private volatile boolean completed;

        Held(IdempotentRequest request, UUID attempt) {
            this.request = request;
            this.attempt = attempt;
        }

        void prolong() {
            Instant now = clock.instant();
            if (completed || begun.plus(PROLONGED_AFTER).isAfter(now)) {
                return;
            }
            jdbc.sql("""
                            update bot.idempotency_key set lease_until = :lease
                            where api_key_id = :caller and route = :route and key = :key
                              and attempt = :attempt and completed_at is null
                            """)
                    .param("lease", utc(now.plus(LEASE)))
                    .param("caller", request.caller().value())
                    .param("route", request.route())
                    .param("key", request.key().orElseThrow())
                    .param("attempt", attempt)
                    .update();
        }

        @Override
        public void complete(StoredResponse response) {
            int kept = jdbc.sql("""
                            update bot.idempotency_key
                            set completed_at = :now, status = :status, content_type = :type, location = :location,
                                body = :body
                            where api_key_id = :caller and route = :route and key = :key
                              and attempt = :attempt and completed_at is null
                            """)
                    .param("now", utc(clock.instant()))
                    .param("status", response.status())
                    .param("type", response.contentType())
                    .param("location", response.location())
                    .param("body", response.body())
                    .param("caller", request.caller().value())
                    .param("route", request.route())
                    .param("key", request.key().orElseThrow())
                    .param("attempt", attempt)
                    .update();
            if (kept != 1) {
                throw inFlight();
            }
            completed = true;
        }
    }
}
