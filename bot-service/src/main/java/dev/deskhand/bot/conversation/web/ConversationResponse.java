package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with its transcript.
 *
 * @param status bot, waiting, open or closed
 * @param lastSeq number of the latest event
 * @param messages oldest first
 */
record ConversationResponse(
        UUID id,
        String status,
        @Nullable String language,
        @Nullable String pageUrl,
        List<String> tags,
        User user,
        long lastSeq,
        Instant createdAt,
        List<Entry> messages) {

    static ConversationResponse of(Conversation conversation, List<Message> transcript) {
        return new ConversationResponse(
                conversation.id().value(),
                conversation.status().code(),
                conversation.language().orElse(null),
                conversation.pageUrl().orElse(null),
                conversation.tags(),
                new User(
                        conversation.profile().externalId(),
                        conversation.profile().name(),
                        conversation.profile().email(),
                        conversation.profile().attributes()),
                conversation.lastSeq(),
                conversation.createdAt(),
                transcript.stream().map(Entry::of).toList());
    }

    /** The customer, as the caller named them. */
    record User(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            Map<String, @Nullable Object> attributes) {}

    /** One message. */
    record Entry(
            UUID id,
            long seq,
            String author,
            String text,
            @Nullable String language,
            Instant at) {

        static Entry of(Message message) {
            return new Entry(
                    message.id().value(),
                    message.seq(),
                    message.author().code(),
                    message.text(),
                    message.language().orElse(null),
                    message.at());
        }
    }
}
