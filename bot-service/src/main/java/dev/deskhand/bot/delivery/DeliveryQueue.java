package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox as workers see it. Of each conversation and target one entry is out at a time, the earliest; a later one
 * waits until that is delivered or parked. When an entry is due goes by the service's clock; leases go by the
 * database's, which all nodes share.
 */
@Repository
class DeliveryQueue {

    private static final int MOST_FAULT = 500;

    private final JdbcClient jdbc;
    private final JdbcTargets targets;
    private final Clock clock;

    DeliveryQueue(JdbcClient jdbc, JdbcTargets targets, Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * Takes the entry that has been due longest.
     *
     * @param closedOff targets to leave alone
     */
    Optional<Delivery> claim(UUID holder, Duration lease, Collection<TargetId> closedOff) {
        return jdbc.sql("""
                update bot.outbox o
                set holder = :holder, lease_until = clock_timestamp() + make_interval(secs => :seconds),
                    attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, :now)
                where o.id = (
                    select d.id from bot.outbox d
                    join bot.delivery_target t on t.id = d.target_id
                    where d.state = 'due' and d.due_at <= :now
                      and (d.lease_until is null or d.lease_until <= clock_timestamp())
                      and t.active and (t.paused_until is null or t.paused_until <= :now)
                      and not t.id = any (string_to_array(:closedOff, ',')::uuid[])
                      and not exists (
                          select from bot.outbox earlier
                          where earlier.target_id = d.target_id and earlier.conversation_id = d.conversation_id
                            and earlier.state = 'due' and earlier.number < d.number)
                    order by d.due_at, d.number limit 1
                    for update of d skip locked)
                returning o.*
                """)
                .param("holder", holder)
                .param("seconds", lease.toMillis() / 1000.0)
                .param("now", now())
                .param(
                        "closedOff",
                        String.join(
                                ",", closedOff.stream().map(TargetId::toString).toList()))
                .query(this::delivery)
                .optional();
    }

    /** Keeps leases from running out. */
    void renew(UUID holder, Collection<DeliveryId> deliveries, Duration lease) {
        for (DeliveryId delivery : deliveries) {
            jdbc.sql("""
                    update bot.outbox set lease_until = clock_timestamp() + make_interval(secs => :seconds)
                    where id = :id and holder = :holder and state = 'due'
                    """)
                    .param("seconds", lease.toMillis() / 1000.0)
                    .param("id", delivery.value())
                    .param("holder", holder)
                    .update();
        }
    }

    void delivered(Delivery delivery) {
        finish(delivery, DeliveryState.DELIVERED, null);
    }

    void skipped(Delivery delivery, String why) {
        finish(delivery, DeliveryState.SKIPPED, why);
    }

    void parked(Delivery delivery, String fault) {
        finish(delivery, DeliveryState.PARKED, fault);
    }

    /* A worker that has lost its lease changes nothing: the entry is another's now. */
    private void finish(Delivery delivery, DeliveryState state, @Nullable String note) {
        jdbc.sql("""
                update bot.outbox
                set state = :state, fault = :note, done_at = :now, holder = null, lease_until = null
                where id = :id and holder = :holder and attempts = :attempts and state = 'due'
                """)
                .param("state", state.code())
                .param("note", cut(note))
                .param("now", now())
                .param("id", delivery.id().value())
                .param("holder", delivery.holder())
                .param("attempts", delivery.attempts())
                .update();
    }

    /** The try failed; another comes then. */
    void postpone(Delivery delivery, Instant until, String fault) {
        jdbc.sql("""
                update bot.outbox set due_at = :until, fault = :fault, holder = null, lease_until = null
                where id = :id and holder = :holder and attempts = :attempts and state = 'due'
                """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("fault", cut(fault))
                .param("id", delivery.id().value())
                .param("holder", delivery.holder())
                .param("attempts", delivery.attempts())
                .update();
    }

    /** The target is back: what has failed there need not wait out its pause. */
    void bringForward(TargetId target) {
        jdbc.sql("""
                update bot.outbox set due_at = :now
                where target_id = :target and state = 'due' and attempts > 0 and due_at > :now and holder is null
                """).param("now", now()).param("target", target.value()).update();
    }

    /** Gives an entry back that was not tried. */
    void release(Delivery delivery, Duration pause) {
        jdbc.sql("""
                update bot.outbox
                set due_at = :until, attempts = attempts - 1, holder = null, lease_until = null,
                    first_tried_at = case when attempts = 1 then null else first_tried_at end
                where id = :id and holder = :holder and attempts = :attempts and state = 'due'
                """)
                .param("until", now().plus(pause))
                .param("id", delivery.id().value())
                .param("holder", delivery.holder())
                .param("attempts", delivery.attempts())
                .update();
    }

    /** Deletes what is done since that moment or longer; parked entries stay. */
    int deleteDone(Instant until) {
        return jdbc.sql("delete from bot.outbox where state in ('delivered', 'skipped') and done_at < :until")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How the outbox stands. */
    OutboxLevel level() {
        return jdbc.sql("""
                select count(*) filter (where state = 'due') as due, count(*) filter (where state = 'parked') as parked,
                    min(due_at) filter (where state = 'due' and due_at <= :now and attempts = 0) as untried,
                    min(first_tried_at) filter (where state = 'due') as failing
                from bot.outbox where state in ('due', 'parked')
                """)
                .param("now", now())
                .query((row, number) -> new OutboxLevel(
                        row.getLong("due"),
                        row.getLong("parked"),
                        age(
                                row.getObject("untried", OffsetDateTime.class),
                                row.getObject("failing", OffsetDateTime.class))))
                .single();
    }

    private Duration age(@Nullable OffsetDateTime untried, @Nullable OffsetDateTime failing) {
        Instant now = clock.instant();
        Instant oldest = now;
        for (OffsetDateTime moment : new OffsetDateTime[] {untried, failing}) {
            if (moment != null && moment.toInstant().isBefore(oldest)) {
                oldest = moment.toInstant();
            }
        }
        return Duration.between(oldest, now);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= MOST_FAULT ? text : text.substring(0, MOST_FAULT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Delivery delivery(ResultSet row, int number) throws SQLException {
        TargetId target = new TargetId(row.getObject("target_id", UUID.class));
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                row.getObject("key", UUID.class),
                targets.find(target).orElseThrow(),
                Optional.ofNullable(row.getObject("conversation_id", UUID.class))
                        .map(ConversationId::new),
                row.getString("type"),
                row.getString("payload"),
                row.getInt("attempts"),
                row.getObject("first_tried_at", OffsetDateTime.class).toInstant(),
                row.getObject("holder", UUID.class));
    }
}
