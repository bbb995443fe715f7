package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Role;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** People over a test's database. */
public record PeopleFixture(Agents agents, Teams teams, Presence presence) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static PeopleFixture over(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new PeopleFixture(
                new JdbcAgents(jdbc, transaction, clock),
                new JdbcTeams(jdbc, JsonMapper.shared()),
                new JdbcPresence(jdbc, clock));
    }

    /** An active agent of a site, with an e-mail address that nobody else has. */
    public Agent anAgent(String name, SiteId site) {
        return anAgent(name, Role.AGENT, site);
    }

    public Agent anAgent(String name, Role role, SiteId site) {
        String email = "agent-" + NUMBER.incrementAndGet() + "@example.com";
        return agents.add(new NewAgent(email, name, role, Set.of(site), AgentStatus.ACTIVE));
    }
}
