package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.conversation.EventDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as the customer sees it.
 *
 * @param message what the customer was told
 * @param opensAt when people are back; null when they are there, or nobody knows
 */
@Schema(name = "ConversationHandoff")
record HandoffView(
        UUID id,

        @Schema(allowableValues = {"waiting", "accepted", "resolved"})
        String status,

        String message,
        @Nullable Instant opensAt) {

    static HandoffView of(EventDetails.HandedOver handoff) {
        return new HandoffView(handoff.id(), handoff.status(), handoff.message(), handoff.opensAt());
    }
}
