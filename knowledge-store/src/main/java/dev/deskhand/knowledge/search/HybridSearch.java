package dev.deskhand.knowledge.search;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.model.OpenModel;
import dev.deskhand.knowledge.search.RecentRankings.Leader;
import dev.deskhand.knowledge.search.RecentRankings.ScoredPassage;
import dev.deskhand.knowledge.text.NormalForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Words, character n-grams, word pairs and vectors, fused with weights per language over one snapshot of the replica,
 * then checked against the database.
 */
public final class HybridSearch implements PassageSearch {

    private static final double PREVIOUS_TURN = 0.3;

    /** Articles from which an answer may be taken; of the others the best passage is enough to suggest them. */
    private static final int LEADING_ARTICLES = 4;

    private static final int PASSAGES_OF_LEADING = 8;

    /** Further candidates that stand in for those which the database drops. */
    private static final int SPARE_ARTICLES = 3;

    private final Replicas replicas;
    private final LanguageAnalyzers analyzers = new LanguageAnalyzers();
    private final Hydration hydration;
    private final RecentRankings recent;
    private final UnaryOperator<FusionWeights> kept;

    public HybridSearch(Replicas replicas) {
        this(replicas, replicas.recent(), UnaryOperator.identity());
    }

    private HybridSearch(Replicas replicas, RecentRankings recent, UnaryOperator<FusionWeights> kept) {
        this.replicas = replicas;
        this.hydration = replicas.hydration();
        this.recent = recent;
        this.kept = kept;
    }

    /** The search with a part of its ranking left out, for measurements; it remembers nothing. */
    public static PassageSearch without(RankingPart part, Replicas replicas) {
        RecentRankings none = new RecentRankings(0, Ticker.systemTicker());
        return new HybridSearch(replicas, none, weights -> weights.without(part));
    }

    @Override
    public SearchResult search(SearchRequest request) {
        try (SiteReplica.Snapshot snapshot = replicas.of(request.site()).acquire()) {
            List<Leader> leaders = leaders(request, snapshot);
            return new SearchResult(snapshot.revision(), hydrated(request, snapshot, leaders));
        } catch (IOException e) {
            throw new SearchException("the index replica cannot be read", e);
        }
    }

    private List<Leader> leaders(SearchRequest request, SiteReplica.Snapshot snapshot) throws IOException {
        Optional<List<Leader>> remembered = recent.find(request, snapshot.revision());
        if (remembered.isPresent()) {
            return remembered.get();
        }
        List<ArticleCandidate> candidates = rank(request, snapshot);
        List<Leader> ranked = IntStream.range(0, Math.min(candidates.size(), request.limit() + SPARE_ARTICLES))
                .mapToObj(rank -> candidates.get(rank).leader(rank < LEADING_ARTICLES ? PASSAGES_OF_LEADING : 1))
                .toList();
        recent.remember(request, snapshot.revision(), ranked);
        return ranked;
    }

    private List<ArticleCandidate> rank(SearchRequest request, SiteReplica.Snapshot snapshot) throws IOException {
        Optional<OpenModel> model = replicas.model(snapshot);
        Set<String> available = snapshot.languages();
        List<String> languages = SearchLanguages.choose(available, request.languages());
        List<TurnQuery> turns = turns(request, languages, model);
        List<ArticleCandidate> candidates = new ArrayList<>();
        for (String language : languages) {
            candidates.addAll(ranking(request, snapshot, model, language, turns)
                    .rank(request.audiences(), request.limit() + SPARE_ARTICLES));
        }
        candidates.sort(ArticleCandidate.BEST_FIRST);
        return candidates;
    }

    @Override
    public Set<String> languages(SiteId site) {
        try (SiteReplica.Snapshot snapshot = replicas.of(site).acquire()) {
            return snapshot.languages();
        } catch (IOException e) {
            throw new SearchException("the index replica cannot be read", e);
        }
    }

    private CandidateRanking ranking(
            SearchRequest request,
            SiteReplica.Snapshot snapshot,
            Optional<OpenModel> model,
            String language,
            List<TurnQuery> turns)
            throws IOException {
        FusionWeights weights = weights(model, language);
        DenseSearch dense = replicas.dense(request.site(), model);
        List<LanguageRanking> rankings = new ArrayList<>();
        for (TurnQuery turn : turns) {
            rankings.add(new LanguageRanking(snapshot, language, analyzers, dense, weights, turn));
        }
        return new CandidateRanking(snapshot, rankings, turns, weights);
    }

    private List<TurnQuery> turns(SearchRequest request, List<String> languages, Optional<OpenModel> model) {
        Optional<Embedder> reader = model.filter(present -> languages.stream()
                        .anyMatch(language -> weights(model, language).usesVectors()))
                .map(OpenModel::embedder);
        List<TurnQuery> turns = new ArrayList<>();
        turns.add(new TurnQuery(request.text(), 1, embedding(request.text(), reader)));
        request.previous().ifPresent(text -> turns.add(new TurnQuery(text, PREVIOUS_TURN, embedding(text, reader))));
        return turns;
    }

    private FusionWeights weights(Optional<OpenModel> model, String language) {
        return kept.apply(
                FusionWeights.of(model.map(present -> present.embedder().model()), language));
    }

    private static Supplier<Optional<Embedding>> embedding(String text, Optional<Embedder> reader) {
        return reader.<Supplier<Optional<Embedding>>>map(
                        embedder -> new PendingEmbedding(ForkJoinPool.commonPool(), () -> embedded(text, embedder)))
                .orElse(Optional::empty);
    }

    private static Optional<Embedding> embedded(String text, Embedder embedder) {
        return Optional.of(embedder.embedQuestion(NormalForm.of(text))).filter(embedding -> !embedding.isZero());
    }

    private List<RankedArticle> hydrated(SearchRequest request, SiteReplica.Snapshot snapshot, List<Leader> leaders) {
        List<UUID> wanted = leaders.stream()
                .flatMap(leader -> leader.passages().stream())
                .map(ScoredPassage::passage)
                .toList();
        Map<UUID, Passage> passages = hydration.read(request.site(), request.audiences(), snapshot.revision(), wanted);
        return leaders.stream()
                .map(leader -> ranked(leader, passages))
                .flatMap(Optional::stream)
                .limit(request.limit())
                .toList();
    }

    private static Optional<RankedArticle> ranked(Leader leader, Map<UUID, Passage> passages) {
        List<RankedPassage> own = leader.passages().stream()
                .flatMap(scored -> Optional.ofNullable(passages.get(scored.passage()))
                        .map(passage -> new RankedPassage(passage, scored.score()))
                        .stream())
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new RankedArticle(leader.score(), leader.evidence(), own));
    }
}
