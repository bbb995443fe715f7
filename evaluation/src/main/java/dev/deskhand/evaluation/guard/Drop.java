package dev.deskhand.evaluation.guard;

import java.util.OptionalDouble;

/**
 * A figure that is worse than its expectation allows.
 *
 * @param where set, with the language behind it where the figure is a language's
 * @param actual empty when the run does not have the figure
 */
public record Drop(String where, String figure, double expected, double tolerance, OptionalDouble actual) {}
