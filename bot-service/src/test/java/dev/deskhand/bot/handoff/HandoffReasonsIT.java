package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.Circumstances;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.TopicRules.Topic;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.ask.WidgetClient;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Reasons for a hand-off that lie beside the answer: feedback, and topics that a site leaves to people. */
class HandoffReasonsIT extends AnswerServiceCase {

    @Autowired
    private SiteTopicRules rules;

    private WidgetClient visitor;
    private String conversation;

    @BeforeEach
    void enterAsAVisitor() {
        jdbc.sql("delete from bot.rate_bucket").update();
        visitor = WidgetClient.enter(port, site.slug());
        conversation = visitor.open();
    }

    @Test
    void a_second_answer_that_does_not_help_hands_over_with_one_line() {
        String first = answered("How do I reset my password?");
        String second = answered("And on the phone?");

        rate(first, false, "");
        JsonNode before = visitor.snapshot(conversation).path("handoff");
        rate(second, false, "");

        assertThat(before.isNull()).isTrue();
        assertThat(handoff().path("message").asString()).startsWith("I'm sorry this hasn't helped.");
        assertThat(reasons()).containsExactly("negative_feedback");
    }

    @Test
    void a_wish_beside_the_first_is_enough() {
        String answer = answered("How do I reset my password?");

        rate(answer, false, ", \"comment\": \"I want to talk to a person\"");

        assertThat(reasons()).containsExactly("negative_feedback");
    }

    @Test
    void who_changes_the_mind_about_an_answer_has_one_that_did_not_help() {
        String first = answered("How do I reset my password?");
        String second = answered("And on the phone?");

        rate(first, false, "");
        rate(first, true, "");
        rate(second, false, "");
        rate(second, false, ", \"reason\": \"unclear\"");

        assertThat(reasons()).isEmpty();
    }

    @Test
    void topics_are_written_shown_and_obeyed() {
        AnswerClient lead = clientFor(site, Scope.CURATE);
        String written = """
                {"rules": [{"name": "billing disputes", "phrases": ["charged twice"], "intents": ["abuse"],
                  "articles": [], "collections": [], "tags": ["vip"], "toPeople": true, "team": "billing",
                  "priority": "high"}]}
                """;

        AnswerClient.Response put = lead.put("/sites/" + site.slug() + "/handoff-rules", written);

        Topic billing = new Topic(true, Optional.of(new TeamName("billing")));
        assertThat(put.status()).isEqualTo(200);
        assertThat(lead.get("/sites/" + site.slug() + "/handoff-rules").json()).isEqualTo(put.json());
        assertThat(rules.topic(query("Why was I charged twice?", List.of()), nothing()))
                .hasValue(billing);
        assertThat(rules.topic(query("How do I log in?", List.of("vip")), nothing()))
                .hasValue(billing);
        assertThat(rules.topic(query("How do I log in?", List.of()), nothing())).isEmpty();
    }

    @Test
    void a_rule_without_a_sign_or_with_an_unknown_word_is_refused_at_its_place() {
        AnswerClient lead = clientFor(site, Scope.CURATE);

        AnswerClient.Response refused = lead.put(
                "/sites/" + site.slug() + "/handoff-rules",
                "{\"rules\": [{\"name\": \"empty\"}, {\"name\": \"b\", \"intents\": [\"rage\"], \"priority\": \"now\"}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("pointer")
                        .asString()))
                .contains("/rules/0", "/rules/1/intents", "/rules/1/priority");
    }

    private String answered(String question) {
        JsonNode asked = visitor.say(conversation, question).path("message");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> replyTo(asked.path("id").asString()), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> replyTo(String question) {
        return visitor.snapshot(conversation)
                .path("events")
                .valueStream()
                .map(event -> event.path("message"))
                .filter(message -> message.path("replyTo").asString("").equals(question))
                .map(message -> message.path("id").asString())
                .findFirst();
    }

    private void rate(String message, boolean helped, String more) {
        WidgetClient.Response rated = visitor.post(
                "/widget/conversations/" + conversation + "/messages/" + message + "/feedback",
                "{\"helped\": " + helped + more + "}");
        assertThat(rated.status()).isEqualTo(200);
    }

    private JsonNode handoff() {
        return visitor.snapshot(conversation).path("handoff");
    }

    private List<String> reasons() {
        return jdbc.sql("select reason from bot.handoff where conversation_id = :id")
                .param("id", UUID.fromString(conversation))
                .query(String.class)
                .list();
    }

    private Query query(String text, List<String> tags) {
        Question question = new Question(
                site.id(),
                text,
                Optional.empty(),
                List.of(),
                Set.of(Audience.PUBLIC),
                AnswerMode.AUTO,
                true,
                new Circumstances(Optional.empty(), tags));
        return new Query(question, text, Optional.empty(), List.of(new LanguageGuess("en", 1)), Intent.QUESTION);
    }

    private static SearchResult nothing() {
        return new SearchResult(1, List.of());
    }
}
