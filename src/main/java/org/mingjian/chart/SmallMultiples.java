package org.mingjian.chart;

import java.util.List;

/**
 * A grid of small line charts with the same years, to see which of many moves otherwise.
 *
 * @param frame what every chart has
 * @param sharedScale one scale for all panels, which then have one unit; otherwise each its own
 * @param categories the years from left to right
 * @param series the lines that each panel may have
 * @param breaks where the figures before cannot be compared with those after
 * @param panels in reading order
 */
public record SmallMultiples(
    ChartFrame frame,
    boolean sharedScale,
    List<String> categories,
    List<Lines.Series> series,
    List<Lines.Break> breaks,
    List<Panel> panels)
    implements ChartSpec {

  public SmallMultiples {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    breaks = List.copyOf(breaks);
    panels = List.copyOf(panels);
    Lines.requireBreaksToBeBetween(breaks, categories);
    for (Panel panel : panels) {
      Lines.requirePlaces(panel.marks, series, categories);
    }
    if (sharedScale && panels.stream().map(Panel::axisTitle).distinct().count() > 1) {
      throw new IllegalArgumentException("Panels of one scale have different units");
    }
    Checks.singleIds(
        panels.stream().flatMap(panel -> panel.marks.stream()).map(Lines.Mark::figure).toList());
  }

  @Override
  public boolean isEmpty() {
    return panels.isEmpty();
  }

  /**
   * One small chart.
   *
   * @param title whose figures these are, or which
   * @param axisTitle what the heights mean, with the unit
   * @param fractionDigits the most digits after the decimal point that a number shows, 0 to 9
   * @param marks at most one for each series and category
   */
  public record Panel(String title, String axisTitle, int fractionDigits, List<Lines.Mark> marks) {
    public Panel {
      Checks.fractionDigits(fractionDigits);
      marks = List.copyOf(marks);
    }
  }
}
