package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import java.io.IOException;
import java.util.ArrayList;
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

    private static final int PROPOSALS = 100;
    static final Comparator<ArticleCandidate> BEST_FIRST = Comparator.comparingDouble(
                    (ArticleCandidate candidate) -> candidate.score())
            .reversed()
            .thenComparing((ArticleCandidate candidate) -> candidate.article);

    private final SiteReplica.Snapshot snapshot;
    private final LanguageRanking ranking;
    private final List<TurnQuery> turns;

    CandidateRanking(SiteReplica.Snapshot snapshot, LanguageRanking ranking, List<TurnQuery> turns) {
        this.snapshot = snapshot;
        this.ranking = ranking;
        this.turns = turns;
    }

    /** All candidate articles, best first; the first {@code whole} of them with all their passages. */
    List<ArticleCandidate> rank(Set<Audience> audiences, int whole) throws IOException {
        IntStream proposed = IntStream.empty();
        for (TurnQuery turn : turns) {
            proposed = IntStream.concat(proposed, IntStream.of(ranking.propose(turn, audiences, PROPOSALS)));
        }
        int[] docs = proposed.sorted().distinct().toArray();
        List<UUID> leaders = ranked(docs).stream()
                .limit(whole)
                .map(candidate -> candidate.article)
                .toList();
        int[] all = IntStream.concat(IntStream.of(docs), IntStream.of(PassageIds.documentsOf(snapshot, leaders)))
                .sorted()
                .distinct()
                .toArray();
        return ranked(all);
    }

    private List<ArticleCandidate> ranked(int[] docs) throws IOException {
        List<UUID> articles = PassageIds.articles(snapshot, docs);
        List<UUID> passages = PassageIds.passages(snapshot, docs);
        boolean[] text = textPassages(docs);
        double[] own = new double[docs.length];
        Map<UUID, ArticleCandidate> candidates = new HashMap<>();
        for (int turn = 0; turn < turns.size(); turn++) {
            PassageEvidence evidence = ranking.evidence(turns.get(turn), docs);
            for (int i = 0; i < docs.length; i++) {
                Evidence passage = evidence.of(i);
                own[i] += turns.get(turn).weight() * ranking.weights().score(passage);
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
        List<ArticleCandidate> ranked = new ArrayList<>(candidates.values());
        ranked.forEach(candidate -> candidate.score(turns, ranking.weights()));
        ranked.sort(BEST_FIRST);
        return ranked;
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
}
