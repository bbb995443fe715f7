package dev.deskhand.bot.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days of a site's wall clock.
 *
 * @param from the first day
 * @param to the last day, counted in
 * @param zone whose midnights part the days
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    /** Two years: a report is read, not exported by the decade. */
    public static final int MOST_DAYS = 731;

    public Period {
        if (to.isBefore(from) || from.until(to, ChronoUnit.DAYS) >= MOST_DAYS) {
            throw new IllegalArgumentException(
                    "from " + from + " to " + to + " is no period of 1 to " + MOST_DAYS + " days");
        }
    }

    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment behind the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
