package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class QuartilesTest {
  @Test
  void interpolatesAsSpreadsheetsDo() {
    // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6))
    assertThat(Quartiles.of(3, 1, 4, 1, 5, 9, 2, 6)).isEqualTo(new Quartiles(8, 1.75, 3.5, 5.25));
    assertThat(Quartiles.of(7)).isEqualTo(new Quartiles(1, 7, 7, 7));
    assertThatThrownBy(() -> Quartiles.of()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quartiles.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
