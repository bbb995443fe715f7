package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.ClopperPearson;
import dev.deskhand.evaluation.metric.RiskControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a calibration allows to say, in words that claim no more than it shows. */
public final class Wording {

    private static final int MOST = 100_000;

    private Wording() {}

    /** Such as {@code read: Platt (60), unread: as shipped (3)}. */
    static String ways(SiteCalibration calibration) {
        List<String> parts = new ArrayList<>();
        for (ModelKind kind : ModelKind.values()) {
            Recalibration way = calibration.ways().getOrDefault(kind, Recalibration.NONE);
            String words = way == Recalibration.NONE ? "as shipped" : way.words();
            parts.add(
                    kind.code() + ": " + words + " (" + calibration.questions().getOrDefault(kind, 0) + ")");
        }
        return String.join(", ", parts);
    }

    /** One or two sentences on what holds. */
    public static String says(SiteCalibration calibration) {
        String begin = "Calibrated on " + calibration.allQuestions() + " judged questions";
        SiteFigures after = calibration.after();
        if (after.precision() == null) {
            return begin + ": none of them would be answered at a target of " + percent(calibration.target()) + ".";
        }
        String held = String.format(
                Locale.ROOT,
                "%s: %s of them would be answered, %s of these rightly, and with 95 %% certainty at least %s.",
                begin,
                percent(after.coverage()),
                percent(after.precision()),
                percent(calibration.promise()));
        if (calibration.promised()) {
            return held + " The target of " + percent(calibration.target()) + " is kept.";
        }
        return held + " The target of " + percent(calibration.target()) + " cannot be promised yet: "
                + missing(calibration, after.precision());
    }

    private static String missing(SiteCalibration calibration, double precision) {
        double target = calibration.target();
        if (precision > target) {
            for (int answers = 1; answers < MOST; answers++) {
                if (ClopperPearson.lowerBound(precision * answers, answers, RiskControl.USUAL_DELTA) >= target) {
                    int questions =
                            (int) Math.ceil(answers / calibration.after().coverage());
                    return "that takes about " + questions + " judged questions, if answers stay as right as these.";
                }
            }
        }
        return "answers would have to be right more often, which better articles bring and more questions do not.";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
