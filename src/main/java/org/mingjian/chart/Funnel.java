package org.mingjian.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A funnel plot: shares over what they are shares of, within the limits of chance, so that small
 * units are not blamed for their smallness.
 *
 * @param frame what every chart has
 * @param denominatorTitle what the horizontal axis counts, with the unit
 * @param shareTitle what the vertical axis means, with the unit
 * @param fractionDigits the most digits after the decimal point that a share shows, 0 to 9
 * @param centre what all units would have but for chance, in the unit of the shares; null where
 *     there are too few to judge, and then there are no limits
 * @param limits the curves at ascending denominators
 * @param points one for each unit
 */
public record Funnel(
    ChartFrame frame,
    String denominatorTitle,
    String shareTitle,
    int fractionDigits,
    @Nullable Double centre,
    List<Limits> limits,
    List<Point> points)
    implements ChartSpec {

  public Funnel {
    Checks.fractionDigits(fractionDigits);
    limits = List.copyOf(limits);
    points = List.copyOf(points);
    if (centre == null) {
      if (!limits.isEmpty()) {
        throw new IllegalArgumentException("Limits without a centre");
      }
    } else {
      Checks.finite("the centre", centre);
    }
    Checks.ascending(
        "the denominators of the limits",
        limits.stream().mapToDouble(Limits::denominator).toArray());
    Checks.singleIds(points.stream().map(Point::figure).toList());
  }

  @Override
  public boolean isEmpty() {
    return points.isEmpty();
  }

  /** The limits for units of one size, in the unit of the shares. */
  public record Limits(
      double denominator, double outerLow, double innerLow, double innerHigh, double outerHigh) {
    public Limits {
      Checks.finite("a denominator", denominator);
      Checks.ascending("the limits", outerLow, innerLow, innerHigh, outerHigh);
    }
  }

  /**
   * One unit.
   *
   * @param label its name
   * @param marked whether it is the one that the reader asked about
   * @param denominator what the share is a share of, at least 0; null only where the share is
   *     missing
   * @param significance which side of the outer limits it is on
   * @param figure its share
   */
  public record Point(
      String label,
      boolean marked,
      @Nullable BigDecimal denominator,
      Significance significance,
      Figure figure) {
    public Point {
      if (denominator == null ? !figure.isMissing() : denominator.signum() < 0) {
        throw new IllegalArgumentException("A share of nothing: " + figure.id());
      }
    }
  }
}
