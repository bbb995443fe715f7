package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.BrierScore;
import dev.deskhand.evaluation.metric.CalibrationError;
import dev.deskhand.evaluation.metric.ClopperPearson;
import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.Interval;
import dev.deskhand.evaluation.metric.RankingArea;
import dev.deskhand.evaluation.metric.RiskControl;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Figures on a site's judged questions.
 *
 * @param auroc null where all answers are right, or none is
 * @param precision share of right ones among the answered; null when nothing is answered, as are its bounds
 * @param low of the precision's 95 % interval
 */
public record SiteFigures(
        @Nullable Double auroc,
        double ece,
        double brier,
        double coverage,
        @Nullable Double precision,
        @Nullable Double low,
        @Nullable Double high) {

    /**
     * A confidence with the threshold that it is compared with.
     *
     * @param threshold of the model's kind
     */
    record Judged(Graded row, double threshold) {

        boolean answered() {
            return row.confidence() >= threshold;
        }
    }

    /** @param rows at least one */
    static SiteFigures of(List<Judged> rows) {
        List<Graded> graded = rows.stream().map(Judged::row).toList();
        OptionalDouble auroc = new RankingArea().of(graded);
        int answered = (int) rows.stream().filter(Judged::answered).count();
        int right = right(rows);
        Interval interval = answered == 0 ? null : ClopperPearson.interval(right, answered, 0.95);
        return new SiteFigures(
                auroc.isPresent() ? auroc.getAsDouble() : null,
                new CalibrationError().of(graded).orElseThrow(),
                new BrierScore().of(graded).orElseThrow(),
                (double) answered / rows.size(),
                answered == 0 ? null : (double) right / answered,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }

    static int right(List<Judged> rows) {
        return (int)
                rows.stream().filter(row -> row.answered() && row.row().right()).count();
    }

    /** The precision that the answered ones allow to promise, with 95 % probability. */
    static double promise(List<Judged> rows) {
        long answered = rows.stream().filter(Judged::answered).count();
        return answered == 0 ? 0 : ClopperPearson.lowerBound(right(rows), answered, RiskControl.USUAL_DELTA);
    }
}
