package dev.deskhand.evaluation.calibrate;

import java.util.Arrays;

/**
 * Weighted logistic regression with a Gaussian prior: the β that minimises −Σ wᵢ (yᵢ log pᵢ + (1 − yᵢ) log(1 − pᵢ)) +
 * ½ Σ λⱼ (βⱼ − mⱼ)², where logit pᵢ = oᵢ + xᵢ·β. By Newton's method (iteratively reweighted least squares) with halved
 * steps while a step does not improve; the target is convex, so where it begins plays no part. Source: Hastie,
 * Tibshirani and Friedman, The Elements of Statistical Learning, 2nd edition, section 4.4.1; the prior is ridge
 * regression's, moved to m.
 */
final class LogisticRegression {

    private static final int MAX_STEPS = 100;
    private static final int MAX_HALVINGS = 40;
    private static final double ENOUGH = 1e-10;

    /* Keeps β finite where all labels agree. */
    private static final double LEAST_PRECISION = 1e-9;

    private final double[] mean;
    private final double[] precision;

    /**
     * @param mean m, the coefficients without any data
     * @param precision λ in units of row weight, at least 0; 0 leaves a coefficient free
     */
    LogisticRegression(double[] mean, double[] precision) {
        this.mean = mean.clone();
        this.precision = Arrays.stream(precision)
                .map(it -> Math.max(it, LEAST_PRECISION))
                .toArray();
    }

    /**
     * What is fitted.
     *
     * @param rows x, {@code [rows, coefficients]}; a column of ones is the intercept
     * @param offsets o, known parts of the logit, one a row
     * @param weights w, one a row
     */
    record Data(double[][] rows, double[] offsets, boolean[] right, double[] weights) {

        /** Rows without offsets that weigh 1 each. */
        static Data plain(double[][] rows, boolean[] right) {
            double[] ones = new double[rows.length];
            Arrays.fill(ones, 1);
            return new Data(rows, new double[rows.length], right, ones);
        }
    }

    /** @return β, as many as the rows have columns */
    double[] fit(Data data) {
        double[] beta = mean.clone();
        double loss = loss(data, beta);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] direction = newtonStep(data, beta);
            double size = 1;
            double[] next = moved(beta, direction, size);
            double nextLoss = loss(data, next);
            for (int halving = 0; nextLoss > loss && halving < MAX_HALVINGS; halving++) {
                size /= 2;
                next = moved(beta, direction, size);
                nextLoss = loss(data, next);
            }
            if (!(nextLoss <= loss)) {
                return beta;
            }
            beta = next;
            loss = nextLoss;
            if (Arrays.stream(direction).map(Math::abs).max().orElse(0) < ENOUGH) {
                return beta;
            }
        }
        return beta;
    }

    private double loss(Data data, double[] beta) {
        double loss = 0;
        for (int i = 0; i < data.rows().length; i++) {
            double logit = data.offsets()[i] + dot(data.rows()[i], beta);
            loss += data.weights()[i] * softplus(data.right()[i] ? -logit : logit);
        }
        for (int j = 0; j < beta.length; j++) {
            loss += 0.5 * precision[j] * (beta[j] - mean[j]) * (beta[j] - mean[j]);
        }
        return loss;
    }

    /** −H⁻¹ g. */
    private double[] newtonStep(Data data, double[] beta) {
        int size = beta.length;
        double[][] hessian = new double[size][size];
        double[] descent = new double[size];
        for (int j = 0; j < size; j++) {
            hessian[j][j] = precision[j];
            descent[j] = -precision[j] * (beta[j] - mean[j]);
        }
        for (int i = 0; i < data.rows().length; i++) {
            double[] row = data.rows()[i];
            double p = Logistic.of(data.offsets()[i] + dot(row, beta));
            double residual = data.weights()[i] * ((data.right()[i] ? 1 : 0) - p);
            double curvature = data.weights()[i] * p * (1 - p);
            for (int j = 0; j < size; j++) {
                descent[j] += residual * row[j];
                for (int k = 0; k <= j; k++) {
                    hessian[j][k] += curvature * row[j] * row[k];
                }
            }
        }
        return Cholesky.solve(hessian, descent);
    }

    private static double[] moved(double[] beta, double[] direction, double size) {
        double[] moved = beta.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += size * direction[j];
        }
        return moved;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int j = 0; j < left.length; j++) {
            sum += left[j] * right[j];
        }
        return sum;
    }

    /** log(1 + exp(x)) without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
