package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class AdjustedBoxplotTest {
  private static final double[] SKEWED = {1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 9, 12, 18, 40};

  @Test
  void meetsTheFormulaComputedInR() {
    AdjustedBoxplot.Fences fences = fences(SKEWED);
    assertThat(fences.skewness()).isCloseTo(0.5, within(1e-12));
    assertThat(fences.quartiles()).isEqualTo(new Quartiles(15, 3, 4, 8));
    assertThat(fences.fences().low()).isCloseTo(1.984985, within(1e-6));
    assertThat(fences.fences().high()).isCloseTo(41.61267, within(1e-5));
    assertThat(fences.limits().contains(40)).isTrue();
  }

  @Test
  void mirrorsForFiguresSkewedDownwards() {
    AdjustedBoxplot.Fences fences = fences(Arrays.stream(SKEWED).map(x -> -x).toArray());
    assertThat(fences.skewness()).isCloseTo(-0.5, within(1e-12));
    assertThat(fences.fences().high()).isCloseTo(-1.984985, within(1e-6));
    assertThat(fences.fences().low()).isCloseTo(-41.61267, within(1e-5));
  }

  @Test
  void refusesSmallPanelsAndTies() {
    assertThat(AdjustedBoxplot.fences(Arrays.copyOf(SKEWED, 14)))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 14));
    double[] mostlyZero = new double[20];
    mostlyZero[0] = 900;
    mostlyZero[1] = 3;
    assertThat(AdjustedBoxplot.fences(mostlyZero))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TIED, 20));
  }

  private static AdjustedBoxplot.Fences fences(double... figures) {
    Assessment<AdjustedBoxplot.Fences> assessment = AdjustedBoxplot.fences(figures);
    assertThat(assessment).isInstanceOf(Assessment.Assessed.class);
    return ((Assessment.Assessed<AdjustedBoxplot.Fences>) assessment).result();
  }
}
