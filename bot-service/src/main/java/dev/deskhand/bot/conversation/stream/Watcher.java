package dev.deskhand.bot.conversation.stream;

import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.PassingSign;
import java.util.function.BooleanSupplier;

/**
 * Somebody who watches a conversation, and how far they have been told. Told by one thread at a time, but for passing
 * signs.
 */
final class Watcher {

    private final EventStream stream;
    private final StreamFormat format;
    private final BooleanSupplier stillAllowed;
    private volatile long told;
    private volatile boolean ready;

    /**
     * @param told number of the last event that they have
     */
    Watcher(EventStream stream, StreamFormat format, BooleanSupplier stillAllowed, long told) {
        this.stream = stream;
        this.format = format;
        this.stillAllowed = stillAllowed;
        this.told = told;
    }

    EventStream stream() {
        return stream;
    }

    long told() {
        return told;
    }

    boolean isStillAllowed() {
        return stillAllowed.getAsBoolean();
    }

    /** Whether the log holds something for them that they have not been told. */
    boolean isBehind(long lastSeq) {
        return !ready || told < lastSeq;
    }

    /** Tells an event when it is the next one. */
    void tell(ConversationEvent event) {
        if (event.seq() == told + 1) {
            stream.send(format.event(event));
            told = event.seq();
        }
    }

    /** Says, once, that the log has been told. */
    void tellReady() {
        if (!ready) {
            ready = true;
            stream.send(format.ready(told));
        }
    }

    void tell(PassingSign sign) {
        if (ready && stream.hasRoom()) {
            format.passing(sign).ifPresent(stream::send);
        }
    }
}
