package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CountScreenTest {
  @Test
  void computesTailsAsRDoes() {
    // R: pnbinom(7, size = 2, mu = 5), 1 - pnbinom(19, ...), ppois(3, 5), 1 - ppois(9, 5)
    assertThat(CountScreen.atMost(7, 5, 0.5)).isCloseTo(0.77735881206357, within(1e-12));
    assertThat(CountScreen.atLeast(20, 5, 0.5)).isCloseTo(0.00802489030058, within(1e-12));
    assertThat(CountScreen.atMost(3, 5, 0)).isCloseTo(0.26502591529736, within(1e-12));
    assertThat(CountScreen.atLeast(10, 5, 0)).isCloseTo(0.03182805730620, within(1e-12));
    assertThat(CountScreen.atLeast(0, 5, 0.5)).isEqualTo(1);
  }

  @Test
  void comparesEachCountWithTheOthers() {
    CountScreen.Result result =
        assessed(CountScreen.screen(new int[] {4, 6, 5, 3, 7, 5, 4, 6, 5, 60}, 0.05));
    CountScreen.Count last = result.counts().get(9);
    assertThat(last.expected()).isEqualTo(5);
    assertThat(last.dispersion()).isZero();
    assertThat(last.isOutside()).isTrue();
    assertThat(last.limits().contains(5)).isTrue();
    CountScreen.Count first = result.counts().getFirst();
    assertThat(first.expected()).isCloseTo(101 / 9.0, within(1e-12));
    assertThat(first.dispersion()).as("the 60 belongs to the others of the first").isGreaterThan(1);
    assertThat(result.counts().stream().filter(CountScreen.Count::isOutside)).hasSize(1);
  }

  @Test
  void findsNothingInCountsThatAreUnevenByThemselves() {
    int[] uneven = {0, 1, 30, 2, 0, 7, 55, 3, 1, 12, 0, 80, 4, 2, 19};
    CountScreen.Result result = assessed(CountScreen.screen(uneven, 0.05));
    assertThat(result.counts()).noneMatch(CountScreen.Count::isOutside);
    Interval poisson = PoissonInterval.exact(14, 0.998);
    assertThat(poisson.contains(80)).as("Poisson limits alone would flag it").isFalse();
  }

  @Test
  void takesTheSizeOfAUnitIntoAccount() {
    int[] counts = {50, 52, 47, 51, 49, 50, 53, 48, 50, 500};
    double[] sizes = {1, 1, 1, 1, 1, 1, 1, 1, 1, 10};
    CountScreen.Result result = assessed(CountScreen.screen(counts, sizes, 0.05));
    assertThat(result.counts().get(9).expected()).isCloseTo(500, within(1e-9));
    assertThat(result.counts()).noneMatch(CountScreen.Count::isOutside);
    assertThat(assessed(CountScreen.screen(counts, 0.05)).counts().get(9).isOutside()).isTrue();
  }

  @Test
  void refusesSmallPanelsAndMostlyZeros() {
    assertThat(CountScreen.screen(new int[] {1, 2, 3, 4, 5, 6, 7}, 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 7));
    assertThat(CountScreen.screen(new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 40}, 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.MOSTLY_ZERO, 10));
    assertThatThrownBy(() -> CountScreen.screen(new int[] {-1, 2, 3, 4, 5, 6, 7, 8}, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> CountScreen.screen(new int[8], new double[] {1, 1, 1, 1, 1, 1, 1, 0}, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isOutsideExactlyWhenItsChanceIsSmallEnough() {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      int n = 8 + random.nextInt(25);
      int[] counts =
          IntStream.range(0, n).map(index -> (int) Math.exp(4 * random.nextDouble())).toArray();
      counts[n - 1] = 400;
      CountScreen.Result result = assessed(CountScreen.screen(counts, 0.05));
      for (CountScreen.Count count : result.counts()) {
        assertThat(count.isOutside())
            .as("seed %d, %s", seed, count)
            .isEqualTo(count.p() < 0.05 / n);
        assertThat(count.limits().low()).as("seed %d", seed).isNotNegative();
        assertThat(count.limits().high()).as("seed %d", seed).isFinite();
      }
      double last = 1.1;
      for (int higher = 400; higher < 1000; higher += 50) {
        counts[n - 1] = higher;
        double p = assessed(CountScreen.screen(counts, 0.05)).counts().get(n - 1).p();
        assertThat(p).as("seed %d, %d", seed, higher).isLessThanOrEqualTo(last);
        last = p;
      }
    }
  }

  private static CountScreen.Result assessed(Assessment<CountScreen.Result> assessment) {
    assertThat(assessment).isInstanceOf(Assessment.Assessed.class);
    return ((Assessment.Assessed<CountScreen.Result>) assessment).result();
  }
}
