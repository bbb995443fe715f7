package dev.deskhand.evaluation.calibrate;

import java.util.Arrays;
import java.util.List;

/**
 * A model moved towards the labels of one knowledge base, the more freely the more there are: a shift of the logit, a
 * line over it (Platt), or all weights, drawn towards those of the model. Priors keep each way from leaping on few
 * labels. Sources: Platt, "Probabilistic Outputs for Support Vector Machines", 1999; shrinkage to known weights as in
 * Chelba and Acero, "Adaptation of Maximum Entropy Capitalizer", EMNLP 2004.
 */
public enum Recalibration {
    NONE("none") {
        @Override
        ConfidenceModel fit(ConfidenceModel base, List<LabelledAnswer> rows) {
            return base;
        }
    },
    SHIFT("shift") {
        @Override
        ConfidenceModel fit(ConfidenceModel base, List<LabelledAnswer> rows) {
            double[][] ones = new double[rows.size()][];
            Arrays.setAll(ones, i -> new double[] {1});
            double[] shift = new LogisticRegression(new double[] {0}, new double[] {SHIFT_PRECISION})
                    .fit(withOffsets(ones, logits(base, rows), rows));
            return base.recalibrated(1, shift[0]);
        }
    },
    PLATT("Platt") {
        @Override
        ConfidenceModel fit(ConfidenceModel base, List<LabelledAnswer> rows) {
            double[] logits = logits(base, rows);
            double[][] lines = new double[rows.size()][];
            Arrays.setAll(lines, i -> new double[] {1, logits[i]});
            double[] line = new LogisticRegression(new double[] {0, 1}, new double[] {SHIFT_PRECISION, SLOPE_PRECISION})
                    .fit(withOffsets(lines, new double[lines.length], rows));
            return base.recalibrated(Math.max(LEAST_SLOPE, line[1]), line[0]);
        }
    },
    REFIT("refit") {
        @Override
        ConfidenceModel fit(ConfidenceModel base, List<LabelledAnswer> rows) {
            ConfidenceModel platt = PLATT.fit(base.withIsotonic(List.of()), rows);
            double[] mean = new double[platt.terms().size() + 1];
            double[] precision = new double[mean.length];
            Arrays.fill(precision, WEIGHT_PRECISION);
            mean[0] = platt.intercept();
            precision[0] = SHIFT_PRECISION;
            double[][] designs = new double[rows.size()][];
            Arrays.setAll(designs, i -> SetRegression.design(rows.get(i), platt.terms()));
            for (int j = 0; j < platt.terms().size(); j++) {
                mean[j + 1] = platt.terms().get(j).weight();
            }
            double[] beta =
                    new LogisticRegression(mean, precision).fit(withOffsets(designs, new double[rows.size()], rows));
            return platt.withWeights(beta);
        }
    };

    private final String words;

    Recalibration(String words) {
        this.words = words;
    }

    /** Labels' worth of trust in no shift, in a slope of 1, in each weight. */
    private static final double SHIFT_PRECISION = 1;

    private static final double SLOPE_PRECISION = 10;
    private static final double WEIGHT_PRECISION = 20;

    /* A line that falls would turn the order round. */
    private static final double LEAST_SLOPE = 0.2;

    /** Fewer labels than this say too little to move the model. */
    public static final int FEWEST = 10;

    private static final int FEW = 25;
    private static final int MANY = 100;

    /**
     * The way that did best with so many labels on knowledge bases never seen: from 25 on a line has the least calibration
     * error, from 100 on all weights order answers better at nearly the same error. See docs/evaluation.md.
     */
    public static Recalibration forLabels(int labels) {
        if (labels < FEW) {
            return labels < FEWEST ? NONE : SHIFT;
        }
        return labels < MANY ? PLATT : REFIT;
    }

    /** As tables and facts name it. */
    public String words() {
        return words;
    }

    /** @param rows the knowledge base's judged answers of the model's kind */
    abstract ConfidenceModel fit(ConfidenceModel base, List<LabelledAnswer> rows);

    private static double[] logits(ConfidenceModel base, List<LabelledAnswer> rows) {
        return rows.stream()
                .mapToDouble(row -> Logistic.logit(base.probability(row.features())))
                .toArray();
    }

    private static LogisticRegression.Data withOffsets(double[][] x, double[] offsets, List<LabelledAnswer> rows) {
        boolean[] right = new boolean[rows.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = rows.get(i).right();
        }
        double[] ones = new double[right.length];
        Arrays.fill(ones, 1);
        return new LogisticRegression.Data(x, offsets, right, ones);
    }
}
