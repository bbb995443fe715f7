package dev.deskhand.bot.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Presence in PostgreSQL, the same for all nodes. */
@Repository
class JdbcPresence implements Presence {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPresence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void seen(AgentId agent, PresenceStatus status) {
        jdbc.sql("""
                insert into bot.agent_presence (agent_id, status, seen_at) values (:agent, :status, :now)
                on conflict (agent_id) do update set status = excluded.status, seen_at = excluded.seen_at
                """)
                .param("agent", agent.value())
                .param("status", status.code())
                .param("now", at(clock))
                .update();
    }

    @Override
    public void seen(AgentId agent) {
        jdbc.sql("""
                insert into bot.agent_presence (agent_id, status, seen_at) values (:agent, 'available', :now)
                on conflict (agent_id) do update set seen_at = excluded.seen_at
                """).param("agent", agent.value()).param("now", at(clock)).update();
    }

    @Override
    public PresenceStatus of(AgentId agent) {
        return jdbc.sql("select status from bot.agent_presence where agent_id = :agent and seen_at > :since")
                .param("agent", agent.value())
                .param("since", at(clock).minus(FRESH))
                .query(String.class)
                .optional()
                .flatMap(PresenceStatus::fromCode)
                .orElse(PresenceStatus.OFFLINE);
    }

    @Override
    public List<AgentId> available(Collection<AgentId> agents) {
        Set<UUID> there = new HashSet<>(jdbc.sql("""
                select agent_id from bot.agent_presence
                where status = 'available' and seen_at > :since and agent_id = any(:agents)
                """)
                .param("since", at(clock).minus(FRESH))
                .param("agents", agents.stream().map(AgentId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return agents.stream().filter(agent -> there.contains(agent.value())).toList();
    }

    private static OffsetDateTime at(Clock clock) {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
