package dev.deskhand.evaluation.baseline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plain reciprocal rank fusion: score(d) = Σ 1 / (60 + rank(d)) over the first 100 of each ranking, ranks from 1; a
 * ranking without d adds nothing. Source: Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and
 * individual Rank Learning Methods", SIGIR 2009.
 */
final class ReciprocalRankFusion implements DocumentRanking {

    private static final double K = 60;
    private static final int DEPTH = 100;

    private final List<DocumentRanking> rankings;

    /** @param rankings of the same documents; ties go to the first of them */
    ReciprocalRankFusion(List<DocumentRanking> rankings) {
        this.rankings = List.copyOf(rankings);
    }

    @Override
    public List<ScoredDocument> best(String question, int count) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (DocumentRanking ranking : rankings) {
            int rank = 1;
            for (ScoredDocument document : ranking.best(question, DEPTH)) {
                scores.merge(document.id(), 1 / (K + rank++), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(count)
                .map(entry -> new ScoredDocument(entry.getKey(), entry.getValue()))
                .toList();
    }
}
