package dev.deskhand.bot.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a conversation's log.
 *
 * @param seq counts from 1 without gaps
 * @param message what was said; empty unless the kind is {@code MESSAGE}
 */
public record ConversationEvent(
        long seq, EventKind kind, Instant at, EventDetails details, Optional<Message> message) {}
