package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.answer.ShippedModels;
import dev.deskhand.bot.answer.SiteModels;
import dev.deskhand.bot.calibration.Calibration;
import dev.deskhand.bot.calibration.Calibrations;
import dev.deskhand.bot.calibration.Judgements;
import dev.deskhand.knowledge.article.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is shown of a site's calibrations, the shipped models among them as revision 0. */
@Component
class CalibrationViews {

    private static final String OUTDATED =
            "Calibration %d was fitted for another version: calibrate again. Until then the shipped models are used.";

    private final Calibrations calibrations;
    private final Judgements judgements;
    private final SiteModels siteModels;
    private final ConfidenceModels shipped;
    private final AnswerSettings settings;

    CalibrationViews(
            Calibrations calibrations,
            Judgements judgements,
            SiteModels siteModels,
            ShippedModels shipped,
            AnswerSettings settings) {
        this.calibrations = calibrations;
        this.judgements = judgements;
        this.siteModels = siteModels;
        this.shipped = shipped.models();
        this.settings = settings;
    }

    CalibrationStatus status(SiteId site) {
        Optional<Calibration> active = calibrations.active(site);
        boolean inForce = siteModels.find(site).isPresent();
        if (active.isPresent() && inForce) {
            return CalibrationStatus.own(active.get(), settings, judgements.counts(site));
        }
        String says = active.map(it -> String.format(OUTDATED, it.revision())).orElse(CalibrationStatus.NOT_YET);
        return CalibrationStatus.shipped(says, shipped, settings, judgements.counts(site));
    }

    CalibrationResponse.Listed list(SiteId site) {
        List<CalibrationResponse> listed = new ArrayList<>();
        List<Calibration> own = calibrations.list(site);
        own.forEach(
                calibration -> listed.add(CalibrationResponse.of(calibration).withoutModels()));
        boolean none = own.stream().noneMatch(Calibration::active);
        listed.add(CalibrationResponse.shipped(shipped, none).withoutModels());
        return new CalibrationResponse.Listed(listed);
    }

    CalibrationResponse get(SiteId site, int revision) {
        return revision == Calibration.SHIPPED
                ? CalibrationResponse.shipped(shipped, calibrations.active(site).isEmpty())
                : CalibrationResponse.of(calibrations.get(site, revision));
    }
}
