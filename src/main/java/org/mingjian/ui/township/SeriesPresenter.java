package org.mingjian.ui.township;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.TableSpec;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Selection;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.Texts;

/** The figures of one unit over its years, as a chart and a table with every way to the source. */
final class SeriesPresenter {
  private final SeriesDefinition definition;
  private final Comparison comparison;
  private final String township;
  private final FigureFindings findings;
  private final Texts texts;
  private final Figures figures;
  private final String unit;
  private final List<Integer> years;
  private final List<Measure> parts;

  SeriesPresenter(
      SeriesDefinition definition,
      Comparison comparison,
      String township,
      FigureFindings findings,
      Texts texts) {
    this.definition = definition;
    this.comparison = comparison;
    this.township = township;
    this.findings = findings;
    this.texts = texts;
    this.figures = texts.peers().figures(comparison, findings);
    this.unit = texts.of("series." + definition.key() + ".unit");
    this.years = comparison.selection().years();
    this.parts =
        definition.parts().stream()
            .filter(part -> !definition.onlyPartsThatOccur() || occurs(part))
            .toList();
  }

  private Point at(int year, Measure measure) {
    return comparison.at(township, year, measure);
  }

  private boolean occurs(Measure part) {
    return years.stream().anyMatch(year -> at(year, part).known().isPresent());
  }

  SeriesContent present() {
    return new SeriesContent(chart(), table());
  }

  private String measureName(Measure measure) {
    return measure.equals(definition.total())
        ? texts.of("series." + definition.key() + ".total")
        : texts.of("measure." + measure.key());
  }

  private Bars chart() {
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    List<Bars.Total> totals = new ArrayList<>();
    for (int year : years) {
      int row = rows.size();
      rows.add(Bars.Row.of(String.valueOf(year)));
      Point total = at(year, definition.total());
      if (parts.isEmpty()) {
        marks.add(new Bars.Mark(row, 0, figures.bar(total)));
        continue;
      }
      totals.add(new Bars.Total(row, figures.bar(total)));
      for (int series = 0; series < parts.size(); series++) {
        Point part = at(year, parts.get(series));
        if (part.known().isPresent()) {
          marks.add(new Bars.Mark(row, series, figures.bar(part)));
        }
      }
    }
    return new Bars(
        frame(),
        texts.of("series." + definition.key() + ".axis"),
        definition.fractionDigits(),
        0,
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

  private ChartFrame frame() {
    return new ChartFrame(
        texts.of(
            "series.label",
            texts.of("series." + definition.key() + ".title"),
            texts.peers().name(township),
            Selection.formatYears(years),
            unit),
        texts.of("series.description", years.size()),
        notes(),
        texts.source(comparison),
        texts.locale(),
        ChartWords.from(texts.translation()::of).withTotal(measureName(definition.total())));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!findings.judged()) {
      notes.add(texts.of("figure.not_judged"));
    }
    List<Integer> notOnForm =
        years.stream()
            .filter(year ->
                at(year, definition.total()).value()
                        instanceof PointValue.Missing(PointValue.Why why)
                    && why == PointValue.Why.NOT_ON_FORM)
            .toList();
    if (!notOnForm.isEmpty()) {
      notes.add(texts.of("figure.form_break", Selection.formatYears(notOnForm)));
    }
    return notes;
  }

  private TableSpec table() {
    List<Measure> measures = new ArrayList<>();
    measures.add(definition.total());
    measures.addAll(parts);
    return new TableSpec(
        frame().label(),
        true,
        List.of(texts.of("series.year", unit)),
        measures.stream()
            .map(measure -> new TableSpec.Column(measure.key(), measureName(measure), null))
            .toList(),
        years.stream()
            .map(year ->
                new TableSpec.Row(
                    List.of(new TableSpec.Heading(String.valueOf(year), null)),
                    measures.stream().map(measure -> figures.cell(at(year, measure))).toList()))
            .toList(),
        List.of());
  }
}
