package dev.deskhand.bot.hours;

import java.time.DayOfWeek;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are there, for sites without a schedule of their own.
 *
 * @param zone IANA time zone, such as {@code Europe/Berlin}
 * @param alwaysOpen round the clock on every day; excludes {@code days}
 * @param days weekday to hours, as {@link ScheduleText} reads them; without any, Monday to Friday 09:00-17:00
 * @param exceptions a date, dates or a day of every year, to hours in the same form
 * @param policy when the bot may answer
 */
@ConfigurationProperties("deskhand.hours")
record HoursSettings(
        @DefaultValue("UTC") String zone,
        @DefaultValue("false") boolean alwaysOpen,
        @DefaultValue Map<DayOfWeek, String> days,
        @DefaultValue Map<String, String> exceptions,
        @DefaultValue("bot_always") SchedulePolicy policy) {

    HoursSettings {
        days = Map.copyOf(days);
        exceptions = Map.copyOf(exceptions);
        try {
            new ScheduleText(zone, alwaysOpen, days, exceptions, policy);
        } catch (ScheduleFault e) {
            throw new IllegalArgumentException("deskhand.hours." + e.getMessage(), e);
        }
    }

    Schedule schedule() {
        return new ScheduleText(zone, alwaysOpen, days, exceptions, policy).schedule();
    }
}
