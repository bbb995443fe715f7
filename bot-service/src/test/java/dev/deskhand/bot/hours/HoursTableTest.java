package dev.deskhand.bot.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table of moments around the clock changes of six zones. What is expected there was counted minute by minute on the
 * wall clock by another program, which shares nothing with this one.
 */
class HoursTableTest {

    private static final Map<String, List<String>> WEEKS = Map.of(
            "office", week("09:00-17:00", "09:00-17:00", "closed", "closed"),
            "split", week("08:30-12:00, 13:00-17:30", "08:30-12:00, 13:00-17:30", "10:00-14:00", "closed"),
            "night", week("22:00-06:00", "22:00-06:00", "22:00-06:00", "22:00-06:00"),
            "always", week("00:00-24:00", "00:00-24:00", "00:00-24:00", "00:00-24:00"),
            "small", sevenTimes("00:30-02:15, 02:20-02:40, 03:10-04:00, 23:45-00:15"),
            "weekend", week("closed", "18:00-02:00", "00:00-24:00", "00:00-12:00"));

    private static final Map<String, Map<String, String>> SPECIAL = Map.of(
            "none",
            Map.of(),
            "some",
            Map.of(
                    "2026-03-29", "closed",
                    "2026-10-25", "10:00-11:00, 20:00-03:00",
                    "03-08", "01:30-03:30",
                    "11-01", "00:00-24:00",
                    "2026-02-15", "01:00-02:30",
                    "03-22", "closed",
                    "04-05", "01:15-02:15",
                    "10-04", "01:59-02:31"));

    @ParameterizedTest
    @MethodSource("cases")
    void agrees_with_the_wall_clock(Case it) {
        OpeningHours hours = it.hours();

        assertThat(hours.isOpenAt(it.at())).as("open").isEqualTo(it.open());
        assertThat(text(hours.nextOpeningAfter(it.at()).orElse(null)))
                .as("opens")
                .isEqualTo(it.opens());
        assertThat(text(hours.nextClosingAfter(it.at()).orElse(null)))
                .as("closes")
                .isEqualTo(it.closes());
        assertThat(hours.openTimeBetween(it.from(), it.to())).isEqualTo(Duration.ofMinutes(it.minutes()));
    }

    @Test
    void the_table_is_long_and_has_both_changes_of_each_zone() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(400);
        assertThat(cases().map(Case::zone).distinct()).hasSize(6);
    }

    static Stream<Case> cases() {
        try (InputStream stream = HoursTableTest.class.getResourceAsStream("/hours/cases.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Case(
            String zone,
            String week,
            String special,
            Instant at,
            boolean open,
            String opens,
            String closes,
            Instant from,
            Instant to,
            long minutes) {

        static Case of(String line) {
            String[] part = line.split(" \\| ");
            return new Case(
                    part[0],
                    part[1],
                    part[2],
                    Instant.parse(part[3]),
                    Boolean.parseBoolean(part[4]),
                    part[5],
                    part[6],
                    Instant.parse(part[7]),
                    Instant.parse(part[8]),
                    Long.parseLong(part[9]));
        }

        OpeningHours hours() {
            Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                days.put(day, WEEKS.get(week).get(day.ordinal()));
            }
            return new ScheduleText(zone, false, days, SPECIAL.get(special), SchedulePolicy.BOT_ALWAYS)
                    .schedule()
                    .hours();
        }
    }

    private static String text(Instant instant) {
        return instant == null ? "never" : instant.toString();
    }

    private static List<String> week(String mondayToThursday, String friday, String saturday, String sunday) {
        return List.of(
                mondayToThursday, mondayToThursday, mondayToThursday, mondayToThursday, friday, saturday, sunday);
    }

    private static List<String> sevenTimes(String day) {
        return List.of(day, day, day, day, day, day, day);
    }
}
