package dev.deskhand.bot.access.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Counts how much was taken. The algorithm is GCRA, the generic cell rate algorithm (ITU-T I.371): for each bucket one
 * moment is kept, at which all that was granted is paid off. It may lie ahead by no more than the rate's span.
 */
interface Buckets {

    /** Takes one from each bucket, or from none. Empty when it was granted, else how long to wait. */
    Optional<Duration> take(List<Charge> charges);
}
