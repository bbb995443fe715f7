package dev.deskhand.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.hours.OpenInterval;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.knowledge.article.SiteId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class HandOverTest {

    @SuppressWarnings("unused")
    private static final List<String> LANGUAGES = Replies.LANGUAGES;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    // A Sunday, 21:00 in Berlin.
    private static final Instant SUNDAY = Instant.parse("2026-11-22T20:00:00Z");
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T11:00:00Z");

    private final HandOver people = new HandOver(
            any -> new OpeningHours(
                    BERLIN,
                    Map.of(DayOfWeek.MONDAY, List.of(new OpenInterval(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
                    Map.of()),
            new Replies());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Europe/Berlin | tomorrow at 09:00
            en | America/New_York | tomorrow at 03:00
            en | Asia/Tokyo | today at 17:00
            en | America/Los_Angeles | tomorrow at 00:00
            en | Pacific/Honolulu | today at 22:00
            en | Pacific/Kiritimati | today at 22:00
            he | Asia/Jerusalem | מחר בשעה 10:00
            fa | Asia/Tehran | فردا ساعت ۱۱:۳۰
            th | Asia/Bangkok | วันนี้ เวลา 15:00 น.
            ta | Asia/Kolkata | இன்று 13:30 மணிக்கு
            ar | Africa/Cairo | غدًا الساعة ١٠:٠٠
            ja | Asia/Tokyo | 本日 17:00
            """)
    void the_hour_of_return_is_by_the_customers_own_clock_and_in_their_words(
            String language, String zone, String time) {
        Decision decision = people.decide(
                SiteId.random(),
                Optional.empty(),
                language,
                Optional.of(ZoneId.of(zone)),
                HandoffReason.LOW_CONFIDENCE,
                SUNDAY);

        assertThat(decision).isInstanceOfSatisfying(Decision.OutOfHours.class, away -> assertThat(away.message())
                .contains(time));
    }

    @Test
    void without_a_customers_clock_the_schedules_own_counts() {
        Decision decision = people.decide(
                SiteId.random(), Optional.empty(), "en", Optional.empty(), HandoffReason.LOW_CONFIDENCE, SUNDAY);

        assertThat(((Decision.OutOfHours) decision).message()).contains("tomorrow at 09:00");
    }

    @ParameterizedTest
    @EnumSource(HandoffReason.class)
    void every_reason_has_a_line_at_any_hour(HandoffReason reason) {
        Decision open = people.decide(SiteId.random(), Optional.empty(), "en", Optional.empty(), reason, MONDAY_NOON);
        Decision closed = people.decide(SiteId.random(), Optional.empty(), "en", Optional.empty(), reason, SUNDAY);

        assertThat(((Decision.Escalated) open).message()).isNotBlank();
        assertThat(((Decision.OutOfHours) closed).message()).contains("tomorrow at 09:00");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_has_a_line_for_every_reason(String language) {
        for (HandoffReason reason : HandoffReason.values()) {
            Decision open =
                    people.decide(SiteId.random(), Optional.empty(), language, Optional.empty(), reason, MONDAY_NOON);

            assertThat(((Decision.Escalated) open).message()).as("%s", reason).isNotBlank();
        }
    }
}
