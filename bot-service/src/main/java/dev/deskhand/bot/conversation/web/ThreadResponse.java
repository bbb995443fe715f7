package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.ThreadSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in short.
 *
 * @param lastSeq number of the latest event
 * @param readSeq number up to which the customer has read
 * @param unread messages of others after that
 */
@Schema(name = "WidgetConversation")
record ThreadResponse(
        UUID id,

        @Schema(allowableValues = {"bot", "waiting", "open", "closed"})
        String status,

        @Nullable String language,
        @Nullable Assignee assignee,
        Instant createdAt,
        Instant updatedAt,
        long lastSeq,
        long readSeq,
        int unread,
        @Nullable LastMessage lastMessage) {

    static ThreadResponse of(ThreadSummary thread) {
        return new ThreadResponse(
                thread.id().value(),
                thread.status().code(),
                thread.language().orElse(null),
                thread.assignee().map(Assignee::new).orElse(null),
                thread.createdAt(),
                thread.updatedAt(),
                thread.lastSeq(),
                thread.readSeq(),
                thread.unread(),
                thread.lastMessage().map(LastMessage::of).orElse(null));
    }

    /** The person who has the conversation. */
    @Schema(name = "ConversationAssignee")
    record Assignee(String name) {}

    /** What was said last. */
    @Schema(name = "ConversationLastMessage")
    record LastMessage(AuthorResponse author, String text, Instant at) {

        static LastMessage of(Message message) {
            return new LastMessage(AuthorResponse.of(message.by()), message.text(), message.at());
        }
    }
}
