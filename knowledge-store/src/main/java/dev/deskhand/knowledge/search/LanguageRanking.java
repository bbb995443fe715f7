package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.Embedding;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;

/** The rankings of one turn over one language's passages in one snapshot: who is proposed, and what speaks for whom. */
final class LanguageRanking {

    /**
     * Proposals go by the rarest terms of each field, which find the same passages in a fraction of the time; the
     * evidence counts all terms.
     */
    private static final int PROPOSING_TERMS = 16;

    private final SiteReplica.Snapshot snapshot;
    private final IndexReader reader;
    private final String language;
    private final DenseSearch dense;
    private final FusionWeights weights;
    private final TurnTerms words;
    private final TurnTerms grams;
    private final TurnTerms pairs;
    private final TurnQuery turn;

    LanguageRanking(
            SiteReplica.Snapshot snapshot,
            String language,
            LanguageAnalyzers analyzers,
            DenseSearch dense,
            FusionWeights weights,
            TurnQuery turn)
            throws IOException {
        this.snapshot = snapshot;
        this.reader = snapshot.searcher().getIndexReader();
        this.language = language;
        this.dense = dense;
        this.weights = weights;
        this.turn = turn;
        this.words = terms(PassageFields.words(language), analyzers.words(language), weights.words());
        this.grams = terms(PassageFields.grams(language), analyzers.grams(language), weights.grams());
        this.pairs = terms(PassageFields.pairs(language), analyzers.pairs(language), weights.pairs());
    }

    /** The turn's terms in a field; none of a field that counts nothing. */
    private TurnTerms terms(String field, Analyzer analyzer, double weight) throws IOException {
        Set<String> terms = weight > 0 ? LanguageAnalyzers.terms(analyzer, turn.text()) : Set.of();
        return TurnTerms.of(reader, field, terms);
    }

    /** Documents that are among the best {@code limit} by terms or by vector, ascending. */
    int[] propose(Set<Audience> audiences, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        add(query, words, weights.words());
        add(query, grams, weights.grams());
        add(query, pairs, weights.pairs());
        IntStream lexical = Arrays.stream(
                        snapshot.searcher().search(query.build(), new BestReadable(audiences, limit)).scoreDocs)
                .mapToInt(hit -> hit.doc);
        Embedding embedding = turn.embedding().get().orElse(null);
        if (embedding == null || !weights.usesVectors()) {
            return lexical.sorted().toArray();
        }
        int[] near = dense.nearest(snapshot, embedding, audiences, limit);
        Arrays.sort(near);
        return IntStream.concat(lexical, Arrays.stream(ofLanguage(near)))
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * What speaks for each document.
     *
     * @param docs ascending
     * @param kinds of each document
     * @param article number of each document's article, from 0
     */
    PassageEvidence evidence(int[] docs, int[] kinds, int[] article) throws IOException {
        TermEvidence byWords = TermEvidence.of(reader, words, docs, article, weights.coverage() > 0);
        TermEvidence byGrams = TermEvidence.of(reader, grams, docs, article, false);
        TermEvidence byPairs = TermEvidence.of(reader, pairs, docs, article, false);
        Embedding embedding = turn.embedding().get().orElse(null);
        Cosines cosines = embedding == null || !weights.usesVectors()
                ? Cosines.none(docs.length)
                : dense.cosines(snapshot, snapshot.centre(language).compare(embedding), docs);
        return new PassageEvidence(
                kinds,
                cosines,
                byWords.scores(),
                byGrams.scores(),
                byPairs.scores(),
                byWords.coverage(),
                byGrams.held(),
                words.familiarity());
    }

    private static void add(BooleanQuery.Builder query, TurnTerms turn, double weight) {
        double total = turn.total();
        float boost = (float) Math.max(weight / total, 1e-6);
        for (int term = 0; term < Math.min(PROPOSING_TERMS, turn.terms().size()); term++) {
            query.add(new BoostQuery(turn.query(term), boost), BooleanClause.Occur.SHOULD);
        }
    }

    private int[] ofLanguage(int[] docs) throws IOException {
        int[] kept = new int[docs.length];
        int count = 0;
        int next = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            PostingsEnum postings =
                    leaf.reader().postings(new Term(PassageFields.LANGUAGE, language), PostingsEnum.NONE);
            int doc = -1;
            for (; next < docs.length && docs[next] < end; next++) {
                int target = docs[next] - leaf.docBase;
                if (postings != null && doc < target) {
                    doc = postings.advance(target);
                }
                if (doc == target) {
                    kept[count++] = docs[next];
                }
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
