package dev.deskhand.bot.hours;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored schedule.
 *
 * @param text what people wrote
 * @param holidays a calendar in iCalendar form whose all-day events are closed days; its text is kept
 * @param holidaysUrl where that calendar is read again every day; null for one that was sent along
 */
public record ScheduleDocument(
        ScheduleText text,
        Optional<String> holidays,
        @Nullable String holidaysUrl) {}
