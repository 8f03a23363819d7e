package org.mingjian.ui.figure;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Selection;
import org.mingjian.ui.Times;

/**
 * What widgets need to speak: the reader's language and the words for figures.
 *
 * @param asOf when the figures are looked up, which their source line says
 */
public record Texts(
    FigureTexts.Translation translation, Locale locale, PeerTexts peers, OffsetDateTime asOf) {

  /** Characters for private use, which no text holds. */
  private static final String SOURCE = "\uE000";

  private static final String TIME = "\uE001";

  public String of(String key, Object... arguments) {
    return translation.of(key, arguments);
  }

  /**
   * Where the figures of a comparison are from, in one line for whatever leaves the screen: who
   * filed them, for which years, with whom they are compared, and how new they are.
   */
  public String source(Comparison comparison) {
    Selection selection = comparison.selection();
    String region =
        selection.units().size() == 1 ? selection.units().getFirst() : selection.region();
    return of(
        "figure.source",
        of(
            "figure.source.of",
            DivisionCode.isTownship(region)
                ? peers.name(region)
                : of("figure.source.units", peers.name(region)),
            Selection.formatYears(selection.years()),
            peers.figures(comparison, FigureFindings.none(translation)).peers(comparison.peers())),
        Times.minutes(asOf, locale));
  }

  /** A source line without its label and its time, for a place that says both itself. */
  public static String bare(FigureTexts.Translation translation, String source) {
    String pattern = translation.of("figure.source", SOURCE, TIME);
    String label = pattern.substring(0, pattern.indexOf(SOURCE));
    String asOf = pattern.substring(label.length() + SOURCE.length(), pattern.indexOf(TIME));
    int end = source.lastIndexOf(asOf);
    return source.startsWith(label) && end >= label.length()
        ? source.substring(label.length(), end)
        : source;
  }
}
