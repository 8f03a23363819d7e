package org.mingjian.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Content;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Flag;
import org.mingjian.chart.TableSpec;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Selection;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.FigureTexts;

/** A comparison as a chart and a table, with every text and every way to the source. */
final class WidgetPresenter {
  private static final int CHART_ROWS_HEIGHT = 640;
  private static final int COUNTY_CODE = 6;

  private final WidgetDefinition definition;
  private final Comparison comparison;
  private final FigureFindings findings;
  private final DivisionRegister divisions;
  private final FigureTexts.Translation translation;
  private final Locale locale;
  private final FigureTexts texts;
  private final String unit;
  private final List<String> units;
  private final List<Integer> years;
  private final List<Measure> parts;

  WidgetPresenter(
      WidgetDefinition definition,
      Comparison comparison,
      FigureFindings findings,
      DivisionRegister divisions,
      FigureTexts.Translation translation,
      Locale locale) {
    this.definition = definition;
    this.comparison = comparison;
    this.findings = findings;
    this.divisions = divisions;
    this.translation = translation;
    this.locale = locale;
    this.texts = new FigureTexts(translation, locale, definition.fractionDigits());
    this.unit = translation.of("overview." + definition.key() + ".unit");
    this.units = comparison.unitsByFigure(List.of(definition.total()));
    this.years = comparison.selection().years();
    this.parts =
        definition.parts().stream()
            .filter(part -> !definition.onlyPartsThatOccur() || occurs(part))
            .toList();
  }

  private boolean occurs(Measure part) {
    return units.stream()
        .anyMatch(unitCode ->
            years.stream()
                .anyMatch(year -> comparison.at(unitCode, year, part).known().isPresent()));
  }

  WidgetContent present() {
    return new WidgetContent(chart(), table());
  }

  private boolean grouped() {
    return years.size() > 1;
  }

  private String name(String unitCode) {
    return divisions.find(unitCode).map(Division::name).orElse(unitCode);
  }

  private String measureName(Measure measure) {
    return measure.equals(definition.total())
        ? translation.of("overview." + definition.key() + ".total")
        : translation.of("measure." + measure.key());
  }

  private Bars chart() {
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    List<Bars.Total> totals = new ArrayList<>();
    for (String unitCode : units) {
      for (int year : years) {
        int row = rows.size();
        rows.add(
            grouped()
                ? Bars.Row.in(name(unitCode), String.valueOf(year))
                : Bars.Row.of(name(unitCode)));
        Point total = comparison.at(unitCode, year, definition.total());
        if (parts.isEmpty()) {
          marks.add(mark(row, 0, total));
          continue;
        }
        totals.add(total(row, total));
        for (int series = 0; series < parts.size(); series++) {
          Point part = comparison.at(unitCode, year, parts.get(series));
          if (part.known().isPresent()) {
            marks.add(mark(row, series, part));
          }
        }
      }
    }
    return new Bars(
        frame(),
        translation.of("overview." + definition.key() + ".axis"),
        definition.fractionDigits(),
        CHART_ROWS_HEIGHT,
        rows,
        series(),
        marks,
        totals);
  }

  private List<Bars.Series> series() {
    if (parts.isEmpty()) {
      return List.of(new Bars.Series(measureName(definition.total()), new ColourRole.Accent()));
    }
    return parts.stream()
        .map(part -> new Bars.Series(measureName(part), colour(definition.parts().indexOf(part))))
        .toList();
  }

  // A part keeps its colour whatever else is shown; those past the palette share the neutral one.
  private static ColourRole colour(int index) {
    return index < ColourRole.CATEGORIES
        ? new ColourRole.Categorical(index)
        : new ColourRole.Neutral();
  }

  private Bars.Mark mark(int row, int series, Point point) {
    return new Bars.Mark(row, series, figure(point));
  }

  private Bars.Total total(int row, Point point) {
    return new Bars.Total(row, figure(point));
  }

  private Figure figure(Point point) {
    return new Figure(FigureLinks.id(point), content(point), texts.remarks(point), flags(point));
  }

  private List<Flag> flags(Point point) {
    return findings.of(point).stream()
        .map(group -> new Flag(group.kind(), group.id(), group.count(), group.label()))
        .toList();
  }

  private Content content(Point point) {
    return switch (point.value()) {
      // A negative count is a mistake of the report; a bar cannot show it, so it is said.
      case PointValue.Known known when known.value().signum() < 0 ->
          new Content.Missing(texts.text(known));
      case PointValue.Known known ->
          new Content.Amount(known.value(), known.missing() > 0, known.approximate());
      case PointValue.Missing(PointValue.Why why) -> new Content.Missing(texts.missing(why));
    };
  }

  private ChartFrame frame() {
    String title = translation.of("overview." + definition.key() + ".title");
    Selection selection = comparison.selection();
    String where =
        selection.region().isEmpty()
            ? translation.of("overview.country")
            : name(selection.region());
    String label =
        translation.of(
            "overview.chart.label", title, where, Selection.formatYears(selection.years()), unit);
    String description = translation.of("overview.chart.description", units.size(), years.size());
    return new ChartFrame(
        label,
        description,
        notes(),
        locale,
        ChartWords.from(translation::of).withTotal(measureName(definition.total())));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    boolean townships = comparison.selection().region().length() >= COUNTY_CODE;
    if (!townships) {
      notes.add(translation.of("figure.judged_in_county_only"));
    } else {
      for (int year : years) {
        notes.add(texts.judgement(comparison, year, definition.total(), unit));
      }
      if (!findings.judged()) {
        notes.add(translation.of("figure.not_judged"));
      }
    }
    List<Integer> notOnForm =
        years.stream()
            .filter(year ->
                units.stream()
                    .anyMatch(unitCode ->
                        comparison.at(unitCode, year, definition.total()).value()
                                instanceof PointValue.Missing(PointValue.Why why)
                            && why == PointValue.Why.NOT_ON_FORM))
            .toList();
    if (!notOnForm.isEmpty()) {
      notes.add(translation.of("figure.form_break", Selection.formatYears(notOnForm)));
    }
    return notes;
  }

  private TableSpec table() {
    List<String> headings = new ArrayList<>();
    headings.add(translation.of("overview.unit", unit));
    if (grouped()) {
      headings.add(translation.of("overview.year"));
    }
    List<Measure> measures = new ArrayList<>();
    measures.add(definition.total());
    measures.addAll(parts);
    List<TableSpec.Column> columns =
        measures.stream()
            .map(measure -> new TableSpec.Column(measure.key(), measureName(measure), null))
            .toList();
    List<TableSpec.Row> rows = new ArrayList<>();
    for (String unitCode : units) {
      for (int year : years) {
        List<TableSpec.Heading> names = new ArrayList<>();
        names.add(new TableSpec.Heading(name(unitCode), regionAddress(unitCode)));
        if (grouped()) {
          names.add(new TableSpec.Heading(String.valueOf(year), null));
        }
        rows.add(
            new TableSpec.Row(
                names,
                measures.stream()
                    .map(measure -> cell(comparison.at(unitCode, year, measure)))
                    .toList()));
      }
    }
    return new TableSpec(frame().label(), grouped(), headings, columns, rows, List.of());
  }

  private @Nullable String regionAddress(String unitCode) {
    return unitCode.equals(comparison.selection().region())
        ? null
        : OverviewAddress.of(new Selection(unitCode, years));
  }

  private TableSpec.Cell cell(Point point) {
    List<String> remarks = texts.remarks(point);
    TableSpec.State state =
        switch (point.value()) {
          case PointValue.Missing _ -> TableSpec.State.MISSING;
          case PointValue.Known known ->
              known.missing() > 0 ? TableSpec.State.INCOMPLETE : TableSpec.State.FIGURE;
        };
    return new TableSpec.Cell(
        texts.text(point.value()),
        state,
        point.known().map(PointValue.Known::value).orElse(null),
        FigureLinks.address(point).orElse(null),
        remarks.isEmpty() ? null : String.join("\n", remarks),
        findings.of(point).stream().map(WidgetPresenter::finding).toList());
  }

  private static TableSpec.Findings finding(FigureFindings.Group group) {
    return new TableSpec.Findings(
        group.kind(), group.count(), group.label(), FigureLinks.address(group.id()).orElseThrow());
  }
}
