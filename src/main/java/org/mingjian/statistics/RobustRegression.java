package org.mingjian.statistics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Linear regression by M-estimation, iteratively reweighted from least squares, with the scale
 * re-estimated as the median absolute residual: Huber, "Robust Statistics" (1981), as implemented
 * in rlm of Venables and Ripley, "Modern Applied Statistics with S" (2002).
 */
public final class RobustRegression {
  private static final int MAXIMUM_ITERATIONS = 200;
  private static final double TOLERANCE = 1e-10;

  private RobustRegression() {}

  /**
   * Fits y = b_0 + b_1 x_1 + ... .
   *
   * @param x one row for each observation, without the constant
   * @param y as many observations, more than coefficients
   */
  public static Fit fit(double[][] x, double[] y, RobustWeight weight) {
    Arguments.requireFinite(y);
    double[][] design = new double[y.length][];
    for (int row = 0; row < y.length; row++) {
      Arguments.requireFinite(x[row]);
      design[row] = new double[x[row].length + 1];
      design[row][0] = 1;
      System.arraycopy(x[row], 0, design[row], 1, x[row].length);
    }
    if (y.length <= design[0].length) {
      throw new IllegalArgumentException(y.length + " observations are too few");
    }
    double[] weights = new double[y.length];
    java.util.Arrays.fill(weights, 1);
    RealVector coefficients = leastSquares(design, y, weights);
    double scale = 0;
    boolean converged = false;
    for (int iteration = 0; iteration < MAXIMUM_ITERATIONS && !converged; iteration++) {
      double[] residuals = residuals(design, y, coefficients);
      scale = RobustScale.deviation(residuals, 0) / RobustScale.NORMAL_DEVIATION;
      if (scale == 0) {
        // Over half of the points lie on the fit: nothing is left to weigh.
        return new Fit(coefficients.toArray(), 0, true);
      }
      for (int row = 0; row < y.length; row++) {
        weights[row] = weight.at(residuals[row] / scale);
      }
      RealVector next = leastSquares(design, y, weights);
      converged = next.subtract(coefficients).getNorm() <= TOLERANCE * Math.max(1, next.getNorm());
      coefficients = next;
    }
    return new Fit(coefficients.toArray(), scale, converged);
  }

  private static RealVector leastSquares(double[][] design, double[] y, double[] weights) {
    double[][] rows = new double[y.length][design[0].length];
    double[] right = new double[y.length];
    for (int row = 0; row < y.length; row++) {
      double root = Math.sqrt(weights[row]);
      for (int column = 0; column < rows[row].length; column++) {
        rows[row][column] = root * design[row][column];
      }
      right[row] = root * y[row];
    }
    return new QRDecomposition(new Array2DRowRealMatrix(rows, false))
        .getSolver()
        .solve(new ArrayRealVector(right, false));
  }

  private static double[] residuals(double[][] design, double[] y, RealVector coefficients) {
    return new ArrayRealVector(y, true)
        .subtract(new Array2DRowRealMatrix(design, false).operate(coefficients))
        .toArray();
  }

  /**
   * A fitted line or plane.
   *
   * @param coefficients the constant, then one for each x
   * @param scale the standard deviation of the residuals, robustly; 0 when over half of them are 0
   * @param converged whether the last step was too small to matter
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(double[] coefficients, double scale, boolean converged) {}
}
