package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class GeneralisedEsdTest {
  /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17.3. */
  private static final double[] ROSNER = {
    -0.25, 0.68, 0.94, 1.15, 1.20, 1.26, 1.26, 1.34, 1.38, 1.43, 1.49, 1.49, 1.55, 1.56, 1.58, 1.65,
    1.69, 1.70, 1.76, 1.77, 1.81, 1.91, 1.94, 1.96, 1.99, 2.06, 2.09, 2.10, 2.14, 2.15, 2.23, 2.24,
    2.26, 2.35, 2.37, 2.40, 2.47, 2.54, 2.62, 2.64, 2.90, 2.92, 2.92, 2.93, 3.21, 3.26, 3.30, 3.59,
    3.68, 4.30, 4.64, 5.34, 5.42, 6.01
  };

  @Test
  void meetsRosnersExample() {
    GeneralisedEsd.Result result = assessed(GeneralisedEsd.test(ROSNER, 5, 0.05));
    double[] deviates = {3.118906, 2.942973, 3.179424, 2.810181, 2.815580};
    double[] criticals = {3.158794, 3.151430, 3.143890, 3.136165, 3.128247};
    for (int step = 0; step < 5; step++) {
      assertThat(result.steps().get(step).deviate()).isCloseTo(deviates[step], within(6e-7));
      assertThat(result.steps().get(step).critical()).isCloseTo(criticals[step], within(6e-7));
    }
    assertThat(result.outlierIndexes().stream().map(index -> ROSNER[index]))
        .as("three outliers although the first two deviates are below their critical values")
        .containsExactly(6.01, 5.42, 5.34);
    assertThat(result.p()).isLessThan(0.05);
  }

  @Test
  void meetsGrubbs() {
    double[] figures = {199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57};
    GeneralisedEsd.Result result = assessed(GeneralisedEsd.test(figures, 1, 0.05));
    assertThat(result.steps().getFirst().deviate()).isCloseTo(2.468765, within(6e-7));
    assertThat(GeneralisedEsd.criticalValue(8, 0.05)).isCloseTo(2.126645, within(6e-7));
    assertThat(GeneralisedEsd.criticalValue(8, 0.10))
        .as("one-sided at 0.05")
        .isCloseTo(2.031652, within(6e-7));
    assertThat(result.outlierIndexes()).containsExactly(7);
  }

  @Test
  void findsTwoOutliersThatHideEachOther() {
    double[] figures = {10, 11, 9, 10, 12, 11, 10, 9, 11, 10, 40, 41};
    assertThat(assessed(GeneralisedEsd.test(figures, 1, 0.05)).outliers()).isZero();
    assertThat(assessed(GeneralisedEsd.test(figures, 2, 0.05)).outlierIndexes())
        .containsExactly(11, 10);
  }

  @Test
  void setsAHigherBarInSmallPanelsThanThePublishedOne() {
    double[] figures = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    assertThat(assessed(GeneralisedEsd.test(figures, 3, 0.05)).steps().getFirst().critical())
        .isGreaterThan(GeneralisedEsd.criticalValue(15, 0.05))
        .isLessThan(GeneralisedEsd.criticalValue(15, 0.02));
  }

  @Test
  void refusesSmallPanelsAndEqualFigures() {
    assertThat(GeneralisedEsd.test(new double[7], 2, 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 7));
    assertThat(GeneralisedEsd.test(new double[20], 2, 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TIED, 20));
    double[] one = new double[20];
    one[3] = 5;
    GeneralisedEsd.Result result = assessed(GeneralisedEsd.test(one, 4, 0.05));
    assertThat(result.steps()).hasSize(1);
    assertThat(result.outlierIndexes()).containsExactly(3);
    assertThat(result.steps().getFirst().p()).isBetween(0.0, 1e-9);
    assertThatThrownBy(() -> GeneralisedEsd.test(new double[9], 5, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dependsNeitherOnOrderNorOnUnit() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      double[] figures = random.doubles(8 + random.nextInt(30), 0, 1).toArray();
      figures[2] = 4;
      double[] turned = new double[figures.length];
      for (int index = 0; index < figures.length; index++) {
        turned[figures.length - 1 - index] = 1000 - 250 * figures[index];
      }
      GeneralisedEsd.Result one = assessed(GeneralisedEsd.test(figures, 3, 0.05));
      GeneralisedEsd.Result other = assessed(GeneralisedEsd.test(turned, 3, 0.05));
      assertThat(other.outlierIndexes().stream().map(index -> figures.length - 1 - index))
          .as("seed %d", seed)
          .containsExactlyElementsOf(one.outlierIndexes());
      assertThat(other.p()).as("seed %d", seed).isCloseTo(one.p(), within(1e-9));
      List<Double> deviates = one.steps().stream().map(GeneralisedEsd.Step::deviate).toList();
      assertThat(deviates)
          .allMatch(deviate -> deviate < (figures.length - 1) / Math.sqrt(figures.length));
      double[] further = Arrays.copyOf(figures, figures.length);
      further[2] = 8;
      assertThat(assessed(GeneralisedEsd.test(further, 3, 0.05)).steps().getFirst().p())
          .as("seed %d, further away is less likely", seed)
          .isLessThanOrEqualTo(one.steps().getFirst().p());
    }
  }

  @Test
  void theTableHoldsWhatTheSimulationSays() {
    double[] simulated = EsdLevels.simulate(12);
    for (int column = 0; column < EsdLevels.LEVELS.length; column++) {
      assertThat(EsdLevels.level(12, GeneralisedEsd.usualMaximum(12), EsdLevels.LEVELS[column]))
          .isEqualTo(simulated[column]);
    }
    assertThat(EsdLevels.level(12, 2, 0.07))
        .as("between two columns")
        .isBetween(simulated[5], simulated[6]);
    assertThat(EsdLevels.level(12, 3, 0.05))
        .as("another number of outliers is simulated")
        .isPositive()
        .isNotEqualTo(simulated[5]);
  }

  private static GeneralisedEsd.Result assessed(Assessment<GeneralisedEsd.Result> assessment) {
    assertThat(assessment).isInstanceOf(Assessment.Assessed.class);
    return ((Assessment.Assessed<GeneralisedEsd.Result>) assessment).result();
  }
}
