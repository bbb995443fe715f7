package dev.deskhand.evaluation.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures that any ranking has, with or without answers: where the relevant documents stand, and whether its score
 * knows when it is right. The score may have any scale.
 *
 * @param figures by name, in the order of {@link #FIGURES}; what is not defined is missing
 */
public record RankingSheet(Map<String, Double> figures) {

    private static final List<RowMetric> ROW_METRICS =
            List.of(new HitAtK(1), new HitAtK(5), new ReciprocalRank(), new NormalisedGain());
    private static final List<ConfidenceMetric> CONFIDENCE_METRICS = List.of(new RankingArea(), new RiskCoverage());

    /** The names of all figures. */
    public static final List<String> FIGURES = List.of("hit@1", "hit@5", "mrr@10", "ndcg@10", "auroc", "aurc");

    public static RankingSheet of(List<JudgedRow> rows) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (RowMetric metric : ROW_METRICS) {
            rows.stream()
                    .map(metric::of)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .average()
                    .ifPresent(mean -> figures.put(metric.name(), mean));
        }
        List<Graded> graded = Graded.of(rows);
        for (ConfidenceMetric metric : CONFIDENCE_METRICS) {
            metric.of(graded).ifPresent(value -> figures.put(metric.name(), value));
        }
        return new RankingSheet(figures);
    }
}
