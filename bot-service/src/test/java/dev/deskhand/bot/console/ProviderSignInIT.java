package dev.deskhand.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in through an identity provider, which runs beside the test. */
class ProviderSignInIT extends AnswerServiceCase {

    private static final String HERE = "/console/sign-in/provider";

    @Autowired
    private Agents agents;

    private final StubProvider provider = StubProvider.SHARED;
    private Console browser;
    private Agent ada;

    @BeforeEach
    void openABrowser() {
        jdbc.sql("delete from bot.rate_bucket").update();
        browser = new Console(port);
        ada = agents.add(new NewAgent(unusedAddress(), "Ada", Role.AGENT, Set.of(site.id()), AgentStatus.ACTIVE));
    }

    @Test
    void the_way_in_names_the_provider_and_asks_it_with_state_nonce_and_proof() {
        String page = browser.get("/console/sign-in").body();
        URI asked = leave();

        assertThat(page).contains("Sign in with House ID").contains("href=\"" + HERE + "?next=");
        assertThat(asked.toString()).startsWith(provider.issuer() + "/authorize?");
        assertThat(List.of("state", "nonce", "code_challenge"))
                .allSatisfy(
                        name -> assertThat(StubProvider.parameter(asked, name)).hasSizeGreaterThan(40));
        assertThat(StubProvider.parameter(asked, "code_challenge_method")).isEqualTo("S256");
        assertThat(StubProvider.parameter(asked, "scope")).contains("openid").contains("email");
        assertThat(asked.toString()).doesNotContain(StubProvider.SECRET);
    }

    @Test
    void whose_verified_address_has_an_account_is_in_and_comes_to_the_page_wanted() {
        HttpResponse<String> back = comeBackAs(ada.email());

        assertThat(Console.locationOf(back)).isEqualTo("/console/profile?from=test");
        assertThat(browser.get("/console/profile").body()).contains("Ada");
        assertThat(audited("agent.signed_in_by_provider", ada)).isEqualTo(1);
    }

    @Test
    void upper_and_lower_case_are_the_same_address() {
        assertThat(Console.locationOf(comeBackAs(ada.email().toUpperCase()))).startsWith("/console/profile");
    }

    @Test
    void the_second_factor_is_left_to_the_provider() {
        jdbc.sql("update bot.agent set totp_secret = decode('00', 'hex') where id = :id")
                .param("id", ada.id().value())
                .update();

        comeBackAs(ada.email());

        assertThat(browser.get("/console/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void who_was_invited_needs_no_link() {
        Agent invited = agents.add(NewAgent.invited(unusedAddress(), "Mary", Role.AGENT, Set.of(site.id())));

        comeBackAs(invited.email());

        assertThat(agents.get(invited.id()).isActive()).isTrue();
        assertThat(browser.get("/console/profile").body()).contains("Mary");
    }

    @Test
    void a_group_that_the_settings_name_makes_an_account_with_its_highest_role() {
        String email = unusedAddress();
        sites.find("s-by-provider").orElseGet(() -> sites.create("s-by-provider", "By provider"));

        HttpResponse<String> back = comeBack(claims -> claims.claim("email", email)
                .claim("name", "New Person")
                .claim("realm_access", Map.of("roles", List.of("other", "desk-agents", "desk-leads"))));

        assertThat(Console.locationOf(back)).startsWith("/console/profile");
        Agent made = agents.findByEmail(email).orElseThrow();
        assertThat(made.name()).isEqualTo("New Person");
        assertThat(made.role()).isEqualTo(Role.LEAD);
        assertThat(made.sites())
                .containsExactly(sites.find("s-by-provider").orElseThrow().id());
        assertThat(audited("agent.registered", made)).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> what_the_provider_sends_is_checked() {
        return Stream.of(
                refused("a nonce of another sign-in", "not_valid", claims -> claims.claim("nonce", "another")),
                refused("no nonce", "not_valid", claims -> claims.claim("nonce", null)),
                refused("a token for another client", "not_valid", claims -> claims.audience("another")),
                refused("a token for several without ours as the party", "not_valid", claims -> claims.audience(
                                List.of("desk", "other"))
                        .claim("azp", "other")),
                refused(
                        "a token of another provider",
                        "not_valid",
                        claims -> claims.issuer("https://evil.example.com")),
                refused("a token that is over", "not_valid", claims -> claims.expirationTime(
                                Date.from(Instant.now().minusSeconds(600)))
                        .issueTime(Date.from(Instant.now().minusSeconds(900)))),
                refused("an address not verified", "not_verified", claims -> claims.claim("email_verified", false)),
                refused("nothing said of it", "not_verified", claims -> claims.claim("email_verified", null)),
                refused("no address", "not_verified", claims -> claims.claim("email", null)),
                refused("an unknown address", "no_account", claims -> claims.claim("email", unusedAddress())),
                refused("an unknown address in no group that counts", "no_account", claims -> claims.claim(
                                "email", unusedAddress())
                        .claim("realm_access", Map.of("roles", List.of("other")))));
    }

    @Test
    void a_token_that_another_key_signed_is_refused() {
        URI asked = leave();

        assertRefused(back(asked, provider.forge(asked, this::adas)), "not_valid");
    }

    @Test
    void a_token_that_the_clients_secret_signed_is_refused() {
        URI asked = leave();

        assertRefused(back(asked, provider.forgeWithSecret(asked, this::adas)), "not_valid");
    }

    @Test
    void who_is_disabled_stays_out_and_it_is_on_record() {
        agents.change(ada.with(AgentStatus.DISABLED));

        assertRefused(comeBackAs(ada.email()), "no_account");

        assertThat(audited("agent.refused", ada)).isEqualTo(1);
    }

    @Test
    void another_state_is_refused() {
        URI asked = leave();
        String code = provider.grant(asked, this::adas);

        assertRefused(browser.get(HERE + "/back?code=" + code + "&state=another"), "not_valid");
    }

    @Test
    void another_browser_cannot_bring_the_code_back() {
        URI asked = leave();
        String code = provider.grant(asked, this::adas);
        browser = new Console(port);

        assertRefused(back(asked, code), "expired");
    }

    @Test
    void the_way_back_is_good_once() {
        URI asked = leave();
        back(asked, provider.grant(asked, this::adas));

        HttpResponse<String> again = back(asked, provider.grant(asked, this::adas));

        assertThat(Console.locationOf(again)).isEqualTo("/console/sign-in?refused=expired");
    }

    @Test
    void who_takes_too_long_begins_anew() {
        URI asked = leave();
        jdbc.sql("update bot.agent_pending_sign_in set expires_at = :past")
                .param("past", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();

        assertRefused(back(asked, provider.grant(asked, this::adas)), "expired");
    }

    @Test
    void who_turns_back_at_the_provider_is_told_so() {
        URI asked = leave();

        assertRefused(
                browser.get(HERE + "/back?error=access_denied&state=" + StubProvider.parameter(asked, "state")),
                "turned_back");

        assertThat(browser.get("/console/sign-in?refused=turned_back").body()).contains("you turned back there");
        assertThat(browser.get("/console/sign-in?refused=%3Cscript%3E").body()).doesNotContain("role=\"alert\"");
    }

    @Test
    void a_code_that_the_provider_does_not_know_is_refused() {
        assertRefused(back(leave(), "guessed"), "not_valid");
    }

    @Test
    void the_way_in_leads_to_no_other_host() {
        URI asked = URI.create(Console.locationOf(browser.get(HERE + "?next=https://evil.example.com/")));

        assertThat(Console.locationOf(back(asked, provider.grant(asked, this::adas))))
                .isEqualTo("/inbox");
    }

    private DynamicTest refused(String what, String code, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return DynamicTest.dynamicTest(what, () -> {
            jdbc.sql("delete from bot.rate_bucket").update();
            assertRefused(comeBack(it -> claims.apply(adas(it))), code);
        });
    }

    private void assertRefused(HttpResponse<String> answer, String code) {
        assertThat(Console.locationOf(answer)).isEqualTo("/console/sign-in?refused=" + code);
        assertThat(browser.get("/console/profile").statusCode()).isEqualTo(303);
    }

    private JWTClaimsSet.Builder adas(JWTClaimsSet.Builder claims) {
        return claims.claim("email", ada.email());
    }

    private HttpResponse<String> comeBackAs(String email) {
        return comeBack(claims -> claims.claim("email", email));
    }

    private HttpResponse<String> comeBack(UnaryOperator<JWTClaimsSet.Builder> claims) {
        URI asked = leave();
        return back(asked, provider.grant(asked, claims));
    }

    private URI leave() {
        return URI.create(Console.locationOf(browser.get(HERE + "?next=/console/profile?from=test")));
    }

    private HttpResponse<String> back(URI asked, String code) {
        return browser.get(HERE + "/back?code=" + code + "&state=" + StubProvider.parameter(asked, "state"));
    }

    private long audited(String action, Agent agent) {
        return jdbc.sql("select count(*) from bot.audit where action = :action and actor = :id and target = :email")
                .param("action", action)
                .param("id", agent.id().value())
                .param("email", agent.email())
                .query(Long.class)
                .single();
    }

    private static String unusedAddress() {
        return UUID.randomUUID() + "@example.com";
    }
}
