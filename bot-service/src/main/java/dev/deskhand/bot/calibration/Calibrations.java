package dev.deskhand.bot.calibration;

import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;

/** Calibrations of sites: kept for good, one in force at a time. */
public interface Calibrations {

    /** Keeps models under the next revision, not yet in force. */
    Calibration add(SiteId site, ConfidenceModels models, CalibrationFacts facts);

    /** Newest first. */
    List<Calibration> list(SiteId site);

    /** @throws DeskhandException 404 when the site has no such revision */
    Calibration get(SiteId site, int revision);

    Optional<Calibration> active(SiteId site);

    /**
     * Puts a revision in force, 0 for the shipped models; all nodes follow within a second.
     *
     * @throws DeskhandException 404 when the site has no such revision
     */
    void activate(SiteId site, int revision);
}
