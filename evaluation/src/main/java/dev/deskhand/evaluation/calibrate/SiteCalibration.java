package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.Graded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Models of both kinds fitted to a site's judged questions, with what they rest on and reach.
 *
 * @param models of both kinds; a kind with too few questions keeps the shipped one
 * @param before the shipped models on the same questions
 * @param after each question by a model that was fitted without it
 * @param promise share of right answers that can be promised, with 95 % probability
 * @param promised whether the target precision was shown to hold, for every kind that has questions
 */
public record SiteCalibration(
        Map<ModelKind, ConfidenceModel> models,
        Map<ModelKind, Recalibration> ways,
        Map<ModelKind, Integer> questions,
        double target,
        SiteFigures before,
        SiteFigures after,
        double promise,
        boolean promised) {

    /* Folds must not follow the order in which somebody wrote questions down. */
    private static final long SEED = 20261122;

    /**
     * @param shipped models with their thresholds
     * @param answers at least {@link Recalibration#FEWEST}
     * @param target precision that is wanted
     */
    public static SiteCalibration fit(
            Map<ModelKind, ConfidenceModel> shipped, List<LabelledAnswer> answers, double target) {
        if (answers.size() < Recalibration.FEWEST) {
            throw new IllegalArgumentException(answers.size() + " judged questions are too few: " + Recalibration.FEWEST
                    + " are the fewest, 25 a beginning");
        }
        Map<ModelKind, List<LabelledAnswer>> byKind = byKind(answers);
        Map<ModelKind, ConfidenceModel> models = new EnumMap<>(shipped);
        Map<ModelKind, Recalibration> ways = new EnumMap<>(ModelKind.class);
        Map<ModelKind, Integer> questions = new EnumMap<>(ModelKind.class);
        List<SiteFigures.Judged> before = new ArrayList<>();
        List<SiteFigures.Judged> after = new ArrayList<>();
        boolean promised = true;
        for (ModelKind kind : ModelKind.values()) {
            List<LabelledAnswer> own = byKind.getOrDefault(kind, List.of());
            ConfidenceModel base = shipped.get(kind);
            Recalibration way = Recalibration.forLabels(own.size());
            SiteFit fit = SiteFit.of(base, own, way, target);
            ways.put(kind, way);
            questions.put(kind, own.size());
            if (way != Recalibration.NONE) {
                models.put(kind, fit.model());
            }
            promised &= own.isEmpty() || fit.kept().isPresent();
            double shippedThreshold = Thresholds.careful(base.thresholds(), target);
            double threshold = way == Recalibration.NONE ? shippedThreshold : fit.threshold();
            own.forEach(row -> before.add(new SiteFigures.Judged(
                    new Graded(base.probability(row.features()), row.right()), shippedThreshold)));
            fit.unseen().forEach(row -> after.add(new SiteFigures.Judged(row, threshold)));
        }
        return new SiteCalibration(
                models,
                ways,
                questions,
                target,
                SiteFigures.of(before),
                SiteFigures.of(after),
                SiteFigures.promise(after),
                promised);
    }

    /** Whether it does better than the shipped models, by the Brier score on questions that were left out. */
    public boolean better() {
        return after.brier() < before.brier();
    }

    public int allQuestions() {
        return questions.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<ModelKind, List<LabelledAnswer>> byKind(List<LabelledAnswer> answers) {
        List<LabelledAnswer> mixed = new ArrayList<>(answers);
        Collections.shuffle(mixed, new Random(SEED));
        Map<ModelKind, List<LabelledAnswer>> byKind = new EnumMap<>(ModelKind.class);
        mixed.forEach(row -> byKind.computeIfAbsent(ModelKind.of(row.features()), kind -> new ArrayList<>())
                .add(row));
        return byKind;
    }
}
