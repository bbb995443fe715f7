package dev.deskhand.bot.people;

import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Teams in PostgreSQL. */
@Repository
class JdbcTeams implements Teams {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcTeams(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Team> of(SiteId site) {
        return jdbc.sql("select * from bot.team where site_id = :site order by name")
                .param("site", site.value())
                .query(JdbcTeams::team)
                .list();
    }

    @Override
    public Optional<Team> find(SiteId site, TeamName name) {
        return jdbc.sql("select * from bot.team where site_id = :site and name = :name")
                .param("site", site.value())
                .param("name", name.value())
                .query(JdbcTeams::team)
                .optional();
    }

    @Override
    public Optional<Team> find(SiteId site, TeamId id) {
        return jdbc.sql("select * from bot.team where site_id = :site and id = :id")
                .param("site", site.value())
                .param("id", id.value())
                .query(JdbcTeams::team)
                .optional();
    }

    @Override
    public List<TeamMember> members(TeamId team) {
        return jdbc.sql("""
                select m.* from bot.team_member m join bot.agent a on a.id = m.agent_id
                where m.team_id = :team and a.status <> 'disabled'
                order by a.name, a.id
                """).param("team", team.value()).query(this::member).list();
    }

    @Override
    public List<Team> of(AgentId agent) {
        return jdbc.sql("""
                select t.* from bot.team t join bot.team_member m on m.team_id = t.id
                where m.agent_id = :agent order by t.name, t.id
                """)
                .param("agent", agent.value())
                .query(JdbcTeams::team)
                .list();
    }

    @Override
    public Team put(Team team) {
        try {
            int written = jdbc.sql("""
                    insert into bot.team (id, site_id, name, target_seconds, assignment)
                    values (:id, :site, :name, :target, :assignment)
                    on conflict (id) do update
                    set name = excluded.name, target_seconds = excluded.target_seconds,
                        assignment = excluded.assignment
                    where team.site_id = excluded.site_id
                    """)
                    .param("id", team.id().value())
                    .param("site", team.site().value())
                    .param("name", team.name().value())
                    .param("target", team.target().toSeconds())
                    .param("assignment", team.assignment().code())
                    .update();
            if (written == 0) {
                throw DeskhandException.notFound("There is no team " + team.id() + " here.");
            }
            return team;
        } catch (DuplicateKeyException e) {
            throw new DeskhandException(ErrorCode.CONFLICT, "There is a team \"" + team.name() + "\" already.");
        }
    }

    @Override
    public void remove(SiteId site, TeamId team) {
        jdbc.sql("delete from bot.team where id = :id and site_id = :site")
                .param("id", team.value())
                .param("site", site.value())
                .update();
    }

    @Override
    public void put(TeamMember member) {
        jdbc.sql("""
                insert into bot.team_member (team_id, agent_id, languages, topics, capacity)
                values (:team, :agent, cast(:languages as jsonb), cast(:topics as jsonb), :capacity)
                on conflict (team_id, agent_id) do update
                set languages = excluded.languages, topics = excluded.topics, capacity = excluded.capacity
                """)
                .param("team", member.team().value())
                .param("agent", member.agent().value())
                .param("languages", json.writeValueAsString(member.languages()))
                .param("topics", json.writeValueAsString(member.topics()))
                .param("capacity", member.capacity())
                .update();
    }

    @Override
    public void removeMember(TeamId team, AgentId agent) {
        jdbc.sql("delete from bot.team_member where team_id = :team and agent_id = :agent")
                .param("team", team.value())
                .param("agent", agent.value())
                .update();
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                new TeamName(row.getString("name")),
                Duration.ofSeconds(row.getInt("target_seconds")),
                Assignment.fromCode(row.getString("assignment")).orElseThrow());
    }

    private TeamMember member(ResultSet row, int number) throws SQLException {
        return new TeamMember(
                new TeamId(row.getObject("team_id", UUID.class)),
                new AgentId(row.getObject("agent_id", UUID.class)),
                words(row.getString("languages")),
                words(row.getString("topics")),
                row.getInt("capacity"));
    }

    private List<String> words(String document) {
        return Arrays.asList(json.readValue(document, String[].class));
    }
}
