package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.search.RecentRankings.Leader;
import dev.deskhand.knowledge.search.RecentRankings.ScoredPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * An article while it is ranked: for each kind of evidence the best that any of its passages has. Lexical evidence and
 * {@code leadCosine} come from all passages, {@code passageCosine} from those of the text.
 */
final class ArticleCandidate {

    private static final double NO_COSINE = -1;

    final UUID article;
    private final double[][] best;
    private final List<ScoredPassage> passages = new ArrayList<>();
    private double score;

    ArticleCandidate(UUID article, int turns) {
        this.article = article;
        this.best = new double[turns][];
        for (int turn = 0; turn < turns; turn++) {
            best[turn] = new double[] {NO_COSINE, NO_COSINE, 0, 0, 0, 0};
        }
    }

    void add(int turn, Evidence passage, boolean text) {
        double[] values = best[turn];
        if (text) {
            values[0] = Math.max(values[0], passage.passageCosine());
        }
        values[1] = Math.max(values[1], passage.leadCosine());
        values[2] = Math.max(values[2], passage.words());
        values[3] = Math.max(values[3], passage.grams());
        values[4] = Math.max(values[4], passage.pairs());
        values[5] = Math.max(values[5], passage.coverage());
    }

    void addPassage(UUID passage, double passageScore) {
        passages.add(new ScoredPassage(passage, passageScore));
    }

    void score(List<TurnQuery> turns, FusionWeights weights) {
        score = 0;
        for (int turn = 0; turn < turns.size(); turn++) {
            score += turns.get(turn).weight() * weights.score(evidence(turn));
        }
    }

    double score() {
        return score;
    }

    /** What speaks for the article in a turn; 0 is the one that is asked now. */
    Evidence evidence(int turn) {
        double[] values = best[turn];
        double passage = values[0] == NO_COSINE ? 0 : values[0];
        double lead = values[1] == NO_COSINE ? 0 : values[1];
        return new Evidence(passage, lead, values[2], values[3], values[4], values[5]);
    }

    /** What is left of it when the ranking is done, with its best text passages. */
    Leader leader(int passageLimit) {
        List<ScoredPassage> leading = passages.stream()
                .sorted(Comparator.comparingDouble(ScoredPassage::score)
                        .reversed()
                        .thenComparing(ScoredPassage::passage))
                .limit(passageLimit)
                .toList();
        return new Leader(score, evidence(0), leading);
    }
}
