package org.mingjian.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.Content;
import org.mingjian.chart.Distribution;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Funnel;
import org.mingjian.chart.Heatmap;
import org.mingjian.chart.Lines;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.Scatter;
import org.mingjian.chart.SmallMultiples;
import org.mingjian.chart.TableSpec;

/** The tables behind what a screen shows: every mark is a cell, with its value or its reason. */
public final class ExportTables {
  private static final Pattern DIGITS = Pattern.compile("[0-9][.]([0-9]+)");

  private final ExportTexts texts;

  public ExportTables(ExportTexts texts) {
    this.texts = texts;
  }

  /** A table of a screen. */
  public ExportTable of(TableSpec spec) {
    List<ExportTable.Column> columns = new ArrayList<>();
    for (int column = 0; column < spec.columns().size(); column++) {
      TableSpec.Column one = spec.columns().get(column);
      int digits = 0;
      for (TableSpec.Row row : spec.rows()) {
        digits = Math.max(digits, digits(row.cells().get(column).text()));
      }
      for (TableSpec.Summary summary : spec.foot()) {
        digits = Math.max(digits, digits(summary.cells().get(column).text()));
      }
      columns.add(new ExportTable.Column(one.label(), text(one.unit()), digits));
    }
    List<ExportTable.Row> rows = new ArrayList<>();
    for (TableSpec.Row row : spec.rows()) {
      rows.add(
          new ExportTable.Row(
              row.headings().stream().map(TableSpec.Heading::text).toList(),
              row.cells().stream().map(this::cell).toList()));
    }
    List<ExportTable.Row> foot = new ArrayList<>();
    for (TableSpec.Summary summary : spec.foot()) {
      List<String> names = new ArrayList<>(List.of(summary.label()));
      while (names.size() < spec.headings().size()) {
        names.add("");
      }
      foot.add(
          new ExportTable.Row(
              names.subList(0, spec.headings().size()),
              summary.cells().stream().map(ExportTables::cell).toList()));
    }
    return new ExportTable(spec.caption(), spec.headings(), columns, rows, foot);
  }

  private ExportTable.Cell cell(TableSpec.Cell cell) {
    String source = text(cell.address());
    List<String> remarks = new ArrayList<>();
    if (cell.hint() != null) {
      remarks.addAll(Arrays.asList(cell.hint().split("\n", -1)));
    }
    cell.findings().forEach(finding -> remarks.add(finding.label()));
    BigDecimal value = cell.value();
    if (cell.state().isMissing()) {
      return new ExportTable.Missing(reason(cell.text()), source, remarks);
    }
    if (value == null) {
      return new ExportTable.Words(cell.text(), source, remarks);
    }
    return new ExportTable.Figure(
        value,
        cell.state() == TableSpec.State.INCOMPLETE,
        cell.text().contains("+") && !cell.text().startsWith("+"),
        source,
        remarks);
  }

  private static ExportTable.Cell cell(TableSpec.SummaryCell cell) {
    List<String> remarks = cell.note() == null ? List.of() : List.of(cell.note());
    BigDecimal value = cell.value();
    return value == null
        ? new ExportTable.Words(cell.text(), "", remarks)
        : new ExportTable.Figure(value, false, false, "", remarks);
  }

  private String reason(String text) {
    return text.isBlank() ? texts.of("table.missing") : text;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** How many digits a finished text shows after the point. */
  private static int digits(String text) {
    Matcher found = DIGITS.matcher(text);
    return found.find() ? Math.min(9, found.group(1).length()) : 0;
  }

  /** The table behind a chart. */
  public ExportTable of(ChartSpec spec) {
    return switch (spec) {
      case Bars bars -> bars(bars);
      case Lines lines -> lines(lines);
      case SmallMultiples panels -> panels(panels);
      case Heatmap heatmap -> heatmap(heatmap);
      case Funnel funnel -> funnel(funnel);
      case Scatter scatter -> scatter(scatter);
      case Distribution distribution -> distribution(distribution);
      case Ranking ranking -> ranking(ranking);
    };
  }

  private ExportTable.Cell cell(@Nullable Figure figure) {
    return figure == null ? ExportTable.Words.nothing() : cell(figure.content(), figure);
  }

  private ExportTable.Cell cell(Content content, Figure figure) {
    List<String> remarks = new ArrayList<>(figure.details());
    figure.flags().forEach(flag -> remarks.add(flag.reason()));
    return switch (content) {
      case Content.Amount(var value, var incomplete, var approximate) ->
          new ExportTable.Figure(value, incomplete, approximate, figure.id(), remarks);
      case Content.Missing(var state) -> new ExportTable.Missing(state, figure.id(), remarks);
    };
  }

  private ExportTable bars(Bars bars) {
    boolean grouped = bars.rows().stream().anyMatch(row -> row.group() != null);
    boolean totals = !bars.totals().isEmpty();
    int first = totals ? 1 : 0;
    List<ExportTable.Column> columns = new ArrayList<>();
    if (totals) {
      columns.add(new ExportTable.Column(bars.frame().words().total(), "", bars.fractionDigits()));
    }
    bars.series()
        .forEach(series ->
            columns.add(new ExportTable.Column(series.label(), "", bars.fractionDigits())));
    @Nullable Figure[][] figures = new Figure[bars.rows().size()][columns.size()];
    bars.totals().forEach(total -> figures[total.row()][0] = total.figure());
    bars.marks().forEach(mark -> figures[mark.row()][first + mark.series()] = mark.figure());
    List<ExportTable.Row> rows = new ArrayList<>();
    for (int row = 0; row < figures.length; row++) {
      Bars.Row name = bars.rows().get(row);
      rows.add(
          new ExportTable.Row(
              grouped ? List.of(text(name.group()), name.label()) : List.of(name.label()),
              Arrays.stream(figures[row]).map(this::cell).toList()));
    }
    return new ExportTable(
        bars.frame().label() + texts.of("table.axis", bars.axisTitle()),
        grouped ? List.of(texts.of("table.group"), "") : List.of(texts.of("table.group")),
        columns,
        rows,
        List.of());
  }

  private ExportTable lines(Lines lines) {
    return new ExportTable(
        lines.frame().label() + texts.of("table.axis", lines.axisTitle()),
        List.of(texts.of("table.series")),
        years(lines.categories(), lines.fractionDigits()),
        rows(null, lines.series(), lines.categories().size(), lines.marks()),
        List.of());
  }

  private static List<ExportTable.Column> years(List<String> categories, int digits) {
    return categories.stream().map(year -> new ExportTable.Column(year, "", digits)).toList();
  }

  private List<ExportTable.Row> rows(
      @Nullable String panel, List<Lines.Series> series, int categories, List<Lines.Mark> marks) {
    @Nullable Figure[][] figures = new Figure[series.size()][categories];
    marks.forEach(mark -> figures[mark.series()][mark.category()] = mark.figure());
    List<ExportTable.Row> rows = new ArrayList<>();
    for (int one = 0; one < series.size(); one++) {
      String label = series.get(one).label();
      rows.add(
          new ExportTable.Row(
              panel == null ? List.of(label) : List.of(panel, label),
              Arrays.stream(figures[one]).map(this::cell).toList()));
    }
    return rows;
  }

  private ExportTable panels(SmallMultiples spec) {
    List<ExportTable.Row> rows = new ArrayList<>();
    int digits = 0;
    for (SmallMultiples.Panel panel : spec.panels()) {
      digits = Math.max(digits, panel.fractionDigits());
      rows.addAll(
          rows(
              panel.title() + texts.of("table.axis", panel.axisTitle()),
              spec.series(),
              spec.categories().size(),
              panel.marks()));
    }
    return new ExportTable(
        spec.frame().label(),
        List.of(texts.of("table.group"), texts.of("table.series")),
        years(spec.categories(), digits),
        rows,
        List.of());
  }

  private ExportTable heatmap(Heatmap spec) {
    @Nullable Figure[][] figures = new Figure[spec.rows().size()][spec.columns().size()];
    int[] digits = new int[spec.columns().size()];
    for (Heatmap.Cell cell : spec.cells()) {
      figures[cell.row()][cell.column()] = cell.figure();
      digits[cell.column()] = Math.max(digits[cell.column()], digits(cell.text()));
    }
    List<ExportTable.Column> columns = new ArrayList<>();
    for (int column = 0; column < digits.length; column++) {
      Heatmap.Heading heading = spec.columns().get(column);
      columns.add(new ExportTable.Column(heading.text(), text(heading.unit()), digits[column]));
    }
    List<ExportTable.Row> rows = new ArrayList<>();
    for (int row = 0; row < figures.length; row++) {
      Heatmap.Heading heading = spec.rows().get(row);
      String name =
          heading.unit() == null
              ? heading.text()
              : texts.of("table.with_unit", heading.text(), heading.unit());
      rows.add(
          new ExportTable.Row(List.of(name), Arrays.stream(figures[row]).map(this::cell).toList()));
    }
    return new ExportTable(spec.frame().label(), List.of(spec.corner()), columns, rows, List.of());
  }

  private ExportTable funnel(Funnel spec) {
    List<ExportTable.Row> rows = new ArrayList<>();
    for (Funnel.Point point : spec.points()) {
      BigDecimal denominator = point.denominator();
      rows.add(
          new ExportTable.Row(
              List.of(point.label()),
              List.of(
                  denominator == null
                      ? ExportTable.Words.nothing()
                      : new ExportTable.Figure(
                          denominator, false, false, point.figure().id(), List.of()),
                  cell(point.figure()))));
    }
    return new ExportTable(
        spec.frame().label(),
        List.of(texts.of("table.unit")),
        List.of(
            new ExportTable.Column(spec.denominatorTitle(), "", 0),
            new ExportTable.Column(spec.shareTitle(), "", spec.fractionDigits())),
        rows,
        List.of());
  }

  private ExportTable scatter(Scatter spec) {
    return new ExportTable(
        spec.frame().label(),
        List.of(texts.of("table.unit")),
        List.of(
            new ExportTable.Column(spec.across().title(), "", spec.across().fractionDigits()),
            new ExportTable.Column(spec.up().title(), "", spec.up().fractionDigits())),
        spec.points().stream()
            .map(point ->
                new ExportTable.Row(
                    List.of(point.label()),
                    List.of(
                        cell(
                            point.across(),
                            new Figure(point.figure().id(), point.across(), List.of(), List.of())),
                        cell(point.figure()))))
            .toList(),
        List.of());
  }

  private ExportTable distribution(Distribution spec) {
    return new ExportTable(
        spec.frame().label(),
        List.of(texts.of("table.group"), texts.of("table.unit")),
        List.of(new ExportTable.Column(spec.axisTitle(), "", spec.fractionDigits())),
        spec.points().stream()
            .map(point ->
                new ExportTable.Row(
                    List.of(spec.groups().get(point.group()).label(), point.label()),
                    List.of(cell(point.figure()))))
            .toList(),
        List.of());
  }

  private ExportTable ranking(Ranking spec) {
    List<ExportTable.Row> rows = new ArrayList<>();
    for (Ranking.Row row : spec.rows()) {
      Ranking.Interval interval = row.interval();
      rows.add(
          new ExportTable.Row(
              List.of(row.label()),
              List.of(
                  ExportTable.Words.of(row.rank()),
                  cell(row.figure()),
                  interval == null ? ExportTable.Words.nothing() : bound(interval.low()),
                  interval == null ? ExportTable.Words.nothing() : bound(interval.high()))));
    }
    // Limits are computed and not written anywhere: two digits more than the figures are enough.
    int digits = Math.min(9, spec.fractionDigits() + 2);
    return new ExportTable(
        spec.frame().label(),
        List.of(texts.of("table.unit")),
        List.of(
            new ExportTable.Column(texts.of("table.rank"), "", 0),
            new ExportTable.Column(spec.axisTitle(), "", spec.fractionDigits()),
            new ExportTable.Column(texts.of("table.low"), "", digits),
            new ExportTable.Column(texts.of("table.high"), "", digits)),
        rows,
        List.of());
  }

  private static ExportTable.Cell bound(double limit) {
    return new ExportTable.Figure(BigDecimal.valueOf(limit), false, false, "", List.of());
  }
}
