package dev.deskhand.bot.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A conversation in short, for its customer.
 *
 * @param language of the customer's latest message, where known
 * @param assignee name of the person who has it
 * @param lastSeq number of its latest event
 * @param readSeq number up to which the customer has read
 * @param unread messages of others after that
 */
public record ThreadSummary(
        ConversationId id,
        ConversationStatus status,
        Optional<String> language,
        Optional<String> assignee,
        Instant createdAt,
        Instant updatedAt,
        long lastSeq,
        long readSeq,
        int unread,
        Optional<Message> lastMessage) {}
