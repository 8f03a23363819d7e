package org.mingjian.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the lines of one colour are named at their last points. A legend cannot tell lines of
 * one colour apart, and names closer together than their type is high would cover each other.
 */
final class LineNames {
  private static final double APART = 0.05;

  private LineNames() {}

  /**
   * The last point of a line.
   *
   * @param series the drawn series whose name is written there
   * @param place of the point from left to right, from 0
   * @param height in the unit of the axis
   * @param own whether no other line looks like it: it is named before those that share a look
   */
  record End(int series, int place, double height, boolean own) {}

  /**
   * The ends that are named: lines of a look of their own first, then from the top down, each at
   * least a twentieth of the axis from the other names over the same place. A line that ends before
   * the others is named only when it has a look of its own: the others would run through its name.
   *
   * @param axis the length of the axis, in its unit
   */
  static List<End> of(List<End> ends, double axis) {
    int last = ends.stream().mapToInt(End::place).max().orElse(0);
    List<End> named = new ArrayList<>();
    ends.stream()
        .filter(end -> end.own() || end.place() == last)
        .sorted(
            Comparator.comparing((End end) -> !end.own())
                .thenComparing(Comparator.comparingDouble(End::height).reversed()))
        .filter(end ->
            named.stream()
                .noneMatch(other ->
                    other.place() == end.place()
                        && Math.abs(other.height() - end.height()) < APART * axis))
        .forEachOrdered(named::add);
    return named;
  }
}
