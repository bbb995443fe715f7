package dev.deskhand.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * The distinct terms of one turn in one field, rarest first.
 *
 * <p>A term is as rare as the articles that have it are few, however many passages and phrasings they have: what every
 * article says a hundred times tells none from the others.
 *
 * @param weights inverse article frequency of each term, in the formula of Lucene's BM25Similarity
 * @param average mean length of the field, in terms
 */
record TurnTerms(String field, List<String> terms, double[] weights, float average) {

    /** Rarest terms kept of an overlong question; shorter ones keep all. */
    private static final int MAX_TERMS = 256;

    private record Weighted(String term, double weight) {}

    static TurnTerms of(IndexReader reader, String field, Collection<String> terms) throws IOException {
        String ofArticle = PassageFields.ofArticle(field);
        int articles = reader.getDocCount(ofArticle);
        List<Weighted> weighted = new ArrayList<>();
        for (String term : terms) {
            int frequency = reader.docFreq(new Term(ofArticle, term));
            weighted.add(new Weighted(term, Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5))));
        }
        List<Weighted> kept = weighted.stream()
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term))
                .limit(MAX_TERMS)
                .toList();
        return new TurnTerms(
                field,
                kept.stream().map(Weighted::term).toList(),
                kept.stream().mapToDouble(Weighted::weight).toArray(),
                (float) ((double) reader.getSumTotalTermFreq(field) / Math.max(1, reader.getDocCount(field))));
    }

    /** Weight of all terms together, those included that no document has. */
    double total() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
