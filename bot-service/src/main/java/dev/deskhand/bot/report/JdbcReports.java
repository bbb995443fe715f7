package dev.deskhand.bot.report;

import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports from the views of the same names. */
@Repository
class JdbcReports implements Reports {

    private static final Duration SILENCE = Duration.ofDays(1);
    private static final int MOST_GROUPS = 500;

    private static final String COUNTS = """
            count(*) as conversations,
            coalesce(sum(messages), 0) as messages,
            count(*) filter (where not handed_over and answered and helped) as confirmed,
            count(*) filter (
                where not handed_over and answered and helped is null and last_said_at <= :silent
            ) as assumed,
            count(*) filter (where handed_over) as handed_over,
            count(*) filter (where not handed_over and answered and not helped) as not_helped,
            count(*) filter (
                where not handed_over and not (answered and (helped is not null or last_said_at <= :silent))
            ) as undecided,
            count(*) filter (where reopened) as reopened,
            count(*) filter (where repeated) as repeated
            """;

    private static final String FROM = """
            from bot.report_conversation
            %s
            where site_id = :site and began_at >= :start and began_at < :end
            """;

    private static final String TOPICS = "left join lateral jsonb_array_elements_text(tags) as topic (name) on true";

    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final Clock clock;

    JdbcReports(JdbcClient jdbc, Schedules schedules, Clock clock) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public Outcomes outcomes(SiteId site, Period period) {
        return asked("select '' as name, " + COUNTS + FROM.formatted(""), site, period)
                .query(JdbcReports::row)
                .single();
    }

    @Override
    public List<Outcomes> outcomes(SiteId site, Period period, Grouping grouping) {
        String order = grouping == Grouping.DAY ? "name" : "conversations desc, name";
        String sql = "select coalesce(" + grouping.sql() + ", '') as name, " + COUNTS
                + FROM.formatted(grouping == Grouping.TOPIC ? TOPICS : "") + " group by 1 order by " + order
                + " limit :most";
        return asked(sql, site, period)
                .param("zone", period.zone().getId())
                .param("most", grouping == Grouping.DAY ? Period.MOST_DAYS : MOST_GROUPS)
                .query(JdbcReports::row)
                .list();
    }

    @Override
    public Times times(SiteId site, Period period) {
        List<Waiting> all = jdbc.sql("""
                        select team, handed_at, first_reply_at, resolved_at
                        from bot.report_handoff
                        where site_id = :site and handed_at >= :start and handed_at < :end
                        """)
                .param("site", site.value())
                .param("start", utc(period.start()))
                .param("end", utc(period.end()))
                .query(JdbcReports::waiting)
                .list();
        List<Duration> replies = new ArrayList<>();
        List<Duration> ends = new ArrayList<>();
        for (Waiting waiting : all) {
            OpeningHours hours = hours(site, waiting.team());
            waiting.firstReply().ifPresent(at -> replies.add(hours.openTimeBetween(waiting.from(), at)));
            waiting.resolved().ifPresent(at -> ends.add(hours.openTimeBetween(waiting.from(), at)));
        }
        return new Times(all.size(), replies.size(), ends.size(), Times.Spread.of(replies), Times.Spread.of(ends));
    }

    @Override
    public Satisfaction satisfaction(SiteId site, Period period) {
        List<Long> stars = new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L));
        jdbc.sql("""
                        select stars, count(*) as ratings
                        from bot.report_rating
                        where site_id = :site and rated_at >= :start and rated_at < :end and stars between 1 and 5
                        group by stars
                        """)
                .param("site", site.value())
                .param("start", utc(period.start()))
                .param("end", utc(period.end()))
                .query(row -> {
                    stars.set(row.getInt("stars") - 1, row.getLong("ratings"));
                });
        return new Satisfaction(stars);
    }

    private JdbcClient.StatementSpec asked(String sql, SiteId site, Period period) {
        return jdbc.sql(sql)
                .param("site", site.value())
                .param("start", utc(period.start()))
                .param("end", utc(period.end()))
                .param("silent", utc(clock.instant().minus(SILENCE)));
    }

    private OpeningHours hours(SiteId site, @Nullable String team) {
        return team == null
                ? schedules.forSite(site)
                : schedules.of(site, new TeamName(team)).hours();
    }

    private static Outcomes row(ResultSet row, int number) throws SQLException {
        return new Outcomes(
                row.getString("name"),
                row.getLong("conversations"),
                row.getLong("messages"),
                row.getLong("confirmed"),
                row.getLong("assumed"),
                row.getLong("handed_over"),
                row.getLong("not_helped"),
                row.getLong("undecided"),
                row.getLong("reopened"),
                row.getLong("repeated"));
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("team"),
                row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                moment(row, "first_reply_at"),
                moment(row, "resolved_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Waiting(
            @Nullable String team, Instant from, Optional<Instant> firstReply, Optional<Instant> resolved) {}
}
