package dev.deskhand.evaluation.metric;

import java.util.OptionalDouble;

/** A figure of each question; the figure of a run is the mean over the questions that have one. */
public interface RowMetric {

    /** Short and stable: the key in {@code metrics.json} and in guards. */
    String name();

    /** Empty where the metric does not apply to the question. */
    OptionalDouble of(JudgedRow row);
}
