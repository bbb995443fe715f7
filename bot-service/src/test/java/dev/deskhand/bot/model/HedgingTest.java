package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.model.TextModelException.Cause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HedgingTest {

    private final ScriptedEndpoint first = ScriptedEndpoint.start(any -> Behaviours.says("First here."));
    private final ScriptedEndpoint second = ScriptedEndpoint.start(any -> Behaviours.says("Second here."));

    @AfterEach
    void end() {
        first.close();
        second.close();
    }

    @Test
    void the_second_is_asked_when_the_first_takes_its_time() {
        first.always(Behaviours.staysSilent());
        Models models = Models.over(first, second).with("hedge-after", "50ms");
        List<Thread> threads = new ArrayList<>();

        Completion completion =
                models.start().complete(TextModelTest.prompt("Hi"), piece -> threads.add(Thread.currentThread()));

        assertThat(completion.text()).isEqualTo("Second here.");
        assertThat(completion.model()).isEqualTo("model-2");
        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(models.metrics()).contains("deskhand_model_hedges_total{model=\"model-2\"} 1.0");
    }

    @Test
    void the_second_is_left_in_peace_when_the_first_answers() {
        Models models = Models.over(first, second).with("hedge-after", "60s");

        Completion completion = models.start().complete(TextModelTest.prompt("Hi"));

        assertThat(completion.model()).isEqualTo("model-1");
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void the_second_is_asked_at_once_when_the_first_fails() {
        first.always(Behaviours.fails(400));
        Models models = Models.over(first, second).with("hedge-after", "60s");

        assertThat(models.start().complete(TextModelTest.prompt("Hi")).model()).isEqualTo("model-2");
    }

    @Test
    void when_both_fail_the_reason_is_the_firsts() {
        first.always(Behaviours.sendsHtml());
        second.always(Behaviours.fails(403));
        Models models = Models.over(first, second).with("hedge-after", "60s");

        assertThatThrownBy(() -> models.start().complete(TextModelTest.prompt("Hi")))
                .isInstanceOfSatisfying(
                        TextModelException.class, e -> assertThat(e.why()).isEqualTo(Cause.REFUSED));
    }

    @Test
    void a_caller_who_has_had_enough_ends_both() {
        first.always(Behaviours.staysSilent());
        Models models = Models.over(first, second).with("hedge-after", "50ms");

        assertThatThrownBy(() -> models.start().complete(TextModelTest.prompt("Hi"), piece -> {
                    throw new IllegalStateException("enough");
                }))
                .isExactlyInstanceOf(IllegalStateException.class);
    }
}
