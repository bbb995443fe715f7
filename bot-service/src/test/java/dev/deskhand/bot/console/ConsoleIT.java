package dev.deskhand.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.OneTimeLinks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsoleIT extends AnswerServiceCase {

    private static final String PASSWORD = "four calm green lamps";

    @Autowired
    private Agents agents;

    @Autowired
    private OneTimeLinks links;

    private Console console;
    private Agent boss;

    @BeforeEach
    void beginWithAnAdmin() {
        jdbc.sql("delete from bot.rate_bucket").update();
        console = new Console(port);
        boss = person("Boss", Role.ADMIN);
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_comes_back_to_the_page_wanted() {
        HttpResponse<String> refused = console.get("/console/profile?from=mail");

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(Console.locationOf(refused)).isEqualTo("/console/sign-in?next=%2Fconsole%2Fprofile%3Ffrom%3Dmail");
        console.get(Console.locationOf(refused));
        HttpResponse<String> in = console.post(
                "/console/sign-in",
                Map.of("email", boss.email(), "password", PASSWORD, "next", "/console/profile?from=mail"));
        assertThat(Console.locationOf(in)).isEqualTo("/console/profile?from=mail");
        assertThat(console.get("/console/profile").body()).contains("Boss");
    }

    @Test
    void the_way_in_leads_to_no_other_host() {
        for (String elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example", "/answer")) {
            console.get("/console/sign-in");
            HttpResponse<String> in = console.post(
                    "/console/sign-in", Map.of("email", boss.email(), "password", PASSWORD, "next", elsewhere));

            assertThat(Console.locationOf(in)).as(elsewhere).isEqualTo("/inbox");
            console.post("/console/sign-out", Map.of());
        }
    }

    @Test
    void the_cookie_cannot_be_read_by_scripts_or_sent_from_elsewhere() {
        console.get("/console/sign-in");
        HttpResponse<String> in = console.post("/console/sign-in", Map.of("email", boss.email(), "password", PASSWORD));

        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("deskhand=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/"));
    }

    @Test
    void a_wrong_password_says_no_more_than_an_unknown_address() {
        console.get("/console/sign-in");
        HttpResponse<String> wrong =
                console.post("/console/sign-in", Map.of("email", boss.email(), "password", "wrong"));
        HttpResponse<String> unknown =
                console.post("/console/sign-in", Map.of("email", "x@example.com", "password", "wrong"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body().replace("x@example.com", boss.email()).replaceAll("[A-Za-z0-9_-]{60,}", ""))
                .isEqualTo(wrong.body().replaceAll("[A-Za-z0-9_-]{60,}", ""));
    }

    @Test
    void a_form_without_the_pages_token_is_refused() {
        console.signIn(boss.email(), PASSWORD);

        HttpResponse<String> without = console.post("/console/profile", profile("Eve"), null);
        HttpResponse<String> wrong = console.post("/console/profile", profile("Eve"), "made-up");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(agents.get(boss.id()).name()).isEqualTo("Boss");
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        console.signIn(boss.email(), PASSWORD);

        console.post("/console/sign-out", Map.of());

        assertThat(console.get("/console/profile").statusCode()).isEqualTo(303);
        assertThat(audited("agent.signed_out")).isEqualTo(1);
    }

    @Test
    void roles_reach_what_is_theirs_and_no_more() {
        Console agent = new Console(port).signIn(person("Ada", Role.AGENT).email(), PASSWORD);
        Console lead = new Console(port).signIn(person("Grace", Role.LEAD).email(), PASSWORD);
        console.signIn(boss.email(), PASSWORD);

        assertThat(statuses(agent)).containsExactly(200, 403, 403);
        assertThat(statuses(lead)).containsExactly(200, 200, 403);
        assertThat(statuses(console)).containsExactly(200, 200, 200);
        assertThat(agent.post("/console/people", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void promise_6_a_lead_reaches_the_teams_of_own_sites_alone() {
        Console lead = new Console(port).signIn(person("Grace", Role.LEAD).email(), PASSWORD);
        String other = newSite().slug();

        assertThat(lead.get("/console/teams/" + other).statusCode()).isEqualTo(404);
        assertThat(lead.post("/console/teams/" + other, Map.of("name", "x")).statusCode())
                .isEqualTo(404);
        lead.post("/console/teams/" + site.slug(), Map.of("name", "billing"));
        assertThat(lead.get("/console/teams/" + site.slug()).body()).contains("billing");
        UUID team = jdbc.sql("select id from bot.team where site_id = :site")
                .param("site", site.id().value())
                .query(UUID.class)
                .single();
        assertThat(lead.post("/console/teams/" + other + "/" + team + "/delete", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(lead.post("/console/teams/" + site.slug() + "/" + team + "/delete", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void an_admin_invites_and_the_invited_choose_their_password() {
        console.signIn(boss.email(), PASSWORD);
        String email = UUID.randomUUID() + "@example.com";

        String page = console.post(
                        "/console/people", Map.of("email", email, "name", "New", "role", "agent", "site", site.slug()))
                .body();

        Console guest = new Console(port);
        String link = page.replaceAll("(?s).*http://127\\.0\\.0\\.1:\\d+(/console/begin/[\\w-]+).*", "$1");
        assertThat(guest.get(link).body()).contains(email);
        assertThat(guest.post(link, Map.of("password", "short")).statusCode()).isEqualTo(422);
        assertThat(Console.locationOf(guest.post(link, Map.of("password", PASSWORD))))
                .isEqualTo("/inbox");
        assertThat(guest.get("/console/profile").statusCode()).isEqualTo(200);
        assertThat(guest.get(link).statusCode()).isEqualTo(404);
        assertThat(audited("agent.invited")).isEqualTo(1);
    }

    @Test
    void who_is_disabled_is_out_at_once() {
        Agent ada = person("Ada", Role.AGENT);
        Console agent = new Console(port).signIn(ada.email(), PASSWORD);
        console.signIn(boss.email(), PASSWORD);

        console.post("/console/people/" + ada.id() + "/status", Map.of("disabled", "true"));

        assertThat(agent.get("/console/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void a_new_password_ends_all_other_sessions() {
        Console elsewhere = new Console(port).signIn(boss.email(), PASSWORD);
        console.signIn(boss.email(), PASSWORD);

        console.post("/console/profile/password", Map.of("current", PASSWORD, "password", "five other calm lamps"));

        assertThat(elsewhere.get("/console/profile").statusCode()).isEqualTo(303);
        assertThat(console.get("/console/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void the_profile_is_kept_and_speaks_hebrew_from_right_to_left() {
        console.signIn(boss.email(), PASSWORD);

        console.post(
                "/console/profile",
                Map.of("name", "Boss", "language", "he", "zone", "Asia/Jerusalem", "theme", "dark"));

        assertThat(console.get("/console/profile").body())
                .contains("lang=\"he\"")
                .contains("dir=\"rtl\"")
                .contains("data-theme=\"dark\"")
                .contains("הפרופיל שלך");
    }

    @Test
    void what_is_not_there_is_a_page_that_says_so() {
        console.signIn(boss.email(), PASSWORD);

        HttpResponse<String> page = console.get("/inbox/nowhere/at/all");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Nothing here");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe"));
    }

    private List<Integer> statuses(Console of) {
        return List.of("/console/profile", "/console/teams/" + site.slug(), "/console/people").stream()
                .map(path -> of.get(path).statusCode())
                .toList();
    }

    private Agent person(String name, Role role) {
        Agent invited = agents.add(NewAgent.invited(UUID.randomUUID() + "@example.com", name, role, Set.of(site.id())));
        String path = links.issue(invited, invited);
        return links.redeem(path.substring(OneTimeLinks.PATH.length()), PASSWORD);
    }

    private static Map<String, String> profile(String name) {
        return Map.of("name", name, "language", "en", "zone", "UTC");
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from bot.audit where action = :action and actor = :actor")
                .param("action", action)
                .param("actor", boss.id().value())
                .query(Long.class)
                .single();
    }
}
