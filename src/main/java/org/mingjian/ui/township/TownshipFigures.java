package org.mingjian.ui.township;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingjian.chart.Heatmap;
import org.mingjian.chart.Ranking;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Selection;
import org.mingjian.security.Actor;
import org.mingjian.ui.Shared;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.PeerRanking;
import org.mingjian.ui.figure.Standing;
import org.mingjian.ui.figure.Texts;

/**
 * The figures on the page of a township. Loading runs without the session and each statement once;
 * composing speaks the reader's language. A file or a slide of a widget is made the same way.
 */
final class TownshipFigures {
  private static final int RANKING_HEIGHT = 460;

  /** One statement brings what all parts of the page show. */
  private static final List<Measure> MEASURES =
      Stream.concat(
              KeyMeasures.ALL.stream(),
              SeriesDefinition.ALL.stream().flatMap(series -> series.measures().stream()))
          .distinct()
          .toList();

  private final TownshipAddress address;
  private final Texts texts;
  private final Supplier<Comparison> profile;
  private final Supplier<FigureFindings> standing;

  /** The read side, as far as the figures of a township need it. */
  record Services(ComparisonService comparisons, Standing standing) {}

  /** Loads nothing yet. */
  TownshipFigures(
      Services services, Actor actor, TownshipAddress address, List<Integer> years, Texts texts) {
    this.address = address;
    this.texts = texts;
    String unit = address.unit();
    Selection selection = new Selection(unit, List.of(unit), years, List.of());
    this.profile = new Shared<>(() -> services.comparisons().compare(actor, selection, MEASURES));
    this.standing =
        new Shared<>(() ->
            services
                .standing()
                .of(actor, unit, years, List.of(), texts.translation(), texts.locale()));
  }

  /** All measures of the page, of the township and its peers, over all years. */
  Comparison profile() {
    return profile.get();
  }

  FigureFindings standing() {
    return standing.get();
  }

  Heatmap rug() {
    return YearsRug.of(texts, address, profile(), standing());
  }

  /** The measures of which any peer has a figure. */
  List<Measure> rankable() {
    Comparison loaded = profile();
    return KeyMeasures.ALL.stream()
        .filter(measure ->
            loaded.members(loaded.peers(address.unit())).stream()
                .anyMatch(peer -> loaded.at(peer, address.year(), measure).known().isPresent()))
        .toList();
  }

  /** The measure by which the place among the peers is shown; nothing where none has a figure. */
  Optional<Measure> ranked() {
    List<Measure> measures = rankable();
    Measure asked = address.rank();
    return asked != null && measures.contains(asked)
        ? Optional.of(asked)
        : measures.stream().findFirst();
  }

  Ranking ranking(Measure measure) {
    return new PeerRanking(profile(), address.year(), measure, texts, standing())
        .around(address.unit(), RANKING_HEIGHT);
  }

  /** What any of the series shows, loaded. */
  SeriesWidget.Loaded series() {
    return new SeriesWidget.Loaded(profile(), standing());
  }

  /** A loaded series, composed. */
  SeriesContent present(SeriesDefinition definition, SeriesWidget.Loaded loaded) {
    return new SeriesPresenter(
            definition, loaded.comparison(), address.unit(), loaded.findings(), texts)
        .present();
  }
}
