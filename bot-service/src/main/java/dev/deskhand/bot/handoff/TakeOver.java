package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;

/**
 * What people do with a conversation as a whole. Each call is one transaction under the conversation's row lock, and its
 * hand-off follows. From the first one until {@link #backToBot} the bot says nothing, not even what it began before. A
 * conversation of another site, or an agent who does not work for the site, is as what does not exist: 404. Safe for use
 * by several threads and nodes.
 */
public interface TakeOver {

    /**
     * Takes a conversation; the same agent once more changes nothing.
     *
     * @return as it stands then
     * @throws dev.deskhand.bot.problem.DeskhandException 404; 409 {@code claimed} with the holder's name when another has
     *     it
     */
    Conversation claim(SiteId site, ConversationId conversation, AgentId agent);

    /**
     * Gives a conversation to an agent, whoever had it.
     *
     * @param by who decides it
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Conversation assign(SiteId site, ConversationId conversation, AgentId by, AgentId to);

    /**
     * Lets a conversation wait for a team, whoever had it.
     *
     * @param by who decides it
     * @param team empty: whoever comes
     * @throws dev.deskhand.bot.problem.DeskhandException 404, also when the site has no such team
     */
    Conversation assign(SiteId site, ConversationId conversation, AgentId by, Optional<TeamName> team);

    /**
     * Writes to the customer, and takes the conversation where nobody has it. The same client id once more is the same
     * message.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404; 409 {@code claimed} when another has it,
     *     {@code message_differs} when the client id was another message's
     */
    Message reply(SiteId site, ConversationId conversation, AgentId agent, AgentMessage message);

    /**
     * Closes a conversation. A message of the customer within {@code deskhand.handoff.reopen-to-agent} lets it wait for
     * the same people again, a later one goes to the bot.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404; 409 {@code claimed} when another has it
     */
    Conversation resolve(SiteId site, ConversationId conversation, AgentId agent, Resolution reason);

    /**
     * Gives the word back to the bot, which answers what comes from now on.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404; 409 {@code claimed} when another has it
     */
    Conversation backToBot(SiteId site, ConversationId conversation, AgentId agent);
}
