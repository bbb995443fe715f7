package dev.deskhand.bot.widget;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Settings in PostgreSQL, remembered for a second: every request of a visitor asks for the policy. */
@Repository
class JdbcSiteWidgets implements SiteWidgets {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<SiteId, Remembered> remembered = new ConcurrentHashMap<>();

    JdbcSiteWidgets(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public WidgetSettings of(SiteId site) {
        Instant now = clock.instant();
        Remembered known = remembered.get(site);
        if (known != null && now.isBefore(known.until()) && !known.until().isAfter(now.plus(FRESH))) {
            return known.settings();
        }
        WidgetSettings read = read(site);
        remembered.put(site, new Remembered(read, now.plus(FRESH)));
        return read;
    }

    @Override
    public void put(SiteId site, WidgetSettings settings) {
        jdbc.sql("""
                insert into bot.site_widget (site_id, settings, updated_at)
                values (:site, cast(:settings as jsonb), :now)
                on conflict (site_id) do update set settings = excluded.settings, updated_at = excluded.updated_at
                """)
                .param("site", site.value())
                .param("settings", json.writeValueAsString(settings))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        remembered.remove(site);
    }

    private WidgetSettings read(SiteId site) {
        return jdbc.sql("select settings from bot.site_widget where site_id = :site")
                .param("site", site.value())
                .query((row, number) -> json.readValue(row.getString(1), WidgetSettings.class))
                .optional()
                .orElse(WidgetSettings.DEFAULTS);
    }

    /** Settings and until when they need not be read again. */
    private record Remembered(WidgetSettings settings, Instant until) {}
}
