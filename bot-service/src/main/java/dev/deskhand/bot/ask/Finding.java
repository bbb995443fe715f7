package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a question, before it is recorded.
 *
 * @param language primary tag of the question
 * @param trace empty when the answer path failed or was not asked
 */
record Finding(
        Decision decision,
        Optional<Reply.Text> answer,
        Confidence confidence,
        List<Citation> citations,
        List<Passage> suggestions,
        String language,
        long knowledgeRevision,
        Optional<AnswerTrace> trace) {

    private static final int MAX_SUGGESTIONS = 10;
    private static final String FALLBACK_LANGUAGE = "en";
    private static final String UNDETERMINED = "und";

    static Finding of(AnswerTrace trace) {
        Decision decision = trace.decision();
        String language = trace.query().language();
        Optional<Draft> given = decision instanceof Decision.Answered it ? Optional.of(it.draft()) : Optional.empty();
        Reply.Text text = given.map(draft -> given(draft, trace.question().mode()))
                .orElseGet(() -> canned(message(decision), language));
        return new Finding(
                decision,
                Optional.of(text).filter(it -> !it.text().isEmpty()),
                trace.confidence(),
                given.map(Draft::citations).orElse(List.of()),
                suggestions(trace),
                language,
                trace.best().knowledgeRevision(),
                Optional.of(trace));
    }

    /** A finding that rests on nothing found. */
    static Finding without(
            Decision decision,
            Optional<Reply.Text> answer,
            Confidence confidence,
            Optional<String> language,
            long knowledgeRevision) {
        return new Finding(
                decision,
                answer,
                confidence,
                List.of(),
                List.of(),
                language.orElse(UNDETERMINED),
                knowledgeRevision,
                Optional.empty());
    }

    /** The same with another decision, said in the service's own words. */
    Finding decided(Decision other) {
        return new Finding(
                other,
                Optional.of(canned(message(other), language)),
                confidence,
                List.of(),
                suggestions,
                language,
                knowledgeRevision,
                trace);
    }

    /** Nothing was asked of the path and nothing is to be said. */
    boolean isSilence() {
        return trace.isEmpty() && answer.isEmpty();
    }

    /** One of the service's own sentences, which are in English where the language is not among the product's. */
    static Reply.Text canned(String text, String language) {
        String spoken = Replies.LANGUAGES.contains(language) ? language : FALLBACK_LANGUAGE;
        return new Reply.Text(text, spoken, "canned", false);
    }

    static String message(Decision decision) {
        return decision.fold(
                answered -> answered.draft().text(),
                Decision.Clarify::text,
                Decision.Escalated::message,
                Decision.OutOfHours::message,
                Decision.Abstained::message);
    }

    private static Reply.Text given(Draft draft, AnswerMode asked) {
        boolean canned = draft.step() == Draft.Step.CANNED || draft.step() == Draft.Step.NONE;
        boolean fellBack = asked == AnswerMode.GENERATIVE && draft.step() == Draft.Step.EXTRACTIVE;
        String mode = canned ? "canned" : draft.step().code();
        return new Reply.Text(draft.text(), draft.language(), mode, draft.degraded() || fellBack, draft.original());
    }

    private static List<Passage> suggestions(AnswerTrace trace) {
        Set<ArticleId> seen = new HashSet<>();
        return trace.best().articles().stream()
                .map(RankedArticle::bestPassage)
                .filter(passage -> seen.add(passage.article()))
                .limit(MAX_SUGGESTIONS)
                .toList();
    }
}
