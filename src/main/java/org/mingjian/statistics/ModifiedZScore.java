package org.mingjian.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * The modified z-score: M = 0.6745 (x - median) / (b_n MAD), with 0.6745 / MAD by Iglewicz and
 * Hoaglin, "How to Detect and Handle Outliers" (1993), and the small-sample factor b_n by Croux and
 * Rousseeuw, "Time-efficient algorithms for two highly robust estimators of scale" (1992).
 */
public final class ModifiedZScore {
  /** Fewer figures than this are not compared. */
  public static final int MINIMUM_PANEL = 8;

  /** Absolute scores above this are outside: Iglewicz and Hoaglin (1993). */
  public static final double CUT_OFF = 3.5;

  private ModifiedZScore() {}

  /**
   * Scores the logarithms of figures, for amounts of money and other positive figures with a long
   * upper tail. Figures of zero and below are set aside and counted, never taken as small.
   *
   * @param figures finite figures in one unit; what is missing is not handed in
   */
  public static OutlierScreen onLogarithms(double... figures) {
    return screen(figures, figure -> figure > 0, Math::log, Math::exp);
  }

  /**
   * Scores figures as they are, for figures with no long tail, such as differences of logarithms.
   *
   * @param figures finite figures in one unit; what is missing is not handed in
   */
  public static OutlierScreen onFigures(double... figures) {
    return screen(
        figures, figure -> true, DoubleUnaryOperator.identity(), DoubleUnaryOperator.identity());
  }

  private static OutlierScreen screen(
      double[] figures,
      DoublePredicate hasPlace,
      DoubleUnaryOperator toScale,
      DoubleUnaryOperator fromScale) {
    Arguments.requireFinite(figures);
    double[] used = Arrays.stream(figures).filter(hasPlace).toArray();
    int setAside = figures.length - used.length;
    if (used.length < MINIMUM_PANEL) {
      return new OutlierScreen.NotAssessed(NotAssessableReason.TOO_FEW, used.length, setAside);
    }
    double[] scaled = Arrays.stream(used).map(toScale).toArray();
    double centre = RobustScale.median(scaled);
    double deviation = RobustScale.deviation(scaled, centre);
    if (deviation == 0) {
      return new OutlierScreen.NotAssessed(NotAssessableReason.TIED, used.length, setAside);
    }
    double unit =
        RobustScale.smallSampleFactor(used.length) * deviation / RobustScale.NORMAL_DEVIATION;
    List<FigureScore> scores = new ArrayList<>(figures.length);
    for (double figure : figures) {
      if (hasPlace.test(figure)) {
        double score = (toScale.applyAsDouble(figure) - centre) / unit;
        scores.add(new FigureScore.Scored(score, Math.abs(score) > CUT_OFF));
      } else {
        scores.add(new FigureScore.SetAside());
      }
    }
    return new OutlierScreen.Assessed(
        used.length,
        setAside,
        RobustScale.median(used),
        centre,
        deviation,
        CUT_OFF,
        new Interval(
            fromScale.applyAsDouble(centre - CUT_OFF * unit),
            fromScale.applyAsDouble(centre + CUT_OFF * unit)),
        scores);
  }
}
