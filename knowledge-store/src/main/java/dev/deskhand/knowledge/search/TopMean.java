package dev.deskhand.knowledge.search;

/** The mean of the ten greatest of the values seen; of all of them while they are fewer. */
final class TopMean {

    private static final int KEPT = 10;

    /** Descending. */
    private final double[] greatest = new double[KEPT];

    private int count;

    void add(double value) {
        if (count == KEPT && value <= greatest[KEPT - 1]) {
            return;
        }
        int at = count < KEPT ? count++ : KEPT - 1;
        for (; at > 0 && greatest[at - 1] < value; at--) {
            greatest[at] = greatest[at - 1];
        }
        greatest[at] = value;
    }

    /** 0 when nothing was seen. */
    double value() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += greatest[i];
        }
        return count == 0 ? 0 : sum / count;
    }
}
