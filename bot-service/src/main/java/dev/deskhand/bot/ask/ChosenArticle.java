package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.AnswerPath;
import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.Composer;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.ConfidenceEstimator;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The answer once the customer has said which article is meant: the first question, answered from that article. */
@Component
class ChosenArticle {

    private final AnswerPath path;
    private final Composer composer;
    private final ConfidenceEstimator estimator;

    ChosenArticle(AnswerPath path, Composer composer, ConfidenceEstimator estimator) {
        this.path = path;
        this.composer = composer;
        this.estimator = estimator;
    }

    /**
     * The answer to a question from one article; empty when the article is not among those found any more.
     *
     * @throws dev.deskhand.knowledge.search.SearchException when the record cannot be read
     */
    Optional<AnswerTrace> answer(Question question, UUID article) {
        AnswerTrace trace = path.answer(question);
        return trace.best().articles().stream()
                .filter(ranked -> ranked.bestPassage().article().value().equals(article))
                .findFirst()
                .flatMap(chosen -> answer(trace, chosen));
    }

    private Optional<AnswerTrace> answer(AnswerTrace trace, RankedArticle chosen) {
        SearchResult best = new SearchResult(trace.best().knowledgeRevision(), List.of(chosen));
        Draft draft = composer.compose(trace.query(), best);
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        Confidence confidence = estimator.estimate(trace.query(), best, draft);
        return Optional.of(new AnswerTrace(
                trace.question(),
                trace.query(),
                trace.found(),
                best,
                draft,
                confidence,
                new Decision.Answered(draft),
                trace.stageMillis()));
    }
}
