package dev.deskhand.bot.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerPath;
import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.console.Console;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.OneTimeLinks;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class PinsIT extends AnswerServiceCase {

    private static final String PASSWORD = "four calm green lamps";

    @Autowired
    @Qualifier("stagedAnswerPath")
    private AnswerPath staged;

    @Autowired
    private Agents agents;

    @Autowired
    private OneTimeLinks links;

    @BeforeEach
    void noLimits() {
        jdbc.sql("delete from bot.rate_bucket").update();
    }

    @Test
    void the_next_question_gets_it_in_the_mode_pinned_with_the_reason() {
        pin("{\"questions\": [\"Are you open at Christmas?\"], \"text\": \"**No.**\", \"language\": \"en\"}");

        AnswerTrace trace = asked(site.id(), "are you open at christmas", "en");

        assertThat(trace.decision().outcome()).isEqualTo("answered");
        assertThat(trace.draft().step()).isEqualTo(Draft.Step.PINNED);
        assertThat(trace.draft().text()).isEqualTo("**No.**");
        assertThat(trace.confidence().value()).isEqualTo(1);
        assertThat(trace.confidence().reasons()).containsExactly("The answer is pinned to this question.");
    }

    @Test
    void near_questions_get_it_only_where_it_says_so() {
        pin("{\"questions\": [\"Are you open at Christmas?\"], \"text\": \"No.\", \"language\": \"en\"}");
        assertThat(asked(site.id(), "Are you open on Christmas?", "en").draft().step())
                .isNotEqualTo(Draft.Step.PINNED);

        pin(
                "{\"questions\": [\"Are you open at Christmas?\"], \"text\": \"No.\", \"language\": \"en\", \"near\": true}");

        AnswerTrace near = asked(site.id(), "Are you open on Christmas?", "en");
        assertThat(near.draft().step()).isEqualTo(Draft.Step.PINNED);
        assertThat(near.confidence().reasons().get(0)).contains("nearly the same", "Are you open at Christmas?");
        assertThat(asked(site.id(), "Where is my parcel?", "en").draft().step()).isNotEqualTo(Draft.Step.PINNED);
    }

    @Test
    void it_is_given_in_its_language_its_time_and_its_site_alone() {
        String christmas = "{\"questions\": [\"Are you open at Christmas?\"], \"text\": \"No.\", \"language\": \"en\"";
        pin(christmas + ", \"until\": \"2020-01-01T00:00:00Z\"}");
        pin(christmas + ", \"from\": \"2999-01-01T00:00:00Z\"}");
        assertThat(asked(site.id(), "Are you open at Christmas?", "en").draft().step())
                .isNotEqualTo(Draft.Step.PINNED);

        pin(christmas + "}");

        assertThat(asked(site.id(), "Are you open at Christmas?", "de").draft().step())
                .isNotEqualTo(Draft.Step.PINNED);
        assertThat(asked(newSite().id(), "Are you open at Christmas?", "en")
                        .draft()
                        .step())
                .isNotEqualTo(Draft.Step.PINNED);
        assertThat(asked(site.id(), "Are you open at Christmas?", "en").draft().step())
                .isEqualTo(Draft.Step.PINNED);
    }

    @Test
    void a_lead_pins_and_takes_away_and_both_are_in_the_audit() {
        Console lead = signedIn(Role.LEAD);
        String page = "/desk/pinned/" + site.slug();
        lead.get(page);

        HttpResponse<String> done = lead.post(
                page,
                Map.of("questions", "Are you open?\nWhen are you open?", "text", "<b>Always</b>", "language", "en"));

        assertThat(done.statusCode()).isEqualTo(302);
        String shown = lead.get(page).body();
        assertThat(shown).contains("When are you open?", "&lt;b&gt;Always").doesNotContain("??");
        UUID id = jdbc.sql("select id from bot.pinned_answer where site_id = :site")
                .param("site", site.id().value())
                .query(UUID.class)
                .single();
        assertThat(lead.post(page + "/" + id + "/delete", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(lead.get(page).body()).doesNotContain("When are you open?");
        assertThat(jdbc.sql("select action from bot.audit where target = :target order by at, action")
                        .param("target", site.id() + " " + id)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("answer.pinned", "answer.unpinned");
        assertThat(signedIn(Role.AGENT).get(page).body()).doesNotContain("<textarea");
    }

    @Test
    void what_cannot_hold_is_refused() {
        AnswerClient curator = clientFor(site, Scope.CURATE);
        String path = "/sites/" + site.slug() + "/pinned-answers";

        assertThat(curator.post(path, "{\"text\": \"No.\", \"language\": \"en\"}")
                        .status())
                .isEqualTo(400);
        assertThat(curator.post(
                                path,
                                "{\"questions\": [\"Open?\"], \"text\": \"No.\", \"language\": \"en\","
                                        + " \"from\": \"2026-12-02T00:00:00Z\", \"until\": \"2026-12-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(400);
        assertThat(curator.delete(path + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(clientFor(newSite(), Scope.CURATE).get(path).status()).isEqualTo(404);
    }

    private void pin(String body) {
        AnswerClient.Response pinned =
                clientFor(site, Scope.CURATE).post("/sites/" + site.slug() + "/pinned-answers", body);
        assertThat(pinned.status()).as(pinned.body()).isEqualTo(201);
    }

    private AnswerTrace asked(SiteId at, String question, String language) {
        return staged.answer(new Question(
                at, question, Optional.of(language), List.of(), Set.of(Audience.PUBLIC), AnswerMode.AUTO, true));
    }

    private Console signedIn(Role role) {
        Agent invited =
                agents.add(NewAgent.invited(UUID.randomUUID() + "@example.com", "Lea", role, Set.of(site.id())));
        String path = links.issue(invited, invited);
        Agent agent = links.redeem(path.substring(OneTimeLinks.PATH.length()), PASSWORD);
        return new Console(port).signIn(agent.email(), PASSWORD);
    }
}
