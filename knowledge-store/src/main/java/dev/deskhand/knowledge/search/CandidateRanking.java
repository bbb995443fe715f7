package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * Ranks the articles of one language: passages are proposed by every ranking, then all evidence is computed for all of
 * them, so that no passage is judged by the list it happened to come from. The best articles are then looked at whole.
 */
final class CandidateRanking {

    static final Comparator<ArticleCandidate> BEST_FIRST = Comparator.comparingDouble(
                    (ArticleCandidate candidate) -> candidate.score())
            .reversed()
            .thenComparing((ArticleCandidate candidate) -> candidate.article);

    /** Passages that each ranking proposes. */
    static final int PROPOSALS = 100;

    private final SiteReplica.Snapshot snapshot;
    private final List<LanguageRanking> rankings;
    private final List<TurnQuery> turns;
    private final FusionWeights weights;
    private final Map<UUID, ArticleCandidate> candidates = new HashMap<>();

    /** @param rankings one for each turn, in their order */
    CandidateRanking(
            SiteReplica.Snapshot snapshot,
            List<LanguageRanking> rankings,
            List<TurnQuery> turns,
            FusionWeights weights) {
        this.snapshot = snapshot;
        this.rankings = rankings;
        this.turns = turns;
        this.weights = weights;
    }

    /** All candidate articles, best first; the first {@code whole} of them with all their passages. */
    List<ArticleCandidate> rank(Set<Audience> audiences, int whole) throws IOException {
        int[] proposed = new int[0];
        for (LanguageRanking ranking : rankings) {
            proposed = union(proposed, ranking.propose(audiences, PROPOSALS));
        }
        add(proposed);
        List<UUID> leaders = ranked().stream()
                .limit(whole)
                .map(candidate -> candidate.article)
                .toList();
        add(without(PassageIds.documentsOf(snapshot, leaders), proposed));
        return ranked();
    }

    private List<ArticleCandidate> ranked() {
        List<ArticleCandidate> ranked = new ArrayList<>(candidates.values());
        ranked.forEach(candidate -> candidate.score(turns, weights));
        ranked.sort(BEST_FIRST);
        return ranked;
    }

    private void add(int[] docs) throws IOException {
        List<UUID> articles = PassageIds.articles(snapshot, docs);
        List<UUID> passages = PassageIds.passages(snapshot, docs);
        boolean[] text = textPassages(docs);
        double[] own = new double[docs.length];
        for (int turn = 0; turn < turns.size(); turn++) {
            PassageEvidence evidence = rankings.get(turn).evidence(docs);
            for (int i = 0; i < docs.length; i++) {
                Evidence passage = evidence.of(i);
                own[i] += turns.get(turn).weight() * weights.score(passage);
                candidates
                        .computeIfAbsent(articles.get(i), article -> new ArticleCandidate(article, turns.size()))
                        .add(turn, passage, text[i]);
            }
        }
        for (int i = 0; i < docs.length; i++) {
            ArticleCandidate candidate = candidates.get(articles.get(i));
            if (candidate != null && text[i]) {
                candidate.addPassage(passages.get(i), own[i]);
            }
        }
    }

    private boolean[] textPassages(int[] docs) throws IOException {
        boolean[] text = new boolean[docs.length];
        int next = 0;
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues kinds = leaf.reader().getNumericDocValues(PassageFields.KIND);
            for (; next < docs.length && docs[next] < end; next++) {
                text[next] =
                        kinds.advanceExact(docs[next] - leaf.docBase) && kinds.longValue() == PassageFields.KIND_TEXT;
            }
        }
        return text;
    }

    private static int[] union(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int[] without(int[] docs, int[] known) {
        return IntStream.of(docs)
                .filter(doc -> Arrays.binarySearch(known, doc) < 0)
                .toArray();
    }
}
