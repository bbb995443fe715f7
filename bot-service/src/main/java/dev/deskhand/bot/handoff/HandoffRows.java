package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of hand-offs. */
@Repository
class HandoffRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    HandoffRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** To the microsecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void insert(Handoff handoff) {
        jdbc.sql("""
                insert into bot.handoff
                    (id, conversation_id, site_id, status, reason, message, packet, opens_at, created_at)
                values (:id, :conversation, :site, :status, :reason, :message, cast(:packet as jsonb),
                     cast(:opensAt as timestamptz), :now)
                """)
                .param("id", handoff.id().value())
                .param("conversation", handoff.conversation().value())
                .param("site", handoff.site().value())
                .param("status", handoff.status().code())
                .param("reason", handoff.reason())
                .param("message", handoff.message())
                .param("packet", json.writeValueAsString(handoff.packet()))
                .param("opensAt", handoff.opensAt().map(Instant::toString).orElse(null))
                .param("now", handoff.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who takes it first, and when, stays. */
    void accept(HandoffId id, AgentId agent) {
        jdbc.sql("""
                update bot.handoff
                set status = 'accepted', accepted_at = coalesce(accepted_at, :now), accepted_by = :agent
                where id = :id and status <> 'resolved'
                """)
                .param("id", id.value())
                .param("agent", agent.value())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void release(HandoffId id) {
        jdbc.sql("update bot.handoff set status = 'waiting', accepted_by = null where id = :id and status = 'accepted'")
                .param("id", id.value())
                .update();
    }

    void resolve(HandoffId id, Optional<AgentId> by, Resolution resolution) {
        jdbc.sql("""
                update bot.handoff
                set status = 'resolved', resolved_at = :now, resolved_by = cast(:agent as uuid), resolution = :resolution
                where id = :id and status <> 'resolved'
                """)
                .param("id", id.value())
                .param("agent", by.map(AgentId::toString).orElse(null))
                .param("resolution", resolution.code())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Handoff> findRunning(SiteId site, ConversationId conversation) {
        return jdbc.sql("""
                select * from bot.handoff
                where conversation_id = :conversation and site_id = :site and status <> 'resolved'
                """)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .query(this::handoff)
                .optional();
    }

    Optional<Handoff> get(SiteId site, HandoffId id) {
        return jdbc.sql("select * from bot.handoff where id = :id and site_id = :site")
                .param("id", id.value())
                .param("site", site.value())
                .query(this::handoff)
                .optional();
    }

    List<Handoff> list(SiteId site, Optional<HandoffStatus> status, int limit) {
        return jdbc.sql("""
                select * from bot.handoff
                where site_id = :site and status = coalesce(cast(:status as text), status)
                order by created_at, id limit :limit
                """)
                .param("site", site.value())
                .param("status", status.map(HandoffStatus::code).orElse(null))
                .param("limit", limit)
                .query(this::handoff)
                .list();
    }

    private Handoff handoff(ResultSet row, int number) throws SQLException {
        return new Handoff(
                new HandoffId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                HandoffStatus.fromCode(row.getString("status")).orElseThrow(),
                row.getString("reason"),
                row.getString("message"),
                json.readValue(row.getString("packet"), ContextPacket.class),
                instant(row, "opens_at"),
                instant(row, "created_at").orElseThrow(),
                new Handoff.Course(
                        instant(row, "accepted_at"),
                        agent(row.getObject("accepted_by", UUID.class)),
                        instant(row, "resolved_at"),
                        Optional.ofNullable(row.getString("resolution")).flatMap(Resolution::fromCode)));
    }

    private static Optional<AgentId> agent(@Nullable UUID id) {
        return Optional.ofNullable(id).map(AgentId::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
