package dev.deskhand.bot.conversation;

import java.util.Optional;
import java.util.UUID;

/**
 * How a customer sent a message.
 *
 * @param clientMessageId the sender's own number, unique for ever within the conversation
 * @param choice article that the customer chose where the bot had asked back
 */
public record Submission(UUID clientMessageId, Optional<UUID> choice) {}
