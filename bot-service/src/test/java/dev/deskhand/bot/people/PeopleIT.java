package dev.deskhand.bot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PeopleIT {

    private static final TeamName BILLING = new TeamName("billing");

    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    private final MutableClock clock = new MutableClock();
    private PeopleFixture people;
    private SiteId site;
    private SiteId other;

    @BeforeAll
    static void createDatabase() {
        DataSource database = TestDatabase.create();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @BeforeEach
    void beginWithTwoSites() {
        jdbc.sql("delete from bot.agent").update();
        people = PeopleFixture.over(jdbc, transaction, clock);
        site = ConversationsFixture.newSite(jdbc);
        other = ConversationsFixture.newSite(jdbc);
    }

    @Test
    void an_account_is_found_by_its_address_in_any_case() {
        Agent added = people.agents().add(NewAgent.invited(" Ada@Example.com ", " Ada ", Role.AGENT, Set.of(site)));

        assertThat(people.agents().findByEmail("ADA@example.COM")).hasValue(added);
        assertThat(added.email()).isEqualTo("ada@example.com");
        assertThat(added.name()).isEqualTo("Ada");
        assertThat(added.status()).isEqualTo(AgentStatus.INVITED);
        assertThat(people.agents().findByEmail("grace@example.com")).isEmpty();
    }

    @Test
    void an_address_has_one_account() {
        people.agents().add(NewAgent.invited("ada@example.com", "Ada", Role.AGENT, Set.of(site)));

        assertThatThrownBy(() ->
                        people.agents().add(NewAgent.invited("ADA@example.com", "Another", Role.LEAD, Set.of(other))))
                .isInstanceOfSatisfying(
                        DeskhandException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void a_site_lists_its_own_people_and_the_admins_but_nobody_disabled() {
        Agent ada = people.anAgent("Ada", site);
        Agent grace = people.anAgent("Grace", Role.ADMIN, site);
        people.anAgent("Mary", other);
        Agent gone = people.anAgent("Zoe", site);
        people.agents().change(gone.with(AgentStatus.DISABLED));

        assertThat(people.agents().list(site)).containsExactly(ada, grace);
        assertThat(people.agents().list()).extracting(Agent::name).containsExactly("Ada", "Grace", "Mary", "Zoe");
    }

    @Test
    void an_agent_reaches_the_sites_named_and_an_admin_all() {
        Agent ada = people.anAgent("Ada", site);
        Agent grace = people.anAgent("Grace", Role.ADMIN, site);

        assertThat(ada.reaches(site)).isTrue();
        assertThat(ada.reaches(other)).isFalse();
        assertThat(grace.reaches(other)).isTrue();
        assertThat(grace.sites()).isEmpty();
    }

    @Test
    void an_agent_whose_only_site_is_gone_reaches_nothing() {
        Agent ada = people.anAgent("Ada", site);
        jdbc.sql("delete from knowledge.site where id = :id")
                .param("id", site.value())
                .update();

        assertThat(people.agents().get(ada.id()).reaches(other)).isFalse();
    }

    @Test
    void a_change_is_kept_whole() {
        Agent ada = people.anAgent("Ada", site);
        Agent wanted = new Agent(
                ada.id(),
                ada.email(),
                "Ada L.",
                Role.LEAD,
                Set.of(site, other),
                "he",
                ZoneId.of("Asia/Jerusalem"),
                AgentStatus.ACTIVE,
                Optional.of(Theme.DARK));

        people.agents().change(wanted);

        assertThat(people.agents().get(ada.id())).isEqualTo(wanted);
    }

    @Test
    void who_is_not_there_is_not_found() {
        assertThatThrownBy(() -> people.agents().get(AgentId.random()))
                .isInstanceOfSatisfying(
                        DeskhandException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void a_team_has_members_with_their_languages_topics_and_capacity() {
        Team billing = people.teams().put(Team.named(site, BILLING));
        Agent grace = people.anAgent("Grace", site);
        Agent ada = people.anAgent("Ada", site);
        TeamMember careful = new TeamMember(billing.id(), grace.id(), List.of("de", "en"), List.of("refund"), 3);
        people.teams().put(TeamMember.of(billing.id(), ada.id()));
        people.teams().put(TeamMember.of(billing.id(), grace.id()));
        people.teams().put(careful);

        assertThat(people.teams().members(billing.id()))
                .containsExactly(TeamMember.of(billing.id(), ada.id()), careful);
        assertThat(people.teams().of(ada.id())).containsExactly(billing);
        assertThat(careful.speaks("de")).isTrue();
        assertThat(careful.speaks("fa")).isFalse();
        assertThat(TeamMember.of(billing.id(), ada.id()).speaks("fa")).isTrue();
    }

    @Test
    void promise_6_a_team_of_another_site_is_not_there() {
        Team billing = people.teams().put(Team.named(site, BILLING));

        people.teams().remove(other, billing.id());

        assertThat(people.teams().find(site, BILLING)).hasValue(billing);
        assertThat(people.teams().find(other, BILLING)).isEmpty();
        assertThat(people.teams().find(other, billing.id())).isEmpty();
        assertThat(people.teams().of(other)).isEmpty();
        assertThatThrownBy(() -> people.teams()
                        .put(new Team(billing.id(), other, BILLING, Duration.ofMinutes(1), Assignment.MANUAL)))
                .isInstanceOfSatisfying(
                        DeskhandException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void two_teams_of_a_site_have_two_names() {
        people.teams().put(Team.named(site, BILLING));
        people.teams().put(Team.named(other, BILLING));

        assertThatThrownBy(() -> people.teams().put(Team.named(site, BILLING)))
                .isInstanceOfSatisfying(
                        DeskhandException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void available_is_who_was_seen_within_a_minute_and_says_so() {
        Agent ada = people.anAgent("Ada", site);
        Agent grace = people.anAgent("Grace", site);
        Agent mary = people.anAgent("Mary", site);
        List<AgentId> all = List.of(mary.id(), grace.id(), ada.id());
        people.presence().seen(ada.id());
        people.presence().seen(grace.id(), PresenceStatus.AWAY);
        people.presence().seen(mary.id(), PresenceStatus.AVAILABLE);

        clock.advance(Duration.ofSeconds(59));
        people.presence().seen(grace.id());

        assertThat(people.presence().available(all)).containsExactly(mary.id(), ada.id());
        assertThat(people.presence().of(grace.id())).isEqualTo(PresenceStatus.AWAY);

        clock.advance(Duration.ofSeconds(1));

        assertThat(people.presence().available(all)).isEmpty();
        assertThat(people.presence().of(ada.id())).isEqualTo(PresenceStatus.OFFLINE);
        assertThat(people.presence().of(grace.id())).isEqualTo(PresenceStatus.AWAY);
    }
}
