package dev.deskhand.evaluation.metric;

import org.jspecify.annotations.Nullable;

/**
 * A figure with its uncertainty.
 *
 * @param interval 95 %; null where none is stated, as for times
 * @param rows on how many questions it stands
 */
public record Estimate(double value, @Nullable Interval interval, int rows) {}
