package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BenjaminiHochbergTest {
  /** Benjamini and Hochberg (1995), section 3: Neuhaus et al. on thrombolysis. */
  private static final double[] THROMBOLYSIS = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1
  };

  @Test
  void meetsTheExampleOfThePaper() {
    double[] adjusted = BenjaminiHochberg.adjust(THROMBOLYSIS);
    double[] expected = {
      .0015,
      .003,
      .0095,
      .035625,
      .0603,
      .0638571429,
      .0638571429,
      .0645,
      .0765,
      .486,
      .5811818182,
      .714875,
      .7532307692,
      .8132142857,
      1
    };
    assertThat(adjusted).containsExactly(expected, within(1e-9));
    assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05)).hasSize(4);
    assertThat(Arrays.stream(THROMBOLYSIS).filter(p -> p * 15 <= 0.05))
        .as("Bonferroni for comparison")
        .hasSize(3);
  }

  @Test
  void isMonotoneAndKeepsTheOrderGiven() {
    for (long seed = 1; seed <= 20; seed++) {
      double[] p = new Random(seed).doubles(1 + (int) seed * 3).map(u -> u * u).toArray();
      double[] adjusted = BenjaminiHochberg.adjust(p);
      for (int one = 0; one < p.length; one++) {
        assertThat(adjusted[one]).as("seed %d", seed).isBetween(p[one], 1.0);
        for (int other = 0; other < p.length; other++) {
          if (p[one] < p[other]) {
            assertThat(adjusted[one]).as("seed %d", seed).isLessThanOrEqualTo(adjusted[other]);
          }
        }
      }
    }
  }

  @Test
  void acceptsAnEmptyFamilyAndRefusesWhatIsNoProbability() {
    assertThat(BenjaminiHochberg.adjust()).isEmpty();
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(0.5, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(1.01))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
