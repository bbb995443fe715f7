package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.RiskControl;
import dev.deskhand.evaluation.metric.RiskControl.Weighted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Fits the confidence model of one kind: ridge logistic regression over standardised features in which each set weighs
 * the same, a curve over it, and the thresholds. Curve and thresholds come from confidences of sets whose family was left
 * out of the fit, so that they tell what happens on a knowledge base never seen. Deterministic.
 *
 * @param ridge prior precision of each weight, in shares of the whole data
 * @param curve whether an isotonic curve follows the logistic function
 */
public record Trainer(double ridge, boolean curve) {

    /** What leaving families out preferred; see docs/evaluation.md. */
    public static final Trainer USUAL = new Trainer(2e-3, false);

    /** Target precisions for which a threshold is sought. */
    public static final List<Double> TARGETS =
            List.of(0.75, 0.80, 0.85, 0.88, 0.90, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99);

    /** A spread below this is a feature that never changes. */
    private static final double LEAST_SPREAD = 1e-9;

    /**
     * @param sets of one kind, from at least two families for a curve and thresholds
     * @return with a provenance still to be filled in
     */
    public ConfidenceModel train(List<FeatureSet> sets) {
        ConfidenceModel model = fit(sets);
        if (families(sets).size() < 2) {
            return model;
        }
        List<Weighted> unseen = unseen(sets, this::fit);
        ConfidenceModel curved = curve ? model.withIsotonic(IsotonicFit.of(unseen)) : model;
        List<Weighted> promised = curve ? unseen(sets, this::fitWithCurve) : unseen;
        return curved.withThresholds(thresholds(promised));
    }

    private ConfidenceModel fitWithCurve(List<FeatureSet> sets) {
        ConfidenceModel model = fit(sets);
        return families(sets).size() < 2 ? model : model.withIsotonic(IsotonicFit.of(unseen(sets, this::fit)));
    }

    /** Every row's confidence by a model fitted without its family; each set weighs 1. */
    static List<Weighted> unseen(List<FeatureSet> sets, Function<List<FeatureSet>, ConfidenceModel> fit) {
        List<Weighted> rows = new ArrayList<>();
        for (String family : families(sets)) {
            ConfidenceModel model = fit.apply(
                    sets.stream().filter(set -> !set.family().equals(family)).toList());
            sets.stream().filter(set -> set.family().equals(family)).forEach(set -> graded(model, set)
                    .forEach(row -> rows.add(new Weighted(row, 1.0 / set.rows().size()))));
        }
        return rows;
    }

    static List<Graded> graded(ConfidenceModel model, FeatureSet set) {
        return set.rows().stream()
                .map(row -> new Graded(model.probability(row.features()), row.right()))
                .toList();
    }

    static SortedSet<String> families(List<FeatureSet> sets) {
        SortedSet<String> families = new TreeSet<>();
        sets.forEach(set -> families.add(set.family()));
        return families;
    }

    /** The promised threshold of each target; where none is, the one whose bound is greatest, which tells how far it goes. */
    private static List<ConfidenceModel.Threshold> thresholds(List<Weighted> rows) {
        List<ConfidenceModel.Threshold> thresholds = new ArrayList<>();
        for (double target : TARGETS) {
            RiskControl control = RiskControl.of(target);
            RiskControl.Kept kept = control.smallestWeighted(rows).orElseGet(() -> control.surest(rows));
            thresholds.add(Thresholds.measured(target, kept));
        }
        return thresholds;
    }

    private ConfidenceModel fit(List<FeatureSet> sets) {
        List<String> names = names(sets);
        List<ConfidenceModel.Term> terms = new ArrayList<>();
        for (String name : names) {
            double mean = mean(sets, row -> value(row, name));
            double spread = Math.sqrt(mean(sets, row -> Math.pow(value(row, name) - mean, 2)));
            if (spread > LEAST_SPREAD) {
                terms.add(new ConfidenceModel.Term(name, mean, spread, 0));
            }
        }
        double[] none = new double[terms.size() + 1];
        double[] precision = new double[terms.size() + 1];
        Arrays.fill(precision, 1, precision.length, ridge);
        double[] beta = new LogisticRegression(none, precision).fit(data(sets, terms));
        List<ConfidenceModel.Term> weighted = new ArrayList<>();
        for (int j = 0; j < terms.size(); j++) {
            ConfidenceModel.Term term = terms.get(j);
            weighted.add(new ConfidenceModel.Term(term.feature(), term.mean(), term.scale(), beta[j + 1]));
        }
        return new ConfidenceModel("", beta[0], weighted, List.of(), List.of());
    }

    private static List<String> names(List<FeatureSet> sets) {
        SortedSet<String> names = new TreeSet<>();
        sets.forEach(
                set -> set.rows().forEach(row -> names.addAll(row.features().keySet())));
        SortedSet<String> chosen = new TreeSet<>(names);
        sets.forEach(set -> chosen.retainAll(set.kind().features()));
        return List.copyOf(chosen.isEmpty() ? names : chosen);
    }

    private static double value(LabelledAnswer row, String name) {
        return row.features().getOrDefault(name, 0.0);
    }

    private static double mean(List<FeatureSet> sets, Function<LabelledAnswer, Double> of) {
        return sets.stream()
                .mapToDouble(set ->
                        set.rows().stream().mapToDouble(of::apply).average().orElse(0))
                .average()
                .orElse(0);
    }

    private static LogisticRegression.Data data(List<FeatureSet> sets, List<ConfidenceModel.Term> terms) {
        int count = sets.stream().mapToInt(set -> set.rows().size()).sum();
        double[][] rows = new double[count][];
        boolean[] right = new boolean[count];
        double[] weights = new double[count];
        int i = 0;
        for (FeatureSet set : sets) {
            for (LabelledAnswer row : set.rows()) {
                rows[i] = design(row, terms);
                right[i] = row.right();
                weights[i] = 1.0 / set.rows().size() / sets.size();
                i++;
            }
        }
        return new LogisticRegression.Data(rows, new double[count], right, weights);
    }

    /** A one for the intercept, then the standardised features. */
    static double[] design(LabelledAnswer row, List<ConfidenceModel.Term> terms) {
        double[] design = new double[terms.size() + 1];
        design[0] = 1;
        for (int j = 0; j < terms.size(); j++) {
            design[j + 1] = terms.get(j).standardised(row.features());
        }
        return design;
    }
}
