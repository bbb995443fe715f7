package dev.deskhand.bot.answer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFlowTest {

    private static final SentenceSplitter SPLITTER = new SentenceSplitters();
    private static final String STEPS =
            "Do this. [1][2]\n\n1. Open **Orders** [1].\n2. Choose *Return*, e.g. for a hub. [2]\n"
                    + "3. It costs €4.90 per parcel [1, 2]. Print it [3]";

    private final List<String> told = new ArrayList<>();

    @Test
    void tells_sentences_with_their_citations_and_the_white_space_before() {
        flow("en", STEPS);

        assertThat(told)
                .containsExactly(
                        "Do this. [1][2]",
                        "\n\n1. Open **Orders** [1].",
                        "\n2. Choose *Return*, e.g. for a hub. [2]",
                        "\n3. It costs €4.90 per parcel [1, 2].",
                        " Print it [3]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_pieces_a_text_comes_in_change_nothing(int seed) {
        flow("en", STEPS);
        List<String> whole = List.copyOf(told);
        told.clear();
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < STEPS.length(); ) {
            int next = Math.min(STEPS.length(), at + 1 + random.nextInt(6));
            pieces.add(STEPS.substring(at, next));
            at = next;
        }

        flow("en", pieces.toArray(String[]::new));

        assertThat(told).isEqualTo(whole);
    }

    @Test
    void a_sentence_is_told_as_soon_as_the_next_begins() {
        SentenceFlow flow = new SentenceFlow(SPLITTER, "en", told::add);

        flow.add("Open the app. [");
        assertThat(told).isEmpty();
        flow.add("1] ");
        assertThat(told).isEmpty();
        flow.add("T");

        assertThat(told).containsExactly("Open the app. [1]");
    }

    @Test
    void what_was_begun_and_never_ended_is_told_only_at_a_good_end() {
        SentenceFlow flow = new SentenceFlow(SPLITTER, "en", told::add);

        flow.add("Open the app. [1] Then");

        assertThat(told).containsExactly("Open the app. [1]");
    }

    @Test
    void thoughts_are_passed_over() {
        flow("en", "<thi", "nk>The customer wants. All. ", "Of it.\n</thi", "nk>\nOpen the app. [1]");

        assertThat(told).containsExactly("\nOpen the app. [1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh:打开应用。[1]然后选择设置。[2]",
                "ja:アプリを開きます。[1]設定を選びます。[2]",
                "fa:برنامه را باز کنید. [1] سپس تنظیمات را انتخاب کنید. [2]"
            })
    void knows_the_ends_of_other_scripts(String text) {
        flow(text.substring(0, 2), text.substring(3).split("(?<=\\G.)"));

        assertThat(told).hasSize(2).allMatch(sentence -> sentence.contains("["));
    }

    @Test
    void a_line_without_end_is_cut() {
        flow("en", "a ".repeat(30_000));

        assertThat(told).allMatch(sentence -> sentence.length() <= 60_000).isNotEmpty();
    }

    private void flow(String language, String... pieces) {
        SentenceFlow flow = new SentenceFlow(SPLITTER, language, told::add);
        for (String piece : pieces) {
            flow.add(piece);
        }
        flow.end();
    }
}
