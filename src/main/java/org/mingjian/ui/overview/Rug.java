package org.mingjian.ui.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.Content;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Heatmap;
import org.mingjian.chart.Significance;
import org.mingjian.compare.Change;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.statistics.Assessment;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.Texts;

/** Units by indicators: the whole region on one sheet. */
final class Rug {
  private static final int TALLEST = 760;
  private static final String DASH = "–";

  private final Texts texts;
  private final OverviewAddress address;
  private final Comparison comparison;
  private final FigureFindings findings;
  private final Figures figures;
  private final List<Measure> measures;
  private final List<String> units;

  /**
   * A rug.
   *
   * @param expected units that belong here even without a report
   */
  Rug(
      Texts texts,
      OverviewAddress address,
      Comparison comparison,
      FigureFindings findings,
      List<String> expected) {
    this.texts = texts;
    this.address = address;
    this.comparison = comparison;
    this.findings = findings;
    this.figures = texts.peers().figures(comparison, findings);
    this.measures = KeyMeasures.of(comparison, address.year());
    TreeSet<String> all = new TreeSet<>(comparison.units());
    all.addAll(expected);
    this.units = List.copyOf(all);
  }

  Heatmap heatmap() {
    List<Heatmap.Heading> rows =
        units.stream()
            .map(unit ->
                new Heatmap.Heading(
                    texts.peers().name(unit), null, Place.address(unit, address.year())))
            .toList();
    List<Heatmap.Heading> columns =
        measures.stream()
            .map(measure ->
                new Heatmap.Heading(
                    texts.peers().shortName(measure),
                    unit(measure),
                    address.rankedBy(measure).address()))
            .toList();
    List<Heatmap.Cell> cells = new ArrayList<>();
    for (int row = 0; row < units.size(); row++) {
      for (int column = 0; column < measures.size(); column++) {
        Point point = comparison.at(units.get(row), address.year(), measures.get(column));
        cells.add(
            switch (address.against()) {
              case PEERS -> value(row, column, point);
              case LAST -> change(row, column, point);
            });
      }
    }
    String label =
        texts.of(
            "overview.rug.label." + address.against().code(),
            texts.peers().name(address.region()),
            String.valueOf(address.year()));
    return new Heatmap(
        new ChartFrame(
            label,
            texts.of("overview.rug.description", units.size(), measures.size()),
            notes(),
            texts.source(comparison),
            texts.locale(),
            ChartWords.from(texts.translation()::of)),
        texts.of("overview.rug.corner"),
        TALLEST,
        rows,
        columns,
        cells);
  }

  private @Nullable String unit(Measure measure) {
    return switch (address.against()) {
      case PEERS -> texts.peers().unit(measure);
      case LAST -> null;
    };
  }

  private Heatmap.Cell value(int row, int column, Point point) {
    return new Heatmap.Cell(
        row,
        column,
        point.known().map(known -> texts.peers().figures(point.measure()).text(known)).orElse(DASH),
        figures.significance(point),
        texts.peers().amongPeers(figures, comparison, point));
  }

  // No chance is known of a change among peers here, so that it has no colour.
  private Heatmap.Cell change(int row, int column, Point point) {
    Figure figure = texts.peers().amongPeers(figures, comparison, point);
    return switch (comparison.change(point.unit(), point.year(), point.measure())) {
      case Change.Known known -> {
        BigDecimal percent = known.percent();
        yield new Heatmap.Cell(
            row,
            column,
            texts.peers().change(known.difference(), percent, point.measure()),
            Significance.NONE,
            figure);
      }
      case Change.None(Change.Why why) ->
          new Heatmap.Cell(
              row,
              column,
              DASH,
              Significance.NONE,
              new Figure(
                  figure.id(),
                  figure.isMissing()
                      ? figure.content()
                      : new Content.Missing(texts.peers().none(why)),
                  List.of(),
                  figure.flags()));
    };
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (measures.isEmpty()) {
      return notes;
    }
    switch (address.against()) {
      case PEERS -> {
        if (comparison.median(address.year(), measures.getFirst())
            instanceof Assessment.NotAssessed<BigDecimal> refused) {
          notes.add(texts.of("overview.rug.too_few", refused.n(), Comparison.MINIMUM_PEERS));
        }
      }
      case LAST -> notes.add(texts.of("overview.rug.changes"));
    }
    if (!DivisionCode.isInCounty(address.region())) {
      notes.add(texts.of("figure.judged_in_county_only"));
    } else if (!findings.judged()) {
      notes.add(texts.of("figure.not_judged"));
    }
    List<String> left =
        KeyMeasures.ALL.stream()
            .filter(measure -> !measures.contains(measure))
            .filter(measure -> !measure.key().contains("sheet"))
            .map(measure -> texts.peers().shortName(measure))
            .distinct()
            .toList();
    if (!left.isEmpty()) {
      notes.add(
          texts.of(
              "overview.rug.left_out", String.join(texts.of("figure.findings.separator"), left)));
    }
    return notes;
  }
}
