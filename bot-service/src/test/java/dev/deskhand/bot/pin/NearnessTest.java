package dev.deskhand.bot.pin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Are you open at Christmas?|are you open at christmas",
                "Habt ihr an Weihnachten auf?|HABT IHR AN WEIHNACHTEN AUF",
                "מתי אתם פתוחים?|מתי אתם פתוחים"
            })
    void case_and_punctuation_make_no_difference(String one, String other) {
        assertThat(Nearness.of(one, other)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Are you open at Christmas?|Are you open on Christmas?",
                "How do I return a broken pump?|How do I return a broken pumps",
                "คุณเปิดวันคริสต์มาสไหม|คุณเปิดวันคริสต์มาสหรือไม่"
            })
    void nearly_the_same_is_near_and_not_equal(String one, String other) {
        assertThat(Nearness.of(one, other)).isBetween(Nearness.NEAR, Math.nextDown(1.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Are you open at Christmas?|Are you open on Sundays?",
                "How do I return a pump?|How do I install a pump?",
                "Are you open at Christmas?|Where is my parcel?"
            })
    void another_question_is_not_near(String one, String other) {
        assertThat(Nearness.of(one, other)).isLessThan(Nearness.NEAR);
    }

    @Test
    void what_says_nothing_is_near_nothing() {
        assertThat(Nearness.of("?!", "…")).isZero();
        assertThat(Nearness.of("", "open")).isLessThan(Nearness.NEAR);
    }
}
