package dev.deskhand.bot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.access.TestAudit;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SignInIT {

    private static final String PASSWORD = "four calm green lamps";
    private static final PeopleSettings SETTINGS = new PeopleSettings(
            URI.create("https://support.example.com"),
            Duration.ofHours(12),
            Duration.ofDays(14),
            Duration.ofHours(72),
            3,
            Duration.ofMinutes(1));

    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    private final MutableClock clock = new MutableClock();
    private final List<Object> events = new ArrayList<>();
    private PeopleFixture people;
    private Credentials credentials;
    private SecondFactor secondFactor;
    private OneTimeLinks links;
    private SignIn signIn;
    private Agent ada;

    @BeforeAll
    static void createDatabase() {
        DataSource database = TestDatabase.create();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @BeforeEach
    void letAdaIn() {
        jdbc.sql("delete from bot.agent").update();
        jdbc.sql("delete from bot.agent_link").update();
        people = PeopleFixture.over(jdbc, transaction, clock);
        credentials = new Credentials(jdbc, clock);
        Passwords passwords = new Passwords();
        secondFactor = new SecondFactor(jdbc, credentials, TestAudit.over(jdbc, clock), clock);
        links = new OneTimeLinks(
                jdbc,
                people.agents(),
                credentials,
                passwords,
                SETTINGS,
                TestAudit.over(jdbc, clock),
                clock,
                events::add);
        signIn = new SignIn(
                people.agents(), credentials, passwords, secondFactor, SETTINGS, TestAudit.over(jdbc, clock), clock);
        SiteId site = ConversationsFixture.newSite(jdbc);
        ada = people.anAgent("Ada", Role.LEAD, site);
        credentials.setPassword(ada.id(), passwords.hash(PASSWORD));
    }

    @Test
    void lets_in_who_knows_the_password() {
        assertThat(signIn.withPassword(ada.email().toUpperCase(), PASSWORD)).hasValue(ada);
        assertThat(signIn.withPassword(ada.email(), PASSWORD + " ")).isEmpty();
        assertThat(signIn.withPassword("nobody@example.com", PASSWORD)).isEmpty();
    }

    @Test
    void keeps_passwords_as_argon2id() {
        assertThat(credentials.of(ada.id()).passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void who_is_disabled_or_has_no_password_yet_is_not_let_in() {
        people.agents().change(ada.with(AgentStatus.DISABLED));
        Agent grace = people.anAgent("Grace", ada.sites().iterator().next());

        assertThat(signIn.withPassword(ada.email(), PASSWORD)).isEmpty();
        assertThat(signIn.withPassword(grace.email(), "")).isEmpty();
        assertThat(signIn.withPassword(grace.email(), "null")).isEmpty();
    }

    @Test
    void an_account_pauses_after_three_failures_and_longer_after_the_next() {
        fail(3);

        assertThat(signIn.withPassword(ada.email(), PASSWORD)).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        fail(1);
        clock.advance(Duration.ofSeconds(61));
        assertThat(signIn.withPassword(ada.email(), PASSWORD)).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        assertThat(signIn.withPassword(ada.email(), PASSWORD)).isPresent();
        fail(2);
        assertThat(signIn.withPassword(ada.email(), PASSWORD)).isPresent();
        assertThat(audited("agent.locked")).isEqualTo(2);
    }

    @Test
    void guesses_of_codes_are_counted_whatever_passwords_come_in_between() {
        turnSecondFactorOn();
        for (int i = 0; i < 3; i++) {
            assertThat(signIn.withPassword(ada.email(), PASSWORD)).isPresent();
            assertThat(signIn.withCode(ada, "000000")).isFalse();
        }

        clock.advance(Duration.ofSeconds(30));

        assertThat(signIn.withPassword(ada.email(), PASSWORD)).isEmpty();
        assertThat(signIn.withCode(ada, currentCode())).isFalse();
    }

    @Test
    void a_code_is_good_once_and_a_recovery_code_too() {
        List<String> recovery = turnSecondFactorOn();
        clock.advance(Duration.ofSeconds(30));
        String code = currentCode();

        assertThat(signIn.withCode(ada, code)).isTrue();
        assertThat(signIn.withCode(ada, code)).isFalse();
        assertThat(recovery).hasSize(10).allMatch(it -> it.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        assertThat(signIn.withCode(ada, recovery.get(0).toUpperCase())).isTrue();
        assertThat(signIn.withCode(ada, recovery.get(0))).isFalse();
        assertThat(signIn.withCode(ada, recovery.get(1).replace("-", ""))).isTrue();
    }

    @Test
    void a_second_factor_is_on_only_after_its_first_code() {
        secondFactor.offer(ada);

        assertThat(secondFactor.turnOn(ada, "123456")).isEmpty();
        assertThat(secondFactor.isOn(ada.id())).isFalse();
        assertThat(turnSecondFactorOn()).isNotEmpty();
        assertThat(secondFactor.isOn(ada.id())).isTrue();
        secondFactor.turnOff(ada, ada);
        assertThat(secondFactor.isOn(ada.id())).isFalse();
    }

    @Test
    void the_first_admin_comes_by_a_link_that_is_good_once() {
        links.run(new DefaultApplicationArguments());
        String token = tokenOf(((FirstAdminWanted) events.get(0)).path());
        assertThat(events).hasToString("[FirstAdminWanted[***]]");

        Agent admin = links.redeemAsFirstAdmin(token, "Boss@example.com", "The Boss", PASSWORD);

        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(signIn.withPassword("boss@example.com", PASSWORD)).hasValue(admin);
        assertThatThrownBy(() -> links.redeemAsFirstAdmin(token, "b@example.com", "B", PASSWORD))
                .isInstanceOfSatisfying(
                        DeskhandException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        links.run(new DefaultApplicationArguments());
        assertThat(events).hasSize(1);
    }

    @Test
    void of_two_links_for_a_first_admin_one_is_good() {
        links.run(new DefaultApplicationArguments());
        links.run(new DefaultApplicationArguments());
        links.redeemAsFirstAdmin(tokenOf(((FirstAdminWanted) events.get(0)).path()), "a@example.com", "A", PASSWORD);

        assertThat(links.find(tokenOf(((FirstAdminWanted) events.get(1)).path())))
                .isEmpty();
    }

    @Test
    void an_invitation_makes_an_account_active_and_a_newer_link_takes_its_place() {
        Agent mary = people.agents().add(NewAgent.invited("mary@example.com", "Mary", Role.AGENT, Set.of()));
        String old = tokenOf(links.issue(ada, mary));
        String token = tokenOf(links.issue(ada, mary));

        assertThat(links.find(old)).isEmpty();
        assertThat(links.find(token)).hasValueSatisfying(link -> {
            assertThat(link.purpose()).isEqualTo(OneTimeLink.Purpose.INVITATION);
            assertThat(link.agent()).hasValue(mary);
        });
        assertThat(links.redeem(token, PASSWORD).isActive()).isTrue();
        assertThat(signIn.withPassword("mary@example.com", PASSWORD)).isPresent();
        assertThat(links.find(token)).isEmpty();
    }

    @Test
    void a_link_is_over_after_its_time_and_of_no_use_to_the_disabled() {
        String token = tokenOf(links.issue(ada, ada));
        people.agents().change(ada.with(AgentStatus.DISABLED));
        assertThat(links.find(token)).isEmpty();
        people.agents().change(ada);
        assertThat(links.find(token)).isPresent();

        clock.advance(Duration.ofHours(72));

        assertThat(links.find(token)).isEmpty();
        assertThat(links.find("not a token")).isEmpty();
    }

    @Test
    void poor_passwords_are_refused_and_the_link_stays_good() {
        String token = tokenOf(links.issue(ada, ada));

        for (String poor : List.of("short", "x".repeat(201), "aaaaaaaaaaaaaaaa", ada.email() + "1")) {
            assertThatThrownBy(() -> links.redeem(token, poor))
                    .isInstanceOfSatisfying(
                            DeskhandException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
        }
        assertThat(links.find(token)).isPresent();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.withPassword(ada.email(), "wrong")).isEmpty();
        }
    }

    private List<String> turnSecondFactorOn() {
        secondFactor.offer(ada);
        byte[] pending = credentials.of(ada.id()).totpPending();
        return secondFactor
                .turnOn(ada, Totp.code(pending, Totp.stepAt(clock.instant())))
                .orElseThrow();
    }

    private String currentCode() {
        return Totp.code(credentials.of(ada.id()).totpSecret(), Totp.stepAt(clock.instant()));
    }

    private long audited(String action) {
        return jdbc.sql(
                        "select count(*) from bot.audit where action = :action and actor_kind = 'agent' and actor = :id")
                .param("action", action)
                .param("id", ada.id().value())
                .query(Long.class)
                .single();
    }

    private static String tokenOf(String path) {
        assertThat(path).startsWith(OneTimeLinks.PATH);
        return path.substring(OneTimeLinks.PATH.length());
    }
}
