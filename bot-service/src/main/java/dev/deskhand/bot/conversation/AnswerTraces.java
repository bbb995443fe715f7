package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;

/** How the bot's replies came about. */
public interface AnswerTraces {

    /** Keeps the trace of a reply, within the current transaction. */
    void record(SiteId site, MessageId reply, TraceDocument trace);

    /** The latest trace of a conversation that looked for an answer to a question. */
    Optional<TraceDocument> latestSearch(SiteId site, ConversationId conversation);
}
