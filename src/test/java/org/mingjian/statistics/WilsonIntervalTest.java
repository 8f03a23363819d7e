package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class WilsonIntervalTest {
  @Test
  void meetsKnownLimits() {
    assertLimits(65, 100, 0.552544, 0.736358);
    assertLimits(1045, 5000, 0.197955, 0.220491);
    // R: prop.test(x, 10, correct = FALSE)
    assertLimits(0, 10, 0, 0.277532799863);
    assertLimits(3, 10, 0.107791267406, 0.603221852539);
    assertLimits(10, 10, 0.722467200137, 1);
  }

  @Test
  void staysWithinNoneAndAllAndTurnsWithTheShare() {
    for (int whole = 1; whole < 60; whole++) {
      for (int part = 0; part <= whole; part++) {
        Interval interval = WilsonInterval.of(part, whole, 0.95);
        Interval rest = WilsonInterval.of(whole - part, whole, 0.95);
        assertThat(interval.low()).isBetween(0.0, (double) part / whole);
        assertThat(interval.high()).isBetween((double) part / whole, 1.0);
        assertThat(interval.low()).isCloseTo(1 - rest.high(), within(1e-12));
      }
    }
  }

  @Test
  void refusesAShareOfNothing() {
    assertThatThrownBy(() -> WilsonInterval.of(0, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WilsonInterval.of(4, 3, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertLimits(int part, int whole, double low, double high) {
    Interval interval = WilsonInterval.of(part, whole, 0.95);
    assertThat(interval.low()).isCloseTo(low, within(6e-7));
    assertThat(interval.high()).isCloseTo(high, within(6e-7));
  }
}
