package org.mingjian.chart;

import java.util.List;

/**
 * Lines over years: how series change. A missing value leaves a gap, and no line crosses a break.
 *
 * @param frame what every chart has
 * @param axisTitle what the heights mean, with the unit
 * @param fractionDigits the most digits after the decimal point that a number shows, 0 to 9
 * @param categories the years from left to right
 * @param series in the order in which their marks are walked
 * @param breaks where the figures before cannot be compared with those after
 * @param marks at most one for each series and category
 */
public record Lines(
    ChartFrame frame,
    String axisTitle,
    int fractionDigits,
    List<String> categories,
    List<Series> series,
    List<Break> breaks,
    List<Mark> marks)
    implements ChartSpec {

  public Lines {
    Checks.fractionDigits(fractionDigits);
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    breaks = List.copyOf(breaks);
    marks = List.copyOf(marks);
    requireBreaksToBeBetween(breaks, categories);
    requirePlaces(marks, series, categories);
    Checks.singleIds(marks.stream().map(Mark::figure).toList());
  }

  static void requireBreaksToBeBetween(List<Break> breaks, List<String> categories) {
    for (Break one : breaks) {
      if (one.after < 0 || one.after + 1 >= categories.size()) {
        throw new IllegalArgumentException("The break " + one.label + " is between no categories");
      }
    }
  }

  static void requirePlaces(List<Mark> marks, List<Series> series, List<String> categories) {
    Checks.Places places = new Checks.Places();
    for (Mark mark : marks) {
      Checks.index(mark.series, series, mark.figure.id());
      Checks.index(mark.category, categories, mark.figure.id());
      places.take(mark.series, mark.category, mark.figure.id());
    }
  }

  @Override
  public boolean isEmpty() {
    return marks.isEmpty();
  }

  /**
   * One line.
   *
   * @param label written at its end
   * @param colour an accent for what matters, neutral for what is there for comparison
   * @param dashed a line that is no unit's own, such as the median of the peers
   */
  public record Series(String label, ColourRole colour, boolean dashed) {}

  /**
   * A change of the form.
   *
   * @param after index of the last category before it
   * @param label what changed, in a few words
   */
  public record Break(int after, String label) {}

  /**
   * The value of one series in one category.
   *
   * @param series index into the series
   * @param category index into the categories
   */
  public record Mark(int series, int category, Figure figure) {}
}
