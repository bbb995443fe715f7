package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.TraceDocument;
import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.knowledge.search.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the caller gets.
 *
 * @param outcome answered, clarify, escalated, out_of_hours or abstained
 * @param answer what the customer is told; empty while a person has the word
 * @param citations what the answer rests on, best first
 * @param suggestions the best passage of up to ten articles, best first, whatever the outcome
 * @param conversation empty in a dry run
 * @param message the bot's message; empty in a dry run, and when the bot said nothing
 * @param trace empty when the answer path failed or was not asked
 */
public record Reply(
        String outcome,
        Optional<Text> answer,
        Confidence confidence,
        List<Citation> citations,
        List<Passage> suggestions,
        Optional<HandedOver> handoff,
        String language,
        Optional<ConversationId> conversation,
        Optional<MessageId> message,
        long knowledgeRevision,
        Optional<TraceDocument> trace) {

    public Reply {
        citations = List.copyOf(citations);
        suggestions = List.copyOf(suggestions);
    }

    static Reply of(
            Finding finding,
            Optional<HandedOver> handoff,
            Optional<ConversationId> conversation,
            Optional<MessageId> message) {
        return new Reply(
                finding.decision().outcome(),
                finding.answer(),
                finding.confidence(),
                finding.citations(),
                finding.suggestions(),
                handoff,
                finding.language(),
                conversation,
                message,
                finding.knowledgeRevision(),
                finding.trace().map(TraceDocument::of));
    }

    /**
     * The words of an answer.
     *
     * @param text Markdown
     * @param mode pinned, generative, translated, extractive or canned
     * @param degraded true when a better way was asked for and could not be used
     * @param original what was translated, where it was
     */
    public record Text(String text, String language, String mode, boolean degraded, Optional<Draft.Original> original) {

        Text(String text, String language, String mode, boolean degraded) {
            this(text, language, mode, degraded, Optional.empty());
        }
    }

    /**
     * The hand-off that the customer waits for.
     *
     * @param record empty in a dry run
     * @param opensAt when people are back, where they are away and the schedule knows
     */
    public record HandedOver(Optional<Entry> record, Optional<Instant> opensAt) {

        /** A recorded hand-off. */
        public record Entry(HandoffId id, String status, String message) {}
    }
}
