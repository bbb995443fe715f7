package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.handoff.ContextPacket;
import dev.deskhand.bot.handoff.Handoff;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off.
 *
 * @param status waiting, accepted or resolved
 * @param reason why the bot did not answer
 * @param message what the customer was told
 * @param opensAt when people are back, where they were away
 * @param packet the context as it was at that moment
 */
record HandoffResponse(
        UUID id,
        UUID conversationId,
        String status,
        String reason,
        String message,
        @Nullable Instant opensAt,
        Instant createdAt,
        ContextPacket packet) {

    static HandoffResponse of(Handoff handoff) {
        return new HandoffResponse(
                handoff.id().value(),
                handoff.conversation().value(),
                handoff.status().code(),
                handoff.reason(),
                handoff.message(),
                handoff.opensAt().orElse(null),
                handoff.createdAt(),
                handoff.packet());
    }
}
