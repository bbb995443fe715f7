package dev.deskhand.bot.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * Something said in a conversation.
 *
 * @param seq its number among the conversation's events
 */
public record Message(MessageId id, long seq, Author author, String text, Optional<String> language, Instant at) {}
