package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;

/** Something was added to a conversation's log; published within the transaction and under the row lock that add it. */
public record EventLogged(SiteId site, ConversationId conversation, ConversationEvent event) {}
