package dev.deskhand.bot.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What watchers of a conversation see for a moment; it has no number and is not repeated. */
public sealed interface PassingSign {

    /**
     * Somebody is writing.
     *
     * @param author code of the {@link Author}
     * @param until when the sign ends by itself; null when they have stopped
     */
    record Typing(
            String author, @Nullable String name, @Nullable Instant until) implements PassingSign {}

    /**
     * Whole sentences of a reply in the making; the finished message supersedes them.
     *
     * @param index place among the reply's pieces, from 0
     */
    record Delta(UUID replyTo, int index, String text) implements PassingSign {}
}
