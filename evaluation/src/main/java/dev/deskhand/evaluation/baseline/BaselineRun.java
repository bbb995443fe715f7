package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.run.ResultRow;
import java.util.List;

/**
 * One baseline over one set.
 *
 * @param results in the questions' order; the confidence is the baseline's own score of its first document, which need
 *     not lie in [0, 1], and no time is stated
 */
public record BaselineRun(Baseline baseline, List<ResultRow> results) {

    public BaselineRun {
        results = List.copyOf(results);
    }
}
