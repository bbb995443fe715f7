package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.search.RecentRankings.Leader;
import dev.deskhand.knowledge.search.RecentRankings.ScoredPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** An article while it is ranked. */
final class ArticleCandidate {

    static final Comparator<ArticleCandidate> BEST_FIRST = Comparator.comparingDouble(
                    (ArticleCandidate candidate) -> candidate.score)
            .reversed()
            .thenComparing((ArticleCandidate candidate) -> candidate.article);

    final UUID article;
    private final List<TurnEvidence> turns = new ArrayList<>();
    private final List<ScoredPassage> passages = new ArrayList<>();
    private double score;

    ArticleCandidate(UUID article, int turns) {
        this.article = article;
        for (int turn = 0; turn < turns; turn++) {
            this.turns.add(new TurnEvidence());
        }
    }

    /** What is gathered for a turn; 0 is the one that is asked now. */
    TurnEvidence turn(int turn) {
        return turns.get(turn);
    }

    void addPassage(UUID passage, double passageScore) {
        passages.add(new ScoredPassage(passage, passageScore));
    }

    void score(List<TurnQuery> queries, FusionWeights weights) {
        score = 0;
        for (int turn = 0; turn < queries.size(); turn++) {
            score += queries.get(turn).weight() * weights.score(turns.get(turn).total());
        }
    }

    double score() {
        return score;
    }

    /** What speaks for the article in the turn that is asked now. */
    Evidence evidence() {
        return turns.get(0).total();
    }

    /** What is left of it when the ranking is done, with its best text passages. */
    Leader leader(int passageLimit) {
        List<ScoredPassage> leading = passages.stream()
                .sorted(Comparator.comparingDouble(ScoredPassage::score)
                        .reversed()
                        .thenComparing(ScoredPassage::passage))
                .limit(passageLimit)
                .toList();
        return new Leader(score, evidence(), leading);
    }
}
