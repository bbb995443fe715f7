package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.handoff.ContextPacket;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.Resolution;
import dev.deskhand.bot.people.AgentId;
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
 * @param acceptedAt when a person took it first
 * @param agent id of the person who has it, or had it last
 * @param resolution why it is over: solved, unsolved, no_reply, duplicate, spam, other, closed_by_customer or
 *     returned_to_bot
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
        @Nullable Instant acceptedAt,
        @Nullable UUID agent,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
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
                handoff.course().acceptedAt().orElse(null),
                handoff.course().agent().map(AgentId::value).orElse(null),
                handoff.course().resolvedAt().orElse(null),
                handoff.course().resolution().map(Resolution::code).orElse(null),
                handoff.packet());
    }
}
