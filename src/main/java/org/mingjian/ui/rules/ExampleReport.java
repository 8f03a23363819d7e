package org.mingjian.ui.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Span;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportText;

/** A little report of a unit that does not exist: every cell of its form is 0 unless set. */
final class ExampleReport {
  private final IndicatorCatalogue indicators;
  private final Division unit;
  private final int year;
  private final String form;
  private final Map<String, FactValue> values = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, String> raws = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Map<String, Said> said = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private String title;
  private @Nullable LocalDate periodFrom;
  private @Nullable LocalDate periodTo;
  private @Nullable LocalDate signedOn;
  private @Nullable LocalDate publishedOn;

  ExampleReport(IndicatorCatalogue indicators, Division unit, int year, String form) {
    this.indicators = indicators;
    this.unit = unit;
    this.year = year;
    this.form = form;
    this.title = unit.name() + year + "年政府信息公开工作年度报告";
    for (Indicator indicator : indicators.of(form)) {
      values.put(indicator.code(), new FactValue.Reported(BigDecimal.ZERO));
    }
  }

  ExampleReport set(String indicator, String value) {
    values.put(indicator, new FactValue.Reported(new BigDecimal(value)));
    return this;
  }

  /** An amount in a unit of its own, as it stands in the cell. */
  ExampleReport set(String indicator, String value, String raw, String writtenUnit) {
    raws.put(indicator, raw);
    units.put(indicator, writtenUnit);
    return set(indicator, value);
  }

  /** Every cell of a table takes the value. */
  ExampleReport table(int table, FactValue value) {
    values.replaceAll((indicator, old) ->
        indicators.find(indicator).filter(cell -> cell.table() == table).isPresent() ? value : old);
    return this;
  }

  ExampleReport words(String paragraph) {
    words.add(paragraph);
    return this;
  }

  /** A paragraph with a figure in it, which stands where {@code raw} does within {@code around}. */
  ExampleReport said(String indicator, String value, String raw, String around) {
    values.put(indicator, new FactValue.Reported(new BigDecimal(value)));
    said.put(indicator, new Said(raw, around));
    return this;
  }

  private record Said(String raw, String around) {}

  ExampleReport title(String other) {
    title = other;
    return this;
  }

  ExampleReport period(LocalDate from, LocalDate to) {
    periodFrom = from;
    periodTo = to;
    return this;
  }

  ExampleReport signed(LocalDate date) {
    signedOn = date;
    return this;
  }

  ExampleReport published(LocalDate date) {
    publishedOn = date;
    return this;
  }

  ExampleReport problem(String code, String... arguments) {
    problems.add(new Problem(code, null, List.of(arguments)));
    return this;
  }

  ReportFacts build() {
    StringBuilder text = new StringBuilder();
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(paragraph(text, title, Paragraph.Role.TITLE));
    for (String paragraph : words) {
      paragraphs.add(paragraph(text, paragraph, Paragraph.Role.BODY));
    }
    int start = text.length();
    Map<String, Fact> facts = new LinkedHashMap<>();
    values.forEach((indicator, value) -> facts.put(indicator, fact(indicator, value, text)));
    return new ReportFacts(
        Integer.parseInt(unit.code().substring(6)) * 10_000L + year,
        unit,
        year,
        form,
        title,
        unit.name(),
        periodFrom,
        periodTo,
        signedOn,
        publishedOn,
        facts,
        problems,
        new ReportText(text.toString(), paragraphs, List.of(new Span(start, text.length()))));
  }

  private Fact fact(String indicator, FactValue value, StringBuilder text) {
    Said place = said.get(indicator);
    if (place != null) {
      int start = text.indexOf(place.around()) + place.around().indexOf(place.raw());
      Span span = new Span(start, start + place.raw().length());
      return new Fact(indicator, value, span, place.raw(), null, false, false);
    }
    String raw = raws.getOrDefault(indicator, written(value));
    int at = text.length();
    text.append(raw).append('\n');
    boolean stands = !(value instanceof FactValue.Absent);
    return new Fact(
        indicator,
        value,
        stands ? new Span(at, at + raw.length()) : null,
        stands ? raw : null,
        units.get(indicator),
        false,
        false);
  }

  private static Paragraph paragraph(StringBuilder text, String words, Paragraph.Role role) {
    int at = text.length();
    text.append(words).append('\n');
    return new Paragraph(new Span(at, at + words.length()), role);
  }

  private static String written(FactValue value) {
    return switch (value) {
      case FactValue.Reported(BigDecimal number) -> number.toPlainString();
      case FactValue.Blank _, FactValue.Absent _, FactValue.Unreadable _ -> "";
    };
  }
}
