package org.mingjian.ui.township;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;

/**
 * One series of a township with its table.
 *
 * @param key names its texts: {@code series.<key>.title}, {@code .unit}, {@code .total}
 * @param total the figure that the parts belong to
 * @param parts what the bars are stacked of; without any, the total is the bar
 * @param onlyPartsThatOccur leaves out parts that no report of the selection states
 * @param fractionDigits the most decimals that are shown
 */
record SeriesDefinition(
    String key,
    Measure total,
    List<Measure> parts,
    boolean onlyPartsThatOccur,
    int fractionDigits) {
  static final SeriesDefinition DISCLOSURE =
      new SeriesDefinition("disclosure", Measures.DISCLOSED, Measures.CHANNELS, true, 0);
  static final SeriesDefinition PROCUREMENT =
      new SeriesDefinition("procurement", Measures.PROCUREMENT, List.of(), false, 2);
  static final SeriesDefinition REQUESTS =
      new SeriesDefinition("requests", Measures.RECEIVED, Measures.OUTCOMES, false, 0);

  /** In the order of a township's page. */
  static final List<SeriesDefinition> ALL = List.of(DISCLOSURE, REQUESTS, PROCUREMENT);

  SeriesDefinition {
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
