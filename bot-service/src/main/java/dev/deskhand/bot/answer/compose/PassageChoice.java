package dev.deskhand.bot.answer.compose;

import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which passage of the best article answers. Usually the best one; but who asks what the title says wants the article's
 * own answer, and every passage of it carries the title, so small differences mean little: then steps go first, and
 * earlier passages before later ones.
 */
final class PassageChoice {

    private static final double SUBJECT_COSINE = 0.8;
    private static final double STEPS_WITHIN = 0.10;
    private static final double EARLIER_WITHIN = 0.05;
    private static final Pattern STEPS = Pattern.compile("(?m)^\\s{0,3}1[.)]\\s+\\S");

    private PassageChoice() {}

    static Passage of(RankedArticle article) {
        if (article.evidence().leadCosine() < SUBJECT_COSINE) {
            return article.bestPassage();
        }
        return near(article, STEPS_WITHIN).stream()
                .filter(passage -> STEPS.matcher(passage.text()).find())
                .findFirst()
                .orElseGet(() -> near(article, EARLIER_WITHIN).get(0));
    }

    /** Passages that score nearly as high as the best, in the order of the article. */
    private static List<Passage> near(RankedArticle article, double share) {
        double best = article.passages().get(0).score();
        double floor = best - Math.abs(best) * share;
        return article.passages().stream()
                .filter(ranked -> ranked.score() >= floor)
                .map(RankedPassage::passage)
                .sorted(Comparator.comparingInt(Passage::ordinal))
                .toList();
    }
}
