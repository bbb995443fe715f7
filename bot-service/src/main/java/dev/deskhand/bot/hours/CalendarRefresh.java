package dev.deskhand.bot.hours;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads each published holiday calendar again once a day; one that cannot be read stays as it was. */
@Component
class CalendarRefresh {

    private static final Logger log = LoggerFactory.getLogger(CalendarRefresh.class);
    private static final Duration AGE = Duration.ofDays(1);

    private final ScheduleRows rows;
    private final CalendarSource calendars;
    private final Clock clock;

    CalendarRefresh(ScheduleRows rows, CalendarSource calendars, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void refresh() {
        for (ScheduleKey key : rows.withCalendarOlderThan(clock.instant().minus(AGE))) {
            rows.find(key).map(ScheduleDocument::holidaysUrl).ifPresent(url -> refresh(key, url));
        }
    }

    private void refresh(ScheduleKey key, String url) {
        try {
            String calendar = calendars.read(url);
            HolidayCalendar.closedDates(calendar, LocalDate.now(clock));
            rows.calendarRead(key, url, calendar);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("The holiday calendar of {} stays as it was: {}", key, e.getMessage());
        }
    }
}
