package dev.deskhand.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class SentenceSplittersTest {

    private static final Logger LOG = LoggerFactory.getLogger(SentenceSplittersTest.class);
    private static final SentenceSplitter SPLITTER = new SentenceSplitters();

    /** Boundaries inside paragraphs of five sentences; Thai writes none, so its floor is lower. */
    @ParameterizedTest
    @CsvSource({
        "en, 0.97",
        "de, 0.97",
        "fr, 0.96",
        "es, 0.97",
        "pt, 0.97",
        "vi, 0.97",
        "he, 0.97",
        "ar, 0.97",
        "fa, 0.96",
        "ta, 0.95",
        "zh, 0.97",
        "ja, 0.97",
        "th, 0.85"
    })
    void finds_the_boundaries_of_a_hundred_sentences(String language, double least) throws IOException {
        int found = 0;
        int proposed = 0;
        int expected = 0;
        for (String paragraph : read("/sentences/" + language + ".txt").strip().split("\\R\\R")) {
            Set<Integer> boundaries = new TreeSet<>();
            StringBuilder text = new StringBuilder();
            for (String sentence : paragraph.split("\\R")) {
                text.append(text.isEmpty() || Set.of("zh", "ja").contains(language) ? "" : " ");
                text.append(sentence.strip());
                boundaries.add(text.length());
            }
            Set<Integer> ends = new HashSet<>();
            SPLITTER.split(text.toString(), language).forEach(span -> ends.add(span.end()));
            boundaries.remove(text.length());
            ends.remove(text.length());
            expected += boundaries.size();
            proposed += ends.size();
            ends.retainAll(boundaries);
            found += ends.size();
        }

        double f1 = 2.0 * found / (proposed + expected);
        LOG.info("{}: F1 {} of {} boundaries", language, f1, expected);
        assertThat(expected).isGreaterThan(60);
        assertThat(f1).isGreaterThanOrEqualTo(least);
    }

    @Test
    void keeps_links_code_and_addresses_whole() {
        assertThat(
                        split(
                                "See [the page. Now](https://a.example/x?y=1. \"T. x\") first. Run `a. B! C` and go to https://a.example/?q=1. Done."))
                .containsExactly(
                        "See [the page. Now](https://a.example/x?y=1. \"T. x\") first.",
                        "Run `a. B! C` and go to https://a.example/?q=1.",
                        "Done.");
    }

    @Test
    void ends_behind_emphasis_and_quotes() {
        assertThat(split("**Stop it.** _Then wait!_ He said \"Go.\" She went (later). Ok?"))
                .containsExactly("**Stop it.**", "_Then wait!_", "He said \"Go.\"", "She went (later).", "Ok?");
    }

    @Test
    void ends_at_blocks_but_not_at_a_soft_line_break() {
        assertThat(split("One line\ngoes on.\n\nNew block\n- item one\n- item two\n1. first\n2. second  \nhard break"))
                .containsExactly(
                        "One line\ngoes on.",
                        "New block",
                        "- item one",
                        "- item two",
                        "1. first",
                        "2. second",
                        "hard break");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "zh", "he", "und", "xx"})
    void covers_everything_but_white_space(String language) {
        String text = " A b.  C d!\r\n\r\nประโยคหนึ่งครับ ประโยคสองครับ\t「終わり。」次。\uD83D ... ?! שלום. כן! ";

        List<Span> spans = SPLITTER.split(text, language);

        int position = 0;
        for (Span span : spans) {
            assertThat(text.substring(position, span.start())).isBlank();
            assertThat(span.in(text)).isEqualTo(span.in(text).strip()).isNotEmpty();
            position = span.end();
        }
        assertThat(text.substring(position)).isBlank();
    }

    @Test
    void finds_nothing_in_nothing() {
        assertThat(SPLITTER.split("", "en")).isEmpty();
        assertThat(SPLITTER.split(" \n\t ", "th")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    @Timeout(20)
    void takes_linear_time_on_hostile_lines(String language) {
        for (String unit : List.of("a", "a.", ". ", "[", "`", "<", "\n", "( ", "“", "\" a.\" ก", "ก ", "\\", "「")) {
            String text = unit.repeat(200_000 / unit.length());

            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SPLITTER.split(text, language)))
                    .as("%s in %s", unit, Duration.ofSeconds(20))
                    .isNull();
        }
    }

    private static List<String> split(String text) {
        return SPLITTER.split(text, "en").stream().map(span -> span.in(text)).toList();
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = SentenceSplittersTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
