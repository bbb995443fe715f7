package dev.deskhand.bot.hours;

import dev.deskhand.knowledge.article.SiteId;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes schedules. */
@Component
public class ScheduleDesk {

    private final ScheduleRows rows;
    private final JdbcSchedules schedules;
    private final CalendarSource calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScheduleDesk(
            ScheduleRows rows,
            JdbcSchedules schedules,
            CalendarSource calendars,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.schedules = schedules;
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The schedule that a site, or a team of it, has of its own. */
    public Optional<ScheduleDocument> find(SiteId site, @Nullable TeamName team) {
        return rows.find(key(site, team));
    }

    /** The schedule that holds for a site, or for a team of it. */
    public Schedule inForce(SiteId site, @Nullable TeamName team) {
        return team == null ? schedules.of(site) : schedules.of(site, team);
    }

    /**
     * Gives a site or a team a schedule of its own; a calendar is read from its URL before anything changes.
     *
     * @param inTransaction runs in the transaction of the change, for its record
     * @throws ScheduleFault when the calendar cannot be read
     */
    public void put(SiteId site, @Nullable TeamName team, ScheduleDocument document, Runnable inTransaction) {
        ScheduleKey key = key(site, team);
        ScheduleDocument complete = withCalendar(document);
        transaction.executeWithoutResult(status -> {
            rows.put(key, complete);
            inTransaction.run();
        });
        schedules.changed(key);
    }

    /** Takes a schedule away, so that the site's or the settings' holds again; false when there was none. */
    public boolean delete(SiteId site, @Nullable TeamName team, Runnable inTransaction) {
        ScheduleKey key = key(site, team);
        boolean deleted = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean gone = rows.delete(key);
            if (gone) {
                inTransaction.run();
            }
            return gone;
        }));
        schedules.changed(key);
        return deleted;
    }

    private ScheduleDocument withCalendar(ScheduleDocument document) {
        String url = document.holidaysUrl();
        ScheduleDocument complete =
                url == null ? document : new ScheduleDocument(document.text(), Optional.of(read(url)), url);
        complete.holidays().ifPresent(text -> check(text, url == null ? "holidays" : "holidaysUrl"));
        return complete;
    }

    private String read(String url) {
        try {
            return calendars.read(url);
        } catch (IOException e) {
            throw new ScheduleFault("holidaysUrl", "cannot be read: " + e.getMessage());
        }
    }

    private void check(String calendar, String field) {
        try {
            HolidayCalendar.closedDates(calendar, LocalDate.now(clock));
        } catch (IllegalArgumentException e) {
            throw new ScheduleFault(field, "cannot be used: " + e.getMessage());
        }
    }

    private static ScheduleKey key(SiteId site, @Nullable TeamName team) {
        return team == null ? ScheduleKey.of(site) : ScheduleKey.of(site, team);
    }
}
