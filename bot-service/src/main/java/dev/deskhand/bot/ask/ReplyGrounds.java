package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.conversation.ReplyDetails.Choice;
import dev.deskhand.bot.conversation.ReplyDetails.Source;
import dev.deskhand.bot.conversation.ReplyDetails.Suggestion;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import java.util.List;

/** What a reply rests on and offers: sources of an answer, a choice when it asks back, articles when it is unsure. */
final class ReplyGrounds {

    private static final int MOST_SUGGESTIONS = 3;

    private ReplyGrounds() {}

    static ReplyDetails of(Finding finding, String mode) {
        return new ReplyDetails(
                finding.decision().outcome(),
                mode,
                finding.citations().stream().map(ReplyGrounds::source).toList(),
                isUnsure(finding.decision()) ? suggestions(finding.suggestions()) : List.of(),
                finding.decision() instanceof Decision.Clarify clarify ? choices(clarify) : List.of());
    }

    /* A wish for a person is granted without leaflets; where nothing was found there is nothing to offer. */
    private static boolean isUnsure(Decision decision) {
        return decision.fold(
                answered -> false,
                clarify -> false,
                escalated -> escalated.reason() == HandoffReason.LOW_CONFIDENCE,
                away -> away.reason() == HandoffReason.LOW_CONFIDENCE,
                abstained -> true);
    }

    private static Source source(Citation citation) {
        Passage passage = citation.passage();
        return new Source(
                passage.article().value(),
                passage.externalId(),
                passage.title(),
                passage.deepLink(),
                passage.headings(),
                citation.quote());
    }

    private static List<Suggestion> suggestions(List<Passage> best) {
        return best.stream()
                .limit(MOST_SUGGESTIONS)
                .map(passage ->
                        new Suggestion(passage.article().value(), passage.externalId(), passage.title(), passage.url()))
                .toList();
    }

    private static List<Choice> choices(Decision.Clarify clarify) {
        return clarify.choices().stream()
                .map(RankedArticle::bestPassage)
                .map(passage -> new Choice(passage.article().value(), passage.title()))
                .toList();
    }
}
