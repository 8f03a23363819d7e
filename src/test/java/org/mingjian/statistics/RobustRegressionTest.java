package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RobustRegressionTest {
  /** Brownlee's stack loss: air flow, water temperature, acid concentration, loss. */
  private static final double[][] STACKS = {
    {80, 27, 89, 42}, {80, 27, 88, 37}, {75, 25, 90, 37}, {62, 24, 87, 28}, {62, 22, 87, 18},
    {62, 23, 87, 18}, {62, 24, 93, 19}, {62, 24, 93, 20}, {58, 23, 87, 15}, {58, 18, 80, 14},
    {58, 18, 89, 14}, {58, 17, 88, 13}, {58, 18, 82, 11}, {58, 19, 93, 12}, {50, 18, 89, 8},
    {50, 18, 86, 7}, {50, 19, 72, 8}, {50, 19, 79, 8}, {50, 20, 80, 9}, {56, 20, 82, 15},
    {70, 20, 91, 15}
  };

  @Test
  void meetsHubersEstimateOfTheStackLoss() {
    // MASS 7.3 for R: rlm(stack.loss ~ ., stackloss, acc = 1e-12)
    RobustRegression.Fit fit = stacks(RobustWeight.HUBER);
    assertThat(fit.coefficients())
        .containsExactly(
            new double[] {-41.0264853733, 0.8293857703, 0.9260594155, -0.1278463180}, within(1e-7));
    assertThat(fit.scale()).isCloseTo(2.440489046, within(1e-7));
    assertThat(fit.converged()).isTrue();
  }

  @Test
  void meetsTheBisquareEstimateOfTheStackLoss() {
    RobustRegression.Fit fit = stacks(RobustWeight.BISQUARE);
    assertThat(fit.coefficients())
        .containsExactly(
            new double[] {-42.2853215365, 0.9275589928, 0.6507111984, -0.1123331230}, within(1e-7));
    assertThat(fit.scale()).isCloseTo(2.281853315, within(1e-7));
    assertThat(fit.converged()).isTrue();
  }

  @Test
  void leavesAnOutlierAlone() {
    double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};
    double[] y = {3.1, 4.9, 7.1, 8.9, 11.1, 12.9, 15.1, 1700};
    RobustRegression.Fit fit = RobustRegression.fit(x, y, RobustWeight.BISQUARE);
    assertThat(fit.coefficients()[1]).isCloseTo(2, within(0.05));
  }

  @Test
  void saysWhenMostPointsLieOnTheLine() {
    double[][] x = {{1}, {2}, {3}, {4}, {5}};
    RobustRegression.Fit fit =
        RobustRegression.fit(x, new double[] {2, 4, 6, 8, 10}, RobustWeight.HUBER);
    assertThat(fit.coefficients()).containsExactly(new double[] {0, 2}, within(1e-9));
    assertThat(fit.scale()).isCloseTo(0, within(1e-12));
    assertThatThrownBy(() ->
            RobustRegression.fit(
                new double[][] {{1}, {2}}, new double[] {1, 2}, RobustWeight.HUBER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RobustRegression.Fit stacks(RobustWeight weight) {
    double[][] x = new double[STACKS.length][];
    double[] y = new double[STACKS.length];
    for (int row = 0; row < STACKS.length; row++) {
      x[row] = new double[] {STACKS[row][0], STACKS[row][1], STACKS[row][2]};
      y[row] = STACKS[row][3];
    }
    return RobustRegression.fit(x, y, weight);
  }
}
