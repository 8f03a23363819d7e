package org.mingjian.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two figures of each unit against each other.
 *
 * @param frame what every chart has
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param points one for each unit
 */
public record Scatter(ChartFrame frame, Axis across, Axis up, List<Point> points)
    implements ChartSpec {

  public Scatter {
    points = List.copyOf(points);
    Checks.singleIds(points.stream().map(Point::figure).toList());
  }

  @Override
  public boolean isEmpty() {
    return points.isEmpty();
  }

  /**
   * One of the two figures.
   *
   * @param title what it is, with the unit
   * @param fractionDigits the most digits after the decimal point that a number shows, 0 to 9
   * @param median of the units that are judged, drawn as a line; null for too few to judge
   */
  public record Axis(String title, int fractionDigits, @Nullable Double median) {
    public Axis {
      Checks.fractionDigits(fractionDigits);
      if (median != null) {
        Checks.finite("the median", median);
      }
    }
  }

  /**
   * One unit. It is drawn only where it has both figures; otherwise it stands beside the plot with
   * the reason.
   *
   * @param label its name
   * @param marked whether it is the one that the reader asked about
   * @param across its figure on the horizontal axis
   * @param figure its figure on the vertical axis; the id leads to the sources of both
   */
  public record Point(String label, boolean marked, Content across, Figure figure) {}
}
