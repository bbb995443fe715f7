package dev.deskhand.bot.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of this installation. A key that let a request in does so for a second without being read again, so a
 * revocation counts at once on the node that makes it and within a second on the others.
 */
@Component
public class ApiKeys {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private static final String SELECT = """
            select k.*, (select array_agg(s.site_id) from bot.api_key_site s where s.api_key_id = k.id) as sites
            from bot.api_key k
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** By the hash of their secrets. */
    private final Cache<String, ApiKey> recent;

    ApiKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.recent = Recent.cache(Ticker.systemTicker());
    }

    /** The valid key with this secret; notes, to the minute, that it was used. */
    Optional<ApiKey> find(ApiSecret secret) {
        byte[] hash = secret.hash();
        String name = HexFormat.of().formatHex(hash);
        Optional<ApiKey> known = Optional.ofNullable(recent.getIfPresent(name));
        if (known.isPresent()) {
            return known;
        }
        Optional<ApiKey> found = jdbc.sql(SELECT + " where k.secret_hash = :hash and k.revoked_at is null")
                .param("hash", hash)
                .query(ApiKeys::key)
                .optional();
        found.ifPresent(key -> {
            noteUse(key);
            recent.put(name, key);
        });
        return found;
    }

    /** All keys but the nodes' own, newest first, revoked ones too. */
    public List<ApiKey> list() {
        return jdbc.sql(SELECT + " where k.local_to is null order by k.created_at desc, k.id")
                .query(ApiKeys::key)
                .list();
    }

    /**
     * @throws DeskhandException 404 when there is none
     */
    public ApiKey get(ApiKeyId id) {
        return jdbc.sql(SELECT + " where k.id = :id and k.local_to is null")
                .param("id", id.value())
                .query(ApiKeys::key)
                .optional()
                .orElseThrow(() -> DeskhandException.notFound("There is no key " + id + "."));
    }

    @Transactional
    public IssuedApiKey issue(NewApiKey wanted) {
        return insert(wanted, null);
    }

    /** Makes the first key of an installation, unless there was ever one. */
    @Transactional
    Optional<IssuedApiKey> issueFirst() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bot.api_key first'))::text")
                .query(String.class)
                .single();
        boolean any = jdbc.sql("select exists (select from bot.api_key where local_to is null)")
                .query(Boolean.class)
                .single();
        return any ? Optional.empty() : Optional.of(insert(NewApiKey.forEverything("first"), null));
    }

    /** Makes the key by which the tools on this machine reach this node, in place of the one before. */
    @Transactional
    IssuedApiKey issueLocal(String node) {
        revokeLocal(node);
        return insert(NewApiKey.forEverything("local"), node);
    }

    void revokeLocal(String node) {
        jdbc.sql("update bot.api_key set revoked_at = :now where local_to = :node and revoked_at is null")
                .param("now", now())
                .param("node", node)
                .update();
        Recent.forget(recent);
    }

    /** Ends a key; once that is committed, nobody gets in with it at this node. */
    public void revoke(ApiKeyId id) {
        jdbc.sql("update bot.api_key set revoked_at = coalesce(revoked_at, :now) where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
        Recent.forget(recent);
    }

    private IssuedApiKey insert(NewApiKey wanted, @Nullable String node) {
        ApiKeyId id = ApiKeyId.random();
        ApiSecret secret = ApiSecret.random(random);
        jdbc.sql("""
                        insert into bot.api_key (id, name, secret_hash, scopes, all_sites, local_to, created_at)
                        values (:id, :name, :hash, :scopes, :allSites, :node, :now)
                        """)
                .param("id", id.value())
                .param("name", wanted.name())
                .param("hash", secret.hash())
                .param(
                        "scopes",
                        wanted.scopes().stream().map(Scope::code).sorted().toArray(String[]::new))
                .param("allSites", wanted.allSites())
                .param("node", node)
                .param("now", now())
                .update();
        for (SiteId site : wanted.sites()) {
            jdbc.sql("insert into bot.api_key_site (api_key_id, site_id) values (:key, :site)")
                    .param("key", id.value())
                    .param("site", site.value())
                    .update();
        }
        ApiKey key = jdbc.sql(SELECT + " where k.id = :id")
                .param("id", id.value())
                .query(ApiKeys::key)
                .single();
        return new IssuedApiKey(key, secret);
    }

    private void noteUse(ApiKey key) {
        Instant now = clock.instant();
        if (key.lastUsedAt()
                .filter(last -> last.isAfter(now.minus(USE_NOTED_EVERY)))
                .isEmpty()) {
            jdbc.sql("update bot.api_key set last_used_at = :now where id = :id")
                    .param("now", now())
                    .param("id", key.id().value())
                    .update();
        }
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        Set<Scope> scopes = Arrays.stream((String[]) row.getArray("scopes").getArray())
                .flatMap(code -> Scope.fromCode(code).stream())
                .collect(Collectors.toSet());
        Array sites = row.getArray("sites");
        Set<SiteId> reached = sites == null
                ? Set.of()
                : Arrays.stream((UUID[]) sites.getArray()).map(SiteId::new).collect(Collectors.toSet());
        return new ApiKey(
                new ApiKeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                scopes,
                row.getBoolean("all_sites"),
                reached,
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
