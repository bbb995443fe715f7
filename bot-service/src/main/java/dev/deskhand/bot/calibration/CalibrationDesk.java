package dev.deskhand.bot.calibration;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.publish.Site;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps calibrations and puts them in force; this node has them when the call returns. */
@Component
public class CalibrationDesk {

    private final Calibrations calibrations;
    private final FollowedSiteModels models;
    private final TransactionTemplate transaction;
    private final Audit audit;

    CalibrationDesk(
            Calibrations calibrations, FollowedSiteModels models, TransactionTemplate transaction, Audit audit) {
        this.calibrations = calibrations;
        this.models = models;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Keeps fitted models under the next revision.
     *
     * @param activate whether they are put in force
     * @param beforeCommit gets what was kept as the last thing inside the transaction
     */
    public void keep(
            Caller caller,
            Site site,
            ConfidenceModels fitted,
            CalibrationFacts facts,
            boolean activate,
            Consumer<Calibration> beforeCommit) {
        transaction.executeWithoutResult(status -> {
            int revision = calibrations.add(site.id(), fitted, facts).revision();
            audit.record(caller, "calibration.kept", target(site, revision));
            if (activate) {
                calibrations.activate(site.id(), revision);
                audit.record(caller, "calibration.activated", target(site, revision));
            }
            beforeCommit.accept(calibrations.get(site.id(), revision));
        });
        models.reload();
    }

    /**
     * Puts a revision in force, or takes an earlier one back; 0 stands for the shipped models.
     *
     * @throws DeskhandException 404 when the site has no such revision
     */
    public void activate(Caller caller, Site site, int revision) {
        transaction.executeWithoutResult(status -> {
            calibrations.activate(site.id(), revision);
            audit.record(caller, "calibration.activated", target(site, revision));
        });
        models.reload();
    }

    private static String target(Site site, int revision) {
        return site.slug() + " " + revision;
    }
}
