package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class ChangeScoreTest {
  @Test
  void nothingChangedScoresNothingAndTheDirectionIsTheSign() {
    assertThat(ChangeScore.ofCounts(40, 40)).isZero();
    assertThat(ChangeScore.ofCounts(40, 90)).isPositive().isEqualTo(-ChangeScore.ofCounts(90, 40));
    assertThat(ChangeScore.ofShares(5, 10, 5, 10)).isZero();
    assertThat(ChangeScore.ofShares(5, 10, 9, 10)).isPositive();
  }

  /** 2 (sqrt(100.375) - sqrt(64.375)) / sqrt(2), by hand. */
  @Test
  void countsScoreByTheirShiftedRoots() {
    assertThat(ChangeScore.ofCounts(64, 100)).isCloseTo(2.8219, within(0.0005));
  }

  @Test
  void chanceAloneScoresLikeAStandardNormal() {
    PoissonDistribution counts =
        new PoissonDistribution(
            new Well19937c(20261126),
            30,
            PoissonDistribution.DEFAULT_EPSILON,
            PoissonDistribution.DEFAULT_MAX_ITERATIONS);
    int beyond = 0;
    int trials = 20_000;
    for (int i = 0; i < trials; i++) {
      if (Math.abs(ChangeScore.ofCounts(counts.sample(), counts.sample())) >= 1.96) {
        beyond++;
      }
    }
    assertThat((double) beyond / trials).isBetween(0.04, 0.06);
  }

  @Test
  void chanceAloneScoresLikeAStandardNormalForSharesToo() {
    Random random = new Random(20261126);
    int beyond = 0;
    int trials = 20_000;
    for (int i = 0; i < trials; i++) {
      if (Math.abs(ChangeScore.ofShares(part(random, 60), 60, part(random, 45), 45)) >= 1.96) {
        beyond++;
      }
    }
    assertThat((double) beyond / trials).isBetween(0.035, 0.065);
  }

  private static int part(Random random, int whole) {
    int part = 0;
    for (int i = 0; i < whole; i++) {
      part += random.nextDouble() < 0.7 ? 1 : 0;
    }
    return part;
  }

  @Test
  void whatIsNoCountOrShareIsRefused() {
    assertThatThrownBy(() -> ChangeScore.ofCounts(-1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ChangeScore.ofShares(3, 2, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
