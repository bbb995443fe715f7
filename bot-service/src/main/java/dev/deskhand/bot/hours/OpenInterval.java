package dev.deskhand.bot.hours;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one day's opening, by the wall clock: from {@code from} until before {@code to}. Where {@code to} is not
 * after {@code from} it ends on the day after; {@code 00:00-24:00} is the whole day.
 */
public record OpenInterval(LocalTime from, LocalTime to) {

    private static final String CLOSED = "closed";
    private static final String MIDNIGHT = "24:00";

    boolean endsOnNextDay() {
        return !to.isAfter(from);
    }

    /**
     * Intervals of one day, such as {@code 09:00-12:00, 13:00-17:00}; none for {@code closed}.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    static List<OpenInterval> parseDay(String text) {
        if (text.strip().toLowerCase(Locale.ROOT).equals(CLOSED)) {
            return List.of();
        }
        return Arrays.stream(text.split(",", -1)).map(OpenInterval::parse).toList();
    }

    private static OpenInterval parse(String text) {
        String[] ends = text.strip().split("\\s*-\\s*", -1);
        if (ends.length != 2) {
            throw notAnInterval(text, null);
        }
        try {
            LocalTime to = ends[1].equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
            return new OpenInterval(LocalTime.parse(ends[0]), to);
        } catch (DateTimeParseException e) {
            throw notAnInterval(text, e);
        }
    }

    private static IllegalArgumentException notAnInterval(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "'" + text.strip() + "', must be like '09:00-12:00, 13:00-17:00', or 'closed'", cause);
    }
}
