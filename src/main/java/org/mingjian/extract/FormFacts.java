package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Span;

/** Collects the facts and problems of one document while its tables are read. */
final class FormFacts {
  private final IndicatorCatalogue catalogue;
  private final String text;
  private final Map<String, ExtractedFact> facts = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  FormFacts(IndicatorCatalogue catalogue, String text) {
    this.catalogue = catalogue;
    this.text = text;
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
    facts.put(indicator, fact);
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
    for (String indicator : List.copyOf(facts.keySet())) {
      if (indicator.startsWith(row + ".") && indicator.indexOf('.', row.length() + 1) < 0) {
        uncertain(indicator);
      }
    }
  }

  void remove(String indicator) {
    facts.remove(indicator);
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }

  boolean has(String indicator) {
    return facts.containsKey(indicator);
  }

  /** Whether nothing but blank cells was noted for an indicator. */
  boolean isBlankOrUnknown(String indicator) {
    ExtractedFact fact = facts.get(indicator);
    return fact == null || fact.value() instanceof FactValue.Blank;
  }

  boolean isZero(String indicator) {
    ExtractedFact fact = facts.get(indicator);
    return fact != null
        && fact.value() instanceof FactValue.Reported(BigDecimal value)
        && value.signum() == 0;
  }

  /** Whether any cell of a table was found. */
  boolean hasTable(int table) {
    return facts.keySet().stream().anyMatch(code -> catalogue.require(code).table() == table);
  }

  boolean hasUnreadable(int table) {
    return facts.values().stream()
        .anyMatch(fact ->
            fact.value() instanceof FactValue.Unreadable
                && catalogue.require(fact.indicator()).table() == table);
  }

  /** Every cell of the forms, and what else was found, in the order of the catalogue. */
  List<ExtractedFact> ordered(List<Form> forms) {
    List<ExtractedFact> list = new ArrayList<>();
    for (Indicator indicator : catalogue.all()) {
      ExtractedFact fact = facts.get(indicator.code());
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
