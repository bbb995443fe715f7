package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;

/** A customer has closed a conversation; published within the transaction that does it. */
public record ConversationClosed(SiteId site, ConversationId conversation) {}
