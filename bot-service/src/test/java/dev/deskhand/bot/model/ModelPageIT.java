package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.console.Console;
import dev.deskhand.bot.model.ModelPrompt.Purse;
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

class ModelPageIT extends AnswerServiceCase {

    private static final String PASSWORD = "four calm green lamps";

    @Autowired
    private Agents agents;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void spendNothing() {
        jdbc.sql("delete from bot.rate_bucket").update();
        jdbc.sql("delete from bot.model_spending").update();
    }

    @Test
    void an_admin_reads_that_there_is_no_model_and_what_was_spent() {
        ledger.reserve(new Purse("<b>shop</b>", null), 1_234, 2_500_000);

        HttpResponse<String> page = signedIn(Role.ADMIN).get("/desk/models");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("No text model is configured", "1,234", "2.5000", "All sites", "&lt;b&gt;shop&lt;/b&gt;")
                .doesNotContain("??");
    }

    @Test
    void a_lead_may_not_see_it() {
        assertThat(signedIn(Role.LEAD).get("/desk/models").statusCode()).isEqualTo(403);
    }

    private Console signedIn(Role role) {
        Agent invited =
                agents.add(NewAgent.invited(UUID.randomUUID() + "@example.com", "Ada", role, Set.of(site.id())));
        String path = links.issue(invited, invited);
        Agent agent = links.redeem(path.substring(OneTimeLinks.PATH.length()), PASSWORD);
        return new Console(port).signIn(agent.email(), PASSWORD);
    }
}
