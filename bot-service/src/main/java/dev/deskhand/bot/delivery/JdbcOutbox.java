package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in PostgreSQL, for those who fill it and those who look at it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcOutbox implements Outbox, Deliveries {

    private final JdbcClient jdbc;
    private final OutboxNews news;
    private final Clock clock;

    JdbcOutbox(JdbcClient jdbc, OutboxNews news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Optional<DeliveryId> put(SiteId site, OutboxEntry entry) {
        Optional<DeliveryId> added = jdbc.sql("""
                insert into bot.outbox (id, site_id, target_id, conversation_id, key, type, payload, due_at, created_at)
                values (:id, :site, :target, cast(:conversation as uuid), :key, :type, :payload, :due, :now)
                on conflict (target_id, key) do nothing
                returning id
                """)
                .param("id", UUID.randomUUID())
                .param("site", site.value())
                .param("target", entry.target().value())
                .param(
                        "conversation",
                        entry.conversation().map(ConversationId::toString).orElse(null))
                .param("key", entry.key())
                .param("type", entry.type())
                .param("payload", entry.payload())
                .param("due", stamp(entry.dueAt()))
                .param("now", stamp(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(DeliveryId::new);
        if (added.isPresent()) {
            news.filled();
        }
        return added;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<DeliveryRecord> list(SiteId site, Optional<DeliveryState> state, int limit) {
        return jdbc.sql("""
                select * from bot.outbox
                where site_id = :site and state = coalesce(cast(:state as text), state)
                order by number desc limit :limit
                """)
                .param("site", site.value())
                .param("state", state.map(DeliveryState::code).orElse(null))
                .param("limit", limit)
                .query(JdbcOutbox::delivery)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<DeliveryRecord> of(SiteId site, TargetId target, Optional<DeliveryState> state, int limit) {
        return jdbc.sql("""
                select * from bot.outbox
                where site_id = :site and target_id = :target and state = coalesce(cast(:state as text), state)
                order by number desc limit :limit
                """)
                .param("site", site.value())
                .param("target", target.value())
                .param("state", state.map(DeliveryState::code).orElse(null))
                .param("limit", limit)
                .query(JdbcOutbox::delivery)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<TargetId, Backlog> backlog(SiteId site) {
        Map<TargetId, Backlog> backlog = new HashMap<>();
        jdbc.sql("""
                select target_id, count(*) filter (where state = 'due') as due,
                    count(*) filter (where state = 'parked') as parked,
                    min(created_at) filter (where state = 'due') as oldest
                from bot.outbox where site_id = :site and state in ('due', 'parked') group by target_id
                """).param("site", site.value()).query((ResultSet row) -> {
            backlog.put(
                    new TargetId(row.getObject("target_id", UUID.class)),
                    new Backlog(row.getLong("due"), row.getLong("parked"), instant(row, "oldest")));
        });
        return backlog;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public DeliveryRecord get(SiteId site, DeliveryId id) {
        return jdbc.sql("select * from bot.outbox where id = :id and site_id = :site")
                .param("id", id.value())
                .param("site", site.value())
                .query(JdbcOutbox::delivery)
                .optional()
                .orElseThrow(() -> DeskhandException.notFound("There is no delivery \"" + id + "\" here."));
    }

    @Override
    public DeliveryRecord replay(SiteId site, DeliveryId id) {
        int begun = jdbc.sql("""
                update bot.outbox
                set state = 'due', attempts = 0, first_tried_at = null, due_at = :now, done_at = null, holder = null,
                    lease_until = null
                where id = :id and site_id = :site and state = 'parked'
                """)
                .param("now", stamp(clock.instant()))
                .param("id", id.value())
                .param("site", site.value())
                .update();
        DeliveryRecord delivery = get(site, id);
        if (begun == 0) {
            throw new DeskhandException(
                    ErrorCode.CONFLICT,
                    "The delivery is " + delivery.state().code() + "; only parked ones are replayed.");
        }
        news.filled();
        return delivery;
    }

    private static OffsetDateTime stamp(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static DeliveryRecord delivery(ResultSet row, int number) throws SQLException {
        return new DeliveryRecord(
                new DeliveryId(row.getObject("id", UUID.class)),
                new TargetId(row.getObject("target_id", UUID.class)),
                Optional.ofNullable(row.getObject("conversation_id", UUID.class))
                        .map(ConversationId::new),
                row.getObject("key", UUID.class),
                row.getString("type"),
                DeliveryState.fromCode(row.getString("state")).orElseThrow(),
                row.getInt("attempts"),
                instant(row, "due_at").orElseThrow(),
                Optional.ofNullable(row.getString("fault")),
                instant(row, "created_at").orElseThrow(),
                instant(row, "done_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }
}
