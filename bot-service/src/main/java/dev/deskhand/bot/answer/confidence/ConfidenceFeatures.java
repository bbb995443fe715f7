package dev.deskhand.bot.answer.confidence;

import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.knowledge.search.Evidence;
import dev.deskhand.knowledge.search.Familiarity;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What can be said of a ranking without knowing the answer. Relative figures carry most of it: absolute scores differ
 * from one knowledge base to the next.
 */
final class ConfidenceFeatures {

    private static final List<ToDoubleFunction<Evidence>> RANKINGS = List.of(
            Evidence::passageCosine,
            Evidence::leadCosine,
            evidence -> evidence.best().words(),
            evidence -> evidence.best().grams(),
            evidence -> evidence.best().pairs(),
            Evidence::coverage);

    /*
     * Scores this far apart are e to 1. Two widths tell a lead over one rival from a lead over many.
     */
    private static final double WIDE = 0.05;
    private static final double NARROW = 0.02;

    /** No lead counts for more, and none for less, than that of a share between these. */
    private static final double LEAST_SHARE = 0.02;

    private static final double GREATEST_SHARE = 0.998;

    private ConfidenceFeatures() {}

    /** Features by name, in a fixed order; for an empty ranking all are 0. */
    static Map<String, Double> of(Query query, SearchResult best, Draft draft) {
        Map<String, Double> features = new LinkedHashMap<>();
        List<RankedArticle> articles = best.articles();
        Evidence top = articles.isEmpty() ? Evidence.NONE : articles.get(0).evidence();
        features.put("score", score(articles, 0));
        features.put("margin_to_second", score(articles, 0) - score(articles, 1));
        features.put("margin_to_fifth", score(articles, 0) - score(articles, 4));
        features.put("peak", peak(articles));
        features.put("lead", lead(articles, WIDE));
        features.put("lead_narrow", lead(articles, NARROW));
        features.put("agreement", agreement(articles));
        features.put("passage_cosine", top.passageCosine());
        features.put("lead_cosine", top.leadCosine());
        features.put("passage_cosine_margin", margin(articles, Evidence::passageCosine));
        features.put("lead_cosine_margin", margin(articles, Evidence::leadCosine));
        features.put("words", top.best().words());
        features.put(
                "words_margin", margin(articles, evidence -> evidence.best().words()));
        features.put("grams", top.best().grams());
        features.put(
                "grams_margin", margin(articles, evidence -> evidence.best().grams()));
        features.put("pairs", top.best().pairs());
        features.put(
                "pairs_margin", margin(articles, evidence -> evidence.best().pairs()));
        features.put("coverage", top.coverage());
        features.put("spelling", top.spelling());
        Familiarity familiarity = top.familiarity();
        features.put("log_length", Math.log(1 + familiarity.words()));
        features.put("unknown", familiarity.unknown());
        features.put("rarest", familiarity.rarest());
        features.put("number_missing", missing(draft, quote -> ExpectedAnswer.lacksNumber(query.text(), quote)));
        features.put("date_missing", missing(draft, quote -> ExpectedAnswer.lacksDate(query.text(), quote)));
        return features;
    }

    /** 1 where the sentence that is quoted first lacks something. */
    private static double missing(Draft draft, Predicate<String> lacks) {
        return draft.citations().stream().limit(1).map(Citation::quote).anyMatch(lacks) ? 1 : 0;
    }

    private static double score(List<RankedArticle> articles, int rank) {
        if (articles.isEmpty()) {
            return 0;
        }
        return articles.get(Math.min(rank, articles.size() - 1)).score();
    }

    /**
     * How far the first article leads: log odds of its share in the sum of exp(score / width) over all ranked articles.
     */
    private static double lead(List<RankedArticle> articles, double width) {
        if (articles.isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (RankedArticle article : articles) {
            sum += Math.exp((article.score() - score(articles, 0)) / width);
        }
        double share = Math.max(LEAST_SHARE, Math.min(GREATEST_SHARE, 1 / sum));
        return Math.log(share / (1 - share));
    }

    /** How many standard deviations the first article stands above the mean of those ranked. */
    private static double peak(List<RankedArticle> articles) {
        double mean =
                articles.stream().mapToDouble(RankedArticle::score).average().orElse(0);
        double variance = articles.stream()
                .mapToDouble(article -> Math.pow(article.score() - mean, 2))
                .average()
                .orElse(0);
        return variance == 0 ? 0 : (articles.get(0).score() - mean) / Math.sqrt(variance);
    }

    /** Share of the single rankings, of those that say anything, that put the first article first. */
    private static double agreement(List<RankedArticle> articles) {
        if (articles.isEmpty()) {
            return 0;
        }
        int speaking = 0;
        int agreeing = 0;
        for (ToDoubleFunction<Evidence> ranking : RANKINGS) {
            double greatest = articles.stream()
                    .mapToDouble(article -> ranking.applyAsDouble(article.evidence()))
                    .max()
                    .orElse(0);
            if (greatest > 0) {
                speaking++;
                agreeing += ranking.applyAsDouble(articles.get(0).evidence()) >= greatest ? 1 : 0;
            }
        }
        return speaking == 0 ? 0 : (double) agreeing / speaking;
    }

    /** The first article's figure above the best of the others. */
    private static double margin(List<RankedArticle> articles, ToDoubleFunction<Evidence> ranking) {
        if (articles.isEmpty()) {
            return 0;
        }
        double others = articles.stream()
                .skip(1)
                .mapToDouble(article -> ranking.applyAsDouble(article.evidence()))
                .max()
                .orElse(0);
        return ranking.applyAsDouble(articles.get(0).evidence()) - others;
    }
}
