package dev.deskhand.bot.ask.compat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.ask.Reply;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.search.Passage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an answer beyond its words.
 *
 * @param confidence probability that the answer is right, in [0, 1]
 * @param threshold from which on an answer is given, in [0, 1]
 * @param mode extractive, generative, pinned, canned or translated; null when nothing was said
 * @param degraded true when a better way was asked for and could not be used
 * @param handoff null when nobody was asked to take over
 * @param conversationId to be named in {@code metadata} of the next question; null in a dry run
 */
record ChatDetails(
        @Schema(allowableValues = {"answered", "clarify", "escalated", "out_of_hours", "abstained"})
        String outcome,

        double confidence,
        double threshold,
        @Nullable String mode,
        boolean degraded,
        List<Article> citations,
        List<Article> suggestions,
        @Nullable Handoff handoff,
        @JsonProperty("conversation_id") @Nullable UUID conversationId,
        @JsonProperty("knowledge_revision") long knowledgeRevision) {

    static ChatDetails of(Reply reply) {
        return new ChatDetails(
                reply.outcome(),
                reply.confidence().value(),
                reply.confidence().threshold(),
                reply.answer().map(Reply.Text::mode).orElse(null),
                reply.answer().filter(Reply.Text::degraded).isPresent(),
                reply.citations().stream()
                        .map(Citation::passage)
                        .map(Article::of)
                        .toList(),
                reply.suggestions().stream().map(Article::of).toList(),
                reply.handoff().map(Handoff::of).orElse(null),
                reply.conversation().map(ConversationId::value).orElse(null),
                reply.knowledgeRevision());
    }

    /** An article. */
    @Schema(name = "ChatArticle")
    record Article(
            @JsonProperty("external_id") String externalId,
            String title,
            @Nullable String url) {

        static Article of(Passage passage) {
            return new Article(passage.externalId(), passage.title(), passage.deepLink());
        }
    }

    /**
     * Who takes over.
     *
     * @param id null in a dry run, as is the status
     */
    @Schema(name = "ChatHandoff")
    record Handoff(
            @Nullable UUID id,
            @Nullable String status,
            @JsonProperty("opens_at") @Nullable Instant opensAt) {

        static Handoff of(Reply.HandedOver handedOver) {
            return new Handoff(
                    handedOver.record().map(it -> it.id().value()).orElse(null),
                    handedOver.record().map(Reply.HandedOver.Entry::status).orElse(null),
                    handedOver.opensAt().orElse(null));
        }
    }
}
