package dev.deskhand.knowledge.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How articles ranked for the questions of the last ten minutes, so that asking again costs neither model nor ranking.
 * A ranking belongs to one knowledge revision and is found at no other. It holds ids and figures and not a word of an
 * article: what is cited is read from the database each time, so nothing withdrawn comes back from here.
 */
public final class RecentRankings {

    static final Duration KEPT = Duration.ofMinutes(10);

    private static final int BYTES_PER_ENTRY = 500;
    private static final int BYTES_PER_ARTICLE = 400;
    private static final int BYTES_PER_PASSAGE = 80;

    private final Cache<Key, List<Leader>> rankings;

    /** A ranked article; its passages are best first. */
    record Leader(double score, Evidence evidence, List<ScoredPassage> passages) {

        Leader {
            passages = List.copyOf(passages);
        }
    }

    /** A passage with the score of its own evidence. */
    record ScoredPassage(UUID passage, double score) {}

    private record Key(SearchRequest request, long revision) {}

    /**
     * What became of the searches so far.
     *
     * @param remembered were ranked from memory
     * @param computed were ranked anew
     * @param bytes held now, as estimated
     */
    public record Figures(long remembered, long computed, long bytes) {}

    /** @param bytes most memory that is taken, about; 0 remembers nothing */
    RecentRankings(long bytes, Ticker ticker) {
        this.rankings = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher(RecentRankings::weight)
                .expireAfterAccess(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .recordStats()
                .build();
    }

    /** The ranking of an equal request at the same revision, if it is remembered. */
    Optional<List<Leader>> find(SearchRequest request, long revision) {
        return Optional.ofNullable(rankings.getIfPresent(new Key(request, revision)));
    }

    void remember(SearchRequest request, long revision, List<Leader> ranking) {
        rankings.put(new Key(request, revision), List.copyOf(ranking));
    }

    /** Drops what belongs to a site. */
    void forget(SiteId site) {
        rankings.asMap().keySet().removeIf(key -> key.request().site().equals(site));
    }

    public Figures figures() {
        rankings.cleanUp();
        long bytes = rankings.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
        return new Figures(rankings.stats().hitCount(), rankings.stats().missCount(), bytes);
    }

    private static int weight(Key key, List<Leader> ranking) {
        int characters = key.request().text().length()
                + key.request().previous().map(String::length).orElse(0);
        int passages =
                ranking.stream().mapToInt(leader -> leader.passages().size()).sum();
        return BYTES_PER_ENTRY + 2 * characters + BYTES_PER_ARTICLE * ranking.size() + BYTES_PER_PASSAGE * passages;
    }
}
