package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.model.OpenModel;
import dev.deskhand.knowledge.text.NormalForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words, character n-grams, word pairs and vectors, fused with weights per language over one snapshot of the replica,
 * then checked against the database.
 */
public final class HybridSearch implements PassageSearch {

    private static final double PREVIOUS_TURN = 0.3;
    private static final int PASSAGES_PER_ARTICLE = 8;

    /** Further candidates that stand in for those which the database drops. */
    private static final int SPARE_ARTICLES = 3;

    private final Replicas replicas;
    private final LanguageAnalyzers analyzers = new LanguageAnalyzers();
    private final Hydration hydration;

    public HybridSearch(Replicas replicas) {
        this.replicas = replicas;
        this.hydration = replicas.hydration();
    }

    @Override
    public SearchResult search(SearchRequest request) {
        try (SiteReplica.Snapshot snapshot = replicas.of(request.site()).acquire()) {
            Optional<OpenModel> model = replicas.model(snapshot);
            Set<String> available = snapshot.languages();
            List<String> languages = SearchLanguages.choose(available, request.languages());
            List<TurnQuery> turns = turns(request, languages, model);
            List<ArticleCandidate> candidates = new ArrayList<>();
            for (String language : languages) {
                candidates.addAll(ranking(request, snapshot, model, language, turns)
                        .rank(request.audiences(), request.limit() + SPARE_ARTICLES));
            }
            candidates.sort(CandidateRanking.BEST_FIRST);
            return new SearchResult(snapshot.revision(), hydrated(request, snapshot, candidates));
        } catch (IOException e) {
            throw new SearchException("the index replica cannot be read", e);
        }
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

    private static List<TurnQuery> turns(SearchRequest request, List<String> languages, Optional<OpenModel> model) {
        Optional<Embedder> reader = model.filter(present -> languages.stream()
                        .anyMatch(language -> weights(model, language).usesVectors()))
                .map(OpenModel::embedder);
        List<TurnQuery> turns = new ArrayList<>();
        turns.add(new TurnQuery(request.text(), 1, embedding(request.text(), reader)));
        request.previous().ifPresent(text -> turns.add(new TurnQuery(text, PREVIOUS_TURN, embedding(text, reader))));
        return turns;
    }

    private static FusionWeights weights(Optional<OpenModel> model, String language) {
        return FusionWeights.of(model.map(present -> present.embedder().model()), language);
    }

    private static @Nullable Embedding embedding(String text, Optional<Embedder> reader) {
        return reader.map(embedder -> embedder.embedQuestion(NormalForm.of(text)))
                .filter(embedding -> !embedding.isZero())
                .orElse(null);
    }

    private List<RankedArticle> hydrated(
            SearchRequest request, SiteReplica.Snapshot snapshot, List<ArticleCandidate> candidates) {
        List<ArticleCandidate> leaders =
                candidates.stream().limit(request.limit() + SPARE_ARTICLES).toList();
        List<UUID> wanted = leaders.stream()
                .flatMap(leader -> leader.passages().stream().limit(PASSAGES_PER_ARTICLE))
                .map(ArticleCandidate.Scored::passage)
                .toList();
        Map<UUID, Passage> passages = hydration.read(request.site(), request.audiences(), snapshot.revision(), wanted);
        return leaders.stream()
                .map(leader -> ranked(leader, passages))
                .flatMap(Optional::stream)
                .limit(request.limit())
                .toList();
    }

    private static Optional<RankedArticle> ranked(ArticleCandidate candidate, Map<UUID, Passage> passages) {
        List<RankedPassage> own = candidate.passages().stream()
                .flatMap(scored -> Optional.ofNullable(passages.get(scored.passage()))
                        .map(passage -> new RankedPassage(passage, scored.score()))
                        .stream())
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new RankedArticle(candidate.score(), candidate.evidence(0), own));
    }
}
