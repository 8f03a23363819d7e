package org.mingjian.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.TableSpec;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Mover;
import org.mingjian.compare.Point;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.presentation.SlideContent;
import org.mingjian.ui.Place;
import org.mingjian.ui.exhibit.Exhibited;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.Texts;

/** What each widget of the overview gives to a file or a slide. */
final class OverviewExhibits {
  private final OverviewFigures figures;
  private final OverviewAddress address;
  private final Texts texts;
  private final FindingMessages messages;

  OverviewExhibits(
      OverviewFigures figures, OverviewAddress address, Texts texts, FindingMessages messages) {
    this.figures = figures;
    this.address = address;
    this.texts = texts;
    this.messages = messages;
  }

  private Optional<Exhibited> chart(ChartSpec chart) {
    return chart.isEmpty()
        ? Optional.empty()
        : Optional.of(Exhibited.of(address.region(), address.year(), chart, address.address()));
  }

  private String place() {
    return texts.of(
        "overview.exhibit.place",
        texts.peers().name(address.region()),
        String.valueOf(address.year()));
  }

  Optional<Exhibited> ranking() {
    return figures.ranked().flatMap(measure -> chart(figures.ranking(measure)));
  }

  Optional<Exhibited> rug() {
    return chart(figures.rug());
  }

  Optional<Exhibited> trends() {
    return address.region().isEmpty() ? Optional.empty() : chart(figures.trends());
  }

  /** The tiles, as large figures. */
  Optional<Exhibited> figures() {
    if (address.region().isEmpty()) {
      return Optional.empty();
    }
    Comparison region = figures.region();
    List<SlideContent.Tile> tiles =
        FigureTiles.slide(
            texts, address.region(), address.year(), region, figures.units(), figures.standing());
    return Optional.of(
        new Exhibited(
            address.region(),
            address.year(),
            texts.of("overview.exhibit.figures", place()),
            null,
            null,
            new SlideContent.Figures(tiles),
            texts.source(figures.units()),
            address.address()));
  }

  Optional<Exhibited> questions() {
    List<StoredFinding> chosen = Questions.chosen(figures.questions());
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    List<SlideContent.Statement> statements =
        chosen.stream()
            .map(finding ->
                new SlideContent.Statement(
                    texts.of(
                        "overview.exhibit.question",
                        texts.peers().name(finding.finding().division()),
                        messages.message(finding.finding(), texts.locale())),
                    texts.of("chart.finding." + finding.finding().kind().code()),
                    "finding/" + finding.id() + Questions.filter(address.place())))
            .toList();
    return Optional.of(
        new Exhibited(
            address.region(),
            address.year(),
            texts.of("overview.exhibit.questions", place()),
            null,
            null,
            new SlideContent.Statements(statements),
            texts.source(figures.units()),
            address.address()));
  }

  /** What changed most, as a table of both years. */
  Optional<Exhibited> changes() {
    List<Mover> movers = figures.movers();
    if (movers.isEmpty()) {
      return Optional.empty();
    }
    Comparison units = figures.units();
    Figures marks = texts.peers().figures(units, figures.standing());
    List<TableSpec.Row> rows = new ArrayList<>();
    for (Mover mover : movers) {
      Point now = mover.now();
      rows.add(
          new TableSpec.Row(
              List.of(
                  new TableSpec.Heading(
                      texts.peers().name(now.unit()), Place.address(now.unit(), now.year())),
                  new TableSpec.Heading(
                      texts.of(
                          "figure.axis",
                          texts.peers().shortName(now.measure()),
                          texts.peers().unit(now.measure())),
                      null)),
              List.of(
                  marks.cell(mover.before()),
                  marks.cell(now),
                  new TableSpec.Cell(
                      texts.peers().change(mover.change(), now.measure()),
                      TableSpec.State.FIGURE,
                      null,
                      FigureLinks.change(mover),
                      null,
                      List.of()))));
    }
    int year = address.year();
    TableSpec table =
        new TableSpec(
            texts.of("overview.exhibit.changes", place()),
            false,
            List.of(texts.of("overview.exhibit.unit"), texts.of("overview.exhibit.measure")),
            List.of(
                new TableSpec.Column("before", String.valueOf(year - 1), null),
                new TableSpec.Column("now", String.valueOf(year), null),
                new TableSpec.Column("change", texts.of("overview.exhibit.change"), null)),
            rows,
            List.of());
    return Optional.of(
        Exhibited.of(address.region(), year, table, texts.source(units), address.address()));
  }
}
