package dev.deskhand.bot.answer.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.ConfidenceModel;
import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.ShippedModels;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogisticEstimatorTest {

    private static final SiteId OWN = SiteId.random();
    private static final ConfidenceModels EVEN = new ConfidenceModels(even(0.44), even(0.55));

    private final LogisticEstimator estimator = estimator(null);

    @Test
    void a_site_with_models_of_its_own_has_their_confidence_and_threshold() {
        Confidence confidence = estimate(estimator, OWN, AnswerTraceFixture.draft());

        assertThat(confidence.value()).isEqualTo(0.5);
        assertThat(confidence.threshold()).isEqualTo(0.44);
        assertThat(confidence.reasons()).noneMatch(reason -> reason.contains("calibrated"));
    }

    @Test
    void any_other_site_has_the_shipped_models_and_is_told_so() {
        Confidence confidence = estimate(estimator, SiteId.random(), AnswerTraceFixture.draft());

        assertThat(confidence.value()).isNotEqualTo(0.5);
        assertThat(confidence.threshold()).isGreaterThan(0.6);
        assertThat(confidence.reasons()).endsWith("Not yet calibrated on your questions.");
    }

    @Test
    void a_threshold_that_is_set_counts_everywhere() {
        assertThat(estimate(estimator(0.7), OWN, AnswerTraceFixture.draft()).threshold())
                .isEqualTo(0.7);
    }

    @Test
    void nothing_found_is_nothing_to_be_sure_of() {
        Draft nothing = new Draft("", "en", Draft.Step.NONE, List.of(), false);

        assertThat(estimate(estimator, OWN, nothing).value()).isZero();
        assertThat(estimate(estimator, OWN, nothing).reasons())
                .containsExactly("No article has anything in common with the question.");
    }

    private static LogisticEstimator estimator(Double threshold) {
        return new LogisticEstimator(
                new AnswerSettings(0.95, threshold, 0.4, 800, 10),
                site -> site.equals(OWN) ? Optional.of(EVEN) : Optional.empty(),
                new ShippedModels());
    }

    private static Confidence estimate(LogisticEstimator estimator, SiteId site, Draft draft) {
        Question question = new Question(
                site,
                "How do I reset it?",
                Optional.empty(),
                List.of(),
                Set.of(Audience.PUBLIC),
                AnswerMode.AUTO,
                true);
        Query query = new Query(
                question,
                "how do i reset it?",
                Optional.empty(),
                List.of(new LanguageGuess("en", 0.9)),
                Intent.QUESTION);
        return estimator.estimate(query, new SearchResult(42, AnswerTraceFixture.articles()), draft);
    }

    private static ConfidenceModel even(double threshold) {
        return new ConfidenceModel(
                "by hand",
                0,
                List.of(new ConfidenceModel.Term("score", 0, 1, 0)),
                List.of(),
                List.of(new ConfidenceModel.Threshold(0.95, threshold, 0.5, 100, 0.97, 0.95)));
    }
}
