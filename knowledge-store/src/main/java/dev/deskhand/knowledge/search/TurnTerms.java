package dev.deskhand.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The distinct terms of one turn in one field, rarest first.
 *
 * <p>A term is as rare as the articles that have it are few, however many passages and phrasings they have: what every
 * article says a hundred times tells none from the others.
 *
 * @param weights inverse article frequency of each term, in the formula of Lucene's BM25Similarity
 * @param places where each term stands in the index, so that nobody looks it up again
 * @param average mean length of the field, in terms
 * @param familiarity of the articles with these terms
 */
record TurnTerms(
        String field,
        List<String> terms,
        double[] weights,
        List<TermStates> places,
        float average,
        Familiarity familiarity) {

    /** Rarest terms kept of an overlong question; shorter ones keep all. */
    private static final int MAX_TERMS = 256;

    /** @param known whether any article has the term */
    private record Weighted(String term, double weight, boolean known, TermStates place) {}

    static TurnTerms of(IndexReader reader, String field, Collection<String> terms) throws IOException {
        String ofArticle = PassageFields.ofArticle(field);
        int articles = reader.getDocCount(ofArticle);
        Map<String, Integer> frequencies = new HashMap<>();
        find(reader, ofArticle, terms).forEach((term, place) -> frequencies.put(term, place.docFreq()));
        List<Weighted> weighted = new ArrayList<>();
        find(reader, field, terms).forEach((term, place) -> {
            int frequency = frequencies.getOrDefault(term, 0);
            weighted.add(new Weighted(term, weight(articles, frequency), frequency > 0, place));
        });
        List<Weighted> kept = weighted.stream()
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term))
                .limit(MAX_TERMS)
                .toList();
        return new TurnTerms(
                field,
                kept.stream().map(Weighted::term).toList(),
                kept.stream().mapToDouble(Weighted::weight).toArray(),
                kept.stream().map(Weighted::place).toList(),
                (float) ((double) reader.getSumTotalTermFreq(field) / Math.max(1, reader.getDocCount(field))),
                familiarity(kept, weight(articles, 0)));
    }

    private static double weight(int articles, int frequency) {
        return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
    }

    /** @param greatest weight of a term that no article has */
    private static Familiarity familiarity(List<Weighted> terms, double greatest) {
        double total = terms.stream().mapToDouble(Weighted::weight).sum();
        if (total == 0) {
            return Familiarity.NONE;
        }
        double unknown = terms.stream()
                .filter(term -> !term.known())
                .mapToDouble(Weighted::weight)
                .sum();
        return new Familiarity(terms.size(), unknown / total, terms.get(0).weight() / greatest);
    }

    /** Every segment's dictionary is gone through once, in its own order. */
    private static Map<String, TermStates> find(IndexReader reader, String field, Collection<String> terms)
            throws IOException {
        Map<String, TermStates> places = new TreeMap<>();
        terms.forEach(term -> places.put(term, new TermStates(reader.getContext())));
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms dictionary = leaf.reader().terms(field);
            if (dictionary == null) {
                continue;
            }
            TermsEnum each = dictionary.iterator();
            for (Map.Entry<String, TermStates> place : places.entrySet()) {
                if (each.seekExact(new BytesRef(place.getKey()))) {
                    place.getValue().register(each.termState(), leaf.ord, each.docFreq(), each.totalTermFreq());
                }
            }
        }
        return places;
    }

    /** The query for one of the terms. */
    TermQuery query(int term) {
        return new TermQuery(new Term(field, terms.get(term)), places.get(term));
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
