package org.mingjian.ui.township;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjian.chart.TableSpec;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.finding.life.Filing;
import org.mingjian.statistics.Assessment;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.FigureTexts;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.Texts;

/** The townships of a county as tables: their reports by year, and their figures of one year. */
final class TownshipTables {
  private final Texts texts;
  private final int year;
  private final List<Integer> years;
  private final List<String> units;

  /**
   * Tables.
   *
   * @param units the townships of the register, with or without a report
   */
  TownshipTables(Texts texts, int year, List<Integer> years, List<String> units) {
    this.texts = texts;
    this.year = year;
    this.years = List.copyOf(years);
    this.units = List.copyOf(units);
  }

  private record UnitYear(String unit, int year) {}

  TableSpec reports(List<Filing> filings) {
    Map<UnitYear, Filing> found = new HashMap<>();
    TreeSet<String> all = new TreeSet<>(units);
    for (Filing filing : filings) {
      found.put(new UnitYear(filing.division(), filing.year()), filing);
      all.add(filing.division());
    }
    return new TableSpec(
        texts.of("townships.reports.title"),
        true,
        List.of(texts.of("townships.unit")),
        years.stream()
            .map(each -> new TableSpec.Column("y" + each, String.valueOf(each), null))
            .toList(),
        all.stream()
            .map(unit ->
                new TableSpec.Row(
                    List.of(heading(unit)),
                    years.stream()
                        .map(each -> cell(unit, each, found.get(new UnitYear(unit, each))))
                        .toList()))
            .toList(),
        List.of());
  }

  private TableSpec.Heading heading(String unit) {
    return new TableSpec.Heading(texts.peers().name(unit), Place.address(unit, year));
  }

  private TableSpec.Cell cell(String unit, int each, @Nullable Filing filing) {
    if (filing == null) {
      return new TableSpec.Cell(
          texts.of("township.report.missing"),
          TableSpec.State.MISSING,
          null,
          Place.address(unit, each),
          null,
          List.of());
    }
    LocalDate dated = filing.dated();
    String date = dated == null ? texts.of("township.report.undated") : dated.toString();
    String text = filing.late() == null ? date : texts.of("townships.late", date);
    List<String> hints = new ArrayList<>();
    if (filing.version() > 1) {
      hints.add(texts.of("townships.version", filing.version()));
    }
    if (filing.findings() > 0) {
      hints.add(texts.of("township.report.findings", filing.findings()));
    }
    return new TableSpec.Cell(
        text,
        filing.late() == null ? TableSpec.State.FIGURE : TableSpec.State.INCOMPLETE,
        dated == null ? null : BigDecimal.valueOf(dated.toEpochDay()),
        "report/" + filing.report(),
        hints.isEmpty() ? null : String.join("\n", hints),
        List.of());
  }

  TableSpec figures(Comparison comparison) {
    List<Measure> measures = KeyMeasures.of(comparison, year);
    TreeSet<String> all = new TreeSet<>(units);
    all.addAll(comparison.units());
    Figures marks = texts.peers().figures(comparison, FigureFindings.none(texts.translation()));
    return new TableSpec(
        texts.of("townships.figures.title"),
        false,
        List.of(texts.of("townships.unit")),
        measures.stream()
            .map(measure ->
                new TableSpec.Column(
                    measure.key(), texts.peers().shortName(measure), texts.peers().unit(measure)))
            .toList(),
        all.stream()
            .map(unit ->
                new TableSpec.Row(
                    List.of(heading(unit)),
                    measures.stream()
                        .map(measure -> marks.cell(comparison.at(unit, year, measure)))
                        .toList()))
            .toList(),
        List.of(
            new TableSpec.Summary(
                texts.of("townships.median"),
                measures.stream().map(measure -> median(comparison, measure)).toList())));
  }

  private TableSpec.SummaryCell median(Comparison comparison, Measure measure) {
    FigureTexts figures = texts.peers().figures(measure);
    return switch (comparison.median(year, measure)) {
      case Assessment.Assessed<BigDecimal>(BigDecimal value) ->
          new TableSpec.SummaryCell(
              figures.number(value),
              value,
              null,
              FigureLinks.median(comparison.selection(), year, measure));
      case Assessment.NotAssessed<BigDecimal> _ ->
          new TableSpec.SummaryCell(texts.of("townships.too_few"), null, null, null);
    };
  }
}
