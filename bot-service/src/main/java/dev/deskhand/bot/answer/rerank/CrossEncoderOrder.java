package dev.deskhand.bot.answer.rerank;

import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Reranker;
import dev.deskhand.knowledge.reading.PassageScorer;
import dev.deskhand.knowledge.reading.ReadingException;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.search.SearchResult.Order;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles in the order in which a cross-encoder likes the best passage of each. Scores and evidence of the search stay
 * with their articles, so that a leader whom the search had further down leads by less than nothing, which the confidence
 * sees.
 *
 * <p>The time is looked at after each article. Once the budget is spent, or when the model fails, the order of the search
 * stands, and the result says so; {@code deskhand.rerank} counts how often.
 */
final class CrossEncoderOrder implements Reranker, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CrossEncoderOrder.class);

    private final PassageScorer scorer;
    private final long budgetNanos;
    private final MeterRegistry meters;

    CrossEncoderOrder(PassageScorer scorer, Duration budget, MeterRegistry meters) {
        this.scorer = scorer;
        this.budgetNanos = budget.toNanos();
        this.meters = meters;
        log.info("Articles are put in order by {}; run ./deskhand calibrate, if you have not since", scorer.name());
    }

    @Override
    public SearchResult rerank(Query query, SearchResult found) {
        if (found.articles().size() < 2 || !reads(query.language())) {
            return found;
        }
        SearchResult ordered = ordered(query, found);
        meters.counter("deskhand.rerank", "order", ordered.order().code()).increment();
        return ordered;
    }

    private SearchResult ordered(Query query, SearchResult found) {
        List<Double> scores = new ArrayList<>();
        long end = now() + budgetNanos;
        try {
            for (RankedArticle article : found.articles()) {
                scores.addAll(scorer.score(query.text(), List.of(textOf(article.bestPassage()))));
                if (now() > end) {
                    return found.inOrder(found.articles(), Order.FUSED_FOR_TIME);
                }
            }
        } catch (ReadingException e) {
            log.warn("The order of the search stands: {}", e.getMessage());
            return found.inOrder(found.articles(), Order.FUSED_AFTER_FAILURE);
        }
        return found.inOrder(bestFirst(found.articles(), scores), Order.RERANKED);
    }

    private static List<RankedArticle> bestFirst(List<RankedArticle> articles, List<Double> scores) {
        return IntStream.range(0, articles.size())
                .boxed()
                .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
                .map(articles::get)
                .toList();
    }

    private boolean reads(String language) {
        return scorer.languages().isEmpty() || scorer.languages().contains(language);
    }

    private static String textOf(Passage passage) {
        return passage.title() + "\n" + passage.text();
    }

    private long now() {
        return meters.config().clock().monotonicTime();
    }

    @Override
    public void close() {
        scorer.close();
    }
}
