package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.Embedding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** The rankings over one language's passages in one snapshot: who is proposed, and what speaks for whom. */
final class LanguageRanking {

    /** Rarest terms kept of an overlong question; shorter ones keep all. */
    private static final int MAX_TERMS = 256;

    private final SiteReplica.Snapshot snapshot;
    private final IndexReader reader;
    private final String language;
    private final LanguageAnalyzers analyzers;
    private final DenseSearch dense;
    private final FusionWeights weights;

    LanguageRanking(
            SiteReplica.Snapshot snapshot,
            String language,
            LanguageAnalyzers analyzers,
            DenseSearch dense,
            FusionWeights weights) {
        this.snapshot = snapshot;
        this.reader = snapshot.searcher().getIndexReader();
        this.language = language;
        this.analyzers = analyzers;
        this.dense = dense;
        this.weights = weights;
    }

    FusionWeights weights() {
        return weights;
    }

    /** Documents that are among the best {@code limit} by terms or by vector, ascending. */
    int[] propose(TurnQuery turn, Set<Audience> audiences, int limit) throws IOException {
        BooleanQuery.Builder terms = new BooleanQuery.Builder();
        add(terms, PassageFields.words(language), words(turn), weights.words() + weights.coverage());
        add(terms, PassageFields.grams(language), grams(turn), weights.grams());
        add(terms, PassageFields.pairs(language), pairs(turn), weights.pairs());
        terms.setMinimumNumberShouldMatch(1);
        terms.add(AudienceFilter.of(audiences), BooleanClause.Occur.FILTER);
        IntStream lexical = Arrays.stream(snapshot.searcher().search(terms.build(), limit).scoreDocs)
                .mapToInt((ScoreDoc hit) -> hit.doc);
        IntStream near = usesVectors(turn)
                ? Arrays.stream(ofLanguage(sorted(dense.nearest(snapshot, vector(turn), audiences, limit))))
                : IntStream.empty();
        return IntStream.concat(lexical, near).sorted().distinct().toArray();
    }

    /** What speaks for each document, in their order. */
    PassageEvidence evidence(TurnQuery turn, int[] docs) throws IOException {
        TermEvidence words =
                TermEvidence.of(reader, PassageFields.words(language), words(turn), docs, weights.coverage() > 0);
        TermEvidence grams = TermEvidence.of(reader, PassageFields.grams(language), grams(turn), docs, false);
        TermEvidence pairs = TermEvidence.of(reader, PassageFields.pairs(language), pairs(turn), docs, false);
        float[] cosines = usesVectors(turn) ? dense.cosines(snapshot, vector(turn), docs) : new float[docs.length];
        return new PassageEvidence(cosines, words.scores, grams.scores, pairs.scores, words.coverage);
    }

    private boolean usesVectors(TurnQuery turn) {
        return turn.embedding() != null && weights.usesVectors();
    }

    private static Embedding vector(TurnQuery turn) {
        if (turn.embedding() == null) {
            throw new IllegalStateException("the turn has no vector");
        }
        return turn.embedding();
    }

    private Collection<String> words(TurnQuery turn) {
        return rarest(PassageFields.words(language), LanguageAnalyzers.terms(analyzers.words(language), turn.text()));
    }

    private Collection<String> grams(TurnQuery turn) {
        return rarest(PassageFields.grams(language), LanguageAnalyzers.terms(analyzers.grams(language), turn.text()));
    }

    private Collection<String> pairs(TurnQuery turn) {
        return rarest(PassageFields.pairs(language), LanguageAnalyzers.terms(analyzers.pairs(language), turn.text()));
    }

    private Collection<String> rarest(String field, Set<String> terms) {
        if (terms.size() <= MAX_TERMS) {
            return terms;
        }
        record Counted(String term, int documents) {}
        List<Counted> counted = new ArrayList<>();
        try {
            for (String term : terms) {
                counted.add(new Counted(term, reader.docFreq(new Term(field, term))));
            }
        } catch (IOException e) {
            throw PassageDocuments.unchecked(e);
        }
        return counted.stream()
                .filter(each -> each.documents() > 0)
                .sorted(Comparator.comparingInt(Counted::documents).thenComparing(Counted::term))
                .limit(MAX_TERMS)
                .map(Counted::term)
                .toList();
    }

    private static void add(BooleanQuery.Builder query, String field, Collection<String> terms, double weight) {
        for (String term : terms) {
            query.add(
                    new BoostQuery(new TermQuery(new Term(field, term)), (float) Math.max(weight, 1e-3)),
                    BooleanClause.Occur.SHOULD);
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

    private static int[] sorted(int[] docs) {
        Arrays.sort(docs);
        return docs;
    }
}
