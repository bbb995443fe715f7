package dev.deskhand.bot.conversation.stream;

import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.LoggedEvents;
import dev.deskhand.bot.conversation.PassingSign;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conversation's watchers on this node. The log is the only source of events: each watcher is told what follows the
 * last event that it has, so there is no gap and no repeat, whenever it came and whatever news was lost. One thread at a
 * time reads the log, on behalf of all who ask meanwhile.
 */
final class Channel {

    private static final Logger log = LoggerFactory.getLogger(Channel.class);
    private static final int BATCH = 100;

    private final ConversationId conversation;
    private final LoggedEvents events;
    private final Executor executor;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();

    Channel(ConversationId conversation, LoggedEvents events, Executor executor) {
        this.conversation = conversation;
        this.events = events;
        this.executor = executor;
    }

    Set<Watcher> watchers() {
        return watchers;
    }

    /** Lets somebody look into the log soon; returns at once. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                calls.set(0);
                log.debug("Nobody can look into the log of {}; the poll asks again", conversation, e);
            }
        }
    }

    void pass(PassingSign sign) {
        watchers.forEach(watcher -> watcher.tell(sign));
    }

    private void work() {
        int seen;
        do {
            seen = calls.get();
            try {
                catchUp();
            } catch (RuntimeException e) {
                /* The next look, a poll at the latest, finds what this one did not. */
                log.warn("Watchers of conversation {} wait for the log: {}", conversation, e.toString());
            }
        } while (calls.addAndGet(-seen) != 0);
    }

    private void catchUp() {
        while (true) {
            List<Watcher> open = watchers.stream().filter(this::canTake).toList();
            if (open.isEmpty()) {
                return;
            }
            long from = open.stream().mapToLong(Watcher::told).min().orElseThrow();
            List<ConversationEvent> batch = events.after(conversation, from, BATCH);
            long end = batch.isEmpty() ? from : batch.get(batch.size() - 1).seq();
            boolean whole = batch.size() < BATCH;
            open.forEach(watcher -> tell(watcher, batch, end, whole));
            if (whole && open.stream().noneMatch(watcher -> watcher.told() < end && canTake(watcher))) {
                return;
            }
        }
    }

    private static void tell(Watcher watcher, List<ConversationEvent> batch, long end, boolean whole) {
        for (ConversationEvent event : batch) {
            if (watcher.stream().hasRoom()) {
                watcher.tell(event);
            }
        }
        if (whole && watcher.told() >= end) {
            watcher.tellReady();
        }
    }

    /* Asks first and looks afterwards, so that room that comes in between is not overlooked. */
    private boolean canTake(Watcher watcher) {
        if (watcher.stream().hasEnded()) {
            return false;
        }
        if (watcher.stream().hasRoom()) {
            return true;
        }
        watcher.stream().awaitRoom();
        return watcher.stream().hasRoom();
    }
}
