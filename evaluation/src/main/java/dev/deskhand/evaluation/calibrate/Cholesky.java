package dev.deskhand.evaluation.calibrate;

/**
 * Solves A x = b for a symmetric, positive definite A by A = L Lᵀ. Source: Golub and Van Loan, Matrix Computations, 4th
 * edition, section 4.2.
 */
final class Cholesky {

    private Cholesky() {}

    /**
     * @param matrix A, of which the lower triangle is read; overwritten by L
     * @return x
     * @throws ArithmeticException if A is not positive definite
     */
    static double[] solve(double[][] matrix, double[] vector) {
        int size = vector.length;
        double[] x = vector.clone();
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = matrix[j][k];
                for (int i = 0; i < k; i++) {
                    sum -= matrix[j][i] * matrix[k][i];
                }
                if (j == k && !(sum > 0)) {
                    throw new ArithmeticException("the matrix is not positive definite in row " + j);
                }
                matrix[j][k] = j == k ? Math.sqrt(sum) : sum / matrix[k][k];
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                x[j] -= matrix[j][k] * x[k];
            }
            x[j] /= matrix[j][j];
        }
        for (int j = size - 1; j >= 0; j--) {
            for (int k = j + 1; k < size; k++) {
                x[j] -= matrix[k][j] * x[k];
            }
            x[j] /= matrix[j][j];
        }
        return x;
    }
}
