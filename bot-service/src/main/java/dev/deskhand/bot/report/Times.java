package dev.deskhand.bot.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long customers waited for people, in open hours: the hours when nobody was there do not count.
 *
 * @param handoffs that began in the period
 * @param replied those to which a person has written
 * @param resolved those that are over
 * @param firstReply from the hand-off to a person's first message
 * @param resolution from the hand-off to its end
 */
public record Times(int handoffs, int replied, int resolved, Spread firstReply, Spread resolution) {

    /** Of durations the median and the one that nine of ten do not exceed; empty where there are none. */
    public record Spread(Optional<Duration> median, Optional<Duration> ninetieth) {

        static Spread of(List<Duration> durations) {
            List<Duration> sorted = durations.stream().sorted().toList();
            return new Spread(at(sorted, 0.5), at(sorted, 0.9));
        }

        /* Nearest rank: the smallest that at least this share does not exceed. */
        private static Optional<Duration> at(List<Duration> sorted, double share) {
            return sorted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
        }
    }
}
