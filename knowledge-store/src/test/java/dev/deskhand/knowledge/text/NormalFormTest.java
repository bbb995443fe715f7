package dev.deskhand.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalFormTest {

    @Test
    void folds_white_space_and_drops_what_cannot_be_seen() {
        String text = " a\u00A0\t\r\nb\u200B\u202E\u2066c\u0000\u0007\uFEFF ";

        assertThat(NormalForm.of(text)).isEqualTo("a bc");
    }

    @Test
    void replaces_lone_surrogates_and_keeps_pairs() {
        assertThat(NormalForm.of("x\uD83Dy\uDE00z 😀")).isEqualTo("x\uFFFDy\uFFFDz 😀");
    }

    @Test
    void composes_and_brings_wide_letters_to_their_usual_form() {
        assertThat(NormalForm.of("e\u0301 ＡＢＣ ﬁ")).isEqualTo("é ABC fi");
    }

    @Test
    void keeps_thai_am_in_one_piece() {
        assertThat(NormalForm.of("ทำ")).isEqualTo("ทำ");
        assertThat(NormalForm.forSearch("ทำ")).isEqualTo("ทำ");
    }

    @Test
    void keeps_joiners_that_are_read_when_the_text_is_shown() {
        assertThat(NormalForm.of("می\u200Cشود")).isEqualTo("می\u200Cشود");
        assertThat(NormalForm.of("👩\u200D💻")).isEqualTo("👩\u200D💻");
        assertThat(NormalForm.of("pass\u200Cword")).isEqualTo("password");
    }

    @Test
    void matches_persian_however_it_was_typed() {
        assertThat(NormalForm.forSearch("كتاب‌هاي")).isEqualTo(NormalForm.forSearch("کتاب های"));
        assertThat(NormalForm.forSearch("۱۲۳")).isEqualTo("123");
    }

    @Test
    void matches_pointed_and_plain_words() {
        assertThat(NormalForm.forSearch("שָׁלוֹם")).isEqualTo(NormalForm.forSearch("שלום"));
        assertThat(NormalForm.forSearch("مُحَمَّـــد")).isEqualTo(NormalForm.forSearch("محمد"));
    }

    @Test
    void matches_quotes_dashes_case_and_turkish_dots() {
        assertThat(NormalForm.forSearch("“Don’t” – İSTANBUL")).isEqualTo("\"don't\" - istanbul");
    }

    @Test
    void leaves_a_normal_form_as_it_is() {
        Random random = new Random(7);
        List<int[]> ranges = List.of(
                new int[] {0, 0x250},
                new int[] {0x590, 0x700},
                new int[] {0x900, 0xF00},
                new int[] {0x2000, 0x2100},
                new int[] {0xD7F0, 0xE010},
                new int[] {0xFB00, 0x10000},
                new int[] {0x1F600, 0x1F650});
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                int[] range = ranges.get(random.nextInt(ranges.size()));
                text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0]));
            }
            String once = NormalForm.of(text.toString());
            String search = NormalForm.forSearch(text.toString());

            assertThat(NormalForm.of(once)).isEqualTo(once);
            assertThat(NormalForm.forSearch(search)).isEqualTo(search);
        }
    }
}
