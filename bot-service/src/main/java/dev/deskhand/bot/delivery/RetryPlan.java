package dev.deskhand.bot.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed delivery is tried again: the pause doubles from try to try up to a longest one, each a fifth longer or
 * shorter by chance, so that what failed together does not come back together. None is longer than it has failed so
 * far, whatever further tries a target's coming and going brought. The last try is at the end of the time.
 *
 * @param giveUpAfter from the first try
 */
record RetryPlan(Duration firstPause, Duration mostPause, Duration giveUpAfter, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 40;
    private static final double LEAST_FACTOR = 0.8;
    private static final double MOST_FACTOR = 1.2;

    /**
     * @param attempts failed ones, at least 1
     * @param since the first try
     * @param asked what the receiver asks for; waited for even when it is longer
     * @return empty when it was the last
     */
    Optional<Duration> pause(int attempts, Duration since, Optional<Duration> asked) {
        Duration left = giveUpAfter.minus(since);
        if (left.isNegative() || left.isZero()) {
            return Optional.empty();
        }
        Duration doubled = least(doubled(attempts), since.plus(firstPause));
        Duration pause =
                Duration.ofMillis(Math.round(doubled.toMillis() * random.nextDouble(LEAST_FACTOR, MOST_FACTOR)));
        Duration inTime = least(pause, left);
        return Optional.of(asked.filter(wish -> wish.compareTo(inTime) > 0).orElse(inTime));
    }

    private Duration doubled(int attempts) {
        Duration pause = firstPause;
        for (int i = 1; i < Math.min(attempts, MOST_DOUBLINGS) && pause.compareTo(mostPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return least(pause, mostPause);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
