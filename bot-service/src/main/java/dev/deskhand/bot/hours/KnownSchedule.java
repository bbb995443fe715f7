package dev.deskhand.bot.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A schedule that was read, with what tells whether it is still right.
 *
 * @param readOn the day from which its holidays were counted
 */
record KnownSchedule(Schedule schedule, ScheduleRows.Stamp stamp, LocalDate readOn) {

    static KnownSchedule of(ScheduleDocument document, ScheduleRows.Stamp stamp, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Schedule schedule = document.text().schedule();
        Collection<LocalDate> holidays = document.holidays()
                .<Collection<LocalDate>>map(calendar -> HolidayCalendar.closedDates(calendar, today))
                .orElse(List.of());
        return new KnownSchedule(
                new Schedule(schedule.hours().withHolidays(holidays), schedule.policy()), stamp, today);
    }

    boolean isStillRight(ScheduleRows.Stamp now, Clock clock) {
        return stamp.equals(now) && readOn.equals(LocalDate.now(clock));
    }
}
