package org.mingjian.ui.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.Significance;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.Interval;

/** Units in order of a figure, as a chart: with ties where chance leaves the order open. */
public final class PeerRanking {
  private final Comparison comparison;
  private final int year;
  private final Measure measure;
  private final Texts words;
  private final PeerTexts texts;
  private final Figures figures;

  public PeerRanking(
      Comparison comparison, int year, Measure measure, Texts words, FigureFindings findings) {
    this.comparison = comparison;
    this.year = year;
    this.measure = measure;
    this.words = words;
    this.texts = words.peers();
    this.figures = texts.figures(comparison, findings);
  }

  /** The common peers of the units of the comparison. */
  public Ranking all(int maximumHeight) {
    return spec(
        comparison.ranking(year, measure),
        comparison.median(year, measure),
        comparison.members(comparison.peers()),
        null,
        maximumHeight);
  }

  /**
   * The first and the last of the common peers, for a slide: without what everybody in a hall knows
   * by looking, with how many there are in between.
   *
   * @param half how many at each end; where there are no more than twice as many, all
   */
  public Ranking ends(int half) {
    Ranking all = all(0);
    return switch (comparison.ranking(year, measure)) {
      case Assessment.Assessed<org.mingjian.compare.Ranking>(
              org.mingjian.compare.Ranking ranked) -> {
        int known = ranked.units().size();
        int missing = ranked.withoutFigure().size();
        List<String> notes = new ArrayList<>();
        List<Ranking.Row> rows = all.rows();
        if (all.rows().size() > 2 * half) {
          rows = new ArrayList<>(all.rows().subList(0, Math.min(known, half)));
          rows.addAll(all.rows().subList(Math.min(known, Math.max(half, known - half)), known));
          if (known > 2 * half) {
            notes.add(words.of("ranking.ends", half, known));
          }
          if (missing > 0) {
            notes.add(words.of("ranking.without", missing));
          }
        }
        yield with(all, rows, notes);
      }
      case Assessment.NotAssessed<org.mingjian.compare.Ranking> _ ->
          with(
              all,
              all.rows().subList(0, Math.min(2 * half, all.rows().size())),
              all.frame().notes());
    };
  }

  private static Ranking with(Ranking all, List<Ranking.Row> rows, List<String> notes) {
    ChartFrame frame = all.frame();
    return new Ranking(
        new ChartFrame(
            frame.label(),
            frame.description(),
            notes,
            frame.source(),
            frame.locale(),
            frame.words()),
        all.axisTitle(),
        all.fractionDigits(),
        all.maximumHeight(),
        all.median(),
        rows);
  }

  /** A unit among its peers. */
  public Ranking around(String unit, int maximumHeight) {
    return spec(
        comparison.ranking(unit, year, measure),
        comparison.median(unit, year, measure),
        comparison.members(comparison.peers(unit)),
        unit,
        maximumHeight);
  }

  private Ranking spec(
      Assessment<org.mingjian.compare.Ranking> ranking,
      Assessment<BigDecimal> median,
      List<String> peers,
      @Nullable String marked,
      int maximumHeight) {
    List<Ranking.Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (marked != null) {
      // A screen of one unit says here with whom it is compared.
      notes.add(words.of("overview.peers", figures.peers(comparison.peers(marked))));
    }
    switch (ranking) {
      case Assessment.Assessed<org.mingjian.compare.Ranking>(
              org.mingjian.compare.Ranking ranked) -> {
        ranked
            .units()
            .forEach(unit ->
                rows.add(row(unit.point(), PeerTexts.rank(unit.rank()), unit.interval(), marked)));
        ranked.withoutFigure().forEach(point -> rows.add(row(point, "", null, marked)));
        notes.add(words.of("ranking.ties"));
      }
      case Assessment.NotAssessed<org.mingjian.compare.Ranking> refused -> {
        peers.stream()
            .map(unit -> comparison.at(unit, year, measure))
            .sorted(Comparator.comparing(PeerRanking::figure).reversed())
            .forEach(point -> rows.add(row(point, "", null, marked)));
        notes.add(words.of("ranking.too_few", refused.n(), Comparison.MINIMUM_PEERS));
      }
    }
    String name = texts.shortName(measure);
    return new Ranking(
        new ChartFrame(
            words.of("ranking.label", name, String.valueOf(year)),
            words.of("ranking.description", rows.size()),
            notes,
            words.source(comparison),
            words.locale(),
            ChartWords.from(words.translation()::of)),
        words.of("figure.axis", name, texts.unit(measure)),
        measure.fractionDigits(),
        maximumHeight,
        switch (median) {
          case Assessment.Assessed<BigDecimal>(BigDecimal value) -> value.doubleValue();
          case Assessment.NotAssessed<BigDecimal> _ -> null;
        },
        rows);
  }

  private static BigDecimal figure(Point point) {
    return point
        .known()
        .map(known -> known.value())
        .orElseGet(() -> BigDecimal.valueOf(Long.MIN_VALUE));
  }

  private Ranking.Row row(
      Point point, String rank, @Nullable Interval interval, @Nullable String marked) {
    boolean known = point.known().isPresent();
    return new Ranking.Row(
        texts.name(point.unit()),
        rank,
        point.unit().equals(marked),
        Optional.ofNullable(interval)
            .filter(range -> known && range.low() < range.high())
            .map(range -> new Ranking.Interval(range.low(), range.high()))
            .orElse(null),
        known ? figures.significance(point) : Significance.NONE,
        texts.amongPeers(figures, comparison, point));
  }
}
