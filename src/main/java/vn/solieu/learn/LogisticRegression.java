package vn.solieu.learn;

import java.util.List;

/**
 * Logistic regression with a quadratic penalty by Newton's method: the same weights for the same
 * samples, each time.
 */
final class LogisticRegression {
  private static final int STEPS = 25;

  private final int traits;
  private final double penalty;

  LogisticRegression(int traits, double penalty) {
    this.traits = traits;
    this.penalty = penalty;
  }

  /**
   * One sample.
   *
   * @param traits its traits
   * @param right whether it is a good one
   */
  record Sample(double[] traits, boolean right) {}

  /** The weights that make the samples likeliest; all 0 when there are none. */
  double[] fit(List<Sample> samples) {
    double[] weights = new double[traits];
    for (int step = 0; step < STEPS && !samples.isEmpty(); step++) {
      double[] gradient = new double[traits];
      double[][] curvature = new double[traits][traits];
      for (int i = 0; i < traits; i++) {
        gradient[i] = penalty * weights[i];
        curvature[i][i] = penalty;
      }
      for (Sample sample : samples) {
        add(sample, weights, gradient, curvature);
      }
      double[] change = solve(curvature, gradient);
      for (int i = 0; i < traits; i++) {
        weights[i] -= change[i];
      }
    }
    return weights;
  }

  private void add(Sample sample, double[] weights, double[] gradient, double[][] curvature) {
    double[] x = sample.traits();
    double sum = 0;
    for (int i = 0; i < traits; i++) {
      sum += weights[i] * x[i];
    }
    double p = 1 / (1 + Math.exp(-sum));
    double error = p - (sample.right() ? 1 : 0);
    double spread = p * (1 - p);
    for (int i = 0; i < traits; i++) {
      if (x[i] == 0) {
        continue;
      }
      gradient[i] += error * x[i];
      for (int j = 0; j <= i; j++) {
        curvature[i][j] += spread * x[i] * x[j];
      }
    }
  }

  /** Solves a symmetric positive system, of which the lower half is given, by Cholesky's method. */
  private double[] solve(double[][] a, double[] b) {
    double[] y = new double[traits];
    for (int i = 0; i < traits; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= a[i][k] * y[k];
      }
      y[i] = sum / a[i][i];
    }
    double[] x = new double[traits];
    for (int i = traits - 1; i >= 0; i--) {
      double sum = y[i];
      for (int k = i + 1; k < traits; k++) {
        sum -= a[k][i] * x[k];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }
}
