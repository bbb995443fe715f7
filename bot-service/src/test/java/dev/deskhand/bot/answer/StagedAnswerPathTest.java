package dev.deskhand.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerWriter.Written;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.SearchResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StagedAnswerPathTest {

    private static final Draft WORDED = new Draft(
            "In other words. [1]",
            "en",
            Draft.Step.GENERATIVE,
            AnswerTraceFixture.draft().citations(),
            false);
    private static final Generation GENERATION =
            new Generation("answer-1", "small", Generation.End.GIVEN, false, null, List.of());

    private final List<Query> written = new ArrayList<>();
    private double lowered = 0.9;

    @Test
    void an_answer_that_may_be_given_is_worded_by_the_writer() {
        AnswerTrace trace = path(AnswerTraceFixture::answered).answer(question());

        assertThat(trace.draft()).isEqualTo(WORDED);
        assertThat(trace.generation()).contains(GENERATION);
        assertThat(trace.decision()).isEqualTo(new Decision.Answered(WORDED));
        assertThat(trace.stageMillis()).containsKeys("prepare", "rewrite", "decide", "write");
    }

    @Test
    void where_people_are_to_have_the_word_no_model_is_asked() {
        path(AnswerTraceFixture::escalated).answer(question());
        path(AnswerTraceFixture::clarified).answer(question());
        path(AnswerTraceFixture::abstained).answer(question());

        assertThat(written).isEmpty();
    }

    @Test
    void a_confidence_that_the_checks_lower_is_weighed_again() {
        lowered = 0.5;

        AnswerTrace trace = path(AnswerTraceFixture::answered).answer(question());

        assertThat(trace.decision().outcome()).isEqualTo("abstained");
        assertThat(trace.confidence().value()).isEqualTo(0.5);
    }

    /* Every stage says what the given run says; what is worded is given above the threshold. */
    private AnswerPath path(Function<Question, AnswerTrace> run) {
        AnswerTrace trace = run.apply(question());
        return new StagedAnswerPath(
                question -> trace.query(),
                query -> query.worded("in other words"),
                query -> new SearchResult(1, AnswerTraceFixture.articles()),
                (query, found) -> found,
                (query, best) -> trace.draft(),
                (query, best, draft) -> trace.confidence(),
                (query, best, draft, confidence, now) -> decide(trace, draft, confidence),
                (query, best, draft, confidence, listener) -> {
                    written.add(query);
                    return Optional.of(
                            new Written(WORDED, confidence.loweredTo(lowered, "A sentence was left out."), GENERATION));
                },
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private static Decision decide(AnswerTrace trace, Draft draft, Confidence confidence) {
        if (!(trace.decision() instanceof Decision.Answered)) {
            return trace.decision();
        }
        return confidence.clearsThreshold() ? new Decision.Answered(draft) : new Decision.Abstained("I do not know.");
    }

    private static Question question() {
        return new Question(
                new SiteId(new UUID(0, 1)),
                "How?",
                Optional.empty(),
                List.of(),
                Set.of(Audience.PUBLIC),
                AnswerMode.AUTO,
                true);
    }
}
