package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageAnalyzersTest {

    private final LanguageAnalyzers analyzers = new LanguageAnalyzers();

    @Test
    void n_grams_tell_the_edge_of_a_word_from_its_middle() {
        assertThat(LanguageAnalyzers.terms(analyzers.grams("en"), "card"))
                .contains("_ca", "rd_", "_car", "card", "ard_");
        assertThat(LanguageAnalyzers.terms(analyzers.grams("en"), "discard"))
                .contains("card")
                .doesNotContain("_ca");
    }

    @Test
    void a_word_of_one_letter_is_an_n_gram_too() {
        assertThat(LanguageAnalyzers.terms(analyzers.grams("en"), "a")).containsExactly("_a_");
    }

    @Test
    void hebrew_words_agree_with_and_without_what_is_joined_to_them() {
        assertThat(LanguageAnalyzers.terms(analyzers.words("he"), "במערה והמערה למערה מערה"))
                .containsExactly("מערה", "ערה");
    }

    @Test
    void a_short_hebrew_word_keeps_its_first_letter() {
        assertThat(LanguageAnalyzers.terms(analyzers.words("he"), "בית של")).containsExactly("בית", "של");
    }
}
