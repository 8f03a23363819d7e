package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Span;

/** Collects the facts and problems of one document while its tables are read. */
final class FormFacts {
  private final IndicatorCatalogue catalogue;
  private final String text;

  /** By the ordinals of the catalogue, so that no cell is looked up twice. */
  private final @Nullable ExtractedFact[] facts;

  private final List<Problem> problems = new ArrayList<>();

  FormFacts(IndicatorCatalogue catalogue, String text) {
    this.catalogue = catalogue;
    this.text = text;
    this.facts = new ExtractedFact[catalogue.all().size()];
  }

  private @Nullable ExtractedFact fact(String indicator) {
    return catalogue.find(indicator).map(known -> facts[known.ordinal()]).orElse(null);
  }

  String text() {
    return text;
  }

  /** Notes a cell; one that is not certain is unreadable, whatever stands there. */
  void put(String indicator, CellReading cell, boolean certain) {
    FactValue value = certain ? cell.value() : new FactValue.Unreadable();
    Token token = cell.token();
    Span span = token == null ? null : new Span(token.start(), token.end());
    ExtractedFact fact =
        new ExtractedFact(
            indicator,
            value,
            span,
            span == null ? null : span.of(text),
            value instanceof FactValue.Reported ? cell.unit() : null,
            false);
    facts[catalogue.require(indicator).ordinal()] = fact;
  }

  void blank(String indicator) {
    put(indicator, CellReading.BLANK, true);
  }

  void uncertain(String indicator) {
    put(indicator, CellReading.UNCERTAIN, true);
  }

  /** Makes every cell of a table uncertain. */
  void uncertainTable(int table, List<Form> forms) {
    for (Indicator indicator : catalogue.all()) {
      if (indicator.table() == table
          && forms.stream().anyMatch(form -> indicator.isOn(form.code()))) {
        uncertain(indicator.code());
      }
    }
  }

  /** Makes every cell of a row uncertain. */
  void doubt(String row) {
    for (ExtractedFact fact : facts) {
      if (fact != null
          && fact.indicator().startsWith(row + ".")
          && fact.indicator().indexOf('.', row.length() + 1) < 0) {
        uncertain(fact.indicator());
      }
    }
  }

  void remove(String indicator) {
    facts[catalogue.require(indicator).ordinal()] = null;
  }

  boolean isEmpty() {
    return Arrays.stream(facts).allMatch(Objects::isNull);
  }

  boolean has(String indicator) {
    return fact(indicator) != null;
  }

  /** Whether nothing but blank cells was noted for an indicator. */
  boolean isBlankOrUnknown(String indicator) {
    ExtractedFact fact = fact(indicator);
    return fact == null || fact.value() instanceof FactValue.Blank;
  }

  boolean isZero(String indicator) {
    ExtractedFact fact = fact(indicator);
    return fact != null
        && fact.value() instanceof FactValue.Reported(BigDecimal value)
        && value.signum() == 0;
  }

  /** Whether any cell of a table was found. */
  boolean hasTable(int table) {
    for (Indicator indicator : catalogue.all()) {
      if (indicator.table() == table && facts[indicator.ordinal()] != null) {
        return true;
      }
    }
    return false;
  }

  boolean hasUnreadable(int table) {
    for (Indicator indicator : catalogue.all()) {
      ExtractedFact fact = facts[indicator.ordinal()];
      if (indicator.table() == table
          && fact != null
          && fact.value() instanceof FactValue.Unreadable) {
        return true;
      }
    }
    return false;
  }

  /** Every cell of the forms, and what else was found, in the order of the catalogue. */
  List<ExtractedFact> ordered(List<Form> forms) {
    List<ExtractedFact> list = new ArrayList<>();
    for (Indicator indicator : catalogue.all()) {
      ExtractedFact fact = facts[indicator.ordinal()];
      if (fact != null) {
        list.add(fact);
      } else if (forms.stream().anyMatch(form -> indicator.isOn(form.code()))) {
        list.add(
            new ExtractedFact(indicator.code(), new FactValue.Absent(), null, null, null, false));
      }
    }
    return list;
  }

  void forgetProblems() {
    problems.clear();
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(String code, @Nullable Span span, String... arguments) {
    problems.add(new Problem(code, span, List.of(arguments)));
  }

  /** The label of a row as it is named in problems, empty when it has none. */
  String labelOf(RowMatcher.Candidate row) {
    Token label = row.label();
    return label == null ? "" : shortened(text.substring(label.start(), label.end()));
  }

  static String shortened(String words) {
    String line = words.replaceAll("\\s+", "");
    return line.length() <= 30 ? line : line.substring(0, 29) + "…";
  }
}
