package dev.deskhand.evaluation.metric;

/** A closed interval; both ends are part of it. */
public record Interval(double low, double high) {

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException(
                    "interval is from " + low + " to " + high + ", must not be turned round");
        }
    }
}
