package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PoissonIntervalTest {
  @Test
  void meetsExactLimits() {
    assertInterval(PoissonInterval.exact(0, 0.95), 0, 3.688879);
    assertInterval(PoissonInterval.exact(1, 0.95), 0.025318, 5.571643);
    assertInterval(PoissonInterval.exact(5, 0.95), 1.623486, 11.668332);
    // R: poisson.test(5, conf.level = 0.998), poisson.test(120)
    assertInterval(PoissonInterval.exact(5, 0.998), 0.739371731918, 16.454745203680);
    assertInterval(PoissonInterval.exact(120, 0.95), 99.491925625939, 143.490585369352);
  }

  @Test
  void meetsByarsLimits() {
    assertInterval(PoissonInterval.byar(65, 0.95), 50.163188, 82.849139);
    assertInterval(PoissonInterval.byar(1045, 0.95), 982.593202, 1110.331213);
  }

  @Test
  void holdsTheCountAndGrowsWithIt() {
    Interval last = PoissonInterval.exact(0, 0.998);
    for (int count = 0; count < 300; count++) {
      Interval exact = PoissonInterval.exact(count, 0.998);
      Interval byar = PoissonInterval.byar(count, 0.998);
      assertThat(exact.contains(count)).isTrue();
      assertThat(byar.contains(count)).isTrue();
      assertThat(exact.low()).isGreaterThanOrEqualTo(last.low());
      assertThat(exact.high()).isGreaterThanOrEqualTo(last.high());
      if (count >= 10) {
        assertThat(byar.low()).isCloseTo(exact.low(), within(0.1));
        assertThat(byar.high()).isCloseTo(exact.high(), within(0.1));
      }
      last = exact;
    }
    assertThatThrownBy(() -> PoissonInterval.exact(-1, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PoissonInterval.exact(1, 95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(6e-7));
    assertThat(interval.high()).isCloseTo(high, within(6e-7));
  }
}
