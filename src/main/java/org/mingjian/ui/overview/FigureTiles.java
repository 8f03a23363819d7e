package org.mingjian.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.chart.Lines;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.presentation.SlideContent;
import org.mingjian.ui.figure.Doubted;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.FigureTexts;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.KindShape;
import org.mingjian.ui.figure.Sparkline;
import org.mingjian.ui.figure.Texts;

/**
 * The few figures of the region that matter: each with what became of it, the median of its units,
 * and its years. A leader sees here whether anything is out of the way.
 */
final class FigureTiles extends Composite<Div> {
  private static final long serialVersionUID = 1;
  private static final int MOST_OUTCOMES = 3;

  /** A tile and the measures that it takes the first of that the year's form has. */
  private record Tile(String key, List<Measure> measures) {}

  private static final List<Tile> TILES =
      List.of(
          new Tile("disclosed", List.of(Measures.DISCLOSED, KeyMeasures.SHEET_DISCLOSED)),
          new Tile("received", List.of(Measures.RECEIVED, KeyMeasures.SHEET_RECEIVED)),
          new Tile("handled", List.of(KeyMeasures.HANDLED, KeyMeasures.SHEET_IN_TIME)),
          new Tile("procurement", List.of(Measures.PROCUREMENT)),
          new Tile("disputes", List.of(KeyMeasures.DISPUTES)));

  /** All that one statement has to bring for the region itself. */
  static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    TILES.forEach(tile -> measures.addAll(tile.measures()));
    measures.addAll(Measures.OUTCOMES);
    return measures.stream().distinct().toList();
  }

  FigureTiles() {
    getContent().addClassName("tiles");
  }

  /**
   * Shows the figures of a year.
   *
   * @param region the region as one unit, over all years
   * @param units its units, in this year and the one before
   * @param findings with the doubts of the region's sums
   */
  void show(
      Texts texts,
      String code,
      int year,
      Comparison region,
      Comparison units,
      FigureFindings findings) {
    getContent().removeAll();
    for (Tile tile : TILES) {
      getContent().add(tile(texts, tile, code, year, region, units, findings));
    }
  }

  /** The same figures for a slide. */
  static List<SlideContent.Tile> slide(
      Texts texts,
      String code,
      int year,
      Comparison region,
      Comparison units,
      FigureFindings findings) {
    List<SlideContent.Tile> slide = new ArrayList<>();
    for (Tile tile : TILES) {
      Point point = point(tile, code, year, region);
      Measure measure = point.measure();
      boolean known = point.known().isPresent();
      String text = texts.peers().figures(measure).text(point.value());
      slide.add(
          new SlideContent.Tile(
              texts.of("overview.tile." + tile.key()),
              known ? texts.of("figure.with_unit", text, texts.peers().unit(measure)) : text,
              known
                  ? Doubted.said(texts, point, units, findings)
                          .map(said -> said + texts.of("overview.exhibit.between"))
                          .orElse("")
                      + Doubted.change(texts, point, units, findings)
                      + texts.of("overview.exhibit.between")
                      + texts.peers().median(units.median(year, measure), measure)
                  : "",
              FigureLinks.address(point).orElse("")));
    }
    return slide;
  }

  /** The figure of a tile: of the first of its measures that the region has. */
  private static Point point(Tile tile, String code, int year, Comparison region) {
    return tile.measures().stream()
        .map(measure -> region.at(code, year, measure))
        .filter(point -> point.known().isPresent())
        .findFirst()
        .orElseGet(() -> region.at(code, year, tile.measures().getFirst()));
  }

  private static Component tile(
      Texts texts,
      Tile tile,
      String code,
      int year,
      Comparison region,
      Comparison units,
      FigureFindings findings) {
    Point point = point(tile, code, year, region);
    Measure measure = point.measure();
    Div lines = new Div();
    lines.addClassName("tile-lines");
    if (point.known().isPresent()) {
      Doubted.said(texts, point, units, findings)
          .ifPresent(said -> lines.add(doubt(said, findings, point)));
      lines.add(new Span(Doubted.change(texts, point, units, findings)));
      lines.add(new Span(texts.peers().median(units.median(year, measure), measure)));
      if (measure.equals(Measures.RECEIVED)) {
        lines.add(outcomes(texts, code, year, region));
      }
    }
    Div shown = new Div(heading(texts, tile), value(texts, point), lines);
    shown.add(sparkline(texts, code, year, region, measure));
    shown.addClassName("tile");
    shown.setId("tile-" + tile.key());
    return shown;
  }

  private static H2 heading(Texts texts, Tile tile) {
    H2 heading = new H2(texts.of("overview.tile." + tile.key()));
    heading.setTitle(texts.of("overview.tile." + tile.key() + ".hint"));
    return heading;
  }

  private static Component value(Texts texts, Point point) {
    FigureTexts figures = texts.peers().figures(point.measure());
    Optional<String> address = FigureLinks.address(point);
    Div value = new Div();
    value.addClassName("tile-value");
    String said =
        switch (point.value()) {
          case PointValue.Known known -> figures.text(known);
          case PointValue.Missing(PointValue.Why why) -> figures.missing(why);
        };
    Component words =
        address.<Component>map(to -> new Anchor(to, said)).orElseGet(() -> new Span(said));
    value.add(words);
    if (point.known().isPresent()) {
      Span unit = new Span(texts.peers().unit(point.measure()));
      unit.addClassName("tile-unit");
      value.add(unit);
      List<String> remarks = figures.remarks(point);
      if (!remarks.isEmpty()) {
        words.getElement().setAttribute("title", String.join("\n", remarks));
      }
    } else {
      value.addClassName("missing");
    }
    return value;
  }

  /** The sentence leads to the findings behind it. */
  private static Component doubt(String said, FigureFindings findings, Point point) {
    FigureFindings.Group first = findings.of(point).getFirst();
    Anchor doubt = new Anchor(FigureLinks.address(first.id()).orElseThrow(), "");
    doubt.add(KindShape.of(first.kind()), new Span(said));
    doubt.setTitle(first.label());
    doubt.addClassName("tile-doubt");
    return doubt;
  }

  /** What became of the requests: the commonest ends, each with the way to its parts. */
  private static Component outcomes(Texts texts, String code, int year, Comparison region) {
    Span outcomes = new Span();
    outcomes.addClassName("tile-outcomes");
    Measures.OUTCOMES.stream()
        .map(measure -> region.at(code, year, measure))
        .filter(point -> point.known().filter(known -> known.value().signum() > 0).isPresent())
        .sorted((one, other) ->
            other.known().orElseThrow().value().compareTo(one.known().orElseThrow().value()))
        .limit(MOST_OUTCOMES)
        .forEach(point ->
            outcomes.add(
                new Anchor(
                    FigureLinks.address(point).orElseThrow(),
                    texts.of("measure." + point.measure().key())
                        + " "
                        + texts.peers().figures(point.measure()).text(point.value()))));
    return outcomes;
  }

  private static Sparkline sparkline(
      Texts texts, String code, int year, Comparison region, Measure measure) {
    List<Integer> years = region.selection().years();
    List<Sparkline.Step> steps = new ArrayList<>();
    for (int each : years) {
      Point point = region.at(code, each, measure);
      steps.add(
          new Sparkline.Step(
              point.known().map(PointValue.Known::value).orElse(null),
              texts.of(
                  "overview.spark.label",
                  String.valueOf(each),
                  texts.peers().figures(measure).text(point.value())),
              FigureLinks.address(point).orElse(null),
              each == year));
    }
    return new Sparkline(
        steps,
        texts
            .peers()
            .figures(region, FigureFindings.none(texts.translation()))
            .breaks(years, measure)
            .stream()
            .map(Lines.Break::after)
            .toList());
  }
}
