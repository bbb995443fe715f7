package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;

/** A person wrote to a customer; published after the commit. */
public record AgentWrote(SiteId site, ConversationId conversation, MessageId message, AgentId agent) {}
