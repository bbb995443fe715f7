package dev.deskhand.bot.hours.web;

import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedule;
import dev.deskhand.bot.hours.ScheduleDocument;
import dev.deskhand.bot.hours.ScheduleText;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The schedule in force.
 *
 * @param own what was set here; null while another holds: the site's for a team, the settings' for a site
 * @param opensAt the next opening after now; null when there is none
 * @param closesAt the next closing after now; null when there is none
 */
record ScheduleResponse(
        @Nullable Own own,
        String zone,
        String policy,
        boolean open,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    static ScheduleResponse of(Optional<ScheduleDocument> own, Schedule inForce, Instant now) {
        OpeningHours hours = inForce.hours();
        return new ScheduleResponse(
                own.map(Own::of).orElse(null),
                hours.zone().getId(),
                inForce.policy().code(),
                hours.isOpenAt(now),
                hours.nextOpeningAfter(now).orElse(null),
                hours.nextClosingAfter(now).orElse(null));
    }

    /** A schedule as it was sent. */
    record Own(
            String zone,
            boolean alwaysOpen,
            Map<String, String> days,
            Map<String, String> exceptions,
            String policy,
            boolean holidays,
            @Nullable String holidaysUrl) {

        static Own of(ScheduleDocument document) {
            ScheduleText text = document.text();
            Map<String, String> days = new TreeMap<>();
            text.days().forEach((day, hours) -> days.put(day.name().toLowerCase(Locale.ROOT), hours));
            return new Own(
                    text.zone(),
                    text.alwaysOpen(),
                    days,
                    new TreeMap<>(text.exceptions()),
                    text.policy().code(),
                    document.holidays().isPresent(),
                    document.holidaysUrl());
        }
    }
}
