package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;

/**
 * A customer said that an answer did not help; published within the transaction that notes it, under the row lock.
 *
 * @param answers how many answers of the conversation did not help by now, this one among them
 */
public record AnswerRatedDown(SiteId site, ConversationId conversation, Optional<String> comment, int answers) {}
