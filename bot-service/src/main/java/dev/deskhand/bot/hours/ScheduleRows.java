package dev.deskhand.bot.hours;

import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of schedules. */
@Repository
class ScheduleRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ScheduleRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** When a schedule was last changed, and its calendar last read. */
    record Stamp(Instant changed, @Nullable Instant calendarRead) {}

    Optional<Stamp> stamp(ScheduleKey key) {
        return jdbc.sql("select updated_at, holidays_read_at from bot.schedule where site_id = :site and team = :team")
                .param("site", key.site().value())
                .param("team", key.team())
                .query((row, number) -> new Stamp(instant(row, "updated_at"), optionalInstant(row, "holidays_read_at")))
                .optional();
    }

    Optional<ScheduleDocument> find(ScheduleKey key) {
        return jdbc.sql(
                        "select document, holidays, holidays_url from bot.schedule where site_id = :site and team = :team")
                .param("site", key.site().value())
                .param("team", key.team())
                .query((row, number) -> new ScheduleDocument(
                        json.readValue(row.getString("document"), ScheduleText.class),
                        Optional.ofNullable(row.getString("holidays")),
                        row.getString("holidays_url")))
                .optional();
    }

    void put(ScheduleKey key, ScheduleDocument document) {
        jdbc.sql("""
                insert into bot.schedule
                    (site_id, team, document, holidays, holidays_url, holidays_read_at, updated_at)
                values (:site, :team, cast(:document as jsonb), :holidays, :url, :readAt, :now)
                on conflict (site_id, team) do update
                set document = excluded.document, holidays = excluded.holidays, holidays_url = excluded.holidays_url,
                    holidays_read_at = excluded.holidays_read_at, updated_at = excluded.updated_at
                """)
                .param("site", key.site().value())
                .param("team", key.team())
                .param("document", json.writeValueAsString(document.text()))
                .param("holidays", document.holidays().orElse(null))
                .param("url", document.holidaysUrl())
                .param("readAt", document.holidaysUrl() == null ? null : now())
                .param("now", now())
                .update();
    }

    /** Keeps what a calendar's URL says now, unless the schedule names another by now. */
    boolean calendarRead(ScheduleKey key, String url, String calendar) {
        return jdbc.sql("""
                        update bot.schedule set holidays = :holidays, holidays_read_at = :now
                        where site_id = :site and team = :team and holidays_url = :url
                        """)
                        .param("site", key.site().value())
                        .param("team", key.team())
                        .param("url", url)
                        .param("holidays", calendar)
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean delete(ScheduleKey key) {
        return jdbc.sql("delete from bot.schedule where site_id = :site and team = :team")
                        .param("site", key.site().value())
                        .param("team", key.team())
                        .update()
                == 1;
    }

    List<ScheduleKey> withCalendarOlderThan(Instant moment) {
        return jdbc.sql("""
                select site_id, team from bot.schedule
                where holidays_url is not null and holidays_read_at < :moment
                order by site_id, team
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new ScheduleKey(new SiteId(row.getObject("site_id", UUID.class)), row.getString("team")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
