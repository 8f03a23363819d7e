package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class ModifiedZNullTest {
  /** The table against scores drawn without the short cut that made it. */
  @Test
  void saysHowOftenAScoreIsReached() {
    long seed = 71;
    Random random = new Random(seed);
    for (int n : new int[] {8, 11, 30}) {
      int beyond = 0;
      int panels = 30_000;
      double critical = ModifiedZNull.critical(n, 0.01);
      for (int panel = 0; panel < panels; panel++) {
        double[] figures = new double[n];
        Arrays.setAll(figures, index -> random.nextGaussian());
        OutlierScreen.Assessed screen = (OutlierScreen.Assessed) ModifiedZScore.onFigures(figures);
        FigureScore.Scored first = (FigureScore.Scored) screen.figures().getFirst();
        beyond += Math.abs(first.score()) > critical ? 1 : 0;
      }
      // 5 standard errors of a rate of 0.01 in 30,000
      assertThat((double) beyond / panels)
          .as("n = %d, seed %d", n, seed)
          .isCloseTo(0.01, within(0.0029));
    }
  }

  @Test
  void holdsWhatItsSimulationGives() {
    double[] row = ModifiedZNull.simulate(12, 20_000, 1993);
    for (int column = 0; column < 8; column++) {
      assertThat(row[column])
          .isCloseTo(
              ModifiedZNull.critical(12, ModifiedZNull.PROBABILITIES[column]),
              Percentage.withPercentage(6));
    }
  }

  @Test
  void fallsSteadilyAndEndsInTheNormalDistribution() {
    for (int n : new int[] {5, 8, 9, 30, 60, 65, 90, 400, 1000, 100_000}) {
      double last = 1.1;
      for (double score = 0; score < 40; score += 0.05) {
        double p = ModifiedZNull.probability(n, score);
        assertThat(p).as("n = %d, score %s", n, score).isLessThan(last).isPositive();
        last = p;
      }
      for (double p : new double[] {0.08, 0.05, 0.005, 0.0007, 0.00003}) {
        assertThat(ModifiedZNull.probability(n, ModifiedZNull.critical(n, p)))
            .as("n = %d", n)
            .isCloseTo(p, Percentage.withPercentage(0.001));
      }
    }
    assertThat(ModifiedZNull.critical(1_000_000, 0.05)).isCloseTo(1.96, within(0.001));
    assertThatThrownBy(() -> ModifiedZNull.critical(4, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
