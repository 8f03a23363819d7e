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
    List<@Nullable Integer> starts,
    List<@Nullable Integer> lengths,
    Map<String, String> units) {
  static final char REPORTED = 'r';
  static final char BLANK = 'b';
  static final char UNREADABLE = 'u';
  static final char ABSENT = 'a';
  static final char NOT_ON_FORM = '-';

  static Cells of(List<ExtractedFact> facts, IndicatorCatalogue catalogue) {
    int size = catalogue.all().size();
    StringBuilder states = new StringBuilder(String.valueOf(NOT_ON_FORM).repeat(size));
    @Nullable BigDecimal[] values = new BigDecimal[size];
    @Nullable Integer[] starts = new Integer[size];
    @Nullable Integer[] lengths = new Integer[size];
    Map<String, String> units = new HashMap<>();
    for (ExtractedFact fact : facts) {
      int at = catalogue.require(fact.indicator()).ordinal();
      states.setCharAt(at, letter(fact.value()));
      if (fact.value() instanceof FactValue.Reported(BigDecimal value)) {
        values[at] = value;
      }
      Span span = fact.span();
      if (span != null) {
        starts[at] = span.start();
        lengths[at] = span.length();
      }
      String unit = fact.unitStated();
      if (unit != null) {
        units.put(fact.indicator(), unit);
      }
    }
    return new Cells(
        states.toString(),
        Arrays.asList(values),
        Arrays.asList(starts),
        Arrays.asList(lengths),
        units);
  }

  /** The cells that are on the report's form, in the order of the catalogue. */
  List<ExtractedFact> toFacts(IndicatorCatalogue catalogue, String text) {
    List<ExtractedFact> facts = new ArrayList<>();
    // A report that was stored before the catalogue grew has shorter arrays.
    for (Indicator indicator : catalogue.all().subList(0, states.length())) {
      int at = indicator.ordinal();
      if (states.charAt(at) != NOT_ON_FORM) {
        Span span = span(at);
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

  private @Nullable Span span(int at) {
    Integer start = starts.get(at);
    Integer length = lengths.get(at);
    return start == null || length == null ? null : new Span(start, start + length);
  }

  private FactValue value(int at) {
    char state = states.charAt(at);
    BigDecimal value = values.get(at);
    return switch (state) {
      case BLANK -> new FactValue.Blank();
      case UNREADABLE -> new FactValue.Unreadable();
      case ABSENT -> new FactValue.Absent();
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
      case FactValue.Reported _ -> REPORTED;
      case FactValue.Blank _ -> BLANK;
      case FactValue.Unreadable _ -> UNREADABLE;
      case FactValue.Absent _ -> ABSENT;
    };
  }
}
