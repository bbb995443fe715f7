package dev.deskhand.bot.hours.web;

import dev.deskhand.bot.hours.ScheduleDocument;
import dev.deskhand.bot.hours.ScheduleFault;
import dev.deskhand.bot.hours.SchedulePolicy;
import dev.deskhand.bot.hours.ScheduleText;
import dev.deskhand.bot.problem.DeskhandException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schedule as it is sent. */
record ScheduleRequest(
        @Schema(description = "IANA time zone", example = "Europe/Berlin") @Nullable
        String zone,

        @Schema(description = "Round the clock on every day; instead of days") @Nullable
        Boolean alwaysOpen,

        @Schema(
                description = "Weekday to hours, an end not after its beginning lying on the day after;"
                        + " days not named are closed; without any, Monday to Friday 09:00-17:00",
                example = "{\"monday\": \"09:00-12:00, 13:00-17:00\", \"friday\": \"22:00-06:00\"}")
        @Nullable
        Map<String, String> days,

        @Schema(
                description = "A date, dates or a day of every year, to hours or closed",
                example = "{\"2026-12-24/2026-12-31\": \"closed\", \"05-01\": \"10:00-12:00\"}")
        @Nullable
        Map<String, String> exceptions,

        @Schema(
                description = "When the bot may answer",
                allowableValues = {"bot_always", "bot_when_closed", "bot_when_open", "people_only"})
        @Nullable
        String policy,

        @Schema(description = "A holiday calendar in iCalendar form; its all-day events are closed days") @Nullable
        String holidays,

        @Schema(description = "Where a holiday calendar is published; read now, and once a day from then on") @Nullable
        String holidaysUrl) {

    /**
     * @throws DeskhandException 400 naming the field
     */
    ScheduleDocument document() {
        if (holidays != null && holidaysUrl != null) {
            throw DeskhandException.invalid("/holidays", "is there beside holidaysUrl, must be one of them");
        }
        try {
            ScheduleText text = new ScheduleText(
                    zone == null ? "UTC" : zone,
                    Boolean.TRUE.equals(alwaysOpen),
                    weekdays(),
                    exceptions == null ? Map.of() : new LinkedHashMap<>(exceptions),
                    policyOrDefault());
            return new ScheduleDocument(text, Optional.ofNullable(holidays), holidaysUrl);
        } catch (ScheduleFault e) {
            throw DeskhandException.invalid("/" + e.field(), e.detail());
        }
    }

    private Map<DayOfWeek, String> weekdays() {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        if (days != null) {
            days.forEach((day, hours) -> week.put(weekday(day), hours));
        }
        return week;
    }

    private static DayOfWeek weekday(String name) {
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw DeskhandException.invalid("/days", "have \"" + name + "\", must be monday to sunday");
        }
    }

    private SchedulePolicy policyOrDefault() {
        if (policy == null) {
            return SchedulePolicy.BOT_ALWAYS;
        }
        return SchedulePolicy.fromCode(policy)
                .orElseThrow(() -> DeskhandException.invalid(
                        "/policy",
                        "is \"" + policy + "\", must be bot_always, bot_when_closed, bot_when_open or people_only"));
    }
}
