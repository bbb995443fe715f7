package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;

/**
 * A customer wrote in a conversation that people had closed a short while before, and it waits for them again; published
 * within the transaction that adds the message.
 */
public record ConversationReopened(SiteId site, ConversationId conversation) {}
