package dev.deskhand.bot.answer.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.FeatureNames;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.Evidence;
import dev.deskhand.knowledge.search.Familiarity;
import dev.deskhand.knowledge.search.Meaning;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.search.TermMatch;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceFeaturesTest {

    @Test
    void every_feature_has_its_name_in_the_list_of_names() {
        assertThat(features(0.6).keySet()).isEqualTo(FeatureNames.ALL);
    }

    @Test
    void two_equal_articles_share_the_lead() {
        assertThat(features(0.6, 0.6).get("lead")).isEqualTo(0, within(1e-9));
    }

    @Test
    void a_lead_is_the_log_odds_of_the_share_at_either_width() {
        // one rival 0.05 behind: share 1 / (1 + 1/e), odds e to 1; at 0.02 odds e^2.5 to 1
        Map<String, Double> features = features(0.60, 0.55);

        assertThat(features.get("lead")).isEqualTo(1, within(1e-9));
        assertThat(features.get("lead_narrow")).isEqualTo(2.5, within(1e-9));
    }

    @Test
    void many_rivals_lessen_the_wide_lead_more_than_the_narrow_one() {
        Map<String, Double> one = features(0.60, 0.52);
        Map<String, Double> many = features(0.60, 0.52, 0.52, 0.52, 0.52);

        assertThat(one.get("lead") - many.get("lead")).isEqualTo(Math.log(4), within(1e-9));
        assertThat(many.get("lead_narrow")).isGreaterThan(many.get("lead"));
    }

    @Test
    void a_single_article_leads_by_a_bounded_amount() {
        assertThat(features(0.6).get("lead")).isEqualTo(Math.log(0.998 / 0.002), within(1e-9));
    }

    @Test
    void an_empty_ranking_has_the_same_features_all_zero() {
        Map<String, Double> features = features();

        assertThat(features.keySet()).isEqualTo(features(0.6, 0.5).keySet());
        assertThat(features.values()).allSatisfy(value -> assertThat(value).isZero());
    }

    @Test
    void how_well_the_site_knows_the_words_is_that_of_the_first_article() {
        Map<String, Double> features = features(0.6, 0.5);

        assertThat(features.get("log_length")).isEqualTo(Math.log(6));
        assertThat(features.get("unknown")).isEqualTo(0.2);
        assertThat(features.get("rarest")).isEqualTo(0.9);
    }

    @Test
    void a_number_or_date_is_missed_in_the_quoted_sentence() {
        assertThat(features("how long do I hold it", 0.6).get("number_missing")).isZero();
        assertThat(features("how long do I hold both 5 buttons", 0.6).get("number_missing"))
                .isEqualTo(1);
        assertThat(features("when do I hold it", 0.6).get("date_missing")).isZero();
    }

    @Test
    void every_feature_has_words_of_its_own() {
        assertThat(features(0.6, 0.5).keySet()).allSatisfy(name -> assertThat(ReasonWords.of(name, true))
                .isNotEqualTo(ReasonWords.of("no such feature", true)));
    }

    private static Map<String, Double> features(double... scores) {
        return features("how do I reset it", scores);
    }

    private static Map<String, Double> features(String question, double... scores) {
        List<RankedArticle> articles = IntStream.range(0, scores.length)
                .mapToObj(rank -> article(rank, scores[rank]))
                .toList();
        return ConfidenceFeatures.of(query(question), new SearchResult(1, articles), draft(articles));
    }

    private static Draft draft(List<RankedArticle> articles) {
        List<Citation> citations = articles.stream()
                .limit(1)
                .map(article -> new Citation(article.bestPassage(), "Hold the button for 5 seconds.", 0.6))
                .toList();
        return new Draft("Text.", "en", Draft.Step.EXTRACTIVE, citations, false);
    }

    private static RankedArticle article(int rank, double score) {
        Passage passage = new Passage(
                new PassageId(new UUID(1, rank)),
                new ArticleId(new UUID(2, rank)),
                "article-" + rank,
                1,
                0,
                "Title",
                null,
                List.of(),
                "",
                "en",
                "Text.");
        Evidence evidence = new Evidence(
                0.5,
                0.6,
                new Meaning(0.3, 0.4, 0.2),
                new TermMatch(0.5, 0.4, 0.1),
                TermMatch.NONE,
                0.5,
                0.7,
                new Familiarity(5, 0.2, 0.9));
        return new RankedArticle(score, evidence, List.of(new RankedPassage(passage, score)));
    }

    private static Query query(String text) {
        Question question = new Question(
                new SiteId(new UUID(3, 1)),
                text,
                Optional.empty(),
                List.of(),
                Set.of(Audience.PUBLIC),
                AnswerMode.AUTO,
                true);
        return new Query(
                question, question.text(), Optional.empty(), List.of(new LanguageGuess("en", 1)), Intent.QUESTION);
    }
}
