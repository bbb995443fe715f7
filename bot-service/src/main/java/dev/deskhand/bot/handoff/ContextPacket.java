package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.TraceDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs to go on where the bot stopped.
 *
 * @param version of this form
 * @param page where the customer was
 * @param transcript up to this moment, oldest first
 * @param passages what the bot found, best first; empty when it failed
 * @param draft what the bot would have said; null when it had nothing
 * @param confidence in [0, 1]; null when the bot failed, like the other figures
 */
public record ContextPacket(
        int version,
        UUID conversationId,
        String reason,
        @Nullable String language,
        @Nullable String page,
        List<String> tags,
        Customer customer,
        List<Line> transcript,
        List<Source> passages,
        @Nullable Long knowledgeRevision,
        TraceDocument.@Nullable Drafted draft,
        @Nullable Double confidence,
        @Nullable Double threshold,
        List<String> reasons,
        Hours hours) {

    private static final int VERSION = 1;

    static ContextPacket of(Conversation conversation, List<Message> transcript, Escalation escalation, Hours hours) {
        Optional<TraceDocument> trace = escalation.trace();
        return new ContextPacket(
                VERSION,
                conversation.id().value(),
                escalation.reason().code(),
                conversation.language().orElse(null),
                conversation.pageUrl().orElse(null),
                conversation.tags(),
                Customer.of(conversation),
                transcript.stream().map(Line::of).toList(),
                trace.map(Source::all).orElse(List.of()),
                trace.map(TraceDocument::knowledgeRevision).orElse(null),
                trace.map(TraceDocument::draft)
                        .filter(draft -> !draft.text().isEmpty())
                        .orElse(null),
                trace.map(it -> it.confidence().value()).orElse(null),
                trace.map(it -> it.confidence().threshold()).orElse(null),
                trace.map(it -> it.confidence().reasons()).orElse(List.of()),
                hours);
    }

    /** Who asks, on the word of the key's holder. */
    public record Customer(
            UUID id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String email,
            Map<String, @Nullable Object> attributes) {

        static Customer of(Conversation conversation) {
            return new Customer(
                    conversation.customer().value(),
                    conversation.profile().externalId(),
                    conversation.profile().name(),
                    conversation.profile().email(),
                    conversation.profile().attributes());
        }
    }

    /** One message of the transcript. */
    public record Line(long seq, String author, String text, Instant at) {

        static Line of(Message message) {
            return new Line(message.seq(), message.author().code(), message.text(), message.at());
        }
    }

    /** A passage that the bot found. */
    public record Source(
            String articleId,
            String externalId,
            int revision,
            String title,
            @Nullable String url,
            double articleScore,
            TraceDocument.Place passage) {

        static List<Source> all(TraceDocument trace) {
            return trace.best().stream()
                    .flatMap(article -> article.passages().stream().map(passage -> of(article, passage)))
                    .toList();
        }

        private static Source of(TraceDocument.Ranked article, TraceDocument.Place passage) {
            return new Source(
                    article.articleId(),
                    article.externalId(),
                    article.revision(),
                    article.title(),
                    article.url(),
                    article.score(),
                    passage);
        }
    }

    /** Whether people were there at that moment, and when they are next. */
    public record Hours(boolean open, Instant at, @Nullable Instant opensAt) {}
}
