package dev.deskhand.bot.calibration;

import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.problem.DeskhandException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Calibrations in PostgreSQL; the site's row lock keeps revisions without gaps and one of them in force. */
@Repository
class JdbcCalibrations implements Calibrations {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcCalibrations(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Calibration add(SiteId site, ConfidenceModels models, CalibrationFacts facts) {
        lock(site);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int revision = jdbc.sql("""
                insert into bot.confidence_model (site_id, revision, models, facts, active, created_at)
                select :site, coalesce(max(revision), 0) + 1, cast(:models as jsonb), cast(:facts as jsonb), false, :now
                from bot.confidence_model where site_id = :site
                returning revision
                """)
                .param("site", site.value())
                .param("models", json.writeValueAsString(models))
                .param("facts", json.writeValueAsString(facts))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new Calibration(revision, models, facts, false, now);
    }

    @Override
    public List<Calibration> list(SiteId site) {
        return jdbc.sql("select * from bot.confidence_model where site_id = :site order by revision desc")
                .param("site", site.value())
                .query(this::calibration)
                .list();
    }

    @Override
    public Calibration get(SiteId site, int revision) {
        return jdbc.sql("select * from bot.confidence_model where site_id = :site and revision = :revision")
                .param("site", site.value())
                .param("revision", revision)
                .query(this::calibration)
                .optional()
                .orElseThrow(() -> none(revision));
    }

    @Override
    public Optional<Calibration> active(SiteId site) {
        return jdbc.sql("select * from bot.confidence_model where site_id = :site and active")
                .param("site", site.value())
                .query(this::calibration)
                .optional();
    }

    @Override
    @Transactional
    public void activate(SiteId site, int revision) {
        lock(site);
        jdbc.sql("update bot.confidence_model set active = false where site_id = :site and active")
                .param("site", site.value())
                .update();
        if (revision == Calibration.SHIPPED) {
            return;
        }
        int found = jdbc.sql(
                        "update bot.confidence_model set active = true where site_id = :site and revision = :revision")
                .param("site", site.value())
                .param("revision", revision)
                .update();
        if (found == 0) {
            throw none(revision);
        }
    }

    private void lock(SiteId site) {
        jdbc.sql("select id from knowledge.site where id = :site for update")
                .param("site", site.value())
                .query()
                .listOfRows();
    }

    private static DeskhandException none(int revision) {
        return DeskhandException.notFound("There is no calibration " + revision + " here.");
    }

    private Calibration calibration(ResultSet row, int number) throws SQLException {
        return new Calibration(
                row.getInt("revision"),
                json.readValue(row.getString("models"), ConfidenceModels.class),
                json.readValue(row.getString("facts"), CalibrationFacts.class),
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
