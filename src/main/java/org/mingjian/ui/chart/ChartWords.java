package org.mingjian.ui.chart;

import java.util.EnumMap;
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
 * @param broken says of a bar that it is longer than it is drawn
 * @param incomplete the name of the mark for a sum that lacks parts
 * @param missing the name of the hatching for places without a value
 * @param keys how the chart is used from the keyboard, read out when it receives the focus
 */
public record ChartWords(
    String empty,
    String failed,
    String total,
    Map<FindingKind, String> findings,
    String broken,
    String incomplete,
    String missing,
    String keys) {
  public ChartWords {
    findings = Map.copyOf(findings);
    for (FindingKind kind : FindingKind.values()) {
      if (!findings.containsKey(kind)) {
        throw new IllegalArgumentException("no word for findings that are " + kind.code());
      }
    }
  }

  /**
   * The words from the message bundle.
   *
   * @param translation a message key ({@code chart.empty}, {@code chart.failed}, {@code
   *     chart.total}, {@code chart.finding.<kind>}, {@code chart.broken}, {@code chart.incomplete},
   *     {@code chart.missing}, {@code chart.keys}) to its text
   */
  public static ChartWords from(UnaryOperator<String> translation) {
    Map<FindingKind, String> findings = new EnumMap<>(FindingKind.class);
    for (FindingKind kind : FindingKind.values()) {
      findings.put(kind, translation.apply("chart.finding." + kind.code()));
    }
    return new ChartWords(
        translation.apply("chart.empty"),
        translation.apply("chart.failed"),
        translation.apply("chart.total"),
        findings,
        translation.apply("chart.broken"),
        translation.apply("chart.incomplete"),
        translation.apply("chart.missing"),
        translation.apply("chart.keys"));
  }

  /** The same words with another name for the value at the end of a bar. */
  public ChartWords withTotal(String name) {
    return new ChartWords(empty, failed, name, findings, broken, incomplete, missing, keys);
  }
}
