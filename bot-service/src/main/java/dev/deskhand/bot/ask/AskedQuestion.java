package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A checked request for an answer.
 *
 * @param conversation the one that it continues
 * @param origin who asks, where, with which tags
 * @param history earlier turns that the caller has, oldest first; read only where no conversation is continued
 * @param dryRun nothing is recorded and nothing handed over
 */
public record AskedQuestion(
        Site site,
        String text,
        Optional<ConversationId> conversation,
        Optional<String> language,
        ConversationStart origin,
        List<Turn> history,
        Set<Audience> audiences,
        AnswerMode mode,
        boolean dryRun) {

    public AskedQuestion {
        history = List.copyOf(history);
        audiences = Set.copyOf(audiences);
    }
}
