package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.delivery.DeliveryRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery. */
@Schema(name = "Delivery")
record DeliveryResponse(
        UUID id,
        UUID target,
        @Nullable UUID conversation,

        @Schema(description = "The same for the same event; webhooks carry it in their id")
        UUID key,

        String type,

        @Schema(allowableValues = {"due", "delivered", "skipped", "parked"})
        String status,

        int attempts,

        @Schema(description = "When it is tried, or was last to be tried")
        Instant dueAt,

        @Schema(description = "What went wrong at the last try, or why it was skipped") @Nullable
        String fault,

        Instant createdAt,
        @Nullable Instant doneAt) {

    static DeliveryResponse of(DeliveryRecord delivery) {
        return new DeliveryResponse(
                delivery.id().value(),
                delivery.target().value(),
                delivery.conversation().map(ConversationId::value).orElse(null),
                delivery.key(),
                delivery.type(),
                delivery.state().code(),
                delivery.attempts(),
                delivery.dueAt(),
                delivery.fault().orElse(null),
                delivery.createdAt(),
                delivery.doneAt().orElse(null));
    }
}
