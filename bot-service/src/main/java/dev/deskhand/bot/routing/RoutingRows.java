package dev.deskhand.bot.routing;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.handoff.Priority;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits, to whom it is offered, and how busy agents are. */
@Repository
class RoutingRows {

    private static final String WAITING = """
            select h.id, h.site_id, h.conversation_id, coalesce(c.team, h.team) as team, h.priority, h.created_at,
                   coalesce((h.packet #>> '{hours,open}')::boolean, true) as came_in_hours,
                   o.agent_id, o.offered_at, o.offer_until, coalesce(o.passed, '{}') as passed,
                   o.told_open_at is not null as told_open, o.told_delay_at is not null as told_delay
            from bot.handoff h
            join bot.conversation c on c.id = h.conversation_id
            left join bot.handoff_offer o on o.handoff_id = h.id
            where h.status = 'waiting' and c.status = 'waiting'
            """;

    /* Most urgent first, then oldest. */
    private static final String ORDER = """
             order by array_position(array['urgent', 'high', 'normal', 'low'], h.priority), h.created_at, h.id
            """;

    private final JdbcClient jdbc;

    RoutingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes or keeps the right to do a job on this node alone. */
    boolean lease(String job, UUID holder, Duration time) {
        return jdbc.sql("""
                        insert into bot.node_lease (job, holder, until)
                        values (:job, :holder, clock_timestamp() + make_interval(secs => :seconds))
                        on conflict (job) do update set holder = excluded.holder, until = excluded.until
                        where node_lease.holder = excluded.holder or node_lease.until <= clock_timestamp()
                        """)
                        .param("job", job)
                        .param("holder", holder)
                        .param("seconds", (double) time.toSeconds())
                        .update()
                == 1;
    }

    List<Waiting> waiting(int limit) {
        return jdbc.sql(WAITING + ORDER + " limit :limit")
                .param("limit", limit)
                .query(RoutingRows::waiting)
                .list();
    }

    /** It as it stands; under the conversation's row lock nobody changes it meanwhile. */
    Optional<Waiting> find(SiteId site, HandoffId id) {
        return jdbc.sql(WAITING + " and h.id = :id and h.site_id = :site")
                .param("id", id.value())
                .param("site", site.value())
                .query(RoutingRows::waiting)
                .optional();
    }

    /** How many of the site wait before it, by urgency and age. */
    int before(Waiting waiting) {
        List<UUID> queue = jdbc.sql(
                        "select h.id from bot.handoff h where h.status = 'waiting' and h.site_id = :site" + ORDER)
                .param("site", waiting.site().value())
                .query(UUID.class)
                .list();
        return Math.max(0, queue.indexOf(waiting.handoff().value()));
    }

    void offer(Waiting waiting, Offering offering) {
        jdbc.sql("""
                insert into bot.handoff_offer (handoff_id, agent_id, offered_at, offer_until, passed)
                values (:id, :agent, :at, :until, :passed)
                on conflict (handoff_id) do update
                set agent_id = excluded.agent_id, offered_at = excluded.offered_at,
                    offer_until = excluded.offer_until, passed = excluded.passed
                """)
                .param("id", waiting.handoff().value())
                .param("agent", offering.offer().map(it -> it.agent().value()).orElse(null), Types.OTHER)
                .param("at", offering.offer().map(it -> utc(it.at())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", offering.offer().map(it -> utc(it.until())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("passed", offering.passed().stream().map(AgentId::value).toArray(UUID[]::new))
                .update();
        offering.offer().ifPresent(offer -> jdbc.sql("""
                insert into bot.agent_turn (agent_id, offered_at) values (:agent, :at)
                on conflict (agent_id) do update set offered_at = excluded.offered_at
                """)
                .param("agent", offer.agent().value())
                .param("at", utc(offer.at()))
                .update());
    }

    void toldOpen(HandoffId id, Instant now) {
        told("told_open_at", id, now);
    }

    void toldDelay(HandoffId id, Instant now) {
        told("told_delay_at", id, now);
    }

    private void told(String column, HandoffId id, Instant now) {
        jdbc.sql("insert into bot.handoff_offer (handoff_id, " + column + ") values (:id, :now)"
                        + " on conflict (handoff_id) do update set " + column + " = excluded." + column)
                .param("id", id.value())
                .param("now", utc(now))
                .update();
    }

    /** What each agent has, and is offered at the moment. */
    Map<AgentId, Integer> loads(Instant now) {
        Map<AgentId, Integer> loads = new HashMap<>();
        jdbc.sql("""
                select agent, count(*) as load from (
                    select assignee::uuid as agent from bot.conversation
                    where status = 'open' and assignee is not null
                    union all
                    select o.agent_id from bot.handoff_offer o join bot.handoff h on h.id = o.handoff_id
                    where h.status = 'waiting' and o.agent_id is not null and o.offer_until > :now) busy
                group by agent
                """).param("now", utc(now)).query(row -> {
            loads.put(new AgentId(row.getObject("agent", UUID.class)), row.getInt("load"));
        });
        return loads;
    }

    Map<AgentId, Instant> turns() {
        Map<AgentId, Instant> turns = new HashMap<>();
        jdbc.sql("select agent_id, offered_at from bot.agent_turn").query(row -> {
            turns.put(
                    new AgentId(row.getObject("agent_id", UUID.class)),
                    row.getObject("offered_at", OffsetDateTime.class).toInstant());
        });
        return turns;
    }

    /** What is offered to an agent at the moment, the offer that ends first before others. */
    List<HandoffId> offeredTo(SiteId site, AgentId agent, Instant now) {
        return jdbc.sql("""
                select h.id from bot.handoff_offer o join bot.handoff h on h.id = o.handoff_id
                where o.agent_id = :agent and h.site_id = :site and h.status = 'waiting' and o.offer_until > :now
                order by o.offer_until, h.id
                """)
                .param("agent", agent.value())
                .param("site", site.value())
                .param("now", utc(now))
                .query((row, number) -> new HandoffId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        UUID agent = row.getObject("agent_id", UUID.class);
        Set<AgentId> passed = Arrays.stream((UUID[]) row.getArray("passed").getArray())
                .map(AgentId::new)
                .collect(Collectors.toSet());
        Optional<Offering.Offer> offer = agent == null
                ? Optional.empty()
                : Optional.of(new Offering.Offer(
                        new AgentId(agent), instant(row, "offered_at"), instant(row, "offer_until")));
        return new Waiting(
                new HandoffId(row.getObject("id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                Optional.ofNullable(row.getString("team")).map(TeamName::new),
                Priority.fromCode(row.getString("priority")).orElseThrow(),
                instant(row, "created_at"),
                row.getBoolean("came_in_hours"),
                row.getBoolean("told_open"),
                row.getBoolean("told_delay"),
                new Offering(offer, passed));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
