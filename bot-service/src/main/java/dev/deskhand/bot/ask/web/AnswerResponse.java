package dev.deskhand.bot.ask.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.ask.Reply;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.TraceDocument;
import dev.deskhand.knowledge.search.Passage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer.
 *
 * @param outcome answered, clarify, escalated, out_of_hours or abstained
 * @param answer null when the bot says nothing, because a person has taken over
 * @param confidence probability that the answer is right, in [0, 1]
 * @param threshold from which on an answer is given, in [0, 1]
 * @param reasons grounds of the confidence, weightiest first
 * @param citations what the answer rests on, best first
 * @param suggestions up to ten articles, best first, whatever the outcome
 * @param handoff null when nobody was asked to take over
 * @param language primary tag of the question; {@code und} when unknown
 * @param conversationId null in a dry run
 * @param messageId the bot's message; null in a dry run, and when the bot says nothing
 * @param knowledgeRevision of the site, all of the answer is from it
 * @param traceId id of the request, also in the log
 * @param totalMs milliseconds with recording
 * @param trace how the answer came about, when asked for
 */
@JsonPropertyOrder({
    "outcome",
    "answer",
    "confidence",
    "threshold",
    "reasons",
    "citations",
    "suggestions",
    "handoff",
    "language",
    "conversationId",
    "messageId",
    "knowledgeRevision",
    "traceId",
    "totalMs",
    "trace"
})
record AnswerResponse(
        @Schema(allowableValues = {"answered", "clarify", "escalated", "out_of_hours", "abstained"})
        String outcome,

        @Nullable Answer answer,
        double confidence,
        double threshold,
        List<String> reasons,
        List<Cited> citations,
        List<Suggested> suggestions,
        @Nullable Handover handoff,
        String language,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        long knowledgeRevision,
        String traceId,
        double totalMs,
        @Nullable TraceDocument trace) {

    static AnswerResponse of(Reply reply, String traceId, double totalMs, boolean withTrace) {
        return new AnswerResponse(
                reply.outcome(),
                reply.answer().map(Answer::of).orElse(null),
                reply.confidence().value(),
                reply.confidence().threshold(),
                reply.confidence().reasons(),
                reply.citations().stream().map(Cited::of).toList(),
                reply.suggestions().stream().map(Suggested::of).toList(),
                reply.handoff().map(Handover::of).orElse(null),
                reply.language(),
                reply.conversation().map(ConversationId::value).orElse(null),
                reply.message().map(MessageId::value).orElse(null),
                reply.knowledgeRevision(),
                traceId,
                totalMs,
                withTrace ? reply.trace().orElse(null) : null);
    }

    /** The words for the customer. */
    @Schema(name = "AnswerText")
    @JsonPropertyOrder({"text", "language", "mode", "degraded", "original"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String text,
            String language,

            @Schema(allowableValues = {"extractive", "generative", "pinned", "canned", "translated"})
            String mode,

            boolean degraded,
            @Nullable Translated original) {

        static Answer of(Reply.Text text) {
            return new Answer(
                    text.text(),
                    text.language(),
                    text.mode(),
                    text.degraded(),
                    text.original()
                            .map(original -> new Translated(original.text(), original.language()))
                            .orElse(null));
        }
    }

    /** What a translated answer was before. */
    @Schema(name = "AnswerOriginal")
    record Translated(String text, String language) {}

    /** A place in an article that the answer rests on. */
    @Schema(name = "AnswerCitation")
    @JsonPropertyOrder({"articleId", "externalId", "title", "url", "headings", "quote", "score", "revision"})
    record Cited(
            UUID articleId,
            String externalId,
            String title,
            @Nullable String url,
            List<String> headings,
            String quote,
            double score,
            int revision) {

        static Cited of(Citation citation) {
            Passage passage = citation.passage();
            return new Cited(
                    passage.article().value(),
                    passage.externalId(),
                    passage.title(),
                    passage.deepLink(),
                    passage.headings(),
                    citation.quote(),
                    citation.score(),
                    passage.revision());
        }
    }

    /** An article that may help. */
    @Schema(name = "AnswerSuggestion")
    @JsonPropertyOrder({"articleId", "externalId", "title", "url"})
    record Suggested(
            UUID articleId,
            String externalId,
            String title,
            @Nullable String url) {

        static Suggested of(Passage passage) {
            return new Suggested(passage.article().value(), passage.externalId(), passage.title(), passage.url());
        }
    }

    /** Who takes over; in a dry run {@code opensAt} alone. */
    @Schema(name = "AnswerHandoff")
    @JsonPropertyOrder({"id", "status", "message", "opensAt"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handover(
            @Nullable UUID id,
            @Nullable String status,
            @Nullable String message,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Instant opensAt) {

        static Handover of(Reply.HandedOver handedOver) {
            Reply.HandedOver.Entry entry = handedOver.record().orElse(null);
            return new Handover(
                    entry == null ? null : entry.id().value(),
                    entry == null ? null : entry.status(),
                    entry == null ? null : entry.message(),
                    handedOver.opensAt().orElse(null));
        }
    }
}
