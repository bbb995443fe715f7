package dev.deskhand.bot.answer.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many lamps can I connect?",
                "Wie viele Lampen kann ich anschließen?",
                "Combien de lampes puis-je brancher ?",
                "¿Cuántas lámparas puedo conectar?",
                "Tôi có thể kết nối bao nhiêu đèn?",
                "เชื่อมต่อโคมไฟได้กี่ดวง",
                "كم مصباحًا يمكنني توصيله؟",
                "چند لامپ می‌توانم وصل کنم؟",
                "כמה מנורות אפשר לחבר?",
                "எத்தனை விளக்குகளை இணைக்கலாம்?",
                "可以连接多少盏灯？"
            })
    void who_asks_how_many_is_not_answered_without_a_number(String question) {
        assertThat(ExpectedAnswer.lacksNumber(question, "Lamps are connected with a cable."))
                .isTrue();
        assertThat(ExpectedAnswer.lacksNumber(question, "Up to 8 lamps can be connected."))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When was the shop opened?",
                "In which year was the shop opened?",
                "Wann wurde der Laden eröffnet?",
                "Quand le magasin a-t-il ouvert ?",
                "¿Cuándo abrió la tienda?",
                "Cửa hàng mở khi nào?",
                "ร้านเปิดเมื่อไหร่",
                "متى افتتح المتجر؟",
                "در چه سالی مغازه باز شد؟",
                "מתי נפתחה החנות?",
                "கடை எப்போது திறந்தது?",
                "商店什么时候开业？"
            })
    void who_asks_when_is_not_answered_without_a_figure(String question) {
        assertThat(ExpectedAnswer.lacksDate(question, "The shop is in the old town."))
                .isTrue();
        assertThat(ExpectedAnswer.lacksDate(question, "The shop opened in ۱۹۹۸."))
                .isFalse();
    }

    @Test
    void the_numbers_of_the_question_are_no_answer() {
        assertThat(ExpectedAnswer.lacksNumber("How much is the 40 W lamp?", "The 40 W lamp is our brightest."))
                .isTrue();
        assertThat(ExpectedAnswer.lacksNumber("How much is the 40 W lamp?", "The 40 W lamp costs 25 euros."))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "How do I connect a lamp?, Use the cable.",
        "Whenever it rains the lamp goes out., Call us.",
        "Is somehow much wrong?, Call us."
    })
    void nothing_is_missing_where_nothing_of_the_kind_is_asked(String question, String sentence) {
        assertThat(ExpectedAnswer.lacksNumber(question, sentence)).isFalse();
        assertThat(ExpectedAnswer.lacksDate(question, sentence)).isFalse();
    }
}
