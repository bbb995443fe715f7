package dev.deskhand.bot.access.session;

import dev.deskhand.bot.access.Visitor;
import java.time.Instant;

/**
 * A session as recorded, without its token.
 *
 * @param lastSeenAt to the minute
 * @param expiresAt put off with each use
 */
record WidgetSession(Visitor visitor, Instant lastSeenAt, Instant expiresAt) {}
