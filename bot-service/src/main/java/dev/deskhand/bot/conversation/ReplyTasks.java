package dev.deskhand.bot.conversation;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Messages that wait for the bot. One of each conversation is on lease at a time, the oldest first; a lease that has
 * run out is anybody's. Leases are timed by the database's clock, which all nodes share. Safe for use by several
 * threads and nodes.
 */
public interface ReplyTasks {

    /** Takes the message that has waited longest; empty when none is free. */
    Optional<ReplyTask> claim(UUID holder, Duration lease);

    /** Keeps leases from running out. */
    void renew(UUID holder, Collection<MessageId> messages, Duration lease);

    /** Whether the lease is still the worker's; within a transaction that holds the conversation's row lock. */
    boolean holds(ReplyTask task);

    /** Notes that the bot has read the message, within a transaction that holds the lease; false when it has before. */
    boolean readFirst(ReplyTask task);

    /** The message has its reply, within the transaction that says it. */
    void answered(ReplyTask task);

    /** The message gets no reply, since a person has had the word. */
    void dropped(ReplyTask task);

    /** Gives the lease back, for anybody to take after a while. */
    void release(ReplyTask task, Duration pause);
}
