package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** Passages that each ranking proposes. */
    static final int PROPOSALS = 100;

    private final SiteReplica.Snapshot snapshot;
    private final List<LanguageRanking> rankings;
    private final List<TurnQuery> turns;
    private final FusionWeights weights;

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

    /** The {@code limit} best articles, best first, judged by all their passages. */
    List<ArticleCandidate> rank(Set<Audience> audiences, int limit) throws IOException {
        int[] proposed = new int[0];
        for (LanguageRanking ranking : rankings) {
            proposed = union(proposed, ranking.propose(audiences, PROPOSALS));
        }
        List<UUID> leaders = ranked(proposed).stream()
                .limit(limit)
                .map(candidate -> candidate.article)
                .toList();
        return ranked(PassageIds.documentsOf(snapshot, leaders));
    }

    /** The articles of documents, best first, by the evidence of these documents. */
    private List<ArticleCandidate> ranked(int[] docs) throws IOException {
        List<UUID> articles = PassageIds.articles(snapshot, docs);
        Map<UUID, Integer> numbers = new LinkedHashMap<>();
        int[] article = new int[docs.length];
        for (int i = 0; i < docs.length; i++) {
            article[i] = numbers.computeIfAbsent(articles.get(i), ignored -> numbers.size());
        }
        List<ArticleCandidate> candidates = new ArrayList<>();
        numbers.keySet().forEach(id -> candidates.add(new ArticleCandidate(id, turns.size())));
        gather(docs, article, candidates);
        candidates.forEach(candidate -> candidate.score(turns, weights));
        candidates.sort(ArticleCandidate.BEST_FIRST);
        return candidates;
    }

    /** @param article number of each document's article among the candidates */
    private void gather(int[] docs, int[] article, List<ArticleCandidate> candidates) throws IOException {
        int[] kinds = kinds(docs);
        double[] own = new double[docs.length];
        for (int turn = 0; turn < turns.size(); turn++) {
            PassageEvidence evidence = rankings.get(turn).evidence(docs, kinds, article);
            for (int i = 0; i < docs.length; i++) {
                own[i] += turns.get(turn).weight() * weights.score(evidence.of(i));
                candidates.get(article[i]).turn(turn).add(evidence, i);
            }
        }
        List<UUID> passages = PassageIds.passages(snapshot, docs);
        for (int i = 0; i < docs.length; i++) {
            if (kinds[i] == PassageFields.KIND_TEXT) {
                candidates.get(article[i]).addPassage(passages.get(i), own[i]);
            }
        }
    }

    private int[] kinds(int[] docs) throws IOException {
        int[] found = new int[docs.length];
        int next = 0;
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues kinds = leaf.reader().getNumericDocValues(PassageFields.KIND);
            for (; next < docs.length && docs[next] < end; next++) {
                found[next] = kinds.advanceExact(docs[next] - leaf.docBase) ? (int) kinds.longValue() : -1;
            }
        }
        return found;
    }

    private static int[] union(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others))
                .sorted()
                .distinct()
                .toArray();
    }
}
