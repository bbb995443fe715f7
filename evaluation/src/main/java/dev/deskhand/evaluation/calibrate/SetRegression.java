package dev.deskhand.evaluation.calibrate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Ridge logistic regression over standardised features of several sets. Families weigh the same, and so do the sets of
 * one family.
 *
 * <p>Knowledge bases differ in how many of their questions can be answered at all. Each set therefore has a level of its
 * own while weights are fitted (a random intercept: Gelman and Hill, Data Analysis Using Regression and
 * Multilevel/Hierarchical Models, 2007, chapter 12), so that weights tell right from wrong within a set and not one set
 * from another. A line over the weighted sum then finds the common level, for sets that nobody knows.
 *
 * @param ridge prior precision of each weight, in shares of the whole data
 * @param level prior precision of each set's own level, in the same unit
 */
public record SetRegression(double ridge, double level) {

    static final SetRegression USUAL = new SetRegression(2e-3, 1e-2);

    /** A spread below this is a feature that never changes. */
    private static final double LEAST_SPREAD = 1e-9;

    private record WeightedSet(FeatureSet set, double rowWeight) {}

    /** The numbers that one row enters the regression with. */
    private interface Design {
        double[] of(int set, LabelledAnswer row);
    }

    /** @return without curve, thresholds and provenance */
    ConfidenceModel fit(TrainingSets training) {
        List<WeightedSet> sets = weighted(training.all());
        List<ConfidenceModel.Term> terms = terms(sets, names(training));
        ConfidenceModel sum = new ConfidenceModel("", 0, terms, List.of(), List.of()).withWeights(weights(sets, terms));
        LogisticRegression.Data sums = data(sets, (set, row) -> new double[] {1, sum.logit(row.features())});
        double[] line = new LogisticRegression(new double[2], new double[2]).fit(sums);
        return sum.recalibrated(line[1], line[0]);
    }

    private static List<WeightedSet> weighted(List<FeatureSet> sets) {
        Map<String, Long> inFamily =
                sets.stream().collect(Collectors.groupingBy(FeatureSet::family, Collectors.counting()));
        return sets.stream()
                .map(set ->
                        new WeightedSet(set, 1.0 / set.rows().size() / inFamily.get(set.family()) / inFamily.size()))
                .toList();
    }

    private static List<String> names(TrainingSets training) {
        SortedSet<String> names = new TreeSet<>();
        training.own().forEach(set -> set.rows()
                .forEach(row -> names.addAll(row.features().keySet())));
        SortedSet<String> chosen = new TreeSet<>(names);
        chosen.retainAll(training.kind().features());
        return List.copyOf(chosen.isEmpty() ? names : chosen);
    }

    private static List<ConfidenceModel.Term> terms(List<WeightedSet> sets, List<String> names) {
        return names.stream()
                .map(name -> {
                    double mean = mean(sets, row -> value(row, name));
                    double spread = Math.sqrt(mean(sets, row -> Math.pow(value(row, name) - mean, 2)));
                    return new ConfidenceModel.Term(name, mean, spread, 0);
                })
                .filter(term -> term.scale() > LEAST_SPREAD)
                .toList();
    }

    /** No intercept, then a weight for each term; the sets' own levels are forgotten. */
    private double[] weights(List<WeightedSet> sets, List<ConfidenceModel.Term> terms) {
        int own = terms.size() + 1;
        double[] precision = new double[own + sets.size()];
        Arrays.fill(precision, 1, own, ridge);
        Arrays.fill(precision, own, precision.length, level);
        LogisticRegression.Data data = data(sets, (set, row) -> {
            double[] design = Arrays.copyOf(design(row, terms), precision.length);
            design[own + set] = 1;
            return design;
        });
        double[] beta = new LogisticRegression(new double[precision.length], precision).fit(data);
        double[] weights = Arrays.copyOf(beta, own);
        weights[0] = 0;
        return weights;
    }

    private static LogisticRegression.Data data(List<WeightedSet> sets, Design design) {
        int count = sets.stream().mapToInt(it -> it.set().rows().size()).sum();
        double[][] rows = new double[count][];
        boolean[] right = new boolean[count];
        double[] weights = new double[count];
        int i = 0;
        for (int set = 0; set < sets.size(); set++) {
            for (LabelledAnswer row : sets.get(set).set().rows()) {
                rows[i] = design.of(set, row);
                right[i] = row.right();
                weights[i] = sets.get(set).rowWeight();
                i++;
            }
        }
        return new LogisticRegression.Data(rows, new double[count], right, weights);
    }

    private static double value(LabelledAnswer row, String name) {
        return row.features().getOrDefault(name, 0.0);
    }

    private static double mean(List<WeightedSet> sets, ToDoubleFunction<LabelledAnswer> of) {
        return sets.stream()
                .mapToDouble(it -> it.rowWeight()
                        * it.set().rows().stream().mapToDouble(of).sum())
                .sum();
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
