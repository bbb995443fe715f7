package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The answer path as a sequence of stages. */
@Component
class StagedAnswerPath implements AnswerPath {

    private final QuestionPreparer preparer;
    private final QuestionRewriter rewriter;
    private final Retriever retriever;
    private final Reranker reranker;
    private final Composer composer;
    private final ConfidenceEstimator estimator;
    private final DecisionPolicy policy;
    private final AnswerWriter writer;
    private final Clock clock;
    private final MeterRegistry meters;

    StagedAnswerPath(
            QuestionPreparer preparer,
            QuestionRewriter rewriter,
            Retriever retriever,
            Reranker reranker,
            Composer composer,
            ConfidenceEstimator estimator,
            DecisionPolicy policy,
            AnswerWriter writer,
            Clock clock,
            MeterRegistry meters) {
        this.preparer = preparer;
        this.rewriter = rewriter;
        this.retriever = retriever;
        this.reranker = reranker;
        this.composer = composer;
        this.estimator = estimator;
        this.policy = policy;
        this.writer = writer;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public AnswerTrace answer(Question question, AnswerListener listener) {
        StageTimer timer = new StageTimer(meters);
        Query prepared = timer.time("prepare", () -> preparer.prepare(question));
        Query query = timer.time("rewrite", () -> rewriter.rewrite(prepared));
        SearchResult found = timer.time("retrieve", () -> retriever.retrieve(query));
        SearchResult best = timer.time("rerank", () -> reranker.rerank(query, found));
        Draft draft = timer.time("compose", () -> composer.compose(query, best));
        Confidence confidence = timer.time("confidence", () -> estimator.estimate(query, best, draft));
        Decision decision = timer.time("decide", () -> policy.decide(query, best, draft, confidence, clock.instant()));
        AnswerTrace extractive =
                new AnswerTrace(question, query, found, best, draft, confidence, decision, timer.millis());
        return isFromArticles(decision) ? written(extractive, listener, timer) : extractive;
    }

    /* Where people are to have the word, or a ready-made reply is, no model is asked. */
    private static boolean isFromArticles(Decision decision) {
        return decision instanceof Decision.Answered answered
                && answered.draft().step() == Draft.Step.EXTRACTIVE;
    }

    private AnswerTrace written(AnswerTrace trace, AnswerListener listener, StageTimer timer) {
        Query query = trace.query();
        return timer.time("write", () -> writer.write(query, trace.best(), trace.draft(), trace.confidence(), listener))
                .map(written -> new AnswerTrace(
                        trace.question(),
                        query,
                        trace.found(),
                        trace.best(),
                        written.draft(),
                        written.confidence(),
                        policy.decide(query, trace.best(), written.draft(), written.confidence(), clock.instant()),
                        timer.millis(),
                        Optional.of(written.generation())))
                .orElse(trace);
    }
}
