package dev.deskhand.bot.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;

class InputCheckTest {

    private static final TextLimit QUESTION = TextLimit.required(4_000);

    @Test
    void a_text_is_measured_in_code_points() {
        boolean atTheEdge =
                new InputCheck().text("/q", "😀".repeat(4_000), QUESTION).passed();
        boolean beyondIt =
                new InputCheck().text("/q", "😀".repeat(4_001), QUESTION).passed();

        assertThat(atTheEdge).isTrue();
        assertThat(beyondIt).isFalse();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        InputCheck check = new InputCheck()
                .text("/a", null, QUESTION)
                .text("/b", " \n", QUESTION)
                .text("/c", "x\u0007", QUESTION)
                .text("/d", "\ud83d", QUESTION)
                .optionalText("/e", null, QUESTION);

        assertThatThrownBy(check::done)
                .hasMessage("/a is missing, must be a text of 1 to 4,000 characters")
                .asInstanceOf(type(DeskhandException.class))
                .extracting(DeskhandException::errors)
                .asList()
                .containsExactly(
                        FieldError.at("/a", "is missing, must be a text of 1 to 4,000 characters"),
                        FieldError.at("/b", "is blank, must be a text of 1 to 4,000 characters"),
                        FieldError.at(
                                "/c",
                                "has the control character U+0007 at offset 1, only line breaks and tabs are allowed"),
                        FieldError.at("/d", "has a lone surrogate U+D83D at offset 0, must be valid Unicode"));
    }

    @Test
    void line_breaks_tabs_and_pairs_are_fine() {
        assertThat(new InputCheck().text("/q", "a\r\n\tb 😀", QUESTION).passed())
                .isTrue();
    }
}
