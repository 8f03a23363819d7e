package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TwoWayFitTest {
  private static final double NONE = Double.NaN;

  private static final double[][] TABLE = {
    {0.31, 0.56, 0.41, 0.9, 0.85, 1.56},
    {0.94, NONE, 0.97, 1.35, 1.35, 1.84},
    {1.55, 1.65, 1.84, 9, 1.63, 2.74},
    {1.77, 2.07, 2.14, 2.7, 2.34, 2.74},
    {2.54, 2.66, 2.48, 2.99, 2.96, NONE},
    {3.01, 3.35, 2.91, 3.27, 3.21, 3.45},
    {-1, 3.83, 3.56, 4.18, 3.5, 4.37},
    {4.22, 4.24, 3.77, 4.67, 4.36, 5.13},
    {4.5, 4.9, 4.4, 5.1, 4.7, 5.3}
  };

  /** MASS 7.3 for R: rlm of the bisquare, started from Huber's, on sum contrasts. */
  @Test
  void meetsTheRegressionOnRowsAndColumns() {
    TwoWayFit.Result result = assessed(TwoWayFit.fit(TABLE, 0.05));
    assertThat(result.n()).isEqualTo(52);
    assertThat(fitted(result, 0, 0)).isCloseTo(0.425915540, within(1e-6));
    assertThat(fitted(result, 1, 2)).isCloseTo(0.954922339, within(1e-6));
    assertThat(fitted(result, 2, 3)).isCloseTo(2.136131720, within(1e-6));
    assertThat(fitted(result, 6, 0)).isCloseTo(3.499829041, within(1e-6));
    assertThat(fitted(result, 8, 5)).isCloseTo(5.39700716, within(1e-6));
    assertThat(result.deviation())
        .as("biweight scale of those residuals")
        .isCloseTo(0.1772405, within(1e-6));
    assertThat(
            result.cells().stream()
                .filter(TwoWayFit.Cell::outside)
                .map(cell -> List.of(cell.row(), cell.column())))
        .containsExactly(List.of(2, 3), List.of(6, 0));
    for (TwoWayFit.Cell cell : result.cells()) {
      assertThat(cell.outside())
          .isEqualTo(!cell.limits().contains(TABLE[cell.row()][cell.column()]));
      assertThat(cell.outside()).isEqualTo(Math.abs(cell.scaled()) > result.cutOff());
    }
  }

  @Test
  void leavesOutThinRowsAndColumnsAndSaysSo() {
    double[][] table = new double[TABLE.length + 1][];
    for (int row = 0; row < TABLE.length; row++) {
      table[row] = Arrays.copyOf(TABLE[row], 7);
      table[row][6] = row < 7 ? TABLE[row][0] + 1 : NONE;
    }
    table[TABLE.length] = new double[] {1, 2, 3, 4, NONE, NONE, NONE};
    TwoWayFit.Result result = assessed(TwoWayFit.fit(table, 0.05));
    assertThat(result.n()).isEqualTo(52);
    assertThat(result.cells()).noneMatch(cell -> cell.column() == 6 || cell.row() == TABLE.length);
  }

  @Test
  void refusesSmallTablesAndMostlyEqualOnes() {
    assertThat(TwoWayFit.fit(Arrays.copyOf(TABLE, 7), 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 0));
    assertThat(TwoWayFit.fit(new double[0][], 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 0));
    double[][] mostlyZero = new double[12][6];
    mostlyZero[3][2] = Math.log1p(4);
    assertThat(TwoWayFit.fit(mostlyZero, 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TIED, 72));
    assertThatThrownBy(() -> TwoWayFit.fit(new double[][] {{1, 2}, {3}}, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double fitted(TwoWayFit.Result result, int row, int column) {
    return result.cells().stream()
        .filter(cell -> cell.row() == row && cell.column() == column)
        .findFirst()
        .orElseThrow()
        .fitted();
  }

  private static TwoWayFit.Result assessed(Assessment<TwoWayFit.Result> assessment) {
    assertThat(assessment).isInstanceOf(Assessment.Assessed.class);
    return ((Assessment.Assessed<TwoWayFit.Result>) assessment).result();
  }
}
