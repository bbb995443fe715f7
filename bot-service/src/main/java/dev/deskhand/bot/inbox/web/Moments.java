package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.people.Agent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in an agent's own zone and words: the time today, the weekday within a week, the date before that. */
public record Moments(ZoneId zone, Locale locale, Instant now) {

    private static final int WEEK = 6;

    /** By an agent's own clock and in his or her language. */
    static Moments of(Agent agent, Instant now) {
        return new Moments(agent.timeZone(), Locale.forLanguageTag(agent.language()), now);
    }

    /** Short, for a list. */
    public String when(Instant instant) {
        ZonedDateTime then = instant.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return format(then, "HH:mm");
        }
        if (then.isAfter(today.minusDays(WEEK)) && then.isBefore(today.plusDays(WEEK))) {
            return format(then, "EEE HH:mm");
        }
        return format(then, then.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy");
    }

    /** In full, for a title. */
    public String fully(Instant instant) {
        return format(instant.atZone(zone), "EEEE d MMMM yyyy HH:mm");
    }

    private String format(ZonedDateTime moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }
}
