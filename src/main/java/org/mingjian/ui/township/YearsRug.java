package org.mingjian.ui.township;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.Heatmap;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Point;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.Texts;

/** The indicators of a township by years, each against its peers of that year. */
final class YearsRug {
  private static final String DASH = "–";

  private YearsRug() {}

  static Heatmap of(
      Texts texts, TownshipAddress address, Comparison comparison, FigureFindings findings) {
    String unit = address.unit();
    List<Integer> years = comparison.selection().years();
    Figures figures = texts.peers().figures(comparison, findings);
    List<Measure> measures =
        KeyMeasures.ALL.stream()
            .filter(measure ->
                years.stream()
                    .anyMatch(year -> comparison.at(unit, year, measure).known().isPresent()))
            .toList();
    List<Heatmap.Cell> cells = new ArrayList<>();
    for (int row = 0; row < measures.size(); row++) {
      for (int column = 0; column < years.size(); column++) {
        Point point = comparison.at(unit, years.get(column), measures.get(row));
        cells.add(
            new Heatmap.Cell(
                row,
                column,
                point
                    .known()
                    .map(known -> texts.peers().figures(point.measure()).text(known))
                    .orElse(DASH),
                figures.significance(point),
                texts.peers().amongPeers(figures, comparison, point)));
      }
    }
    return new Heatmap(
        new ChartFrame(
            texts.of("township.rug.label", texts.peers().name(unit)),
            texts.of("township.rug.description", measures.size(), years.size()),
            findings.judged() ? List.of() : List.of(texts.of("figure.not_judged")),
            texts.source(comparison),
            texts.locale(),
            ChartWords.from(texts.translation()::of)),
        texts.of("township.rug.corner"),
        0,
        measures.stream()
            .map(measure ->
                new Heatmap.Heading(
                    texts.peers().shortName(measure),
                    texts.peers().unit(measure),
                    address.rankedBy(measure).address()))
            .toList(),
        years.stream()
            .map(year ->
                new Heatmap.Heading(
                    String.valueOf(year),
                    form(texts, comparison.at(unit, year, Measures.RECEIVED).forms()),
                    address.in(year).address()))
            .toList(),
        cells);
  }

  private static @Nullable String form(Texts texts, Set<String> forms) {
    return forms.size() != 1
        ? null
        : forms.iterator().next().isEmpty()
            ? texts.of("township.form.none")
            : texts.of("township.form", forms.iterator().next());
  }
}
