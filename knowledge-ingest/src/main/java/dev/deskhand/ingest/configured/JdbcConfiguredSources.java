package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.source.SourceFormat;
import dev.deskhand.ingest.sync.SourceNotes;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.secret.SecretBox;
import dev.deskhand.knowledge.secret.SecretException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sources in PostgreSQL. */
public final class JdbcConfiguredSources implements ConfiguredSources {

    private static final String SELECT = """
            select c.*, s.slug, s.name as site_name, s.knowledge_revision
            from knowledge.source c join knowledge.site s on s.id = c.site_id
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final SecretBox secrets;

    /** @param secrets seals tokens and opens them */
    public JdbcConfiguredSources(DataSource dataSource, SecretBox secrets) {
        this.secrets = secrets;
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public List<ConfiguredSource> list(SiteId site) {
        return jdbc.sql(SELECT + " where c.site_id = :site order by c.name")
                .param("site", site.value())
                .query(this::source)
                .list();
    }

    @Override
    public Optional<ConfiguredSource> find(Collection<SiteId> sites, SourceId id) {
        return jdbc.sql(SELECT + " where c.id = :id and c.site_id = any (:sites)")
                .param("id", id.value())
                .param("sites", ids(sites))
                .query(this::source)
                .optional();
    }

    @Override
    public Optional<ConfiguredSource> find(SourceId id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(this::source)
                .optional();
    }

    @Override
    public SourceId add(SiteId site, SourceDefinition definition, Optional<Instant> nextRunAt) {
        SourceId id = SourceId.random();
        distinct(definition, () -> bound("""
                        insert into knowledge.source (id, site_id, name, location, collection, format, crawl, max_pages,
                          prune, token, cron, zone, enabled, next_run_at)
                        values (:id, :site, :name, :location, :collection, :format, :crawl, :maxPages,
                          :prune, :token, :cron, :zone, :enabled, :next)
                        """, id, definition, nextRunAt)
                .param("site", site.value())
                .update());
        return id;
    }

    @Override
    public boolean replace(
            Collection<SiteId> sites, SourceId id, SourceDefinition definition, Optional<Instant> nextRunAt) {
        return distinct(definition, () -> bound("""
                                update knowledge.source set name = :name, location = :location, collection = :collection,
                                  format = :format, crawl = :crawl, max_pages = :maxPages, prune = :prune,
                                  token = coalesce(:token, token), cron = :cron, zone = :zone, enabled = :enabled,
                                  next_run_at = :next, updated_at = now()
                                where id = :id and site_id = any (:sites)
                                """, id, definition, nextRunAt)
                        .param("sites", ids(sites))
                        .update())
                > 0;
    }

    @Override
    public boolean remove(Collection<SiteId> sites, SourceId id) {
        return jdbc.sql("delete from knowledge.source where id = :id and site_id = any (:sites)")
                        .param("id", id.value())
                        .param("sites", ids(sites))
                        .update()
                > 0;
    }

    @Override
    public List<ConfiguredSource> due(Instant now) {
        return jdbc.sql(SELECT + " where c.enabled and c.next_run_at <= :now order by c.next_run_at")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::source)
                .list();
    }

    @Override
    public boolean putForward(ConfiguredSource due, Optional<Instant> nextRunAt) {
        return jdbc.sql("update knowledge.source set next_run_at = :next where id = :id and next_run_at = :due")
                        .param("next", time(nextRunAt))
                        .param("id", due.id().value())
                        .param("due", time(due.nextRunAt()))
                        .update()
                > 0;
    }

    @Override
    public List<SourceId> renewSeals() {
        List<SourceId> unreadable = new ArrayList<>();
        jdbc
                .sql("select id, token from knowledge.source where token is not null")
                .query((row, number) ->
                        Map.entry(new SourceId(row.getObject("id", UUID.class)), row.getString("token")))
                .list()
                .stream()
                .filter(kept -> !secrets.isCurrent(kept.getValue()))
                .forEach(kept -> {
                    if (!renewSeal(kept.getKey(), kept.getValue())) {
                        unreadable.add(kept.getKey());
                    }
                });
        return unreadable;
    }

    private boolean renewSeal(SourceId id, String kept) {
        try {
            String sealed = secrets.seal(secrets.open(kept, owner(id)), owner(id));
            jdbc.sql("update knowledge.source set token = :sealed where id = :id and token = :kept")
                    .param("sealed", sealed)
                    .param("id", id.value())
                    .param("kept", kept)
                    .update();
            return true;
        } catch (SecretException unreadable) {
            return false;
        }
    }

    private static String owner(SourceId id) {
        return "knowledge.source " + id;
    }

    @Override
    public SourceNotes notes(String variant) {
        return new JdbcSourceNotes(template, variant);
    }

    private JdbcClient.StatementSpec bound(
            String sql, SourceId id, SourceDefinition definition, Optional<Instant> nextRunAt) {
        SourceOptions options = definition.options();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("name", definition.name())
                .param("location", definition.location())
                .param("collection", options.collection().orElse(null))
                .param("format", options.format().name())
                .param("crawl", options.crawl())
                .param("maxPages", options.maxPages())
                .param("prune", options.prune())
                .param(
                        "token",
                        definition
                                .token()
                                .map(token -> secrets.seal(token.value(), owner(id)))
                                .orElse(null))
                .param("cron", definition.schedule().map(SourceSchedule::cron).orElse(null))
                .param(
                        "zone",
                        definition.schedule().map(when -> when.zone().getId()).orElse("UTC"))
                .param("enabled", definition.enabled())
                .param("next", time(nextRunAt));
    }

    private static <T> T distinct(SourceDefinition definition, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new DuplicateNameException(definition.name(), taken);
        }
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static UUID[] ids(Collection<SiteId> sites) {
        return sites.stream().map(SiteId::value).toArray(UUID[]::new);
    }

    private ConfiguredSource source(ResultSet row, int number) throws SQLException {
        SourceId id = new SourceId(row.getObject("id", UUID.class));
        String token = row.getString("token");
        String cron = row.getString("cron");
        ZoneId zone = ZoneId.of(row.getString("zone"));
        OffsetDateTime next = row.getObject("next_run_at", OffsetDateTime.class);
        return new ConfiguredSource(
                id,
                new Site(
                        new SiteId(row.getObject("site_id", UUID.class)),
                        row.getString("slug"),
                        row.getString("site_name"),
                        row.getLong("knowledge_revision")),
                new SourceDefinition(
                        row.getString("name"),
                        row.getString("location"),
                        new SourceOptions(
                                Optional.ofNullable(row.getString("collection")),
                                SourceFormat.valueOf(row.getString("format")),
                                row.getBoolean("crawl"),
                                row.getInt("max_pages"),
                                row.getBoolean("prune")),
                        Optional.ofNullable(token).map(kept -> SourceToken.kept(() -> secrets.open(kept, owner(id)))),
                        Optional.ofNullable(cron).map(text -> new SourceSchedule(text, zone)),
                        row.getBoolean("enabled")),
                Optional.ofNullable(next).map(OffsetDateTime::toInstant));
    }
}
