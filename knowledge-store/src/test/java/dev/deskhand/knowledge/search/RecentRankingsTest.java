package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.RecentRankings.Leader;
import dev.deskhand.knowledge.search.RecentRankings.ScoredPassage;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentRankingsTest {

    private static final SiteId SITE = SiteId.random();
    private static final List<Leader> RANKING =
            List.of(new Leader(0.7, Evidence.NONE, List.of(new ScoredPassage(UUID.randomUUID(), 0.7))));

    private final AtomicLong nanos = new AtomicLong();
    private final RecentRankings rankings = new RecentRankings(1 << 20, nanos::get);

    @Test
    void an_equal_request_at_the_same_revision_finds_its_ranking() {
        rankings.remember(asking("how do I pay"), 3, RANKING);

        assertThat(rankings.find(asking("how do I pay"), 3)).hasValue(RANKING);
        assertThat(rankings.figures().remembered()).isEqualTo(1);
    }

    @Test
    void another_revision_question_reader_turn_or_site_finds_nothing() {
        rankings.remember(asking("how do I pay"), 3, RANKING);

        assertThat(rankings.find(asking("how do I pay"), 4)).isEmpty();
        assertThat(rankings.find(asking("how do I pay?"), 3)).isEmpty();
        assertThat(rankings.find(request(SITE, "how do I pay", Optional.empty(), Audience.INTERNAL), 3))
                .isEmpty();
        assertThat(rankings.find(request(SITE, "how do I pay", Optional.of("my bill"), Audience.PUBLIC), 3))
                .isEmpty();
        assertThat(rankings.find(request(SiteId.random(), "how do I pay", Optional.empty(), Audience.PUBLIC), 3))
                .isEmpty();
        assertThat(rankings.figures().computed()).isEqualTo(5);
    }

    @Test
    void memory_stays_within_its_bound() {
        RecentRankings small = new RecentRankings(10_000, nanos::get);

        for (int i = 0; i < 1_000; i++) {
            small.remember(asking("question " + i), 1, RANKING);
        }

        assertThat(small.figures().bytes()).isPositive().isLessThanOrEqualTo(10_000);
    }

    @Test
    void nothing_is_remembered_without_memory() {
        RecentRankings none = new RecentRankings(0, nanos::get);

        none.remember(asking("how do I pay"), 1, RANKING);

        assertThat(none.find(asking("how do I pay"), 1)).isEmpty();
    }

    @Test
    void what_nobody_asks_for_ten_minutes_is_forgotten() {
        rankings.remember(asking("how do I pay"), 1, RANKING);

        nanos.addAndGet(Duration.ofMinutes(10).plusSeconds(1).toNanos());

        assertThat(rankings.find(asking("how do I pay"), 1)).isEmpty();
    }

    @Test
    void an_erased_site_takes_its_rankings_along() {
        SearchRequest elsewhere = request(SiteId.random(), "how do I pay", Optional.empty(), Audience.PUBLIC);
        rankings.remember(asking("how do I pay"), 1, RANKING);
        rankings.remember(elsewhere, 1, RANKING);

        rankings.forget(SITE);

        assertThat(rankings.find(asking("how do I pay"), 1)).isEmpty();
        assertThat(rankings.find(elsewhere, 1)).isPresent();
    }

    private static SearchRequest asking(String text) {
        return request(SITE, text, Optional.empty(), Audience.PUBLIC);
    }

    private static SearchRequest request(SiteId site, String text, Optional<String> previous, Audience reader) {
        return new SearchRequest(site, Set.of(reader), text, previous, List.of(new LanguageGuess("en", 1)), 10);
    }
}
