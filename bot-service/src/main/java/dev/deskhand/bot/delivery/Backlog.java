package dev.deskhand.bot.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a target has still to be told.
 *
 * @param due on its way, or waiting for the target
 * @param parked given up
 * @param oldest since when the oldest of those that are due has been waiting
 */
public record Backlog(long due, long parked, Optional<Instant> oldest) {

    /** Nothing is left to tell. */
    public static final Backlog NONE = new Backlog(0, 0, Optional.empty());
}
