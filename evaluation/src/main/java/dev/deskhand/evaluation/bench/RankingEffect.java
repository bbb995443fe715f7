package dev.deskhand.evaluation.bench;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a part of the ranking does.
 *
 * @param hits what hit@1 loses without it, as a mean over the sets, each counting the same
 * @param millis median over the questions of the time that it takes, 0 where none was timed
 */
record RankingEffect(String part, double hits, double millis) {

    /** The ranking with nothing left out; the others are named after what they lack. */
    static final String WHOLE = "whole";

    /** One for the whole, its own figures, and one for each part. */
    static List<RankingEffect> of(List<Ranked> questions) {
        TreeSet<String> rankings = new TreeSet<>();
        questions.forEach(question -> rankings.addAll(question.hits().keySet()));
        return rankings.stream().map(ranking -> of(ranking, questions)).toList();
    }

    private static RankingEffect of(String ranking, List<Ranked> questions) {
        boolean whole = ranking.equals(WHOLE);
        double with = hits(WHOLE, questions);
        List<Double> times = questions.stream()
                .filter(question -> question.millis().containsKey(ranking))
                .map(question -> question.millis().get(WHOLE)
                        - (whole ? 0 : question.millis().get(ranking)))
                .toList();
        return new RankingEffect(
                ranking, whole ? with : with - hits(ranking, questions), times.isEmpty() ? 0 : Latencies.median(times));
    }

    private static double hits(String ranking, List<Ranked> questions) {
        Map<String, Double> bySet = questions.stream()
                .collect(groupingBy(Ranked::set, averagingDouble(question -> question.hit(ranking) ? 1 : 0)));
        return bySet.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    Figure figure(String kind) {
        return part.equals(WHOLE)
                ? Figure.plain("whole ranking, " + kind, AnswerBench.text("hit@1 %.3f, %.2f ms", hits, millis))
                : Figure.ratio(
                        "ranking, " + kind + ": " + part + " bring and take",
                        AnswerBench.text("hit@1 %+.3f, %.2f ms", hits, millis));
    }
}
