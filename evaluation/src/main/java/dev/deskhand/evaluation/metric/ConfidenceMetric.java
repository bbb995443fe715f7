package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.OptionalDouble;

/** A figure of a whole run's confidences. */
public interface ConfidenceMetric {

    /** Short and stable: the key in {@code metrics.json} and in guards. */
    String name();

    /** Empty where it is not defined, as without any row. Does not depend on the order of rows. */
    OptionalDouble of(List<Graded> rows);
}
