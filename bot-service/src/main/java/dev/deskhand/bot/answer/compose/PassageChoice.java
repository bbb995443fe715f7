package dev.deskhand.bot.answer.compose;

import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which passage of the best article answers. Usually the best one; but who asks how, wants the steps, and who asks what
 * the title says, wants the article's own answer. Every passage carries the title, so small differences mean little.
 */
final class PassageChoice {

    private static final double SUBJECT_COSINE = 0.8;
    private static final double STEPS_WITHIN = 0.12;
    private static final double STEPS_OF_SUBJECT_WITHIN = 0.3;
    private static final double EARLIER_WITHIN = 0.05;
    private static final Pattern STEPS = Pattern.compile("(?m)^\\s{0,3}1[.)]\\s+\\S");
    private static final Pattern HOW = Pattern.compile("(?iu)\\b(?:how|wie|comment|c[oó]mo|làm sao|làm thế nào|cách)\\b"
            + "|איך|כיצד|چطور|چگونه|چجوری|كيف|อย่างไร|ยังไง|วิธี|எப்படி|怎么|怎樣|怎样|如何|どうやって|どうすれば|方法");

    private PassageChoice() {}

    static Passage of(RankedArticle article, String question) {
        boolean subject = article.evidence().leadCosine() >= SUBJECT_COSINE;
        List<Passage> earlier = near(article, subject ? EARLIER_WITHIN : 0);
        if (!HOW.matcher(question).find()) {
            return earlier.get(0);
        }
        return near(article, subject ? STEPS_OF_SUBJECT_WITHIN : STEPS_WITHIN).stream()
                .filter(passage -> STEPS.matcher(passage.text()).find())
                .findFirst()
                .orElse(earlier.get(0));
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
