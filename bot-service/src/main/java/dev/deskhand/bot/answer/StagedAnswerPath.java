package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The answer path as a sequence of stages. */
@Component
class StagedAnswerPath implements AnswerPath {

    private final QuestionPreparer preparer;
    private final Retriever retriever;
    private final Reranker reranker;
    private final Composer composer;
    private final ConfidenceEstimator estimator;
    private final DecisionPolicy policy;
    private final Clock clock;
    private final MeterRegistry meters;

    StagedAnswerPath(
            QuestionPreparer preparer,
            Retriever retriever,
            Reranker reranker,
            Composer composer,
            ConfidenceEstimator estimator,
            DecisionPolicy policy,
            Clock clock,
            MeterRegistry meters) {
        this.preparer = preparer;
        this.retriever = retriever;
        this.reranker = reranker;
        this.composer = composer;
        this.estimator = estimator;
        this.policy = policy;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public AnswerTrace answer(Question question) {
        StageTimer timer = new StageTimer(meters);
        Query query = timer.time("prepare", () -> preparer.prepare(question));
        SearchResult found = timer.time("retrieve", () -> retriever.retrieve(query));
        SearchResult best = timer.time("rerank", () -> reranker.rerank(query, found));
        Draft draft = timer.time("compose", () -> composer.compose(query, best));
        Confidence confidence = timer.time("confidence", () -> estimator.estimate(query, best, draft));
        Decision decision = timer.time("decide", () -> policy.decide(query, best, draft, confidence, clock.instant()));
        return new AnswerTrace(question, query, found, best, draft, confidence, decision, timer.millis());
    }
}
