package org.mingjian.ui.chart;

import java.util.function.UnaryOperator;

/**
 * The words that a chart itself needs, in the reader's language.
 *
 * @param empty shown in place of a chart without rows
 * @param failed shown before the error when the chart could not be drawn
 * @param total the name of the value at the end of a bar
 * @param flagged the name of the mark for an unusual value
 * @param incomplete the name of the mark for a sum that lacks parts
 * @param missing the name of the hatching for places without a value
 * @param keys how the chart is used from the keyboard, read out when it receives the focus
 */
public record ChartWords(
    String empty,
    String failed,
    String total,
    String flagged,
    String incomplete,
    String missing,
    String keys) {

  /**
   * The words from the message bundle.
   *
   * @param translation a message key ({@code chart.empty}, {@code chart.failed}, {@code
   *     chart.total}, {@code chart.flagged}, {@code chart.incomplete}, {@code chart.missing},
   *     {@code chart.keys}) to its text
   */
  public static ChartWords from(UnaryOperator<String> translation) {
    return new ChartWords(
        translation.apply("chart.empty"),
        translation.apply("chart.failed"),
        translation.apply("chart.total"),
        translation.apply("chart.flagged"),
        translation.apply("chart.incomplete"),
        translation.apply("chart.missing"),
        translation.apply("chart.keys"));
  }
}
