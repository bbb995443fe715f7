package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;

/** A customer wrote a message; published after the commit, and never the only net. */
public record CustomerWrote(SiteId site, ConversationId conversation, MessageId message) {}
