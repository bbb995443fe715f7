package dev.deskhand.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RepliesTest {

    static final List<String> LANGUAGES = Replies.LANGUAGES;

    private static final List<String> PLAIN = List.of(
            "handoff.open",
            "handoff.closed",
            "handoff.wish.open",
            "handoff.wish.closed",
            "handoff.added",
            "clarify",
            "abstain",
            "greeting",
            "thanks",
            "abuse",
            "nonsense",
            "failure.open",
            "failure.closed",
            "handoff.sorry.open",
            "handoff.sorry.closed",
            "handoff.email",
            "handoff.opened",
            "handoff.delayed");
    private static final List<String> AUTHORS =
            List.of("author.customer", "author.bot", "author.agent", "author.system");
    private static final List<String> WITH_TIME =
            List.of("handoff.closed.at", "handoff.wish.closed.at", "handoff.sorry.closed.at", "failure.closed.at");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    // A Wednesday, 18:30 in Berlin.
    private static final Instant NOW = Instant.parse("2026-11-25T17:30:00Z");

    private final Replies replies = new Replies();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_has_every_reply(String language) {
        assertThat(PLAIN)
                .allSatisfy(key ->
                        assertThat(replies.text(key, language)).isNotBlank().doesNotContain("{"));
        assertThat(AUTHORS)
                .allSatisfy(key -> assertThat(replies.text(key, language)).isNotBlank());
        assertThat(WITH_TIME).allSatisfy(key -> assertThat(replies.text(key, language, Map.of("time", "⏰")))
                .contains("⏰")
                .doesNotContain("{"));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void no_language_but_english_answers_in_english(String language) {
        assertThat(PLAIN)
                .allSatisfy(key -> assertThat(replies.text(key, language).equals(replies.text(key, "en")))
                        .isEqualTo(language.equals("en")));
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, pt", "zh_Hant, zh", "iw, he", "DE, de", "und, en", "xx, en", "'', en"})
    void a_tag_gets_its_primary_language_and_an_unknown_one_english(String tag, String language) {
        assertThat(replies.text("greeting", tag)).isEqualTo(replies.text("greeting", language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1 | There is 1 conversation before yours.
            en | 3 | There are 3 conversations before yours.
            de | 1 | Vor Ihnen ist noch 1 Gespräch an der Reihe.
            de | 2 | Vor Ihnen sind noch 2 Gespräche an der Reihe.
            fr | 1 | Il y a 1 conversation avant la vôtre.
            fr | 2 | Il y a 2 conversations avant la vôtre.
            es | 1 | Hay 1 conversación antes que la suya.
            es | 5 | Hay 5 conversaciones antes que la suya.
            pt | 1 | Há 1 conversa antes da sua.
            pt | 5 | Há 5 conversas antes da sua.
            vi | 2 | Còn 2 cuộc trò chuyện trước bạn.
            he | 1 | יש שיחה אחת לפני השיחה שלך.
            he | 2 | יש שתי שיחות לפני השיחה שלך.
            he | 3 | יש 3 שיחות לפני השיחה שלך.
            ar | 1 | توجد محادثة واحدة قبل محادثتك.
            ar | 2 | توجد محادثتان قبل محادثتك.
            ar | 3 | توجد ٣ محادثات قبل محادثتك.
            ar | 11 | توجد ١١ محادثة قبل محادثتك.
            ar | 100 | توجد ١٠٠ محادثة قبل محادثتك.
            fa | 2 | ۲ گفتگو پیش از گفتگوی شماست.
            th | 2 | มี 2 บทสนทนาก่อนหน้าคุณ
            ta | 1 | உங்களுக்கு முன் 1 உரையாடல் உள்ளது.
            ta | 2 | உங்களுக்கு முன் 2 உரையாடல்கள் உள்ளன.
            zh | 2 | 您前面还有2个对话。
            ja | 2 | お客様の前に2件の会話があります。
            """)
    void what_is_counted_stands_in_the_plural_and_the_numerals_of_the_language(
            String language, long number, String said) {
        assertThat(replies.count("handoff.place", number, language)).isEqualTo(said);
    }

    @Test
    void a_value_is_put_in_as_it_is() {
        String text = replies.text("handoff.closed.at", "en", Map.of("time", "$1 {time} \\"));

        assertThat(text).contains("we're back $1 {time} \\.");
    }

    @Test
    void a_missing_key_or_value_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replies.text("handoff.never", "en"))
                .withMessage("no reply is called handoff.never");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replies.text("handoff.closed.at", "en"))
                .withMessage("handoff.closed.at wants a value for time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | today at 20:00 | tomorrow at 09:00 | Monday at 09:00
            de | heute um 20:00 Uhr | morgen um 09:00 Uhr | am Montag um 09:00 Uhr
            fr | aujourd'hui à 20:00 | demain à 09:00 | lundi à 09:00
            es | hoy a las 20:00 | mañana a las 9:00 | el lunes a las 9:00
            pt | hoje às 20:00 | amanhã às 09:00 | na segunda-feira às 09:00
            vi | hôm nay lúc 20:00 | ngày mai lúc 9:00 | vào Thứ Hai lúc 9:00
            he | היום בשעה 20:00 | מחר בשעה 9:00 | ביום שני בשעה 9:00
            fa | امروز ساعت ۲۰:۰۰ | فردا ساعت ۹:۰۰ | دوشنبه ساعت ۹:۰۰
            ar | اليوم الساعة ٢٠:٠٠ | غدًا الساعة ٠٩:٠٠ | يوم الاثنين الساعة ٠٩:٠٠
            th | วันนี้ เวลา 20:00 น. | พรุ่งนี้ เวลา 09:00 น. | วันจันทร์ เวลา 09:00 น.
            ta | இன்று 20:00 மணிக்கு | நாளை 09:00 மணிக்கு | திங்கள் அன்று 09:00 மணிக்கு
            zh | 今天 20:00 | 明天 09:00 | 星期一 09:00
            ja | 本日 20:00 | 明日 9:00 | 月曜日 9:00
            """)
    void a_near_moment_is_named_in_the_words_of_the_language(
            String language, String today, String tomorrow, String weekday) {
        assertThat(time("2026-11-25T19:00:00Z", language)).isEqualTo(today);
        assertThat(time("2026-11-26T08:00:00Z", language)).isEqualTo(tomorrow);
        assertThat(time("2026-11-30T08:00:00Z", language)).isEqualTo(weekday);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | on Wednesday 2 December at 09:00 | on Monday 4 January 2027 at 09:00
            de | am Mittwoch, 2. Dezember um 09:00 Uhr | am Montag, 4. Januar 2027 um 09:00 Uhr
            fr | le mercredi 2 décembre à 09:00 | le lundi 4 janvier 2027 à 09:00
            es | el miércoles, 2 de diciembre a las 9:00 | el lunes, 4 de enero de 2027 a las 9:00
            pt | quarta-feira, 2 de dezembro às 09:00 | segunda-feira, 4 de janeiro de 2027 às 09:00
            vi | vào Thứ Tư, 2 tháng 12 lúc 9:00 | vào Thứ Hai, 4 tháng 1, 2027 lúc 9:00
            he | ביום רביעי, 2 בדצמבר בשעה 9:00 | ביום שני, 4 בינואר 2027 בשעה 9:00
            zh | 12月2日星期三 09:00 | 2027年1月4日星期一 09:00
            ja | 12月2日水曜日 9:00 | 2027年1月4日月曜日 9:00
            """)
    void a_far_moment_is_a_date_with_its_year_where_that_is_another(String language, String week, String year) {
        assertThat(time("2026-12-02T08:00:00Z", language)).isEqualTo(week);
        assertThat(time("2027-01-04T08:00:00Z", language)).isEqualTo(year);
    }

    @Test
    void dates_follow_the_calendar_and_numerals_of_the_language() {
        assertThat(time("2026-12-02T08:00:00Z", "fa"))
                .contains("آذر")
                .contains("۱۱")
                .doesNotContain("۱۴۰۵");
        assertThat(time("2027-04-05T07:00:00Z", "fa")).contains("۱۴۰۶");
        assertThat(time("2027-01-04T08:00:00Z", "th")).contains("2570");
        assertThat(time("2027-01-04T08:00:00Z", "ar")).contains("٢٠٢٧");
        assertThat(time("2027-01-04T08:00:00Z", "ta")).contains("ஜனவரி").contains("2027");
    }

    @Test
    void portuguese_weekends_are_masculine() {
        assertThat(time("2026-11-28T08:00:00Z", "pt")).isEqualTo("no sábado às 09:00");
        assertThat(time("2026-11-29T08:00:00Z", "pt")).isEqualTo("no domingo às 09:00");
    }

    @Test
    void days_turn_at_midnight_of_the_zone() {
        Instant beforeMidnight = Instant.parse("2026-11-25T22:59:00Z");

        assertThat(replies.time(Instant.parse("2026-11-25T23:00:00Z"), BERLIN, beforeMidnight, "en"))
                .isEqualTo("tomorrow at 00:00");
        assertThat(replies.time(Instant.parse("2026-11-25T23:00:00Z"), ZoneId.of("UTC"), beforeMidnight, "en"))
                .isEqualTo("today at 23:00");
    }

    @Test
    void tomorrow_across_new_year_is_tomorrow_and_six_days_are_a_weekday() {
        Instant newYearsEve = Instant.parse("2026-12-31T12:00:00Z");

        assertThat(replies.time(Instant.parse("2027-01-01T08:00:00Z"), BERLIN, newYearsEve, "en"))
                .isEqualTo("tomorrow at 09:00");
        assertThat(replies.time(Instant.parse("2027-01-06T08:00:00Z"), BERLIN, newYearsEve, "en"))
                .isEqualTo("Wednesday at 09:00");
        assertThat(replies.time(Instant.parse("2027-01-07T08:00:00Z"), BERLIN, newYearsEve, "en"))
                .isEqualTo("on Thursday 7 January 2027 at 09:00");
    }

    private String time(String at, String language) {
        return replies.time(Instant.parse(at), BERLIN, NOW, language);
    }
}
