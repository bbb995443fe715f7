package dev.deskhand.bot.answer.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.reading.PassageScorer;
import dev.deskhand.knowledge.reading.ReadingException;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.search.SearchResult.Order;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CrossEncoderOrderTest {

    private static final AnswerTrace TRACE = AnswerTraceFixture.answered(new Question(
            SiteId.random(), "How do I reset it?", Optional.of("en"), List.of(), Set.of(), AnswerMode.AUTO, true));

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);

    @Test
    void the_model_decides_the_order_and_the_searchs_figures_stay() {
        SearchResult found = TRACE.found();

        SearchResult best =
                order(Set.of(), text -> text.startsWith("Article 3\n") ? 9 : 1).rerank(query(), found);

        assertThat(best.order()).isEqualTo(Order.RERANKED);
        assertThat(ids(best))
                .startsWith("article-3", "article-1", "article-2", "article-4")
                .hasSize(12);
        assertThat(best.articles().get(0).score()).isEqualTo(1.0 / 3);
        assertThat(best.knowledgeRevision()).isEqualTo(found.knowledgeRevision());
        assertThat(counted(Order.RERANKED)).isEqualTo(1);
    }

    @Test
    void the_searchs_order_stands_once_the_budget_is_spent() {
        SearchResult best = order(Set.of(), text -> {
                    clock.add(Duration.ofMillis(30));
                    return -text.length();
                })
                .rerank(query(), TRACE.found());

        assertThat(best.articles()).isEqualTo(TRACE.found().articles());
        assertThat(best.order()).isEqualTo(Order.FUSED_FOR_TIME);
        assertThat(counted(Order.FUSED_FOR_TIME)).isEqualTo(1);
    }

    @Test
    void the_searchs_order_stands_when_the_model_fails() {
        SearchResult best = order(Set.of(), text -> {
                    throw new ReadingException("it broke");
                })
                .rerank(query(), TRACE.found());

        assertThat(best.articles()).isEqualTo(TRACE.found().articles());
        assertThat(best.order()).isEqualTo(Order.FUSED_AFTER_FAILURE);
        assertThat(counted(Order.FUSED_AFTER_FAILURE)).isEqualTo(1);
    }

    @Test
    void a_language_that_the_model_does_not_read_and_a_single_article_are_left_alone() {
        SearchResult one = new SearchResult(1, TRACE.found().articles().subList(0, 1));

        assertThat(order(Set.of("de"), text -> 1).rerank(query(), TRACE.found()))
                .isSameAs(TRACE.found());
        assertThat(order(Set.of("en"), text -> 1).rerank(query(), one)).isSameAs(one);
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void without_a_model_nothing_changes() {
        assertThat(new FusedOrder().rerank(query(), TRACE.found())).isSameAs(TRACE.found());
    }

    private CrossEncoderOrder order(Set<String> languages, ToDoubleFunction<String> score) {
        return new CrossEncoderOrder(new ScriptedScorer(languages, score), Duration.ofMillis(100), meters);
    }

    private double counted(Order order) {
        return meters.counter("deskhand.rerank", "order", order.code()).count();
    }

    private static Query query() {
        return TRACE.query();
    }

    private static List<String> ids(SearchResult result) {
        return result.articles().stream()
                .map(RankedArticle::bestPassage)
                .map(passage -> passage.externalId())
                .toList();
    }

    /** A model that scores as the test says. */
    private record ScriptedScorer(Set<String> languages, ToDoubleFunction<String> score) implements PassageScorer {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public List<Double> score(String question, List<String> passages) {
            return passages.stream().map(score::applyAsDouble).toList();
        }

        @Override
        public void close() {}
    }
}
