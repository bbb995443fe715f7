package dev.deskhand.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageIdentifierTest {

    private static final LanguageIdentifier IDENTIFIER = new OpenNlpLanguageIdentifier();

    @Test
    void reads_what_customers_write() {
        List<LanguageSamples> wrong = LanguageSamples.all().stream()
                .filter(sample -> !best(sample.text(), Set.of()).equals(sample.language()))
                .toList();

        assertThat(wrong).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void lets_expected_languages_decide_where_nothing_else_does() {
        assertThat(best("login", Set.of("de"))).isEqualTo("de");
        assertThat(best("設定方法", Set.of("ja"))).isEqualTo("ja");
    }

    @Test
    void never_hides_clear_evidence_behind_expectation() {
        List<LanguageSamples> wrong = LanguageSamples.all().stream()
                .filter(sample -> !sample.language().equals("en"))
                .filter(sample -> best(sample.text(), Set.of("en")).equals("en"))
                .toList();

        assertThat(wrong).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void reads_the_language_around_foreign_product_names() {
        assertThat(best("วิธีเชื่อมต่อ Google Workspace Calendar", Set.of())).isEqualTo("th");
        assertThat(best("What does 你好 mean in English?", Set.of())).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "😀", "https://example.com/en/the", "\uD83D", "?!"})
    void says_undetermined_when_there_is_nothing_to_read(String text) {
        assertThat(IDENTIFIER.identify(text, Set.of("en")))
                .containsExactly(new LanguageGuess(LanguageGuess.UNDETERMINED, 1));
    }

    @Test
    void gives_probabilities_best_first_that_sum_to_at_most_one() {
        List<LanguageGuess> guesses = IDENTIFIER.identify("Wo finde ich die Rechnung?", Set.of());

        assertThat(guesses).extracting(LanguageGuess::probability).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(guesses.stream().mapToDouble(LanguageGuess::probability).sum())
                .isBetween(0.5, 1.0000001);
    }

    @Test
    void judges_a_megabyte_by_its_beginning() {
        assertThat(best("Wo ist die Rechnung? ".repeat(50_000), Set.of())).isEqualTo("de");
    }

    @Test
    void gives_several_threads_the_same_guesses() {
        List<LanguageSamples> samples = LanguageSamples.all();
        List<List<LanguageGuess>> alone = samples.stream()
                .map(sample -> IDENTIFIER.identify(sample.text(), Set.of()))
                .toList();

        List<List<LanguageGuess>> together = IntStream.range(0, samples.size())
                .parallel()
                .mapToObj(i -> IDENTIFIER.identify(samples.get(i).text(), Set.of()))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    private static String best(String text, Set<String> expected) {
        return IDENTIFIER.identify(text, expected).get(0).language();
    }
}
