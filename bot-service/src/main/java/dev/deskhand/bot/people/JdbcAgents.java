package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts in PostgreSQL. */
@Repository
class JdbcAgents implements Agents {

    private static final String SELECT = """
            select a.*, (select array_agg(s.site_id) from bot.agent_site s where s.agent_id = a.id) as sites
            from bot.agent a
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcAgents(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Agent get(AgentId id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id.value())
                .query(JdbcAgents::agent)
                .optional()
                .orElseThrow(() -> missing(id));
    }

    @Override
    public Optional<Agent> findByEmail(String email) {
        return jdbc.sql(SELECT + "where a.email = :email")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query(JdbcAgents::agent)
                .optional();
    }

    @Override
    public List<Agent> list(SiteId site) {
        return jdbc.sql(SELECT + """
                where a.status <> 'disabled' and (a.role = 'admin'
                    or exists (select from bot.agent_site s where s.agent_id = a.id and s.site_id = :site))
                order by a.name, a.id
                """)
                .param("site", site.value())
                .query(JdbcAgents::agent)
                .list();
    }

    @Override
    public List<Agent> list() {
        return jdbc.sql(SELECT + "order by a.name, a.id")
                .query(JdbcAgents::agent)
                .list();
    }

    @Override
    public Agent add(NewAgent wanted) {
        AgentId id = AgentId.random();
        return transaction.execute(status -> {
            try {
                jdbc.sql("""
                        insert into bot.agent (id, email, name, role, status, created_at, updated_at)
                        values (:id, :email, :name, :role, :status, :now, :now)
                        """)
                        .param("id", id.value())
                        .param("email", wanted.email())
                        .param("name", wanted.name())
                        .param("role", wanted.role().code())
                        .param("status", wanted.status().code())
                        .param("now", now())
                        .update();
            } catch (DuplicateKeyException e) {
                throw new DeskhandException(
                        ErrorCode.CONFLICT, "There is an account for " + wanted.email() + " already.");
            }
            reach(id, wanted.sites());
            return get(id);
        });
    }

    @Override
    public Agent change(Agent agent) {
        return transaction.execute(status -> {
            int changed = jdbc.sql("""
                    update bot.agent
                    set name = :name, role = :role, language = :language, time_zone = :zone, status = :status,
                        theme = :theme, updated_at = :now
                    where id = :id
                    """)
                    .param("id", agent.id().value())
                    .param("name", agent.name())
                    .param("role", agent.role().code())
                    .param("language", agent.language())
                    .param("zone", agent.timeZone().getId())
                    .param("status", agent.status().code())
                    .param("theme", agent.theme().map(Theme::code).orElse(null))
                    .param("now", now())
                    .update();
            if (changed == 0) {
                throw missing(agent.id());
            }
            jdbc.sql("delete from bot.agent_site where agent_id = :id")
                    .param("id", agent.id().value())
                    .update();
            reach(agent.id(), agent.sites());
            return get(agent.id());
        });
    }

    private void reach(AgentId agent, Set<SiteId> sites) {
        for (SiteId site : sites) {
            jdbc.sql("insert into bot.agent_site (agent_id, site_id) values (:agent, :site)")
                    .param("agent", agent.value())
                    .param("site", site.value())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DeskhandException missing(AgentId id) {
        return DeskhandException.notFound("There is no agent " + id + ".");
    }

    private static Agent agent(ResultSet row, int number) throws SQLException {
        Array sites = row.getArray("sites");
        Set<SiteId> reached = sites == null
                ? Set.of()
                : Arrays.stream((UUID[]) sites.getArray()).map(SiteId::new).collect(Collectors.toSet());
        return new Agent(
                new AgentId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                Role.fromCode(row.getString("role")).orElseThrow(),
                reached,
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")),
                AgentStatus.fromCode(row.getString("status")),
                Optional.ofNullable(row.getString("theme")).flatMap(Theme::fromCode));
    }
}
