package org.mingjian.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Span;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;

/**
 * Builds reports for tests of rules: every cell of the form is there and zero until a test says
 * otherwise, and every figure stands in the text of the report, so that places can be checked.
 */
public final class SampleReport {
  private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
  private static final String COUNTY = "990101";

  private final int unit;
  private final int year;
  private final @Nullable String form;
  private final Map<String, FactValue> values = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, String> raws = new LinkedHashMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String name;
  private @Nullable String title;
  private @Nullable LocalDate periodFrom;
  private @Nullable LocalDate periodTo;
  private @Nullable LocalDate signedOn;
  private @Nullable LocalDate publishedOn;

  private SampleReport(int unit, int year, @Nullable String form) {
    this.unit = unit;
    this.year = year;
    this.form = form;
    this.name = "试验" + unit + "镇";
    this.title = name + year + "年政府信息公开工作年度报告";
    if (form != null) {
      for (Indicator indicator : CATALOGUE.of(form)) {
        values.put(indicator.code(), new FactValue.Reported(BigDecimal.ZERO));
      }
    }
  }

  /** A report of the form in force for the year, of the unit of this number (1 to 899). */
  public static SampleReport of(int unit, int year) {
    String form = year >= 2021 ? "2021" : year >= 2019 ? "2019" : year >= 2014 ? "2014" : null;
    return new SampleReport(unit, year, form);
  }

  public static SampleReport onForm(int unit, int year, @Nullable String form) {
    return new SampleReport(unit, year, form);
  }

  /** The township of this number in a county that does not exist. */
  public static Division division(int unit) {
    return division(unit, "试验" + unit + "镇");
  }

  private static Division division(int unit, String name) {
    return new Division(
        COUNTY + String.format("%03d", 100 + unit), COUNTY, DivisionLevel.TOWNSHIP, name);
  }

  public SampleReport set(String indicator, long value) {
    return set(indicator, BigDecimal.valueOf(value));
  }

  public SampleReport set(String indicator, String value) {
    return set(indicator, new BigDecimal(value));
  }

  public SampleReport set(String indicator, BigDecimal value) {
    values.put(indicator, new FactValue.Reported(value));
    return this;
  }

  public SampleReport blank(String indicator) {
    values.put(indicator, new FactValue.Blank());
    return this;
  }

  public SampleReport unreadable(String indicator) {
    values.put(indicator, new FactValue.Unreadable());
    return this;
  }

  public SampleReport absent(String indicator) {
    values.put(indicator, new FactValue.Absent());
    return this;
  }

  /** Every cell of a table that starts with these words takes the value. */
  public SampleReport all(int table, String start, FactValue value) {
    values.replaceAll((indicator, old) ->
        indicator.startsWith(start) && CATALOGUE.require(indicator).table() == table ? value : old);
    return this;
  }

  /** The unit as it is written beside an amount; also what stands in the cell. */
  public SampleReport unit(String indicator, String unit, String raw) {
    units.put(indicator, unit);
    raws.put(indicator, raw);
    return this;
  }

  /** What stands in the cell, where that is not the plain value. */
  public SampleReport raw(String indicator, String raw) {
    raws.put(indicator, raw);
    return this;
  }

  public SampleReport paragraph(String words) {
    paragraphs.add(words);
    return this;
  }

  public SampleReport problem(String code, String... arguments) {
    problems.add(new Problem(code, null, List.of(arguments)));
    return this;
  }

  public SampleReport named(String unitName) {
    name = unitName;
    return this;
  }

  public SampleReport title(@Nullable String words) {
    title = words;
    return this;
  }

  public SampleReport period(LocalDate from, LocalDate to) {
    periodFrom = from;
    periodTo = to;
    return this;
  }

  public SampleReport signed(LocalDate date) {
    signedOn = date;
    return this;
  }

  public SampleReport published(LocalDate date) {
    publishedOn = date;
    return this;
  }

  public ReportFacts build() {
    StringBuilder text = new StringBuilder();
    List<Paragraph> blocks = new ArrayList<>();
    if (title != null) {
      blocks.add(paragraph(text, title, Paragraph.Role.TITLE));
    }
    for (String words : paragraphs) {
      blocks.add(paragraph(text, words, Paragraph.Role.BODY));
    }
    int start = text.length();
    Map<String, Fact> facts = new LinkedHashMap<>();
    values.forEach((indicator, value) -> {
      String raw = raws.getOrDefault(indicator, written(value));
      int at = text.length();
      text.append(raw).append('\n');
      Span span = value instanceof FactValue.Absent ? null : new Span(at, at + raw.length());
      facts.put(
          indicator,
          new Fact(
              indicator,
              value,
              span,
              span == null ? null : raw,
              units.get(indicator),
              false,
              false));
    });
    return new ReportFacts(
        1000L * unit + year,
        division(unit, name),
        year,
        form,
        title,
        name,
        periodFrom,
        periodTo,
        signedOn,
        publishedOn,
        facts,
        problems,
        new ReportText(text.toString(), blocks, List.of(new Span(start, text.length()))));
  }

  private static Paragraph paragraph(StringBuilder text, String words, Paragraph.Role role) {
    int at = text.length();
    text.append(words).append('\n');
    return new Paragraph(new Span(at, at + words.length()), role);
  }

  private static String written(FactValue value) {
    return switch (value) {
      case FactValue.Reported(BigDecimal number) -> number.toPlainString();
      case FactValue.Blank _, FactValue.Absent _ -> "";
      case FactValue.Unreadable _ -> "?";
    };
  }
}
