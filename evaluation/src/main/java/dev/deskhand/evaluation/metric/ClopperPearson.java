package dev.deskhand.evaluation.metric;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a share: for x of n and level 1 − α, from the α/2 quantile of Beta(x, n − x + 1) to the 1 − α/2
 * quantile of Beta(x + 1, n − x); 0 below when x = 0, 1 above when x = n. Source: Clopper and Pearson, Biometrika 26,
 * 1934; quantiles by Apache Commons Statistics.
 */
public final class ClopperPearson {

    private ClopperPearson() {}

    /**
     * @param successes 0 to {@code trials}
     * @param trials at least 1
     * @param level such as 0.95
     */
    public static Interval interval(int successes, int trials, double level) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no share");
        }
        double tail = (1 - level) / 2;
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, trials - successes + 1).inverseCumulativeProbability(tail);
        double high = successes == trials
                ? 1
                : BetaDistribution.of(successes + 1, trials - successes).inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }

    /**
     * The one-sided lower bound of a share: below it the true share lies with at most the chance {@code delta}.
     *
     * @param successes 0 to {@code trials}; need not be whole, as with effective numbers of weighted rows
     * @param trials above 0
     */
    public static double lowerBound(double successes, double trials, double delta) {
        double failures = Math.max(0, trials - successes);
        return successes <= 0 ? 0 : BetaDistribution.of(successes, failures + 1).inverseCumulativeProbability(delta);
    }
}
