package dev.deskhand.bot.delivery;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Targets in PostgreSQL. */
@Repository
class JdbcTargets implements Targets {

    static final int MOST = 50;
    static final Duration ROTATION = Duration.ofDays(1);

    private static final TypeReference<Set<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<String>>> SECRETS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcTargets(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Target> of(SiteId site) {
        return jdbc.sql("select * from bot.delivery_target where site_id = :site order by created_at, id")
                .param("site", site.value())
                .query(this::target)
                .list();
    }

    @Override
    public List<Target> hearing(SiteId site, String type) {
        return jdbc.sql("""
                select * from bot.delivery_target
                where site_id = :site and jsonb_exists(events, :type) order by created_at, id
                """)
                .param("site", site.value())
                .param("type", type)
                .query(this::target)
                .list();
    }

    @Override
    public Target get(SiteId site, TargetId id) {
        return jdbc.sql("select * from bot.delivery_target where id = :id and site_id = :site")
                .param("id", id.value())
                .param("site", site.value())
                .query(this::target)
                .optional()
                .orElseThrow(() -> missing(id));
    }

    @Override
    public Target hold(SiteId site, TargetId id) {
        lock(site, id);
        return get(site, id);
    }

    /** The target as it is at this moment, for a worker. */
    Optional<Target> find(TargetId id) {
        return jdbc.sql("select * from bot.delivery_target where id = :id")
                .param("id", id.value())
                .query(this::target)
                .optional();
    }

    @Override
    public Target add(SiteId site, NewTarget wanted) {
        int there = jdbc.sql("select count(*) from bot.delivery_target where site_id = :site")
                .param("site", site.value())
                .query(Integer.class)
                .single();
        if (there >= MOST) {
            throw new DeskhandException(
                    ErrorCode.CONFLICT, "The site has " + there + " targets, the most there can be.");
        }
        TargetId id = new TargetId(UUID.randomUUID());
        Map<String, List<String>> secrets = new HashMap<>();
        wanted.secrets().forEach((name, value) -> secrets.put(name, List.of(value)));
        jdbc.sql("""
                insert into bot.delivery_target
                    (id, site_id, name, kind, active, events, settings, secrets, created_at, updated_at)
                values (:id, :site, :name, :kind, :active, cast(:events as jsonb), cast(:settings as jsonb),
                     cast(:secrets as jsonb), :now, :now)
                """)
                .param("id", id.value())
                .param("site", site.value())
                .param("name", wanted.name())
                .param("kind", wanted.kind())
                .param("active", wanted.active())
                .param("events", json.writeValueAsString(wanted.events()))
                .param("settings", json.writeValueAsString(wanted.settings()))
                .param("secrets", json.writeValueAsString(secrets))
                .param("now", now())
                .update();
        return get(site, id);
    }

    @Override
    public Target replace(SiteId site, TargetId id, NewTarget wanted) {
        Map<String, List<String>> secrets = new HashMap<>(lock(site, id));
        wanted.secrets().forEach((name, value) -> secrets.put(name, List.of(value)));
        jdbc.sql("""
                update bot.delivery_target
                set name = :name, active = :active, events = cast(:events as jsonb),
                    settings = cast(:settings as jsonb), secrets = cast(:secrets as jsonb), paused_until = null,
                    updated_at = :now
                where id = :id and site_id = :site
                """)
                .param("name", wanted.name())
                .param("active", wanted.active())
                .param("events", json.writeValueAsString(wanted.events()))
                .param("settings", json.writeValueAsString(wanted.settings()))
                .param("secrets", json.writeValueAsString(secrets))
                .param("now", now())
                .param("id", id.value())
                .param("site", site.value())
                .update();
        return get(site, id);
    }

    @Override
    public Target rotate(SiteId site, TargetId id, String secret, String value) {
        Map<String, List<String>> secrets = new HashMap<>(lock(site, id));
        secrets.merge(secret, List.of(value), (before, after) -> Stream.concat(
                        after.stream(), before.stream().limit(1))
                .toList());
        jdbc.sql("""
                update bot.delivery_target
                set secrets = cast(:secrets as jsonb), rotated_until = :until, updated_at = :now
                where id = :id and site_id = :site
                """)
                .param("secrets", json.writeValueAsString(secrets))
                .param("until", now().plus(ROTATION))
                .param("now", now())
                .param("id", id.value())
                .param("site", site.value())
                .update();
        return get(site, id);
    }

    @Override
    public void delete(SiteId site, TargetId id) {
        int deleted = jdbc.sql("delete from bot.delivery_target where id = :id and site_id = :site")
                .param("id", id.value())
                .param("site", site.value())
                .update();
        if (deleted == 0) {
            throw missing(id);
        }
    }

    /** The receiver wants to be left alone until then. */
    void pause(TargetId id, Instant until) {
        jdbc.sql("update bot.delivery_target set paused_until = :until where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private Map<String, List<String>> lock(SiteId site, TargetId id) {
        String secrets = jdbc.sql(
                        "select secrets from bot.delivery_target where id = :id and site_id = :site for update")
                .param("id", id.value())
                .param("site", site.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> missing(id));
        return json.readValue(secrets, SECRETS);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private Target target(ResultSet row, int number) throws SQLException {
        Optional<Instant> rotated = Optional.ofNullable(row.getObject("rotated_until", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .filter(until -> until.isAfter(clock.instant()));
        Map<String, List<String>> good = new HashMap<>();
        json.readValue(row.getString("secrets"), SECRETS)
                .forEach((name, values) ->
                        good.put(name, rotated.isPresent() ? values : values.subList(0, Math.min(1, values.size()))));
        return new Target(
                new TargetId(row.getObject("id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("active"),
                json.readValue(row.getString("events"), NAMES),
                new TargetAccess(json.readValue(row.getString("settings"), TEXTS), good),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                rotated);
    }

    private static DeskhandException missing(TargetId id) {
        return DeskhandException.notFound("There is no delivery target \"" + id + "\" here.");
    }
}
