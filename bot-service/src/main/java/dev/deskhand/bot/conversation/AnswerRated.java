package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;

/**
 * A customer said whether an answer helped; published after the commit.
 *
 * @param message the answer
 * @param question what it answers, in the customer's words; empty for a message that answers nothing in particular
 * @param cited external ids of the articles that it rests on, best first
 * @param reason one of {@link Feedback#REASONS}
 */
public record AnswerRated(
        SiteId site,
        ConversationId conversation,
        MessageId message,
        Optional<String> question,
        List<String> cited,
        boolean helped,
        Optional<String> reason) {

    public AnswerRated {
        cited = List.copyOf(cited);
    }
}
