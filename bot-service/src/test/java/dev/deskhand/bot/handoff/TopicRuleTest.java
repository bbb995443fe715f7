package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRuleTest {

    @ParameterizedTest
    @CsvSource({
        "charged twice, I was CHARGED  twice!, true",
        "charged twice, I was overcharged twice, false",
        "remboursement, Où est mon remboursement ?, true",
        "art, I want to start, false",
        "คืนเงิน, ขอคืนเงินได้ไหม, true",
        "退款, 我要退款吗, true",
        "返金, 返金してください, true",
        "החזר, אני רוצה החזר כספי, true"
    })
    void a_phrase_is_found_as_whole_words_in_any_spelling(String phrase, String text, boolean found) {
        assertThat(rule(List.of(phrase), Set.of(), Set.of(), Set.of(), Set.of()).matches(signs(text)))
                .isEqualTo(found);
    }

    @Test
    void any_other_sign_is_enough_too() {
        TopicRule.Signs signs = new TopicRule.Signs(
                "Hello", Optional.of(Intent.ABUSE), Optional.of("refunds"), Optional.of("billing"), List.of("vip"));

        assertThat(rule(List.of(), Set.of(Intent.ABUSE), Set.of(), Set.of(), Set.of())
                        .matches(signs))
                .isTrue();
        assertThat(rule(List.of(), Set.of(), Set.of("refunds"), Set.of(), Set.of())
                        .matches(signs))
                .isTrue();
        assertThat(rule(List.of(), Set.of(), Set.of(), Set.of("billing"), Set.of())
                        .matches(signs))
                .isTrue();
        assertThat(rule(List.of(), Set.of(), Set.of(), Set.of(), Set.of("vip")).matches(signs))
                .isTrue();
        assertThat(rule(List.of("bye"), Set.of(), Set.of("a"), Set.of("b"), Set.of("c"))
                        .matches(signs))
                .isFalse();
    }

    private static TopicRule.Signs signs(String text) {
        return new TopicRule.Signs(text, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static TopicRule rule(
            List<String> phrases,
            Set<Intent> intents,
            Set<String> articles,
            Set<String> collections,
            Set<String> tags) {
        return new TopicRule(
                "a rule", phrases, intents, articles, collections, tags, true, Optional.empty(), Optional.empty());
    }
}
