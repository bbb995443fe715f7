package dev.deskhand.bot.calibration;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Judgements in PostgreSQL. */
@Repository
class JdbcJudgements implements Judgements {

    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcJudgements(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void record(SiteId site, Judgement.Draft draft) {
        jdbc.sql("""
                insert into bot.judgement (id, site_id, question, language, relevant, rejected, source, at)
                values (:id, :site, :question, :language, cast(:relevant as jsonb), cast(:rejected as jsonb),
                    :source, :now)
                on conflict (site_id, source, md5(question), coalesce(language, ''))
                do update set relevant = excluded.relevant, rejected = excluded.rejected, at = excluded.at
                """)
                .param("id", UUID.randomUUID())
                .param("site", site.value())
                .param("question", draft.question())
                .param("language", draft.language().orElse(null))
                .param("relevant", json.writeValueAsString(draft.relevant()))
                .param("rejected", json.writeValueAsString(draft.rejected()))
                .param("source", draft.source().code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Judgement> list(SiteId site, Optional<UUID> after, int limit) {
        after.ifPresent(id -> require(site, id));
        return jdbc.sql("""
                select * from bot.judgement
                where site_id = :site
                    and (cast(:after as uuid) is null
                        or (at, id) > (select at, id from bot.judgement where id = :after and site_id = :site))
                order by at, id limit :limit
                """)
                .param("site", site.value())
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(this::judgement)
                .list();
    }

    @Override
    public List<Judgement> answeredBy(SiteId site, String externalId, int limit) {
        return jdbc.sql("""
                select * from bot.judgement
                where site_id = :site and relevant @> to_jsonb(cast(:article as text))
                order by at desc, id limit :limit
                """)
                .param("site", site.value())
                .param("article", externalId)
                .param("limit", limit)
                .query(this::judgement)
                .list();
    }

    private void require(SiteId site, UUID id) {
        jdbc.sql("select id from bot.judgement where id = :id and site_id = :site")
                .param("id", id)
                .param("site", site.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> none(id));
    }

    @Override
    public Map<Judgement.Source, Integer> counts(SiteId site) {
        Map<Judgement.Source, Integer> counts = new EnumMap<>(Judgement.Source.class);
        for (Judgement.Source source : Judgement.Source.values()) {
            counts.put(source, 0);
        }
        jdbc.sql("select source, count(*) as count from bot.judgement where site_id = :site group by source")
                .param("site", site.value())
                .query((ResultSet row) -> {
                    counts.put(source(row), row.getInt("count"));
                });
        return counts;
    }

    @Override
    public void remove(SiteId site, UUID id) {
        int removed = jdbc.sql("delete from bot.judgement where id = :id and site_id = :site")
                .param("id", id)
                .param("site", site.value())
                .update();
        if (removed == 0) {
            throw none(id);
        }
    }

    private static DeskhandException none(UUID id) {
        return DeskhandException.notFound("There is no judgement \"" + id + "\" here.");
    }

    private Judgement judgement(ResultSet row, int number) throws SQLException {
        return new Judgement(
                row.getObject("id", UUID.class),
                row.getString("question"),
                Optional.ofNullable(row.getString("language")),
                json.readValue(row.getString("relevant"), IDS),
                json.readValue(row.getString("rejected"), IDS),
                source(row),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Judgement.Source source(ResultSet row) throws SQLException {
        return Judgement.Source.fromCode(row.getString("source")).orElseThrow();
    }
}
