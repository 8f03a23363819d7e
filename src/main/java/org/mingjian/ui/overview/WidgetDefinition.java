package org.mingjian.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;

/**
 * One chart of the overview with its table.
 *
 * @param key names its texts: {@code overview.<key>.title}, {@code .unit}, {@code .total}
 * @param total the figure that units are ordered and judged by
 * @param parts what the bars are stacked of; without any, the total is the bar
 * @param onlyPartsThatOccur leaves out parts that no report of the selection states
 * @param fractionDigits the most decimals that are shown
 */
record WidgetDefinition(
    String key,
    Measure total,
    List<Measure> parts,
    boolean onlyPartsThatOccur,
    int fractionDigits) {
  static final WidgetDefinition DISCLOSURE =
      new WidgetDefinition("disclosure", Measures.DISCLOSED, Measures.CHANNELS, true, 0);
  static final WidgetDefinition PROCUREMENT =
      new WidgetDefinition("procurement", Measures.PROCUREMENT, List.of(), false, 2);
  static final WidgetDefinition REQUESTS =
      new WidgetDefinition("requests", Measures.RECEIVED, Measures.OUTCOMES, false, 0);

  static final List<WidgetDefinition> ALL = List.of(DISCLOSURE, PROCUREMENT, REQUESTS);

  WidgetDefinition {
    parts = List.copyOf(parts);
  }

  /** All that one statement has to bring. */
  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(total);
    measures.addAll(parts);
    return measures;
  }
}
