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
 *
 * <p>Iglewicz and Hoaglin flag above 3.5. In small panels chance alone gives such scores in one
 * panel of ten. The cut-off is therefore the score that a panel of n without outliers reaches
 * anywhere with a chance of at most alpha, and never below 3.5: 4.5 for n = 10, 3.8 for n = 30.
 */
public final class ModifiedZScore {
  /** The lowest cut-off: Iglewicz and Hoaglin (1993). */
  public static final double CUT_OFF = 3.5;

  /** The chance of any mark in a panel without outliers, unless another is asked for. */
  public static final double USUAL_ALPHA = 0.05;

  private ModifiedZScore() {}

  /** What a figure is compared with, and how many figures that takes. */
  public enum Panel {
    /** Other units of the same year. */
    PEERS(8),
    /** Other years of the same unit. */
    OWN_YEARS(5);

    private final int minimum;

    Panel(int minimum) {
      this.minimum = minimum;
    }

    /** Panels with fewer figures are not assessed. */
    public int minimum() {
      return minimum;
    }
  }

  /**
   * Scores the logarithms of figures of one year at the usual level.
   *
   * @param figures finite figures in one unit; what is missing is not handed in
   */
  public static OutlierScreen onLogarithms(double... figures) {
    return onLogarithms(Panel.PEERS, USUAL_ALPHA, figures);
  }

  /**
   * Scores the logarithms of figures, for amounts of money and other positive figures with a long
   * upper tail. Figures of zero and below are set aside and counted, never taken as small.
   *
   * @param alpha the chance of any mark in a panel without outliers
   * @param figures finite figures in one unit; what is missing is not handed in
   */
  public static OutlierScreen onLogarithms(Panel panel, double alpha, double... figures) {
    return screen(panel, alpha, figures, figure -> figure > 0, Math::log, Math::exp);
  }

  /**
   * Scores figures of one year as they are, at the usual level.
   *
   * @param figures finite figures in one unit; what is missing is not handed in
   */
  public static OutlierScreen onFigures(double... figures) {
    return onFigures(Panel.PEERS, USUAL_ALPHA, figures);
  }

  /**
   * Scores figures as they are, for figures with no long tail, such as differences of logarithms.
   *
   * @param alpha the chance of any mark in a panel without outliers
   * @param figures finite figures in one unit; what is missing is not handed in
   */
  public static OutlierScreen onFigures(Panel panel, double alpha, double... figures) {
    return screen(
        panel,
        alpha,
        figures,
        figure -> true,
        DoubleUnaryOperator.identity(),
        DoubleUnaryOperator.identity());
  }

  private static OutlierScreen screen(
      Panel panel,
      double alpha,
      double[] figures,
      DoublePredicate hasPlace,
      DoubleUnaryOperator toScale,
      DoubleUnaryOperator fromScale) {
    Arguments.requireFinite(figures);
    Arguments.requireLevel(alpha);
    double[] used = Arrays.stream(figures).filter(hasPlace).toArray();
    int setAside = figures.length - used.length;
    if (used.length < panel.minimum()) {
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
    double cutOff = Math.max(CUT_OFF, ModifiedZNull.critical(used.length, alpha / used.length));
    List<FigureScore> scores = new ArrayList<>(figures.length);
    for (double figure : figures) {
      if (hasPlace.test(figure)) {
        double score = (toScale.applyAsDouble(figure) - centre) / unit;
        scores.add(
            new FigureScore.Scored(
                score, ModifiedZNull.probability(used.length, score), Math.abs(score) > cutOff));
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
        cutOff,
        new Interval(
            fromScale.applyAsDouble(centre - cutOff * unit),
            fromScale.applyAsDouble(centre + cutOff * unit)),
        scores);
  }
}
