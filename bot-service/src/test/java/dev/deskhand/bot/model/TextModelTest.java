package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.model.ModelPrompt.Purse;
import dev.deskhand.bot.model.TextModelException.Cause;
import dev.deskhand.bot.redact.KnownPerson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextModelTest {

    private final ScriptedEndpoint first = ScriptedEndpoint.start(any -> Behaviours.says("All is well."));
    private final ScriptedEndpoint second = ScriptedEndpoint.start(any -> Behaviours.says("Second here."));

    @AfterEach
    void end() {
        first.close();
        second.close();
    }

    @Test
    void without_an_endpoint_there_is_none_to_ask() {
        TextModel model = Models.over().start();

        assertThat(model.isConfigured()).isFalse();
        assertThatThrownBy(() -> model.complete(prompt("Hi")))
                .isInstanceOfSatisfying(
                        TextModelException.class, e -> assertThat(e.why()).isEqualTo(Cause.NOT_CONFIGURED));
    }

    @Test
    void tells_the_pieces_on_the_callers_thread_and_gives_the_whole() {
        List<String> pieces = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();

        Completion completion = Models.over(first).start().complete(prompt("Is all well?"), piece -> {
            pieces.add(piece);
            threads.add(Thread.currentThread());
        });

        assertThat(completion.text()).isEqualTo("All is well.");
        assertThat(completion.model()).isEqualTo("model-1");
        assertThat(completion.truncated()).isFalse();
        assertThat(completion.promptTokens()).isPositive();
        assertThat(completion.completionTokens()).isEqualTo(3);
        assertThat(pieces).containsExactly("All ", "is ", "well.");
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void asks_as_the_settings_and_the_prompt_say() {
        Models.over(first).start().complete(prompt("Is all well?"));

        assertThat(first.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/v1/chat/completions");
            assertThat(asked.headers())
                    .containsEntry("authorization", "Bearer sk-secret-1")
                    .containsEntry("user-agent", "Deskhand");
            assertThat(asked.model()).isEqualTo("model-1");
            assertThat(asked.instructions()).isEqualTo("Be brief.");
            assertThat(asked.data()).isEqualTo("Is all well?");
            assertThat(asked.stream()).isTrue();
            assertThat(asked.json().path("max_tokens").intValue()).isEqualTo(50);
            assertThat(asked.json().has("tools")).isFalse();
        });
    }

    @Test
    void a_text_that_ended_at_the_limit_is_called_truncated() {
        first.always(Behaviours.isCutOff("All is"));

        assertThat(Models.over(first).start().complete(prompt("Hi")).truncated())
                .isTrue();
    }

    @Test
    void the_next_model_is_asked_when_the_first_gives_nothing() {
        first.always(Behaviours.fails(400));

        Completion completion = Models.over(first, second).start().complete(prompt("Hi"));

        assertThat(completion.text()).isEqualTo("Second here.");
        assertThat(completion.model()).isEqualTo("model-2");
    }

    @Test
    void no_other_model_is_asked_once_a_word_was_told() {
        first.always(Behaviours.diesAfter("All "));
        List<String> pieces = new ArrayList<>();

        assertThatThrownBy(() -> Models.over(first, second).start().complete(prompt("Hi"), pieces::add))
                .isInstanceOfSatisfying(
                        TextModelException.class, e -> assertThat(e.why()).isEqualTo(Cause.BROKEN));
        assertThat(pieces).containsExactly("All ");
        assertThat(second.asked()).isEmpty();
        assertThat(first.asked()).hasSize(1);
    }

    @Test
    void what_the_caller_throws_ends_the_request_and_is_thrown_on() {
        first.always(Behaviours.neverEnds("word ", java.time.Duration.ofMillis(1)));
        TextModel model = Models.over(first).start();

        assertThatThrownBy(() -> model.complete(prompt("Hi"), piece -> {
                    throw new IllegalStateException("enough");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void personal_data_stays_here_and_is_back_in_what_comes_also_in_pieces() {
        first.script(
                asked -> Behaviours.saysInPieces(List.of("Write", " to [ema", "il-", "1] or", " [phone-1], [2].")));
        List<String> pieces = new ArrayList<>();

        Completion completion = Models.over(first)
                .start()
                .complete(prompt("I am ana@example.com, my phone is +49 30 901820"), pieces::add);

        assertThat(first.asked().get(0).data()).isEqualTo("I am [email-1], my phone is [phone-1]");
        assertThat(completion.text()).isEqualTo("Write to ana@example.com or +49 30 901820, [2].");
        assertThat(String.join("", pieces)).isEqualTo(completion.text());
        assertThat(pieces).allSatisfy(piece -> assertThat(piece).doesNotContain("email-1"));
    }

    @Test
    void what_is_known_of_the_customer_stays_here_wherever_it_stands() {
        Purse purse = new Purse("default", "c1", KnownPerson.of("Quillon Zetterberg"));

        Models.over(first)
                .start()
                .complete(new ModelPrompt("answer", "1", "Be brief.", "as quillon said to me", 50, purse));

        assertThat(first.asked().get(0).data()).isEqualTo("as [name-1] said to me");
    }

    @Test
    void an_endpoint_on_this_machine_may_be_trusted() {
        Models.over(first).with("redact-local", "false").start().complete(prompt("I am ana@example.com"));

        assertThat(first.asked().get(0).data()).isEqualTo("I am ana@example.com");
    }

    @Test
    void a_prompt_that_is_too_long_for_a_model_goes_to_the_next() {
        Models models = Models.over(first, second).with("endpoints[0].context-size", "256");

        Completion completion = models.start().complete(prompt("word ".repeat(200)));

        assertThat(completion.model()).isEqualTo("model-2");
        assertThat(first.asked()).isEmpty();
    }

    @Test
    void what_was_set_aside_is_settled_by_what_the_endpoint_counted() {
        Models models = Models.over(first);

        Completion completion = models.start().complete(prompt("Is all well?"));

        assertThat(models.ledger().tokens()).isEqualTo(completion.promptTokens() + completion.completionTokens());
        assertThat(models.ledger().price())
                .isEqualTo(2L * completion.promptTokens() + 6L * completion.completionTokens());
    }

    @Test
    void nothing_is_asked_beyond_the_budget() {
        Models models = Models.over(first, second);
        models.ledger().leave(20);

        assertThatThrownBy(() -> models.start().complete(prompt("Hi")))
                .isInstanceOfSatisfying(
                        TextModelException.class, e -> assertThat(e.why()).isEqualTo(Cause.BUDGET));
        assertThat(first.asked()).isEmpty();
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void a_request_that_was_refused_costs_nothing() {
        first.always(Behaviours.fails(400));
        Models models = Models.over(first);

        assertThatThrownBy(() -> models.start().complete(prompt("Hi"))).isInstanceOf(TextModelException.class);

        assertThat(models.ledger().tokens()).isZero();
    }

    @Test
    void meters_tell_what_was_asked_and_spent() {
        Models models = Models.over(first);
        models.start().complete(prompt("Is all well?"));

        assertThat(models.metrics())
                .contains("deskhand_model_calls_seconds_count{model=\"model-1\",result=\"written\",task=\"answer\"} 1")
                .contains("deskhand_model_first_token_seconds_count{model=\"model-1\"} 1")
                .contains("deskhand_model_tokens_total{kind=\"completion\",model=\"model-1\"} 3.0")
                .contains("deskhand_model_well{model=\"model-1\"} 1.0");
    }

    static ModelPrompt prompt(String data) {
        return new ModelPrompt("answer", "1", "Be brief.", data, 50, new Purse("default", "c1"));
    }
}
