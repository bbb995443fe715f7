package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.article.SiteId;

/** A hand-off is over: resolved, given back to the bot, or closed by the customer; published after the commit. */
public record HandoffResolved(HandoffId handoff, ConversationId conversation, SiteId site) {}
