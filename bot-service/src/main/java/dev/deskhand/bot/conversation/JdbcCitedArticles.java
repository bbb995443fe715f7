package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Citations counted in PostgreSQL; a count is kept for some minutes. */
@Repository
class JdbcCitedArticles implements CitedArticles {

    private static final Duration SPAN = Duration.ofDays(30);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<SiteId, Count> counts = new ConcurrentHashMap<>();

    JdbcCitedArticles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<UUID> mostCited(SiteId site, int limit) {
        Instant now = clock.instant();
        Count count = counts.compute(
                site, (id, known) -> known != null && now.isBefore(known.until()) ? known : count(id, now));
        return count.articles().stream().limit(limit).toList();
    }

    private Count count(SiteId site, Instant now) {
        List<UUID> articles = jdbc.sql("""
                select (source ->> 'articleId')::uuid as article
                from bot.conversation c
                join bot.message m on m.conversation_id = c.id and m.author = 'bot' and m.at > :since
                cross join lateral jsonb_array_elements(m.reply -> 'citations') source
                where c.site_id = :site and c.updated_at > :since
                group by 1 order by count(*) desc, 1 limit :most
                """)
                .param("site", site.value())
                .param("since", now.minus(SPAN).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(UUID.class)
                .list();
        return new Count(articles, now.plus(FRESH));
    }

    /** Articles, most cited first, and until when they count. */
    private record Count(List<UUID> articles, Instant until) {}
}
