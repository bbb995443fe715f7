package dev.deskhand.bot.delivery;

import java.time.Duration;

/**
 * How the outbox stands.
 *
 * @param due entries that are still to be told
 * @param parked entries that were given up
 * @param oldest how long the oldest entry has been on its way that should be there; zero when there is none
 */
record OutboxLevel(long due, long parked, Duration oldest) {}
