package dev.deskhand.bot.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Logistic regression over named features: p = 1 / (1 + exp(−(intercept + Σ weight · (value − mean) / scale))), then a
 * rising curve where there is one. Made by {@code deskhand calibrate}.
 *
 * @param provenance the data and the command that fitted it
 * @param isotonic points of the curve, straight between them and level outside; empty for none
 * @param thresholds what each target precision costs, least target first; empty where it was not measured
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConfidenceModel(
        @JsonSetter(nulls = Nulls.AS_EMPTY) String provenance,
        double intercept,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.SKIP)
        List<Term> terms,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.SKIP)
        List<Step> isotonic,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.SKIP)
        List<Threshold> thresholds) {

    /** Stands in where no threshold was measured. */
    private static final Threshold UNMEASURED = new Threshold(0, 0.80, 0, 0, 0, 0);

    /** A feature's part; {@code scale} is its standard deviation on the data of the fit, above 0. */
    public record Term(String feature, double mean, double scale, double weight) {

        public double part(Map<String, Double> features) {
            return weight * (features.getOrDefault(feature, 0.0) - mean) / scale;
        }
    }

    /** A point of the curve: what was said, and what share of it was right. */
    public record Step(double confidence, double right) {}

    /**
     * What holds from a threshold on.
     *
     * @param target precision for which it was chosen
     * @param coverage share of questions that were answered
     * @param answered number of answers that it was tested on
     * @param precision reached among them
     * @param lowerBound of the precision, with 95 % probability
     */
    public record Threshold(
            double target, double threshold, double coverage, double answered, double precision, double lowerBound) {

        /** Whether the precision was shown to hold, and did not only look so. */
        public boolean promises(double wanted) {
            return lowerBound >= wanted - 1e-9;
        }
    }

    public ConfidenceModel {
        terms = List.copyOf(terms);
        isotonic = List.copyOf(isotonic);
        thresholds = List.copyOf(thresholds);
    }

    public double probability(Map<String, Double> features) {
        double sum = intercept;
        for (Term term : terms) {
            sum += term.part(features);
        }
        double p = 1 / (1 + Math.exp(-sum));
        return isotonic.isEmpty() ? p : curve(p);
    }

    private double curve(double p) {
        Step before = isotonic.get(0);
        for (Step after : isotonic) {
            if (p <= after.confidence()) {
                double width = after.confidence() - before.confidence();
                double share = width <= 0 ? 1 : Math.max(0, p - before.confidence()) / width;
                return before.right() + share * (after.right() - before.right());
            }
            before = after;
        }
        return before.right();
    }

    /** The threshold of the least measured target that is at least the wanted one; else of the greatest measured. */
    public Threshold thresholdFor(double targetPrecision) {
        return thresholds.stream()
                .filter(it -> it.target() >= targetPrecision - 1e-9)
                .findFirst()
                .orElseGet(() -> thresholds.isEmpty() ? UNMEASURED : thresholds.get(thresholds.size() - 1));
    }

    /** The features that moved the figure most, either way, weightiest first. */
    public List<Term> weightiest(Map<String, Double> features, int count) {
        return terms.stream()
                .sorted(Comparator.comparingDouble((Term term) -> Math.abs(term.part(features)))
                        .reversed()
                        .thenComparing(Term::feature))
                .limit(count)
                .toList();
    }

    public Set<String> features() {
        return terms.stream().map(Term::feature).collect(Collectors.toSet());
    }
}
