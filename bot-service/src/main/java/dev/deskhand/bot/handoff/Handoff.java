package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation handed to people.
 *
 * @param reason code of the {@link dev.deskhand.bot.answer.HandoffReason}
 * @param message what the customer was told
 * @param packet the context as it was at that moment; never changed afterwards
 * @param opensAt when people are back, where they were away and the schedule knows
 */
public record Handoff(
        HandoffId id,
        ConversationId conversation,
        SiteId site,
        HandoffStatus status,
        String reason,
        String message,
        ContextPacket packet,
        Optional<Instant> opensAt,
        Instant createdAt,
        Course course) {

    /**
     * What became of it.
     *
     * @param acceptedAt when a person took it first
     * @param agent who has it, or had it last
     */
    public record Course(
            Optional<Instant> acceptedAt,
            Optional<AgentId> agent,
            Optional<Instant> resolvedAt,
            Optional<Resolution> resolution) {

        static final Course NONE = new Course(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
