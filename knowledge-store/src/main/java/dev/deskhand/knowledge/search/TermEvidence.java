package dev.deskhand.knowledge.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * BM25 of given documents for the terms of a turn, as a share of what a document could reach: each term adds
 * idf · tf / (tf + k1 (1 − b + b · length / average)), and the sum is divided by the sum of all idf, terms that no
 * document has included. So the figure lies in [0, 1) and compares across questions.
 *
 * <p>Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; idf and length
 * encoding as Lucene's BM25Similarity. Documents are looked up term by term, so the cost follows the candidates, not
 * the index.
 *
 * @param scores {@code scores[i]} for document {@code i} of those given
 * @param coverage greatest share of the term weight that a single sentence holds; zeros when not asked for
 * @param held share of the term weight that the document's article holds in all the documents given
 */
record TermEvidence(float[] scores, float[] coverage, float[] held) {

    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    /**
     * @param docs global document numbers, ascending
     * @param article number of each document's article, from 0
     * @param sentences true to compute coverage, which needs a field with sentence positions
     */
    static TermEvidence of(IndexReader reader, TurnTerms terms, int[] docs, int[] article, boolean sentences)
            throws IOException {
        TermEvidence evidence =
                new TermEvidence(new float[docs.length], new float[docs.length], new float[docs.length]);
        double total = terms.total();
        if (total == 0) {
            return evidence;
        }
        double[] sums = new double[docs.length];
        SentenceWeights weights = sentences ? new SentenceWeights(docs.length) : null;
        ArticleTerms held = new ArticleTerms(
                Arrays.stream(article).max().orElse(-1) + 1, terms.terms().size());
        for (LeafReaderContext leaf : reader.leaves()) {
            int from = lowerBound(docs, leaf.docBase);
            int to = lowerBound(docs, leaf.docBase + leaf.reader().maxDoc());
            if (from < to) {
                new Leaf(leaf, terms, docs, article, from, to, sums, held, weights).add();
            }
        }
        for (int i = 0; i < docs.length; i++) {
            evidence.scores[i] = (float) (sums[i] / total);
            evidence.held[i] = (float) (held.sum(article[i]) / total);
            evidence.coverage[i] = weights == null ? 0 : (float) (weights.best(i) / total);
        }
        return evidence;
    }

    private record Leaf(
            LeafReaderContext context,
            TurnTerms turn,
            int[] docs,
            int[] article,
            int from,
            int to,
            double[] sums,
            ArticleTerms held,
            @Nullable SentenceWeights weights) {

        void add() throws IOException {
            LeafReader reader = context.reader();
            Terms terms = reader.terms(turn.field());
            if (terms == null) {
                return;
            }
            float[] norms = lengthNorms(reader);
            TermsEnum each = terms.iterator();
            PostingsEnum postings = null;
            for (int t = 0; t < turn.weights().length; t++) {
                TermState place = turn.places().get(t).get(context);
                if (place == null) {
                    continue;
                }
                each.seekExact(new BytesRef(turn.terms().get(t)), place);
                postings = each.postings(postings, weights == null ? PostingsEnum.FREQS : PostingsEnum.POSITIONS);
                int doc = -1;
                for (int i = from; i < to; i++) {
                    int target = docs[i] - context.docBase;
                    if (doc < target) {
                        doc = postings.advance(target);
                    }
                    if (doc == target) {
                        int frequency = postings.freq();
                        sums[i] += turn.weights()[t] * frequency / (frequency + norms[i - from]);
                        held.add(article[i], t, turn.weights()[t]);
                        if (weights != null) {
                            weights.add(i, turn.weights()[t], postings, frequency);
                        }
                    }
                }
            }
        }

        private float[] lengthNorms(LeafReader reader) throws IOException {
            float[] norms = new float[to - from];
            NumericDocValues lengths = reader.getNormValues(turn.field());
            for (int i = from; i < to; i++) {
                float length = 1;
                if (lengths != null && lengths.advanceExact(docs[i] - context.docBase)) {
                    length = SmallFloat.byte4ToInt((byte) lengths.longValue());
                }
                norms[i - from] = K1 * (1 - B + B * length / turn.average());
            }
            return norms;
        }
    }

    private static int lowerBound(int[] docs, int value) {
        int at = Arrays.binarySearch(docs, value);
        return at < 0 ? -at - 1 : at;
    }
}
