package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.CalibrationError;
import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.RankingArea;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * What judged questions buy on one knowledge base: a model that has not seen its family is recalibrated on random draws
 * of so many questions and measured on the rest. Seeds are 1 to {@link #DRAWS}, so that two runs agree.
 */
public final class LearningCurve {

    static final int DRAWS = 40;

    private LearningCurve() {}

    /**
     * Means over the draws.
     *
     * @param coverage share of the rest that is answered at the threshold
     * @param precision share of right ones among all answers of all draws
     */
    public record Point(
            String set, int labels, Recalibration way, double auroc, double ece, double coverage, double precision) {}

    /**
     * @param sets of the kind of {@code tested}
     * @param target precision that the threshold is chosen for
     * @return a point for each way
     */
    public static List<Point> of(
            Trainer trainer,
            TrainingSets sets,
            FeatureSet tested,
            int labels,
            List<Recalibration> ways,
            double target) {
        ConfidenceModel base = trainer.train(sets.without(tested.family()));
        List<Point> points = new ArrayList<>();
        for (Recalibration way : ways) {
            List<Trial> trials = new ArrayList<>();
            for (int seed = 1; seed <= DRAWS; seed++) {
                trials.add(trial(base, tested.rows(), labels, way, target, seed));
            }
            points.add(new Point(
                    tested.name(),
                    labels,
                    way,
                    mean(trials, Trial::auroc),
                    mean(trials, Trial::ece),
                    mean(trials, trial -> (double) trial.answered() / trial.asked()),
                    trials.stream().mapToInt(Trial::right).sum()
                            / (double) Math.max(
                                    1, trials.stream().mapToInt(Trial::answered).sum())));
        }
        return points;
    }

    private record Trial(double auroc, double ece, int asked, int answered, int right) {}

    private static Trial trial(
            ConfidenceModel base, List<LabelledAnswer> rows, int labels, Recalibration way, double target, int seed) {
        List<LabelledAnswer> drawn = new ArrayList<>(rows);
        Collections.shuffle(drawn, new Random(seed));
        SiteFit fit = SiteFit.of(base, drawn.subList(0, labels), way, target);
        List<Graded> rest = drawn.subList(labels, drawn.size()).stream()
                .map(row -> new Graded(fit.model().probability(row.features()), row.right()))
                .toList();
        List<Graded> answered =
                rest.stream().filter(row -> row.confidence() >= fit.threshold()).toList();
        return new Trial(
                new RankingArea().of(rest).orElse(Double.NaN),
                new CalibrationError().of(rest).orElse(Double.NaN),
                rest.size(),
                answered.size(),
                (int) answered.stream().filter(Graded::right).count());
    }

    private static double mean(List<Trial> trials, ToDoubleFunction<Trial> figure) {
        return trials.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
