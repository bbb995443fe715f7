package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;

/** A person has taken a hand-off; published after the commit. */
public record HandoffAccepted(HandoffId handoff, ConversationId conversation, SiteId site, AgentId agent) {}
