package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
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
  private @Nullable String folded;

  FormFacts(IndicatorCatalogue catalogue, String text) {
    this.catalogue = catalogue;
    this.text = text;
    this.facts = new ExtractedFact[catalogue.all().size()];
  }

  /** The indicator of a code that the program itself names. */
  Indicator indicator(String code) {
    return catalogue.require(code);
  }

  @Nullable ExtractedFact fact(String indicator) {
    return catalogue.find(indicator).map(known -> facts[known.ordinal()]).orElse(null);
  }

  String text() {
    return text;
  }

  /** The whole text as labels are compared; folded when it is first asked for. */
  String folded() {
    String known = folded;
    if (known == null) {
      known = LabelText.full(text);
      folded = known;
    }
    return known;
  }

  /** Notes a cell; one that is not certain is unreadable, whatever stands there. */
  void put(Indicator indicator, CellReading cell, boolean certain) {
    FactValue value = certain ? cell.value() : new FactValue.Unreadable();
    Token token = cell.token();
    Span span = token == null ? null : new Span(token.start(), token.end());
    ExtractedFact fact =
        new ExtractedFact(
            indicator.code(),
            value,
            span,
            span == null ? null : span.of(text),
            value instanceof FactValue.Reported ? cell.unit() : null,
            false);
    facts[indicator.ordinal()] = fact;
  }

  void blank(String indicator) {
    put(indicator(indicator), CellReading.BLANK, true);
  }

  void uncertain(String indicator) {
    put(indicator(indicator), CellReading.UNCERTAIN, true);
  }

  /** Makes every cell of a table uncertain. */
  void uncertainTable(int table, List<Form> forms) {
    BitSet asked = catalogue.ordinalsOf(codes(forms));
    for (Indicator indicator : catalogue.all()) {
      if (indicator.table() == table && asked.get(indicator.ordinal())) {
        put(indicator, CellReading.UNCERTAIN, true);
      }
    }
  }

  /** Makes every cell of a row uncertain. */
  void doubt(String row) {
    cellsOf(row).forEach(this::uncertain);
  }

  /** The cells of a row that were noted; a row of the statistics sheet is one itself. */
  List<String> cellsOf(String row) {
    List<String> cells = new ArrayList<>();
    for (Indicator indicator : catalogue.cells(row)) {
      if (facts[indicator.ordinal()] != null) {
        cells.add(indicator.code());
      }
    }
    return cells;
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

  /** Whether a cell of a row was noted. */
  boolean hasAny(String row, List<String> columns) {
    for (String column : columns) {
      if (facts[catalogue.cell(row, column).ordinal()] != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but blank cells was noted for an indicator. */
  boolean isBlankOrUnknown(String indicator) {
    ExtractedFact fact = fact(indicator);
    return fact == null || fact.value() instanceof FactValue.Blank;
  }

  /** Whether a cell was noted as blank although nothing was written for it, not even a dash. */
  boolean isUnwritten(String indicator) {
    ExtractedFact fact = fact(indicator);
    return fact != null
        && fact.value() instanceof FactValue.Blank
        && (fact.span() == null || fact.span().length() == 0);
  }

  boolean isReported(String indicator) {
    ExtractedFact fact = fact(indicator);
    return fact != null && fact.value() instanceof FactValue.Reported;
  }

  boolean isUnreadable(String indicator) {
    ExtractedFact fact = fact(indicator);
    return fact != null && fact.value() instanceof FactValue.Unreadable;
  }

  /** Where the cells stand that were noted, the offset of each end by that of its start. */
  NavigableMap<Integer, Integer> places() {
    NavigableMap<Integer, Integer> places = new TreeMap<>();
    for (ExtractedFact fact : facts) {
      Span span = fact == null ? null : fact.span();
      if (span != null) {
        places.merge(span.start(), span.end(), Math::max);
      }
    }
    return places;
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

  /** How many cells of a table were noted as unreadable. */
  int unreadable(int table) {
    int count = 0;
    for (Indicator indicator : catalogue.all()) {
      ExtractedFact fact = facts[indicator.ordinal()];
      count +=
          indicator.table() == table && fact != null && fact.value() instanceof FactValue.Unreadable
              ? 1
              : 0;
    }
    return count;
  }

  /** Whether cells of a table have figures, and others nothing, not even a dash. */
  boolean mixesBlanks(int table) {
    boolean reported = false;
    boolean unwritten = false;
    for (Indicator indicator : catalogue.all()) {
      ExtractedFact fact = facts[indicator.ordinal()];
      if (indicator.table() == table && fact != null) {
        reported |= fact.value() instanceof FactValue.Reported;
        unwritten |= isUnwritten(indicator.code());
      }
    }
    return reported && unwritten;
  }

  /** Makes the cells of a table uncertain that were noted. */
  void doubtTable(int table) {
    for (Indicator indicator : catalogue.all()) {
      if (indicator.table() == table && facts[indicator.ordinal()] != null) {
        put(indicator, CellReading.UNCERTAIN, true);
      }
    }
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
    BitSet asked = catalogue.ordinalsOf(codes(forms));
    for (Indicator indicator : catalogue.all()) {
      ExtractedFact fact = facts[indicator.ordinal()];
      if (fact != null) {
        list.add(fact);
      } else if (asked.get(indicator.ordinal())) {
        list.add(
            new ExtractedFact(indicator.code(), new FactValue.Absent(), null, null, null, false));
      }
    }
    return list;
  }

  private static List<String> codes(List<Form> forms) {
    return forms.stream().map(Form::code).toList();
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
