package dev.deskhand.bot.access.session;

import dev.deskhand.bot.access.Visitor;
import java.time.Instant;
import java.util.Optional;

/**
 * A session just begun; the only time that its token is to be had.
 *
 * @param name the customer's, where it is known
 */
public record OpenedSession(SessionToken token, Visitor visitor, Optional<String> name, Instant expiresAt) {}
