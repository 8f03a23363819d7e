package org.mingjian.chart;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mingjian.finding.FindingKind;

/**
 * The words that a chart itself needs, in the reader's language.
 *
 * @param empty shown in place of a chart without rows
 * @param failed shown before the error when the chart could not be drawn
 * @param total the name of the value at the end of a bar
 * @param findings the name of the sign of each kind of finding
 * @param significance what each colour of a figure among its peers means
 * @param broken says of a bar that it is longer than it is drawn
 * @param incomplete the name of the mark for a sum that lacks parts
 * @param missing the name of the hatching for places without a value
 * @param median the name of the line at the median
 * @param middleHalf the name of the box from the first to the third quartile
 * @param centre the name of the line that all units of a funnel would lie on but for chance
 * @param inner the name of the inner limits of a funnel (95 %)
 * @param outer the name of the outer limits of a funnel (99.8 %)
 * @param interval the name of the line through a figure that says how uncertain it is
 * @param tied the name of the band around figures that cannot be told apart
 * @param unnamed says how many lines have no name beside them; {0} stands for the number
 * @param keys how the chart is used from the keyboard, read out when it receives the focus
 */
public record ChartWords(
    String empty,
    String failed,
    String total,
    Map<FindingKind, String> findings,
    Map<Significance, String> significance,
    String broken,
    String incomplete,
    String missing,
    String median,
    String middleHalf,
    String centre,
    String inner,
    String outer,
    String interval,
    String tied,
    String unnamed,
    String keys) {
  public ChartWords {
    findings = Map.copyOf(findings);
    significance = Map.copyOf(significance);
    for (FindingKind kind : FindingKind.values()) {
      if (!findings.containsKey(kind)) {
        throw new IllegalArgumentException("no word for findings that are " + kind.code());
      }
    }
    for (Significance one : Significance.values()) {
      if (!significance.containsKey(one)) {
        throw new IllegalArgumentException("no word for figures that are " + one);
      }
    }
  }

  /**
   * The words from the message bundle.
   *
   * @param translation a message key to its text: {@code chart.} and the name of the component;
   *     {@code chart.finding.<kind>}, {@code chart.significance.<significance>}
   */
  public static ChartWords from(UnaryOperator<String> translation) {
    Map<FindingKind, String> findings = new EnumMap<>(FindingKind.class);
    for (FindingKind kind : FindingKind.values()) {
      findings.put(kind, translation.apply("chart.finding." + kind.code()));
    }
    Map<Significance, String> significance = new EnumMap<>(Significance.class);
    for (Significance one : Significance.values()) {
      significance.put(
          one, translation.apply("chart.significance." + one.name().toLowerCase(Locale.ROOT)));
    }
    return new ChartWords(
        translation.apply("chart.empty"),
        translation.apply("chart.failed"),
        translation.apply("chart.total"),
        findings,
        significance,
        translation.apply("chart.broken"),
        translation.apply("chart.incomplete"),
        translation.apply("chart.missing"),
        translation.apply("chart.median"),
        translation.apply("chart.middle_half"),
        translation.apply("chart.centre"),
        translation.apply("chart.inner"),
        translation.apply("chart.outer"),
        translation.apply("chart.interval"),
        translation.apply("chart.tied"),
        translation.apply("chart.unnamed"),
        translation.apply("chart.keys"));
  }

  /** The same words with another name for the value at the end of a bar. */
  public ChartWords withTotal(String name) {
    return new ChartWords(
        empty,
        failed,
        name,
        findings,
        significance,
        broken,
        incomplete,
        missing,
        median,
        middleHalf,
        centre,
        inner,
        outer,
        interval,
        tied,
        unnamed,
        keys);
  }
}
