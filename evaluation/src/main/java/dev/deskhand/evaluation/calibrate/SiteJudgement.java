package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.dataset.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A question with what is known of its right answer.
 *
 * @param question its id is unique within a calibration
 * @param rejected external ids of articles that do not answer it
 * @param whole whether the relevant articles are all there are, so that any other is wrong; a rating knows one only
 */
public record SiteJudgement(JudgedQuestion question, Set<String> rejected, boolean whole) {

    public SiteJudgement {
        rejected = Set.copyOf(rejected);
    }

    /** From somebody who looked for all articles that answer. */
    public static SiteJudgement judged(JudgedQuestion question) {
        return new SiteJudgement(question, Set.of(), true);
    }

    /** From a running service. */
    public static SiteJudgement of(
            String id,
            String text,
            Optional<String> language,
            Set<String> relevant,
            Set<String> rejected,
            String source) {
        Kind kind = relevant.isEmpty() ? Kind.UNANSWERABLE : Kind.IN_SCOPE;
        boolean whole = source.equals("judged") || source.equals("correction") && !relevant.isEmpty();
        return new SiteJudgement(
                new JudgedQuestion(id, text, language.orElse(null), relevant, kind, List.of(), false, List.of()),
                rejected,
                whole);
    }

    /** What tells two judgements of one question. */
    public String key() {
        return question.text().strip().toLowerCase(Locale.ROOT) + " " + question.language() + " " + question.history();
    }

    /**
     * Whether an answer is right that stands or falls with an article; empty where that is not known.
     *
     * @param first the article, empty when none was found
     */
    Optional<Boolean> right(Optional<String> first) {
        if (first.filter(question.relevant()::contains).isPresent()) {
            return Optional.of(true);
        }
        boolean wrong = whole || first.isEmpty() || rejected.contains(first.get());
        return wrong ? Optional.of(false) : Optional.empty();
    }
}
