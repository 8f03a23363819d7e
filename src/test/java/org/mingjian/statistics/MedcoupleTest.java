package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MedcoupleTest {
  @Test
  void meetsPublishedValues() {
    assertMedcouple(-1.0 / 3, 1, 2, 7, 9, 10);
    assertMedcouple(7.0 / 12, 1, 2, 3, 4, 5, 7, 10, 15, 25, 1e15);
    assertMedcouple(1.0 / 3, -2, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 3, 4);
  }

  @Test
  void meetsRobustbase() {
    // robustbase 0.95 for R, mc(x, doScale = FALSE)
    assertMedcouple(0.4285714286, 1, 1, 1, 1, 2, 3, 4, 8, 8, 8, 20);
    assertMedcouple(0.7333333333, 0, 0, 0, 0, 0, 0, 1, 2, 3, 5, 9, 30);
    // The losses of Brownlee's stacks, datasets::stackloss
    assertMedcouple(
        0.3684210526,
        42,
        37,
        37,
        28,
        18,
        18,
        19,
        20,
        15,
        14,
        14,
        13,
        11,
        12,
        8,
        7,
        8,
        8,
        9,
        15,
        15);
  }

  @Test
  void isZeroForSymmetricAndConstantFigures() {
    assertMedcouple(0, 1, 2, 3, 4, 5);
    assertMedcouple(0, 7, 7, 7, 7);
    assertMedcouple(0, 3);
    assertThatThrownBy(() -> Medcouple.of()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void turnsWithTheFiguresAndIgnoresPlaceAndScale() {
    for (long seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      int digits = seed % 2 == 0 ? 1000 : 5;
      double[] figures =
          random.ints(5 + random.nextInt(40), 0, digits).mapToDouble(x -> x * x).toArray();
      double medcouple = Medcouple.of(figures);
      assertThat(medcouple).as("seed %d", seed).isBetween(-1.0, 1.0);
      assertThat(Medcouple.of(Arrays.stream(figures).map(x -> -x).toArray()))
          .as("seed %d, mirrored", seed)
          .isCloseTo(-medcouple, within(1e-12));
      assertThat(Medcouple.of(Arrays.stream(figures).map(x -> 3 * x - 100).toArray()))
          .as("seed %d, moved", seed)
          .isCloseTo(medcouple, within(1e-9));
    }
  }

  private static void assertMedcouple(double expected, double... figures) {
    assertThat(Medcouple.of(figures)).isCloseTo(expected, within(1e-9));
  }
}
