package dev.deskhand.bot.access.identity;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys with which sites vouch for their customers, at most two for each site, so that one can follow the other. */
@Repository
public class IdentityKeys {

    static final int MOST = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A site's keys, oldest first. */
    public List<IdentityKey> list(SiteId site) {
        return jdbc.sql("""
                select id, site_id, algorithm, created_at from bot.identity_key
                where site_id = :site order by created_at, id
                """)
                .param("site", site.value())
                .query(IdentityKeys::key)
                .list();
    }

    /**
     * @throws DeskhandException 409 when the site has two already
     */
    @Transactional
    public IdentityKey add(SiteId site, KeyMaterial material) {
        jdbc.sql("select id from knowledge.site where id = :site for no key update")
                .param("site", site.value())
                .query(UUID.class)
                .single();
        if (list(site).size() >= MOST) {
            throw new DeskhandException(
                    ErrorCode.CONFLICT, "The site has " + MOST + " keys, the most allowed; delete one first.");
        }
        IdentityKey key = new IdentityKey(UUID.randomUUID(), site, material.algorithm(), clock.instant());
        jdbc.sql("""
                insert into bot.identity_key (id, site_id, algorithm, material, created_at)
                values (:id, :site, :algorithm, :material, :now)
                """)
                .param("id", key.id())
                .param("site", site.value())
                .param("algorithm", key.algorithm().name())
                .param("material", material.bytes())
                .param("now", key.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }

    /**
     * Forgets a key, and ends the sessions that began with it.
     *
     * @throws DeskhandException 404
     */
    @Transactional
    public void delete(SiteId site, UUID id) {
        int deleted = jdbc.sql("delete from bot.identity_key where id = :id and site_id = :site")
                .param("id", id)
                .param("site", site.value())
                .update();
        if (deleted == 0) {
            throw DeskhandException.notFound("There is no identity key " + id + " here.");
        }
        jdbc.sql("""
                update bot.widget_session set revoked_at = :now where identity_key_id = :id and revoked_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Optional<KeyMaterial> find(SiteId site, UUID id) {
        return jdbc.sql("select algorithm, material from bot.identity_key where id = :id and site_id = :site")
                .param("id", id)
                .param("site", site.value())
                .query((row, number) -> new KeyMaterial(
                        IdentityAlgorithm.valueOf(row.getString("algorithm")), row.getBytes("material")))
                .optional();
    }

    private static IdentityKey key(ResultSet row, int number) throws SQLException {
        return new IdentityKey(
                row.getObject("id", UUID.class),
                new SiteId(row.getObject("site_id", UUID.class)),
                IdentityAlgorithm.valueOf(row.getString("algorithm")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
