package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;

/**
 * The hand-offs of each site. What belongs to another site is as what does not exist. Safe for use by several threads
 * and nodes.
 */
public interface Handoffs {

    /**
     * Hands a conversation to people, within the current transaction or in one of its own, and publishes
     * {@link ConversationEscalated} after the commit. Where a hand-off is waiting or accepted already, that one is
     * returned as it was and nothing changes.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404 when the site has no such conversation
     */
    Handoff open(SiteId site, ConversationId conversation, Escalation escalation);

    /** The conversation's hand-off that is waiting or accepted. */
    Optional<Handoff> findRunning(SiteId site, ConversationId conversation);

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Handoff get(SiteId site, HandoffId id);

    /**
     * Hand-offs of a site, oldest first.
     *
     * @param status those in this status; empty for all
     * @param limit 1 to 200
     */
    List<Handoff> list(SiteId site, Optional<HandoffStatus> status, int limit);
}
