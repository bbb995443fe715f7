package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The answer path as a sequence of stages. */
@Component
class StagedAnswerPath implements AnswerPath {

    private final QuestionPreparer preparer;
    private final Retriever retriever;
    private final Reranker reranker;
    private final Composer composer;
    private final ConfidenceEstimator estimator;
    private final PinnedAnswers pinned;
    private final DecisionPolicy policy;
    private final Clock clock;
    private final MeterRegistry meters;

    StagedAnswerPath(
            QuestionPreparer preparer,
            Retriever retriever,
            Reranker reranker,
            Composer composer,
            ConfidenceEstimator estimator,
            PinnedAnswers pinned,
            DecisionPolicy policy,
            Clock clock,
            MeterRegistry meters) {
        this.preparer = preparer;
        this.retriever = retriever;
        this.reranker = reranker;
        this.composer = composer;
        this.estimator = estimator;
        this.pinned = pinned;
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
        Optional<PinnedAnswers.Pinned> pin = timer.time("pinned", () -> pinned(query));
        Draft draft = timer.time(
                "compose", () -> pin.map(StagedAnswerPath::draft).orElseGet(() -> composer.compose(query, best)));
        Confidence estimated = timer.time("confidence", () -> estimator.estimate(query, best, draft));
        Confidence confidence = pin.map(answer -> confidence(answer, estimated)).orElse(estimated);
        Decision decision = timer.time("decide", () -> policy.decide(query, best, draft, confidence, clock.instant()));
        return new AnswerTrace(question, query, found, best, draft, confidence, decision, timer.millis());
    }

    /** Only questions have pinned answers: wishes and greetings are understood first. */
    private Optional<PinnedAnswers.Pinned> pinned(Query query) {
        return query.intent() == Intent.QUESTION ? pinned.find(query, clock.instant()) : Optional.empty();
    }

    private static Draft draft(PinnedAnswers.Pinned answer) {
        return new Draft(answer.text(), answer.language(), Draft.Step.PINNED, List.of(), false);
    }

    /* A person has decided that this is the answer; what the ranking looks like says nothing of it. */
    private static Confidence confidence(PinnedAnswers.Pinned answer, Confidence estimated) {
        String why = answer.nearness() == 1
                ? "The answer is pinned to this question."
                : "The answer is pinned to a question that says nearly the same: \"" + answer.question() + "\"";
        return new Confidence(1, estimated.threshold(), List.of(why), estimated.features());
    }
}
