package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ModelHealthTest {

    @Test
    void without_a_model_all_is_well() {
        assertThat(new ModelHealth(Models.over().endpoints()).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void is_degraded_while_a_model_is_left_alone_and_says_which() {
        try (ScriptedEndpoint bad = ScriptedEndpoint.start(any -> Behaviours.fails(400));
                ScriptedEndpoint good = ScriptedEndpoint.start(any -> Behaviours.says("Here."))) {
            Models models = Models.over(bad, good);
            ModelEndpoints endpoints = models.endpoints();
            TextModel model = models.ladder(endpoints);
            ModelHealth health = new ModelHealth(endpoints);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            for (int i = 0; i < 6; i++) {
                assertThat(model.complete(TextModelTest.prompt("Hi")).text()).isEqualTo("Here.");
            }
            Health degraded = health.health();

            assertThat(degraded.getStatus()).isEqualTo(ModelHealth.DEGRADED);
            assertThat(degraded.getDetails()).containsEntry("model-1", "open").containsEntry("model-2", "closed");
            assertThat(bad.asked()).hasSize(5);
        }
    }

    @Test
    void an_overview_tells_the_same_with_what_was_spent() {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(any -> Behaviours.fails(400))) {
            Models models = Models.over(endpoint).with("redact-local", "false").with("budget.money", "3");
            ModelEndpoints endpoints = models.endpoints();
            TextModel model = models.ladder(endpoints);
            catchThrowable(() -> model.complete(TextModelTest.prompt("Hi")));

            ModelOverview overview = new ModelOverview(endpoints, models.settings(), models.ledger());

            assertThat(overview.models()).singleElement().satisfies(it -> {
                assertThat(it.label()).isEqualTo("model-1");
                assertThat(it.state()).isEqualTo("closed");
                assertThat(it.redacted()).isFalse();
            });
            assertThat(overview.today()).singleElement().satisfies(it -> {
                assertThat(it.site()).isNull();
                assertThat(it.tokens()).isZero();
                assertThat(it.mostMoney()).isEqualByComparingTo("3");
            });
        }
    }
}
