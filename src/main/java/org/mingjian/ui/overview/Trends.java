package org.mingjian.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Lines;
import org.mingjian.chart.SmallMultiples;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.Texts;

/** The region's own figures over all years, one small chart an indicator. */
final class Trends {
  private Trends() {}

  /** Those of the tiles, and what else is worth following. */
  static List<Measure> measures() {
    return Stream.concat(
            FigureTiles.measures().stream(),
            KeyMeasures.ALL.stream().filter(measure -> !measure.key().contains("share")))
        .distinct()
        .toList();
  }

  static SmallMultiples of(Texts texts, String code, Comparison region, FigureFindings findings) {
    List<Integer> years = region.selection().years();
    Figures marks = texts.peers().figures(region, findings);
    SortedMap<Integer, Lines.Break> breaks = new TreeMap<>();
    List<SmallMultiples.Panel> panels = new ArrayList<>();
    for (Measure measure : KeyMeasures.ALL) {
      if (!region.measures().contains(measure)) {
        continue;
      }
      List<Lines.Mark> figures = new ArrayList<>();
      int known = 0;
      for (int i = 0; i < years.size(); i++) {
        Point point = region.at(code, years.get(i), measure);
        known += point.known().isPresent() ? 1 : 0;
        figures.add(new Lines.Mark(0, i, marks.mark(point)));
      }
      if (known > 0) {
        // One change of the form is drawn in all panels: it says from when on others were asked.
        marks.breaks(years, measure).forEach(one -> breaks.put(one.after(), one));
        panels.add(
            new SmallMultiples.Panel(
                texts.peers().shortName(measure),
                texts.peers().unit(measure),
                measure.fractionDigits(),
                figures));
      }
    }
    String name = texts.peers().name(code);
    return new SmallMultiples(
        new ChartFrame(
            texts.of("overview.trends.label", name),
            texts.of("overview.trends.description", panels.size(), years.size()),
            List.of(),
            texts.source(region),
            texts.locale(),
            ChartWords.from(texts.translation()::of)),
        false,
        years.stream().map(String::valueOf).toList(),
        List.of(new Lines.Series(name, new ColourRole.Accent(), false)),
        List.copyOf(breaks.values()),
        panels);
  }
}
