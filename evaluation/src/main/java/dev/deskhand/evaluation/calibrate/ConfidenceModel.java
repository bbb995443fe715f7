package dev.deskhand.evaluation.calibrate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The service's confidence model in the JSON that it reads: p = 1 / (1 + exp(−(intercept + Σ weight · (value − mean) /
 * scale))), then the isotonic curve where there is one.
 *
 * @param provenance the data and the command that fitted it
 * @param isotonic points of a rising curve from confidence to share of right answers; empty for none
 * @param thresholds what each target precision costs, least target first; empty where it was not measured
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConfidenceModel(
        String provenance,
        double intercept,
        List<Term> terms,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Step> isotonic,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Threshold> thresholds) {

    /** A feature's part; {@code scale} is its standard deviation on the data of the fit. */
    public record Term(String feature, double mean, double scale, double weight) {

        double standardised(Map<String, Double> features) {
            return (features.getOrDefault(feature, 0.0) - mean) / scale;
        }
    }

    /** A point of the curve: what was said, and what share of it was right. */
    public record Step(double confidence, double right) {}

    /**
     * The smallest threshold at which the target held on knowledge bases that the model was not fitted on; where it held
     * at none, the one that came nearest, whose lower bound is then below the target.
     *
     * @param target precision that is wanted
     * @param coverage share of questions that were answered
     * @param answered effective number of answers that it was tested on
     * @param precision reached among them
     * @param lowerBound of the precision, with 95 % probability
     */
    public record Threshold(
            double target, double threshold, double coverage, double answered, double precision, double lowerBound) {}

    public ConfidenceModel {
        terms = List.copyOf(terms);
        isotonic = List.copyOf(isotonic);
        thresholds = List.copyOf(thresholds);
    }

    public double probability(Map<String, Double> features) {
        double p = Logistic.of(logit(features));
        return isotonic.isEmpty() ? p : curve(p);
    }

    /** Before the isotonic curve. */
    double logit(Map<String, Double> features) {
        double sum = intercept;
        for (Term term : terms) {
            sum += term.weight() * term.standardised(features);
        }
        return sum;
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

    ConfidenceModel withIsotonic(List<Step> curve) {
        return new ConfidenceModel(provenance, intercept, terms, curve, thresholds);
    }

    ConfidenceModel withThresholds(List<Threshold> found) {
        return new ConfidenceModel(provenance, intercept, terms, isotonic, found);
    }

    ConfidenceModel withProvenance(String words) {
        return new ConfidenceModel(words, intercept, terms, isotonic, thresholds);
    }

    /** @param beta the intercept, then a weight for each term */
    ConfidenceModel withWeights(double[] beta) {
        List<Term> weighted = new ArrayList<>();
        for (Term term : terms) {
            double weight = beta[weighted.size() + 1];
            weighted.add(new Term(term.feature(), term.mean(), term.scale(), weight));
        }
        return new ConfidenceModel(provenance, beta[0], weighted, isotonic, thresholds);
    }

    /** logit p becomes {@code slope} · logit p + {@code shift}, whether or not there is a curve. */
    ConfidenceModel recalibrated(double slope, double shift) {
        if (isotonic.isEmpty()) {
            List<Term> scaled = terms.stream()
                    .map(term -> new Term(term.feature(), term.mean(), term.scale(), slope * term.weight()))
                    .toList();
            return new ConfidenceModel(provenance, slope * intercept + shift, scaled, isotonic, thresholds);
        }
        return withIsotonic(isotonic.stream()
                .map(step -> new Step(step.confidence(), Logistic.of(slope * Logistic.logit(step.right()) + shift)))
                .toList());
    }
}
