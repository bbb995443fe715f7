package dev.deskhand.knowledge.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;

/** Sums of term weights by sentence, a term counted once in each, for a fixed number of documents. */
final class SentenceWeights {

    private final Map<Long, Double> weights = new HashMap<>();
    private final double[] best;

    SentenceWeights(int documents) {
        best = new double[documents];
    }

    /** Adds one term's occurrences, whose positions the postings are about to give. */
    void add(int document, double weight, PostingsEnum postings, int frequency) throws IOException {
        int last = -1;
        for (int n = 0; n < frequency; n++) {
            int sentence = Sentences.of(postings.nextPosition());
            if (sentence != last) {
                last = sentence;
                double sum = weights.merge((long) document << 32 | sentence, weight, Double::sum);
                best[document] = Math.max(best[document], sum);
            }
        }
    }

    /** Greatest sum over the sentences of a document. */
    double best(int document) {
        return best[document];
    }
}
