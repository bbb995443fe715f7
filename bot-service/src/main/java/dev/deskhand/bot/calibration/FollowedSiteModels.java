package dev.deskhand.bot.calibration;

import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.answer.FeatureNames;
import dev.deskhand.bot.answer.SiteModels;
import dev.deskhand.knowledge.article.SiteId;
import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The models in force, in memory; what is activated on any node is taken up within a second. While the database is away
 * the last ones known stay in force. Safe for use by several threads.
 */
@Component
class FollowedSiteModels implements SiteModels {

    private static final Logger log = LoggerFactory.getLogger(FollowedSiteModels.class);

    private final JdbcClient jdbc;
    private final Calibrations calibrations;
    private volatile Map<SiteId, InForce> inForce = Map.of();

    private record InForce(int revision, Optional<ConfidenceModels> models) {}

    FollowedSiteModels(JdbcClient jdbc, Calibrations calibrations) {
        this.jdbc = jdbc;
        this.calibrations = calibrations;
    }

    @Override
    public Optional<ConfidenceModels> find(SiteId site) {
        return Optional.ofNullable(inForce.get(site)).flatMap(InForce::models);
    }

    @Scheduled(fixedDelayString = "${deskhand.follow:500ms}")
    void follow() {
        try {
            reload();
        } catch (DataAccessException e) {
            log.debug("Calibrations cannot be followed until the database is back", e);
        }
    }

    /** Reads what has changed since; called at once by whoever changes something on this node. */
    @PostConstruct
    synchronized void reload() {
        Map<SiteId, InForce> before = inForce;
        Map<SiteId, InForce> now = new HashMap<>();
        active().forEach((site, revision) -> {
            InForce known = before.get(site);
            if (known != null && known.revision() == revision) {
                now.put(site, known);
            } else {
                calibrations.active(site).ifPresent(calibration -> now.put(site, taken(site, calibration)));
            }
        });
        inForce = Map.copyOf(now);
    }

    private Map<SiteId, Integer> active() {
        Map<SiteId, Integer> revisions = new HashMap<>();
        jdbc.sql("select site_id, revision from bot.confidence_model where active")
                .query((ResultSet row) -> put(row, revisions));
        return revisions;
    }

    private static void put(ResultSet row, Map<SiteId, Integer> revisions) throws SQLException {
        revisions.put(new SiteId(row.getObject("site_id", UUID.class)), row.getInt("revision"));
    }

    /** A model of an earlier version may rest on features that there are no more. */
    private InForce taken(SiteId site, Calibration calibration) {
        int revision = calibration.revision();
        if (FeatureNames.ALL.containsAll(calibration.models().features())) {
            return new InForce(revision, Optional.of(calibration.models()));
        }
        log.warn("Calibration {} of site {} was fitted for another version: calibrate again", revision, site);
        return new InForce(revision, Optional.empty());
    }
}
