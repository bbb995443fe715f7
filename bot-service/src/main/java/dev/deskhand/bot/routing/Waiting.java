package dev.deskhand.bot.routing;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.handoff.Priority;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.Optional;

/**
 * A hand-off that nobody has taken.
 *
 * @param team for which it waits; empty: whoever comes
 * @param cameInHours whether people were there when it came
 * @param toldOpen whether the customer knows that people are back
 * @param toldDelay whether the customer knows that it takes longer
 */
record Waiting(
        HandoffId handoff,
        SiteId site,
        ConversationId conversation,
        Optional<TeamName> team,
        Priority priority,
        Instant since,
        boolean cameInHours,
        boolean toldOpen,
        boolean toldDelay,
        Offering offering) {}
