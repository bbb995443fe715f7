package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.conversation.ArticleLinks;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.conversation.ReplyDetails.Choice;
import dev.deskhand.bot.conversation.ReplyDetails.Source;
import dev.deskhand.bot.conversation.ReplyDetails.Suggestion;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a reply rests on and offers: sources of an answer, a choice when it asks back, articles when it is unsure. */
@Component
class ReplyGrounds {

    private static final int MOST_SUGGESTIONS = 3;

    /* Which of them this reader may open is asked again when they are opened. */
    private static final Set<Audience> READERS = Set.of(Audience.PUBLIC, Audience.SIGNED_IN);

    private final ArticleLinks links;

    ReplyGrounds(ArticleLinks links) {
        this.links = links;
    }

    ReplyDetails of(SiteId site, Finding finding, Reply.Text answer) {
        return new ReplyDetails(
                finding.decision().outcome(),
                answer.mode(),
                finding.citations().stream().map(ReplyGrounds::source).toList(),
                isUnsure(finding.decision()) ? suggestions(finding.suggestions()) : List.of(),
                finding.decision() instanceof Decision.Clarify clarify ? choices(clarify) : List.of(),
                finding.citations().stream()
                        .findFirst()
                        .map(best -> links.in(site, best.passage().article(), answer.text(), READERS))
                        .orElse(List.of()),
                answer.original()
                        .map(original -> new ReplyDetails.Original(original.text(), original.language()))
                        .orElse(null));
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
