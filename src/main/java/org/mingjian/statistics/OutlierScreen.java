package org.mingjian.statistics;

import java.util.List;

/** The answer of a search for outliers in one panel, such as one indicator in one year. */
public sealed interface OutlierScreen {
  /** Figures that took part. */
  int n();

  /** Figures that had no place on the scale, such as zeros on the logarithmic one. */
  int setAside();

  /**
   * Every figure could be compared with the others.
   *
   * @param median the plain median of the figures that took part, in their unit
   * @param centre the median on the scale of the score: of the logarithms, or the plain median
   * @param deviation the median absolute deviation from the centre, on the scale of the score and
   *     without any factor; positive
   * @param cutOff the absolute score above which a figure is outside
   * @param limits the same cut-off in the unit of the figures: outside the limits is an outlier
   * @param figures one for each figure given, in the order given
   */
  record Assessed(
      int n,
      int setAside,
      double median,
      double centre,
      double deviation,
      double cutOff,
      Interval limits,
      List<FigureScore> figures)
      implements OutlierScreen {
    public Assessed {
      figures = List.copyOf(figures);
      if (!(deviation > 0)) {
        throw new IllegalArgumentException("Scores need a positive deviation: " + deviation);
      }
      if (figures.size() != n + setAside) {
        throw new IllegalArgumentException(
            figures.size() + " figures are not " + n + " and " + setAside + " set aside");
      }
    }
  }

  /** The panel cannot be judged by this method. */
  record NotAssessed(NotAssessableReason reason, int n, int setAside) implements OutlierScreen {}
}
