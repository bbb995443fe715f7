package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.answer.AnswerWriter.Written;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Generation;
import java.util.ArrayList;
import java.util.List;

/**
 * What is given of a model's text and of the verbatim answer, and how far it is trusted. A text that came to its end and
 * kept its core is the answer; otherwise the articles speak, after whatever had passed by then.
 */
final class Judgement {

    /** A model that finds no answer counts like one doubtful reader: the odds are divided by this. */
    private static final double DOUBT = 4;

    /** Sentences left out cost at most this share of the confidence, resting on another article than the search half of it. */
    private static final double DROPPED = 0.2;

    private Judgement() {}

    static Written of(Composition composed, Draft draft, Confidence confidence, boolean cached) {
        if (composed.broken().isPresent()) {
            return new Written(fallback(composed, draft), confidence, trace(composed, Generation.End.BROKEN, cached));
        }
        if (composed.declined() && composed.isEmpty()) {
            return new Written(
                    draft.fallenBack(),
                    confidence.loweredTo(
                            doubted(confidence.value()), "The model found no answer to this in the articles."),
                    trace(composed, Generation.End.DECLINED, cached));
        }
        Confidence lowered = lowered(composed, draft, confidence);
        if (!composed.keepsItsCore() || composed.declined() || !lowered.clearsThreshold()) {
            return new Written(
                    fallback(composed, draft), confidence, trace(composed, Generation.End.UNGROUNDED, cached));
        }
        Draft given =
                new Draft(composed.text(), composed.language(), Draft.Step.GENERATIVE, composed.citations(), false);
        return new Written(given, lowered, trace(composed, Generation.End.GIVEN, cached));
    }

    private static Draft fallback(Composition composed, Draft draft) {
        if (composed.isEmpty()) {
            return draft.fallenBack();
        }
        List<Citation> citations = new ArrayList<>(composed.citations());
        draft.citations().stream()
                .filter(citation -> citations.stream()
                        .noneMatch(known ->
                                known.passage().id().equals(citation.passage().id())))
                .forEach(citations::add);
        return new Draft(
                composed.text() + "\n\n" + draft.text(), composed.language(), Draft.Step.GENERATIVE, citations, true);
    }

    private static Confidence lowered(Composition composed, Draft draft, Confidence confidence) {
        double value = confidence.value() * (1 - DROPPED * (1 - composed.grounded()));
        long dropped = composed.sentences().stream()
                .filter(sentence -> !sentence.kept())
                .count();
        Confidence afterChecks = dropped == 0
                ? confidence
                : confidence.loweredTo(
                        value,
                        dropped + " of " + composed.sentences().size()
                                + " sentences that the model wrote are not in the articles and were left out.");
        boolean sameArticle = composed.citations().stream().anyMatch(citation -> draft.citations().stream()
                .anyMatch(first ->
                        first.passage().article().equals(citation.passage().article())));
        return sameArticle
                ? afterChecks
                : afterChecks.loweredTo(
                        afterChecks.value() * (1 - DROPPED / 2),
                        "The model rests its answer on another article than the search.");
    }

    private static double doubted(double value) {
        return value / (value + DOUBT * (1 - value));
    }

    private static Generation trace(Composition composed, Generation.End end, boolean cached) {
        return new Generation(
                PromptTemplate.ANSWER.fullName(),
                composed.model(),
                end,
                cached,
                composed.broken().orElse(null),
                composed.sentences());
    }
}
