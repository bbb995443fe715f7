package dev.deskhand.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.console.Console;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.OneTimeLinks;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportPageIT extends AnswerServiceCase {

    private static final String PASSWORD = "four calm green lamps";
    private static final String MARCH = "?from=2026-03-01&to=2026-03-31";

    @Autowired
    private Agents agents;

    @Autowired
    private OneTimeLinks links;

    @BeforeEach
    void fiftyConversations() {
        jdbc.sql("delete from bot.rate_bucket").update();
        new FiftyConversations(jdbc, site.id()).insert();
    }

    @Test
    void a_lead_reads_the_figures_with_what_they_mean() {
        HttpResponse<String> page = signedIn(Role.LEAD).get("/desk/reports/" + site.slug() + MARCH);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("the bot answered, and the customer said that it helped", "First reply, median")
                .contains("https://shop.example/pricing")
                .doesNotContain("??");
    }

    @Test
    void the_table_for_spreadsheets_has_the_same_figures() {
        HttpResponse<String> csv = signedIn(Role.LEAD).get("/desk/reports/" + site.slug() + "/language.csv" + MARCH);

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("attachment", "-language-2026-03-01-2026-03-31.csv"));
        assertThat(csv.body())
                .startsWith("language,conversations,messages,confirmed,")
                .contains("\r\nen,40,")
                .contains("\r\nde,10,");
    }

    @Test
    void an_agent_and_a_lead_of_another_site_see_nothing() {
        Console agent = signedIn(Role.AGENT);
        Console stranger = signedIn(Role.LEAD);

        assertThat(agent.get("/desk/reports/" + site.slug()).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/desk/reports/no-such-site").statusCode()).isEqualTo(404);
    }

    @Test
    void a_period_that_is_none_is_refused_in_words() {
        Console lead = signedIn(Role.LEAD);

        assertThat(lead.get("/desk/reports/" + site.slug() + "?from=yesterday").statusCode())
                .isEqualTo(400);
        assertThat(lead.get("/desk/reports/" + site.slug() + "?from=2026-03-31&to=2026-03-01")
                        .statusCode())
                .isEqualTo(400);
        assertThat(lead.get("/desk/reports/" + site.slug() + "/moon.csv").statusCode())
                .isEqualTo(404);
    }

    private Console signedIn(Role role) {
        Agent invited =
                agents.add(NewAgent.invited(UUID.randomUUID() + "@example.com", "Lea", role, Set.of(site.id())));
        String path = links.issue(invited, invited);
        Agent agent = links.redeem(path.substring(OneTimeLinks.PATH.length()), PASSWORD);
        return new Console(port).signIn(agent.email(), PASSWORD);
    }
}
