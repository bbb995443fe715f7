package dev.deskhand.bot.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayCalendarTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # event                                                                       | closed dates from 2026 to 2028
            DTSTART;VALUE=DATE:20261225                                                   | 2026-12-25
            DTSTART;VALUE=DATE:20261225~DTEND;VALUE=DATE:20261227                         | 2026-12-25 2026-12-26
            DTSTART;VALUE=DATE:20261225~DURATION:P3D                                      | 2026-12-25 2026-12-26 2026-12-27
            DTSTART;VALUE=DATE:20200501~RRULE:FREQ=YEARLY                                 | 2026-05-01 2027-05-01 2028-05-01
            DTSTART;VALUE=DATE:20200501~RRULE:FREQ=YEARLY;UNTIL=20270601                  | 2026-05-01 2027-05-01
            DTSTART;VALUE=DATE:20201126~RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH            | 2026-11-26 2027-11-25 2028-11-23
            DTSTART;VALUE=DATE:20260501~RRULE:FREQ=YEARLY~EXDATE;VALUE=DATE:20270501      | 2026-05-01 2028-05-01
            DTSTART;VALUE=DATE:20261225~TRANSP:TRANSPARENT                                | 2026-12-25
            """)
    void reads_the_closed_days_of_an_event(String event, String dates) {
        String closed = HolidayCalendar.closedDates(calendar(event), TODAY).stream()
                .filter(date -> date.getYear() >= 2026 && date.getYear() <= 2028)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));

        assertThat(closed).isEqualTo(dates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"})
    void the_machines_zone_moves_no_holiday(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(HolidayCalendar.closedDates(calendar("DTSTART;VALUE=DATE:20200329~RRULE:FREQ=YEARLY"), TODAY))
                    .contains(LocalDate.parse("2026-03-29"))
                    .allMatch(date -> date.getMonthValue() == 3 && date.getDayOfMonth() == 29);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void cancelled_events_and_meetings_close_nothing() {
        String events = calendar(
                "DTSTART;VALUE=DATE:20261225~STATUS:CANCELLED",
                "DTSTART:20261226T100000Z",
                "DTSTART;VALUE=DATE:20261227");

        assertThat(HolidayCalendar.closedDates(events, TODAY)).containsExactly(LocalDate.parse("2026-12-27"));
    }

    @Test
    void an_event_that_recurs_without_end_is_read_for_ten_years() {
        assertThat(HolidayCalendar.closedDates(calendar("DTSTART;VALUE=DATE:19000101~RRULE:FREQ=DAILY"), TODAY))
                .hasSizeLessThanOrEqualTo(366 * 11)
                .contains(TODAY)
                .doesNotContain(TODAY.plusYears(10).plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in</html>", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"})
    void what_is_no_calendar_is_refused(String text) {
        assertThatThrownBy(() -> HolidayCalendar.closedDates(text, TODAY)).hasMessageContaining("0 events");
    }

    @Test
    void a_calendar_of_meetings_alone_is_refused_because_it_would_do_nothing() {
        assertThatThrownBy(() -> HolidayCalendar.closedDates(calendar("DTSTART:20261226T100000Z"), TODAY))
                .hasMessageContaining("no all-day event");
    }

    @Test
    void too_many_events_are_refused() {
        String[] events = IntStream.range(0, 5_001)
                .mapToObj(i -> "DTSTART;VALUE=DATE:20261225")
                .toArray(String[]::new);

        assertThatThrownBy(() -> HolidayCalendar.closedDates(calendar(events), TODAY))
                .hasMessageContaining("1 to 5000");
    }

    private static String calendar(String... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\r\nUID:")
                    .append(text.length())
                    .append("\r\nDTSTAMP:20260101T000000Z\r\n")
                    .append(event.replace("~", "\r\n"))
                    .append("\r\nSUMMARY:A day\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }
}
