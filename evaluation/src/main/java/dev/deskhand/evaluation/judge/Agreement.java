package dev.deskhand.evaluation.judge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far two judges of the same answers agree.
 *
 * @param answers how many both judged
 * @param rankCorrelation Spearman's, in [-1, 1]; ties share their mean rank
 * @param pairs of answers to the same question that people put apart
 * @param sameOrder share of those pairs that the other judge orders alike; ties count half
 */
public record Agreement(int answers, double rankCorrelation, int pairs, double sameOrder) {

    /** An answer as both saw it. */
    public record Judged(String question, double people, double judge) {}

    public static Agreement of(List<Judged> answers) {
        int pairs = 0;
        double same = 0;
        for (int i = 0; i < answers.size(); i++) {
            for (int j = i + 1; j < answers.size(); j++) {
                Judged one = answers.get(i);
                Judged other = answers.get(j);
                if (one.question().equals(other.question()) && one.people() != other.people()) {
                    pairs++;
                    double agrees =
                            Math.signum(one.people() - other.people()) * Math.signum(one.judge() - other.judge());
                    same += (agrees + 1) / 2;
                }
            }
        }
        double[] people = ranks(answers.stream().mapToDouble(Judged::people).toArray());
        double[] judge = ranks(answers.stream().mapToDouble(Judged::judge).toArray());
        return new Agreement(answers.size(), correlation(people, judge), pairs, pairs == 0 ? 0 : same / pairs);
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> Arrays.stream(values)
                                .filter(other -> other < value)
                                .count()
                        + (Arrays.stream(values).filter(other -> other == value).count() + 1) / 2.0)
                .toArray();
    }

    private static double correlation(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanOther = Arrays.stream(other).average().orElse(0);
        double both = 0;
        double ownOne = 0;
        double ownOther = 0;
        for (int i : IntStream.range(0, one.length).toArray()) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            ownOne += Math.pow(one[i] - meanOne, 2);
            ownOther += Math.pow(other[i] - meanOther, 2);
        }
        return ownOne == 0 || ownOther == 0 ? 0 : both / Math.sqrt(ownOne * ownOther);
    }
}
