package dev.deskhand.bot.conversation.stream;

import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.PassingSign;
import java.util.Optional;

/** How what happens is told to one kind of watcher: frames of {@code text/event-stream}, each with its blank line. */
public interface StreamFormat {

    String event(ConversationEvent event);

    /** Empty when this watcher is not told. */
    Optional<String> passing(PassingSign sign);

    /** The log was told up to here; what follows is new. */
    String ready(long lastSeq);
}
