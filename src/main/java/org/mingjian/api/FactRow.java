package org.mingjian.api;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Span;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.NarrativeCodes;
import org.mingjian.report.FactId;
import org.mingjian.report.Origin;
import org.mingjian.report.ReportFacts;
import org.mingjian.report.StoredFact;

/**
 * A figure as programs get it.
 *
 * @param id names the figure for ever
 * @param state "reported", "blank", "unreadable" or "absent"
 * @param value only where it is reported; money in 10,000 yuan
 * @param unit of the value; null in the running text, where {@code unitStated} says it
 * @param approximate true for "at least this many"
 * @param raw what is written, character by character
 * @param locator where that is written; null where nothing is
 * @param correction null where what was read counts
 * @param source address of the screen that shows the figure in its document
 */
record FactRow(
    String id,
    long report,
    @Nullable String division,
    @Nullable Integer year,
    @Nullable Integer version,
    boolean current,
    String indicator,
    String state,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable String unitStated,
    boolean approximate,
    @Nullable String raw,
    @Nullable Locator locator,
    @Nullable Correction correction,
    String source) {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "report",
          "division",
          "year",
          "version",
          "current",
          "indicator",
          "state",
          "value",
          "unit",
          "unitStated",
          "approximate",
          "raw",
          "locator.start",
          "locator.end",
          "locator.page",
          "correction.account",
          "correction.at",
          "correction.reason",
          "correction.readState",
          "correction.readValue",
          "source");

  /**
   * A place in the document's normalised text.
   *
   * @param start in characters (code points), from 0
   * @param end behind the last one
   * @param page from 1; null for a format without pages
   */
  record Locator(int start, int end, @Nullable Integer page) {}

  /**
   * What a person said instead of what was read.
   *
   * @param readState the state that was read
   * @param readValue the value that was read
   */
  record Correction(
      String account,
      OffsetDateTime at,
      String reason,
      String readState,
      @Nullable BigDecimal readValue) {}

  static List<FactRow> of(ReportFacts report, IndicatorCatalogue catalogue) {
    // Few texts have characters of two units; only in those the offsets differ.
    boolean pairs = report.text().chars().anyMatch(c -> Character.isSurrogate((char) c));
    return report.facts().stream().map(fact -> of(report, fact, catalogue, pairs)).toList();
  }

  private static FactRow of(
      ReportFacts report, StoredFact fact, IndicatorCatalogue catalogue, boolean pairs) {
    Span span = fact.read().span();
    long id = report.header().id();
    return new FactRow(
        new FactId(id, fact.indicator()).toString(),
        id,
        report.header().division(),
        report.header().year(),
        report.header().version(),
        report.header().current(),
        fact.indicator(),
        state(fact.value()),
        value(fact.value()),
        catalogue.find(fact.indicator()).map(Indicator::unit).orElse(null),
        fact.read().unitStated(),
        fact.approximate(),
        fact.read().raw(),
        span == null ? null : locator(report, span, pairs),
        switch (fact.origin()) {
          case Origin.Extracted _ -> null;
          case Origin.Corrected corrected ->
              new Correction(
                  corrected.account(),
                  corrected.at(),
                  corrected.reason(),
                  state(fact.read().value()),
                  value(fact.read().value()));
        },
        "/report/" + id + "?fact=" + URLEncoder.encode(fact.indicator(), StandardCharsets.UTF_8));
  }

  private static Locator locator(ReportFacts report, Span span, boolean pairs) {
    int page = (int) report.pageStarts().stream().filter(start -> start <= span.start()).count();
    return new Locator(
        pairs ? report.text().codePointCount(0, span.start()) : span.start(),
        pairs ? report.text().codePointCount(0, span.end()) : span.end(),
        report.pageStarts().isEmpty() ? null : page);
  }

  private static String state(FactValue value) {
    return switch (value) {
      case FactValue.Reported _ -> "reported";
      case FactValue.Blank _ -> "blank";
      case FactValue.Unreadable _ -> "unreadable";
      case FactValue.Absent _ -> "absent";
    };
  }

  private static @Nullable BigDecimal value(FactValue value) {
    return value instanceof FactValue.Reported(BigDecimal number) ? number : null;
  }

  /** The indicators that a request asks for; empty for all. */
  static List<String> indicators(ApiRequest request, IndicatorCatalogue catalogue) {
    List<String> asked = request.texts("indicator");
    for (String code : asked) {
      if (catalogue.find(code).isEmpty() && !NarrativeCodes.ALL.contains(code)) {
        throw ProblemException.invalid("indicator", code, "indicator");
      }
    }
    return asked;
  }
}
