package dev.deskhand.evaluation.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a target precision: of what the service answered at its own threshold, whether so much was right. Beside
 * it the threshold that risk control would choose on these very questions.
 *
 * @param target precision that is wanted
 * @param lowThreshold the least threshold that the service compared with, over all questions but canned ones
 * @param highThreshold the greatest
 * @param precision reached; null when nothing was answered, as are its bounds
 * @param interval 95 %, Clopper and Pearson's
 * @param lowerBound one-sided, with 95 % probability
 * @param coverage share of questions that were answered
 * @param own what {@link RiskControl} promises here; null when nothing
 */
public record Promise(
        double target,
        double lowThreshold,
        double highThreshold,
        int answered,
        @Nullable Double precision,
        @Nullable Interval interval,
        double lowerBound,
        double coverage,
        RiskControl.@Nullable Kept own) {

    /** Whether the target was shown to be kept, shown to be missed, or neither. */
    public enum Verdict {
        KEPT,
        OPEN,
        MISSED
    }

    public static Promise of(List<JudgedRow> rows, double target) {
        OutcomeConfusion confusion = OutcomeConfusion.of(rows);
        DoubleSummaryStatistics thresholds = rows.stream()
                .filter(row -> !row.result().canned())
                .mapToDouble(row -> row.result().threshold())
                .summaryStatistics();
        int answered = confusion.answered();
        int right = confusion.answeredRight();
        boolean any = thresholds.getCount() > 0;
        return new Promise(
                target,
                any ? thresholds.getMin() : 0,
                any ? thresholds.getMax() : 0,
                answered,
                answered == 0 ? null : (double) right / answered,
                answered == 0 ? null : ClopperPearson.interval(right, answered, 1 - RiskControl.USUAL_DELTA),
                answered == 0 ? 0 : ClopperPearson.lowerBound(right, answered, RiskControl.USUAL_DELTA),
                any ? (double) answered / confusion.counted() : 0,
                RiskControl.of(target).smallest(Graded.of(rows)).orElse(null));
    }

    @JsonProperty
    public Verdict verdict() {
        if (interval == null) {
            return Verdict.OPEN;
        }
        if (lowerBound >= target) {
            return Verdict.KEPT;
        }
        return interval.high() < target ? Verdict.MISSED : Verdict.OPEN;
    }
}
