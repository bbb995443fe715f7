package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.article.SiteId;

/** A conversation was handed to people; published after the commit. */
public record ConversationEscalated(HandoffId handoff, ConversationId conversation, SiteId site, String reason) {}
