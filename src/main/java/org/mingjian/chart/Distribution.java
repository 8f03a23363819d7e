package org.mingjian.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of units are spread, one strip a group (a year, a kind of township), with the
 * units that the reader asked about marked.
 *
 * @param frame what every chart has
 * @param axisTitle what the positions mean, with the unit
 * @param fractionDigits the most digits after the decimal point that a number shows, 0 to 9
 * @param groups from top to bottom
 * @param points in the order in which they are walked within their group
 */
public record Distribution(
    ChartFrame frame, String axisTitle, int fractionDigits, List<Group> groups, List<Point> points)
    implements ChartSpec {

  public Distribution {
    Checks.fractionDigits(fractionDigits);
    groups = List.copyOf(groups);
    points = List.copyOf(points);
    for (Point point : points) {
      Checks.index(point.group, groups, point.figure.id());
    }
    Checks.singleIds(points.stream().map(Point::figure).toList());
  }

  @Override
  public boolean isEmpty() {
    return points.isEmpty();
  }

  /**
   * One strip.
   *
   * @param box null where there are too few figures to judge
   */
  public record Group(String label, @Nullable Box box) {}

  /**
   * Where most of the figures lie, in the unit of the axis.
   *
   * @param low the end of the lower whisker
   * @param first the first quartile
   * @param third the third quartile
   * @param high the end of the upper whisker
   */
  public record Box(double low, double first, double median, double third, double high) {
    public Box {
      Checks.ascending("the parts of the box", low, first, median, third, high);
    }
  }

  /**
   * One unit.
   *
   * @param group index into the groups
   * @param label its name
   * @param marked whether it is one that the reader asked about
   */
  public record Point(int group, String label, boolean marked, Figure figure) {}
}
