package dev.deskhand.bot.hours;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.Status;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.NavigableSet;
import java.util.TimeZone;
import java.util.TreeSet;

/**
 * The closed days of a calendar in iCalendar form (RFC 5545): those of its all-day events, recurring ones too.
 * Cancelled events and events with a time of day close nothing.
 */
final class HolidayCalendar {

    static final int MAX_CHARACTERS = 2_000_000;
    static final int YEARS_AHEAD = 10;

    private static final int MAX_EVENTS = 5_000;
    private static final int MAX_OCCURRENCES = 200_000;

    private HolidayCalendar() {}

    /**
     * @param text the calendar
     * @param today occurrences from a year before to ten years after it are read
     * @throws IllegalArgumentException when it is no calendar, has no all-day event or is too large
     */
    static NavigableSet<LocalDate> closedDates(String text, LocalDate today) {
        List<VEvent> events = events(text);
        LocalDate first = today.minusYears(1);
        LocalDate last = today.plusYears(YEARS_AHEAD);
        NavigableSet<LocalDate> dates = new TreeSet<>();
        boolean anyAllDay = false;
        int seen = 0;
        for (VEvent event : events) {
            if (closesDays(event)) {
                anyAllDay = true;
                seen += addOccurrences(event, first, last, dates, MAX_OCCURRENCES - seen);
            }
        }
        if (!anyAllDay) {
            throw new IllegalArgumentException("the calendar has no all-day event, so it closes no day");
        }
        return dates;
    }

    private static List<VEvent> events(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the calendar has " + text.length() + " characters, must have at most " + MAX_CHARACTERS);
        }
        List<VEvent> events = Biweekly.parse(text).all().stream()
                .map(ICalendar::getEvents)
                .flatMap(List::stream)
                .toList();
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw new IllegalArgumentException(
                    "the calendar has " + events.size() + " events, must have 1 to " + MAX_EVENTS);
        }
        return events;
    }

    private static boolean closesDays(VEvent event) {
        DateStart start = event.getDateStart();
        Status status = event.getStatus();
        return start != null
                && start.getValue() != null
                && !start.getValue().hasTime()
                && (status == null || !status.isCancelled());
    }

    /* The library reads a date as midnight of the machine's own zone, so that zone reads it back. */
    private static int addOccurrences(
            VEvent event, LocalDate first, LocalDate last, NavigableSet<LocalDate> dates, int most) {
        long days = length(event);
        DateIterator occurrences = event.getDateIterator(TimeZone.getDefault());
        int seen = 0;
        while (occurrences.hasNext()) {
            if (++seen > most) {
                throw new IllegalArgumentException(
                        "the calendar has more than " + MAX_OCCURRENCES + " days until " + last);
            }
            LocalDate begin = date(occurrences.next());
            if (begin.isAfter(last)) {
                break;
            }
            begin.datesUntil(begin.plusDays(days))
                    .filter(date -> !date.isBefore(first))
                    .forEach(dates::add);
        }
        return seen;
    }

    /* At least a day; the end is the first day that no longer belongs to the event. */
    private static long length(VEvent event) {
        DateEnd end = event.getDateEnd();
        DurationProperty duration = event.getDuration();
        long days = 1;
        if (end != null && end.getValue() != null) {
            days = ChronoUnit.DAYS.between(date(event.getDateStart().getValue()), date(end.getValue()));
        } else if (duration != null && duration.getValue() != null) {
            days = Duration.ofMillis(duration.getValue().toMillis()).toDays();
        }
        return Math.min(Math.max(days, 1), 366);
    }

    private static LocalDate date(Date value) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(value.getTime()), ZoneId.systemDefault());
    }
}
