package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the outbox on its way, leased to one worker.
 *
 * @param key the same at each try, and for the same event at other targets
 * @param payload JSON as it goes out
 * @param attempts tries with this one
 * @param firstTriedAt when the first try of the row began; a replay begins anew
 */
public record Delivery(
        DeliveryId id,
        UUID key,
        Target target,
        Optional<ConversationId> conversation,
        String type,
        String payload,
        int attempts,
        Instant firstTriedAt,
        UUID holder) {}
