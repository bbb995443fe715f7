package dev.deskhand.bot.hours;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Schedules from the database, looked up again after half a second; while the database is away the last known ones
 * stand.
 */
@Component
class JdbcSchedules implements Schedules {

    private static final Logger log = LoggerFactory.getLogger(JdbcSchedules.class);
    private static final Duration FRESH = Duration.ofMillis(500);
    private static final int MAX_FRESH = 10_000;

    private final ScheduleRows rows;
    private final Clock clock;
    private final Schedule settings;
    private final Cache<ScheduleKey, Optional<Schedule>> fresh =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MAX_FRESH).build();
    private final ConcurrentMap<ScheduleKey, KnownSchedule> known = new ConcurrentHashMap<>();

    JdbcSchedules(HoursSettings settings, ScheduleRows rows, Clock clock) {
        this.settings = settings.schedule();
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public OpeningHours forSite(SiteId site) {
        return of(site).hours();
    }

    @Override
    public Schedule of(SiteId site) {
        return own(ScheduleKey.of(site)).orElse(settings);
    }

    @Override
    public Schedule of(SiteId site, TeamName team) {
        return own(ScheduleKey.of(site, team)).orElseGet(() -> of(site));
    }

    /** Forgets what is known of a schedule that this node has just changed. */
    void changed(ScheduleKey key) {
        fresh.invalidate(key);
    }

    private Optional<Schedule> own(ScheduleKey key) {
        return fresh.get(key, this::read);
    }

    private Optional<Schedule> read(ScheduleKey key) {
        try {
            Optional<ScheduleRows.Stamp> stamp = rows.stamp(key);
            if (stamp.isEmpty()) {
                known.remove(key);
                return Optional.empty();
            }
            KnownSchedule before = known.get(key);
            if (before != null && before.isStillRight(stamp.get(), clock)) {
                return Optional.of(before.schedule());
            }
            return rows.find(key).map(document -> remember(key, stamp.get(), document));
        } catch (DataAccessException | TransactionException e) {
            log.warn("The schedule of {} cannot be read; the last known one stands", key);
            return Optional.ofNullable(known.get(key)).map(KnownSchedule::schedule);
        }
    }

    private Schedule remember(ScheduleKey key, ScheduleRows.Stamp stamp, ScheduleDocument document) {
        KnownSchedule read = KnownSchedule.of(document, stamp, clock);
        known.put(key, read);
        return read.schedule();
    }
}
