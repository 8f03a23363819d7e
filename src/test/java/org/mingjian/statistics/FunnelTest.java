package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class FunnelTest {
  @Test
  void meetsTheFormulasByHand() {
    // Deviates -3, -2, 0, 2, 3 about 10 with standard errors of 1: phi = 26 / 5, w = 1,
    // tau^2 = (26 - 4) / (5 - 1)
    Funnel funnel = Funnel.of(new double[] {7, 8, 10, 12, 13}, new double[] {1, 1, 1, 1, 1}, 10);
    assertThat(funnel.overdispersion()).isCloseTo(5.2, within(1e-12));
    assertThat(funnel.betweenVariance()).isCloseTo(5.5, within(1e-12));
    assertThat(funnel.deviate(13, 1)).isCloseTo(3 / Math.sqrt(6.5), within(1e-12));
    Interval limits = funnel.limits(1, Funnel.INNER_LEVEL);
    assertThat(limits.low()).isCloseTo(10 - 1.959964 * Math.sqrt(6.5), within(1e-6));
    assertThat(limits.high()).isCloseTo(10 + 1.959964 * Math.sqrt(6.5), within(1e-6));
  }

  @Test
  void weighsUnitsByTheirErrors() {
    // w = 1, 1, 1/4, 1/4: sum 2.5, squares 2.125; phi of deviates 2, -2, 1, -1 is 2.5
    Funnel funnel = Funnel.of(new double[] {2, -2, 2, -2}, new double[] {1, 1, 2, 2}, 0);
    assertThat(funnel.overdispersion()).isCloseTo(2.5, within(1e-12));
    assertThat(funnel.betweenVariance()).isCloseTo((10 - 3) / (2.5 - 2.125 / 2.5), within(1e-12));
  }

  @Test
  void drawsTheOuterTenthIn() {
    double[] figures = {-50, -1, -1, 1, 1, -1, 1, 1, -1, 90};
    double[] errors = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    Funnel funnel = Funnel.of(figures, errors, 0);
    assertThat(funnel.overdispersion()).isEqualTo(1);
    assertThat(funnel.betweenVariance()).isCloseTo(1.0 / 9, within(1e-12));
  }

  @Test
  void hasNoVarianceBetweenUnitsThatVaryByChance() {
    Funnel funnel = Funnel.of(new double[] {0.1, -0.1, 0.2, -0.2}, new double[] {1, 1, 1, 1}, 0);
    assertThat(funnel.betweenVariance()).isZero();
    assertThat(funnel.limits(1, 0.998).high()).isCloseTo(3.090232, within(1e-6));
    assertThatThrownBy(() -> Funnel.of(new double[] {1, 2}, new double[] {1, 0}, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
