package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RepeatedFiguresTest {
  @Test
  void findsFiguresRepeatedToTheLastDigit() {
    Assessment<RepeatedFigures.Comparison> comparison =
        RepeatedFigures.compare(figures("12", "0", "3.50", "7"), figures("12", "0", "3.5", "7"), 3);
    assertThat(comparison)
        .isEqualTo(new Assessment.Assessed<>(new RepeatedFigures.Comparison(4, 3, 4)));
    assertThat(new RepeatedFigures.Comparison(4, 3, 4).isRepeated()).isTrue();
  }

  @Test
  void oneOtherFigureIsNoRepetition() {
    assertThat(
            RepeatedFigures.compare(
                figures("12", "0", "3.50", "7"), figures("12", "0", "3.51", "7"), 3))
        .isEqualTo(new Assessment.Assessed<>(new RepeatedFigures.Comparison(4, 3, 3)));
    assertThat(new RepeatedFigures.Comparison(4, 3, 3).isRepeated()).isFalse();
  }

  @Test
  void zerosRepeatByThemselves() {
    assertThat(RepeatedFigures.compare(figures("0", "0", "5"), figures("0", "0", "5"), 3))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.MOSTLY_ZERO, 1));
    assertThatThrownBy(() -> RepeatedFigures.compare(figures("1"), figures(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<BigDecimal> figures(String... figures) {
    return Arrays.stream(figures).map(BigDecimal::new).toList();
  }
}
