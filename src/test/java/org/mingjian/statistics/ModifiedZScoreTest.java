package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class ModifiedZScoreTest {
  private static final double[] IGLEWICZ_HOAGLIN = {
    2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3
  };

  @Test
  void meetsThePublishedScoresBeforeTheSmallSampleFactor() {
    OutlierScreen.Assessed screen = assessed(ModifiedZScore.onFigures(IGLEWICZ_HOAGLIN));
    assertThat(screen.median()).isEqualTo(2.45);
    assertThat(screen.deviation()).isCloseTo(0.15, within(1e-12));
    double factor = 10 / 9.2;
    double[] published = {
      1.5738, 0.6745, 0.2248, 0.2248, 0.6745, 1.5738, 0.6745, 0.6745, 25.8558, 26.3055
    };
    for (int index = 0; index < published.length; index++) {
      assertThat(Math.abs(score(screen, index)) * factor)
          .isCloseTo(published[index], within(0.00006));
    }
    assertThat(outside(screen)).containsExactly(8, 9);
  }

  @Test
  void givesLimitsInTheUnitOfTheFigures() {
    double[] amounts = {80, 90, 100, 110, 95, 105, 120, 85, 0, 4000, -3};
    OutlierScreen.Assessed screen = assessed(ModifiedZScore.onLogarithms(amounts));
    assertThat(screen.n()).isEqualTo(9);
    assertThat(screen.setAside()).isEqualTo(2);
    assertThat(screen.median()).isEqualTo(100);
    // |log(x / 100)| sorted: 0, .04879, .05129, .09531, .10536, ...; b_9 = 1.107
    assertThat(screen.deviation()).isCloseTo(Math.log(100.0 / 90), within(1e-12));
    double unit = 1.107 * Math.log(100.0 / 90) / 0.6745;
    assertThat(screen.limits().low())
        .isCloseTo(100 * Math.exp(-screen.cutOff() * unit), within(1e-9));
    assertThat(screen.limits().high())
        .isCloseTo(100 * Math.exp(screen.cutOff() * unit), within(1e-9));
    assertThat(screen.figures().get(8)).isEqualTo(new FigureScore.SetAside());
    assertThat(screen.figures().get(10)).isEqualTo(new FigureScore.SetAside());
    assertThat(outside(screen)).containsExactly(9);
  }

  /** The worked example of docs/statistics.md. */
  @Test
  void meetsTheWorkedExample() {
    OutlierScreen.Assessed screen =
        assessed(ModifiedZScore.onLogarithms(80, 85, 90, 95, 100, 105, 110, 120, 130, 900));
    assertThat(screen.median()).isEqualTo(102.5);
    assertThat(screen.centre()).isCloseTo(4.6296, within(0.00005));
    assertThat(screen.deviation()).isCloseTo(0.1438, within(0.00005));
    assertThat(score(screen, 9)).isCloseTo(9.37, within(0.005));
    assertThat(screen.cutOff()).isCloseTo(4.495, within(0.0005));
    assertThat(screen.limits().low()).isCloseTo(36.1, within(0.05));
    assertThat(screen.limits().high()).isCloseTo(290.5, within(0.05));
    assertThat(outside(screen)).containsExactly(9);
  }

  @Test
  void refusesSmallPanelsAndCountsOnlyFiguresThatCanBeUsed() {
    assertThat(ModifiedZScore.onLogarithms(1, 2, 3, 4, 5, 6, 7))
        .isEqualTo(new OutlierScreen.NotAssessed(NotAssessableReason.TOO_FEW, 7, 0));
    assertThat(ModifiedZScore.onLogarithms(1, 2, 3, 4, 5, 6, 7, 0, 0))
        .isEqualTo(new OutlierScreen.NotAssessed(NotAssessableReason.TOO_FEW, 7, 2));
    assertThat(ModifiedZScore.onLogarithms())
        .isEqualTo(new OutlierScreen.NotAssessed(NotAssessableReason.TOO_FEW, 0, 0));
    assertThat(ModifiedZScore.onFigures(1, 2, 3, 4, 5, 6, 7, 0))
        .isInstanceOf(OutlierScreen.Assessed.class);
  }

  @Test
  void neverDividesByASpreadOfZero() {
    assertThat(ModifiedZScore.onLogarithms(5, 5, 5, 5, 5, 7, 9, 900))
        .isEqualTo(new OutlierScreen.NotAssessed(NotAssessableReason.TIED, 8, 0));
  }

  /** Docs promise 4.5 for n = 10, 3.8 for n = 30 and never less than 3.5. */
  @Test
  void setsTheCutOffByTheSizeOfThePanel() {
    assertThat(cutOff(10)).isCloseTo(4.5, within(0.05));
    assertThat(cutOff(30)).isCloseTo(3.85, within(0.05));
    assertThat(cutOff(500)).isGreaterThanOrEqualTo(3.5);
    double[] fiveYears = {100, 110, 95, 105, 5000};
    assertThat(ModifiedZScore.onLogarithms(fiveYears))
        .isEqualTo(new OutlierScreen.NotAssessed(NotAssessableReason.TOO_FEW, 5, 0));
    OutlierScreen.Assessed years =
        assessed(ModifiedZScore.onLogarithms(ModifiedZScore.Panel.OWN_YEARS, 0.05, fiveYears));
    assertThat(years.cutOff()).as("five years say little").isGreaterThan(7);
    assertThat(outside(years)).containsExactly(4);
    assertThat(ModifiedZScore.onLogarithms(ModifiedZScore.Panel.OWN_YEARS, 0.05, 1, 2, 3, 4))
        .isEqualTo(new OutlierScreen.NotAssessed(NotAssessableReason.TOO_FEW, 4, 0));
  }

  private static double cutOff(int n) {
    return assessed(ModifiedZScore.onFigures(IntStream.range(0, n).asDoubleStream().toArray()))
        .cutOff();
  }

  @Test
  void refusesWhatIsNoFigure() {
    assertThatThrownBy(() -> ModifiedZScore.onLogarithms(1, 2, 3, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Thousands of yuan or yuan, this order or that: the same figures stand out. */
  @RepeatedTest(20)
  void dependsNeitherOnOrderNorOnUnit(RepetitionInfo repetition) {
    long seed = 20260L + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    double[] amounts =
        random.doubles(8 + random.nextInt(30)).map(u -> Math.exp(6 * u * u)).toArray();
    OutlierScreen.Assessed screen = assessed(ModifiedZScore.onLogarithms(amounts));
    double unit = Math.exp(random.nextGaussian() * 5);
    OutlierScreen.Assessed rescaled =
        assessed(ModifiedZScore.onLogarithms(Arrays.stream(amounts).map(x -> x * unit).toArray()));
    double[] turned = new double[amounts.length];
    for (int index = 0; index < amounts.length; index++) {
      turned[amounts.length - 1 - index] = amounts[index];
    }
    OutlierScreen.Assessed reversed = assessed(ModifiedZScore.onLogarithms(turned));
    for (int index = 0; index < amounts.length; index++) {
      assertThat(score(rescaled, index))
          .as("seed %d, figure %d, rescaled", seed, index)
          .isCloseTo(score(screen, index), within(1e-6));
      assertThat(score(reversed, amounts.length - 1 - index))
          .as("seed %d, figure %d, reversed", seed, index)
          .isEqualTo(score(screen, index));
      FigureScore.Scored figure = (FigureScore.Scored) screen.figures().get(index);
      assertThat(figure.outside())
          .as("seed %d, figure %d: outside means outside the limits", seed, index)
          .isEqualTo(!screen.limits().contains(amounts[index]));
    }
    assertThat(rescaled.limits().high() / unit)
        .as("seed %d", seed)
        .isCloseTo(screen.limits().high(), within(screen.limits().high() * 1e-6));
  }

  private static OutlierScreen.Assessed assessed(OutlierScreen screen) {
    assertThat(screen).isInstanceOf(OutlierScreen.Assessed.class);
    return (OutlierScreen.Assessed) screen;
  }

  private static double score(OutlierScreen.Assessed screen, int index) {
    return ((FigureScore.Scored) screen.figures().get(index)).score();
  }

  private static int[] outside(OutlierScreen.Assessed screen) {
    return IntStream.range(0, screen.figures().size())
        .filter(index ->
            screen.figures().get(index) instanceof FigureScore.Scored figure && figure.outside())
        .toArray();
  }
}
