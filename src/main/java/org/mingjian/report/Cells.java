package org.mingjian.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Span;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.FactValue;

/**
 * The cells of a report as the table {@code report} holds them: one array element for each
 * indicator of the catalogue, by its ordinal.
 */
record Cells(
    String states,
    List<@Nullable BigDecimal> values,
    List<@Nullable Span> places,
    Map<String, String> units) {
  static final char REPORTED = 'r';

  /** Most figures are zero: a letter says it, and the value takes no room. */
  static final char ZERO = 'z';

  static final char BLANK = 'b';
  static final char UNREADABLE = 'u';
  static final char ABSENT = 'a';
  static final char NOT_ON_FORM = '-';

  static Cells of(List<ExtractedFact> facts, IndicatorCatalogue catalogue) {
    int size = catalogue.all().size();
    StringBuilder states = new StringBuilder(String.valueOf(NOT_ON_FORM).repeat(size));
    @Nullable BigDecimal[] values = new BigDecimal[size];
    @Nullable Span[] places = new Span[size];
    Map<String, String> units = new HashMap<>();
    for (ExtractedFact fact : facts) {
      int at = catalogue.require(fact.indicator()).ordinal();
      states.setCharAt(at, letter(fact.value()));
      if (fact.value() instanceof FactValue.Reported(BigDecimal value)
          && states.charAt(at) == REPORTED) {
        values[at] = value;
      }
      places[at] = fact.span();
      String unit = fact.unitStated();
      if (unit != null) {
        units.put(fact.indicator(), unit);
      }
    }
    return new Cells(states.toString(), Arrays.asList(values), Arrays.asList(places), units);
  }

  /** The cells that are on the report's form, in the order of the catalogue. */
  List<ExtractedFact> toFacts(IndicatorCatalogue catalogue, String text) {
    List<ExtractedFact> facts = new ArrayList<>();
    // A report that was stored before the catalogue grew has shorter arrays.
    for (Indicator indicator : catalogue.all().subList(0, states.length())) {
      int at = indicator.ordinal();
      if (states.charAt(at) != NOT_ON_FORM) {
        Span span = places.get(at);
        facts.add(
            new ExtractedFact(
                indicator.code(),
                value(at),
                span,
                span == null ? null : span.of(text),
                units.get(indicator.code()),
                false));
      }
    }
    return facts;
  }

  /**
   * The cells that are on the report's form and what counts in them.
   *
   * @param text null where places do not matter
   * @param corrected what people said, by indicator
   */
  List<CurrentReport.Figure> figures(
      IndicatorCatalogue catalogue, @Nullable String text, Map<String, FactValue> corrected) {
    List<CurrentReport.Figure> figures = new ArrayList<>(states.length());
    for (Indicator indicator : catalogue.all().subList(0, states.length())) {
      int at = indicator.ordinal();
      if (states.charAt(at) != NOT_ON_FORM) {
        Span span = text == null ? null : places.get(at);
        FactValue said = corrected.get(indicator.code());
        figures.add(
            new CurrentReport.Figure(
                indicator.code(),
                said == null ? value(at) : said,
                span,
                span == null || text == null ? null : span.of(text),
                units.get(indicator.code()),
                false,
                said != null));
      }
    }
    return figures;
  }

  private FactValue value(int at) {
    char state = states.charAt(at);
    BigDecimal value = values.get(at);
    return switch (state) {
      case BLANK -> new FactValue.Blank();
      case UNREADABLE -> new FactValue.Unreadable();
      case ABSENT -> new FactValue.Absent();
      case ZERO -> new FactValue.Reported(BigDecimal.ZERO);
      case REPORTED -> {
        if (value == null) {
          throw new IllegalStateException("cell " + at + " is reported without a value");
        }
        yield new FactValue.Reported(value);
      }
      default -> throw new IllegalStateException("state of cell " + at + ": " + state);
    };
  }

  static char letter(FactValue value) {
    return switch (value) {
      case FactValue.Reported(BigDecimal number) ->
          number.signum() == 0 && number.scale() == 0 ? ZERO : REPORTED;
      case FactValue.Blank _ -> BLANK;
      case FactValue.Unreadable _ -> UNREADABLE;
      case FactValue.Absent _ -> ABSENT;
    };
  }
}
