package dev.deskhand.bot.answer;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A locale's parts for naming a moment, in its own calendar and numerals (CLDR): clock on 24 hours, weekday, date. */
final class MomentWords {

    private static final int WEEK = 7;

    private final ULocale locale;

    /** By skeleton; a format is not for several threads at a time, so each use takes a copy. */
    private final Map<String, DateFormat> formats = new ConcurrentHashMap<>();

    MomentWords(Locale locale) {
        this.locale = ULocale.forLocale(locale);
    }

    Moment describe(Instant at, ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day);
        boolean sameYear = year(at, zone) == year(now, zone);
        return new Moment(
                nearness(days),
                day.getDayOfWeek().getValue(),
                format("Hm", at, zone),
                format("EEEE", at, zone),
                format(sameYear ? "EEEEMMMMd" : "EEEEyMMMMd", at, zone));
    }

    private static String nearness(long days) {
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        return days > 1 && days < WEEK ? "weekday" : "date";
    }

    private String format(String skeleton, Instant at, ZoneId zone) {
        DateFormat format = (DateFormat)
                formats.computeIfAbsent(skeleton, wanted -> DateFormat.getInstanceForSkeleton(wanted, locale))
                        .clone();
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(at));
    }

    private int year(Instant at, ZoneId zone) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(zone.getId()), locale);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar.get(Calendar.YEAR);
    }

    /**
     * The parts of a moment.
     *
     * @param nearness today, tomorrow, weekday or date
     * @param weekday 1 (Monday) to 7
     */
    record Moment(String nearness, int weekday, String clock, String day, String date) {}
}
