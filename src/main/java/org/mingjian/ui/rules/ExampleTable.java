package org.mingjian.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.extract.FactValue;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.RuleTexts;
import org.mingjian.ui.IndicatorNames;

/** The figures of an example: one report with its cells downwards, or one township a row. */
final class ExampleTable {
  private static final int MOST_SIDE_BY_SIDE = 2;
  private static final int DECIMALS = 4;

  private final IndicatorNames names;
  private final Locale locale;

  ExampleTable(IndicatorNames names, Locale locale) {
    this.names = names;
    this.locale = locale;
  }

  /**
   * A figure that is computed of each township.
   *
   * @param heading of its column
   * @param values in the order of the townships
   */
  record Computed(String heading, List<String> values) {}

  Component of(Example example, Optional<Computed> computed) {
    NativeTable table =
        example.reports().size() <= MOST_SIDE_BY_SIDE
            ? cells(example)
            : townships(example, computed);
    Div box = new Div(table);
    box.addClassName("example-figures");
    return box;
  }

  private NativeTable cells(Example example) {
    NativeTable table = new NativeTable();
    NativeTableRow head = table.getHead().addRow();
    String unit = example.reports().getLast().division().name();
    head.add(heading(unit, "col"));
    for (ReportFacts report : example.reports()) {
      head.add(heading(RuleTexts.of("year", year(report.year()), locale), "col"));
    }
    for (String cell : example.cells()) {
      NativeTableRow row = table.getBody().addRow();
      row.add(heading(name(cell), "row"));
      example.reports().forEach(report -> row.add(value(report, cell)));
    }
    return table;
  }

  private NativeTable townships(Example example, Optional<Computed> computed) {
    List<Integer> years =
        example.reports().stream().map(ReportFacts::year).distinct().sorted().toList();
    List<String> units =
        example.reports().stream().map(report -> report.division().code()).distinct().toList();
    NativeTable table = new NativeTable();
    table.setCaptionText(
        (example.cells().size() == 1 ? name(example.cells().getFirst()) : "")
            + (years.size() == 1
                ? " " + RuleTexts.of("year", year(years.getFirst()), locale)
                : ""));
    NativeTableRow head = table.getHead().addRow();
    head.add(heading(RuleTexts.of("township", locale), "col"));
    for (int year : years) {
      for (String cell : example.cells()) {
        head.add(
            heading(
                example.cells().size() > 1
                    ? name(cell)
                    : years.size() > 1 ? Integer.toString(year) : RuleTexts.of("figure", locale),
                "col"));
      }
    }
    computed.ifPresent(column -> head.add(heading(column.heading(), "col")));
    for (int place = 0; place < units.size(); place++) {
      String unit = units.get(place);
      NativeTableRow row = table.getBody().addRow();
      if (unit.equals(example.asked().division())) {
        row.addClassName("asked");
      }
      boolean named = false;
      for (ReportFacts report : example.reports()) {
        if (report.division().code().equals(unit)) {
          if (!named) {
            row.add(heading(report.division().name(), "row"));
            named = true;
          }
          for (String cell : example.cells()) {
            NativeTableCell value = value(report, cell);
            if (report.key().equals(example.asked())) {
              value.addClassName("asked");
            }
            row.add(value);
          }
        }
      }
      String value = computed.isPresent() ? computed.get().values().get(place) : null;
      if (value != null) {
        row.add(new NativeTableCell(value));
      }
    }
    return table;
  }

  private static Map<String, String> year(int year) {
    return Map.of("year", Integer.toString(year));
  }

  private String name(String cell) {
    String unit = names.unit(cell, locale);
    String name = names.name(cell, locale);
    return unit.isEmpty()
        ? name
        : RuleTexts.of("with_unit", Map.of("name", name, "unit", unit), locale);
  }

  private NativeTableCell value(ReportFacts report, String cell) {
    return new NativeTableCell(report.fact(cell).map(this::shown).orElse("—"));
  }

  private String shown(Fact fact) {
    return switch (fact.value()) {
      case FactValue.Reported(BigDecimal number) -> {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        yield format.format(number);
      }
      case FactValue.Blank _, FactValue.Absent _, FactValue.Unreadable _ -> "";
    };
  }

  private static NativeTableHeaderCell heading(String words, String scope) {
    NativeTableHeaderCell heading = new NativeTableHeaderCell(words);
    heading.getElement().setAttribute("scope", scope);
    return heading;
  }
}
