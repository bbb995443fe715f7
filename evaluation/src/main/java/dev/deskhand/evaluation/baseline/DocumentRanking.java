package dev.deskhand.evaluation.baseline;

import java.util.List;

/** Documents in the order in which they suit a question. */
@FunctionalInterface
interface DocumentRanking {

    /** @return at most {@code count} different documents, best first */
    List<ScoredDocument> best(String question, int count);
}
