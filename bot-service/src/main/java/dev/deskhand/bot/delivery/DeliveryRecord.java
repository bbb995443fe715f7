package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the outbox as the operator sees it.
 *
 * @param attempts tries so far; from 0 again after a replay
 * @param fault of the last failed try, or why it was skipped
 * @param doneAt when it was delivered, skipped or parked
 */
public record DeliveryRecord(
        DeliveryId id,
        TargetId target,
        Optional<ConversationId> conversation,
        UUID key,
        String type,
        DeliveryState state,
        int attempts,
        Instant dueAt,
        Optional<String> fault,
        Instant createdAt,
        Optional<Instant> doneAt) {}
