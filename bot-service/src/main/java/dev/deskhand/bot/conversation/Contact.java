package dev.deskhand.bot.conversation;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a customer is reached outside the conversation, and by which clock they live.
 *
 * @param email given by the site, else left by the customer and not verified
 */
public record Contact(Optional<String> email, Optional<ZoneId> zone) {}
