package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;

/** How the bot's replies came about. */
public interface AnswerTraces {

    /** Keeps the trace of a reply, within the current transaction. */
    void record(SiteId site, MessageId reply, TraceDocument trace);
}
