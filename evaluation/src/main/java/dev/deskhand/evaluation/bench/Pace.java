package dev.deskhand.evaluation.bench;

/**
 * The timetable of an open loop: requests leave at even distances whether or not earlier ones are back. A request's time
 * counts from when it was due, so that one that has to wait behind a slow one is not made to look fast.
 *
 * @param startNanos when the first is due, on the clock of {@link System#nanoTime()}
 * @param perSecond requests a second, above 0
 */
record Pace(long startNanos, double perSecond) {

    Pace {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("perSecond is " + perSecond + ", must be above 0");
        }
    }

    /** When a request is due; the first is number 0. */
    long due(int number) {
        return startNanos + Math.round(number / perSecond * 1e9);
    }

    /** From when the request was due to its end. */
    double millis(int number, long endNanos) {
        return (endNanos - due(number)) / 1e6;
    }
}
