package org.mingjian.chart;

import java.util.List;
import java.util.Locale;

/**
 * What surrounds the marks of any chart. All texts are finished and in the reader's language.
 *
 * @param label the accessible name and the title of a picture: what is shown, where and when, in
 *     one line
 * @param description the text alternative: what a reader who cannot see the chart needs to know
 * @param notes lines under the chart, for example that there are too few reports to judge
 * @param source where the figures are from, in one line at the foot of a picture that leaves the
 *     program; empty where the chart is never taken out
 * @param locale formats the numbers and selects the glyphs of Chinese characters
 * @param words the words of the chart itself
 */
public record ChartFrame(
    String label,
    String description,
    List<String> notes,
    String source,
    Locale locale,
    ChartWords words) {

  public ChartFrame {
    if (label.isBlank()) {
      throw new IllegalArgumentException("A chart needs a label: it is its accessible name");
    }
    notes = List.copyOf(notes);
  }

  /** A frame without a source line. */
  public ChartFrame(
      String label, String description, List<String> notes, Locale locale, ChartWords words) {
    this(label, description, notes, "", locale, words);
  }

  /** The same frame with this source line. */
  public ChartFrame withSource(String line) {
    return new ChartFrame(label, description, notes, line, locale, words);
  }

  /** The same frame with another title, as a presentation gives it. */
  public ChartFrame withLabel(String title) {
    return new ChartFrame(title, description, notes, source, locale, words);
  }
}
