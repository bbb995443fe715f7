package dev.deskhand.bot.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDirectionTest {

    @ParameterizedTest
    @CsvSource({
        "Hello, en, ltr",
        "שלום, he, rtl",
        "'1. شماره', fa, rtl",
        "'**מודגש** bold', he, rtl",
        "'Reset איפוס', he, ltr",
        "'12:30 👍', ar, rtl",
        "'12:30 👍', ja, ltr",
        "'', he, rtl"
    })
    void the_first_letter_with_a_direction_decides_and_the_language_where_there_is_none(
            String text, String language, String direction) {
        assertThat(TextDirection.of(text, Optional.of(language))).isEqualTo(direction);
    }
}
