package dev.deskhand.bot.routing;

import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;

/**
 * A hand-off was offered to an agent; published after the commit.
 *
 * @param until when somebody else is asked
 */
public record HandoffOffered(SiteId site, HandoffId handoff, AgentId agent, Instant until) {}
