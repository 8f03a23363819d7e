package org.mingjian.ui.chart;

import java.util.List;
import java.util.Locale;

/**
 * What surrounds the marks of any chart. All texts are finished and in the reader's language.
 *
 * @param label the accessible name: what is shown, where and when, in one line
 * @param description the text alternative: what a reader who cannot see the chart needs to know
 * @param notes lines under the chart, for example that there are too few reports to judge
 * @param locale formats the numbers and selects the glyphs of Chinese characters
 * @param words the words of the chart itself
 */
public record ChartFrame(
    String label, String description, List<String> notes, Locale locale, ChartWords words) {

  public ChartFrame {
    if (label.isBlank()) {
      throw new IllegalArgumentException("A chart needs a label: it is its accessible name");
    }
    notes = List.copyOf(notes);
  }
}
