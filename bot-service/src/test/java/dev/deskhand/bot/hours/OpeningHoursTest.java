package dev.deskhand.bot.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final String EMPTY = "never";

    @ParameterizedTest(name = "{0} {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # zone             | every day                | at                        | open  | opens next                | closes next
            UTC                | 09:00-17:00              | 2026-03-02T08:59:59Z      | false | 2026-03-02T09:00:00Z      | 2026-03-02T17:00:00Z
            UTC                | 09:00-17:00              | 2026-03-02T09:00:00Z      | true  | 2026-03-03T09:00:00Z      | 2026-03-02T17:00:00Z
            UTC                | 09:00-17:00              | 2026-03-02T16:59:59Z      | true  | 2026-03-03T09:00:00Z      | 2026-03-02T17:00:00Z
            UTC                | 09:00-17:00              | 2026-03-02T17:00:00Z      | false | 2026-03-03T09:00:00Z      | 2026-03-03T17:00:00Z
            UTC                | 09:00-12:00, 13:00-17:00 | 2026-03-02T12:00:00Z      | false | 2026-03-02T13:00:00Z      | 2026-03-02T17:00:00Z
            UTC                | 09:00-12:00, 12:00-17:00 | 2026-03-02T11:00:00Z      | true  | 2026-03-03T09:00:00Z      | 2026-03-02T17:00:00Z
            UTC                | 22:00-06:00              | 2026-03-02T05:59:59Z      | true  | 2026-03-02T22:00:00Z      | 2026-03-02T06:00:00Z
            UTC                | 22:00-06:00              | 2026-03-02T06:00:00Z      | false | 2026-03-02T22:00:00Z      | 2026-03-03T06:00:00Z
            UTC                | 00:00-24:00              | 2026-03-02T00:00:00Z      | true  | never                     | never
            UTC                | closed                   | 2026-03-02T12:00:00Z      | false | never                     | never
            # the clock in Berlin goes from 02:00 to 03:00 on 2026-03-29
            Europe/Berlin      | 09:00-17:00              | 2026-03-29T08:59:59+02:00 | false | 2026-03-29T09:00:00+02:00 | 2026-03-29T17:00:00+02:00
            Europe/Berlin      | 02:30-04:00              | 2026-03-29T01:59:59+01:00 | false | 2026-03-29T03:00:00+02:00 | 2026-03-29T04:00:00+02:00
            Europe/Berlin      | 02:10-02:50              | 2026-03-29T01:00:00+01:00 | false | 2026-03-30T02:10:00+02:00 | 2026-03-30T02:50:00+02:00
            Europe/Berlin      | 22:00-02:30              | 2026-03-29T01:59:59+01:00 | true  | 2026-03-29T22:00:00+02:00 | 2026-03-29T03:00:00+02:00
            # and from 03:00 back to 02:00 on 2026-10-25
            Europe/Berlin      | 09:00-17:00              | 2026-10-25T08:59:59+01:00 | false | 2026-10-25T09:00:00+01:00 | 2026-10-25T17:00:00+01:00
            Europe/Berlin      | 01:00-02:30              | 2026-10-25T02:29:59+02:00 | true  | 2026-10-25T02:00:00+01:00 | 2026-10-25T02:30:00+02:00
            Europe/Berlin      | 01:00-02:30              | 2026-10-25T02:45:00+02:00 | false | 2026-10-25T02:00:00+01:00 | 2026-10-25T02:30:00+01:00
            Europe/Berlin      | 02:30-04:00              | 2026-10-25T02:30:00+02:00 | true  | 2026-10-25T02:30:00+01:00 | 2026-10-25T03:00:00+02:00
            Europe/Berlin      | 22:00-06:00              | 2026-10-25T02:30:00+01:00 | true  | 2026-10-25T22:00:00+01:00 | 2026-10-25T06:00:00+01:00
            # Lord Howe changes by half an hour: 02:00 to 02:30 on 2026-10-04, 02:00 to 01:30 on 2026-04-05
            Australia/Lord_Howe | 02:15-03:00             | 2026-10-04T01:59:59+10:30 | false | 2026-10-04T02:30:00+11:00 | 2026-10-04T03:00:00+11:00
            Australia/Lord_Howe | 01:45-05:00             | 2026-04-05T01:59:59+11:00 | true  | 2026-04-05T01:45:00+10:30 | 2026-04-05T02:00:00+11:00
            # Kathmandu is 5:45 ahead
            Asia/Kathmandu     | 10:00-17:00              | 2026-07-01T10:00:00+05:45 | true  | 2026-07-02T10:00:00+05:45 | 2026-07-01T17:00:00+05:45
            # Samoa skipped 30 December 2011
            Pacific/Apia       | 09:00-17:00              | 2011-12-29T17:00:00-10:00 | false | 2011-12-31T09:00:00+14:00 | 2011-12-31T17:00:00+14:00
            """)
    void knows_its_hours_to_the_second(
            String zone, String everyDay, String at, boolean open, String opensNext, String closesNext) {
        OpeningHours hours = everyDay(zone, everyDay, Map.of());
        Instant now = instant(at);

        assertThat(hours.isOpenAt(now)).isEqualTo(open);
        assertThat(hours.nextOpeningAfter(now).map(Object::toString).orElse(EMPTY))
                .isEqualTo(text(opensNext));
        assertThat(hours.nextClosingAfter(now).map(Object::toString).orElse(EMPTY))
                .isEqualTo(text(closesNext));
    }

    @Test
    void a_date_can_be_closed_or_have_hours_of_its_own() {
        OpeningHours hours =
                everyDay("UTC", "09:00-17:00", Map.of("2026-12-25", "closed", "2026-12-26", "10:00-11:00"));

        assertThat(hours.isOpenAt(instant("2026-12-25T10:00:00Z"))).isFalse();
        assertThat(hours.nextOpeningAfter(instant("2026-12-24T17:00:00Z"))).hasValue(instant("2026-12-26T10:00:00Z"));
        assertThat(hours.nextClosingAfter(instant("2026-12-25T00:00:00Z"))).hasValue(instant("2026-12-26T11:00:00Z"));
    }

    @Test
    void a_closed_date_does_not_cut_the_night_before_short() {
        OpeningHours hours = everyDay("UTC", "22:00-06:00", Map.of("2026-12-25", "closed"));

        assertThat(hours.isOpenAt(instant("2026-12-25T05:59:59Z"))).isTrue();
        assertThat(hours.isOpenAt(instant("2026-12-26T05:59:59Z"))).isFalse();
    }

    @Test
    void finds_an_opening_years_away_and_none_after_the_last() {
        OpeningHours hours = everyDay("UTC", "closed", Map.of("2031-05-01", "10:00-12:00"));

        assertThat(hours.nextOpeningAfter(instant("2026-01-01T00:00:00Z"))).hasValue(instant("2031-05-01T10:00:00Z"));
        assertThat(hours.nextOpeningAfter(instant("2031-05-01T10:00:00Z"))).isEmpty();
    }

    @Test
    void an_office_that_never_closes_but_for_one_day_closes_then() {
        OpeningHours hours = everyDay("UTC", "00:00-24:00", Map.of("2027-01-01", "closed"));

        assertThat(hours.nextClosingAfter(instant("2026-06-01T00:00:00Z"))).hasValue(instant("2027-01-01T00:00:00Z"));
        assertThat(hours.nextOpeningAfter(instant("2026-06-01T00:00:00Z"))).hasValue(instant("2027-01-02T00:00:00Z"));
    }

    @Test
    void the_weekend_is_skipped() {
        OpeningHours hours = new OpeningHours(
                ZoneId.of("Europe/Berlin"), Map.of(DayOfWeek.MONDAY, OpenInterval.parseDay("08:30-12:00")), Map.of());

        assertThat(hours.nextOpeningAfter(instant("2026-03-27T12:00:00+01:00")))
                .hasValue(instant("2026-03-30T08:30:00+02:00"));
    }

    @Test
    void the_three_questions_agree_in_every_quarter_of_an_hour_of_two_clock_changes() {
        OpeningHours hours = everyDay("Europe/Berlin", "01:15-02:15, 02:45-03:15, 21:30-00:45", Map.of());

        for (String start : List.of("2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z")) {
            for (int quarter = 0; quarter < 2 * 96; quarter++) {
                Instant at = instant(start).plus(Duration.ofMinutes(15L * quarter));
                Instant opening = hours.nextOpeningAfter(at).orElseThrow();
                Instant closing = hours.nextClosingAfter(at).orElseThrow();
                assertThat(hours.isOpenAt(at)).as("%s", at).isEqualTo(closing.isBefore(opening));
                assertThat(hours.isOpenAt(opening)).isTrue();
                assertThat(hours.isOpenAt(opening.minusSeconds(1))).isFalse();
                assertThat(hours.isOpenAt(closing)).isFalse();
                assertThat(hours.isOpenAt(closing.minusSeconds(1))).isTrue();
            }
        }
    }

    private static OpeningHours everyDay(String zone, String text, Map<String, String> exceptions) {
        Map<LocalDate, List<OpenInterval>> dates = new TreeMap<>();
        exceptions.forEach((date, hours) -> dates.put(LocalDate.parse(date), OpenInterval.parseDay(hours)));
        return new OpeningHours(
                ZoneId.of(zone),
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> OpenInterval.parseDay(text))),
                dates);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String text(String expected) {
        return expected.equals(EMPTY) ? EMPTY : instant(expected).toString();
    }
}
