package dev.deskhand.bot.answer.confidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression over named features: p = 1 / (1 + exp(−(intercept + Σ weight · (value − mean) / scale))).
 *
 * @param provenance the data and the command that fitted it
 */
record ConfidenceModel(String provenance, double intercept, List<Term> terms) {

    /** A feature's part; {@code scale} is its standard deviation on the data of the fit. */
    record Term(String feature, double mean, double scale, double weight) {

        double part(Map<String, Double> features) {
            return weight * (features.getOrDefault(feature, 0.0) - mean) / scale;
        }
    }

    ConfidenceModel {
        terms = List.copyOf(terms);
    }

    double probability(Map<String, Double> features) {
        double sum = intercept;
        for (Term term : terms) {
            sum += term.part(features);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The features that moved the figure most, either way, weightiest first. */
    List<Term> weightiest(Map<String, Double> features, int count) {
        return terms.stream()
                .sorted(Comparator.comparingDouble((Term term) -> Math.abs(term.part(features)))
                        .reversed()
                        .thenComparing(Term::feature))
                .limit(count)
                .toList();
    }
}
