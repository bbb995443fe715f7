package dev.deskhand.knowledge.search;

import java.util.List;

/**
 * An article with what speaks for it.
 *
 * @param score fused from the evidence with the weights of its language
 * @param passages its passages that were ranked, best first, at least one
 */
public record RankedArticle(double score, Evidence evidence, List<RankedPassage> passages) {

    public RankedArticle {
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("a ranked article needs a passage");
        }
        passages = List.copyOf(passages);
    }

    public Passage bestPassage() {
        return passages.get(0).passage();
    }
}
