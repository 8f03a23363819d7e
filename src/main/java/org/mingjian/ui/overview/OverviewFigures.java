package org.mingjian.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.Heatmap;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.SmallMultiples;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Mover;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.security.Actor;
import org.mingjian.ui.Shared;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.PeerRanking;
import org.mingjian.ui.figure.Standing;
import org.mingjian.ui.figure.Texts;

/**
 * What the overview shows of one address. Loading runs without the session and each statement once,
 * whoever of the widgets is first; composing speaks the reader's language. A file or a slide of a
 * widget is made the same way.
 */
final class OverviewFigures {
  static final Set<FindingState> UNSETTLED = Set.of(FindingState.OPEN, FindingState.ASKED);
  private static final int RANKING_HEIGHT = 420;

  private final Services services;
  private final Actor actor;
  private final OverviewAddress address;
  private final Texts texts;
  private final Supplier<Comparison> units;
  private final Supplier<Comparison> region;
  private final Supplier<FigureFindings> standing;

  /** The read side, as far as the overview needs it. */
  record Services(
      ComparisonService comparisons,
      DivisionRegister divisions,
      FindingStore findings,
      FindingMessages messages,
      Standing standing) {}

  /**
   * Loads nothing yet.
   *
   * @param years of the region's own figures
   */
  OverviewFigures(
      Services services, Actor actor, OverviewAddress address, List<Integer> years, Texts texts) {
    this.services = services;
    this.actor = actor;
    this.address = address;
    this.texts = texts;
    String code = address.region();
    this.units =
        new Shared<>(() ->
            services
                .comparisons()
                .compare(actor, new Selection(code, List.of(address.year())), KeyMeasures.ALL));
    this.region =
        new Shared<>(() ->
            services
                .comparisons()
                .compare(
                    actor,
                    new Selection(code, List.of(code), years, List.of()),
                    Trends.measures()));
    // Sums of the year are compared with those of the year before, whose doubts count as well.
    SortedSet<Integer> summed = new TreeSet<>(List.of(address.year() - 1, address.year()));
    if (!code.isEmpty()) {
      summed.addAll(years);
    }
    this.standing =
        new Shared<>(() ->
            services
                .standing()
                .of(
                    actor,
                    code,
                    List.of(address.year()),
                    summed,
                    texts.translation(),
                    texts.locale()));
  }

  /** The units directly below the region, in this year and the one before. */
  Comparison units() {
    return units.get();
  }

  /** The region as one unit, over all years. */
  Comparison region() {
    return region.get();
  }

  /** The findings that mark the cells of a county, and the doubts of all sums. */
  FigureFindings standing() {
    return standing.get();
  }

  /** What nobody has settled yet. */
  FindingFilter unsettled() {
    return FindingFilter.of(address.region())
        .withYears(Set.of(address.year()))
        .withStates(UNSETTLED);
  }

  List<StoredFinding> questions() {
    return services
        .findings()
        .list(
            actor,
            unsettled().withKinds(Set.of(FindingKind.NON_COMPLIANT, FindingKind.UNUSUAL)),
            FindingOrder.SEVERITY,
            0,
            Questions.CANDIDATES);
  }

  List<Mover> movers() {
    return Mover.of(units(), address.year(), KeyMeasures.ALL, Changes.MOST, Changes.MOST_OF_ONE);
  }

  /** The measure by which units are put in order; nothing where none says anything. */
  Optional<Measure> ranked() {
    List<Measure> measures = KeyMeasures.of(units(), address.year());
    Measure asked = address.rank();
    return asked != null && measures.contains(asked)
        ? Optional.of(asked)
        : measures.stream().findFirst();
  }

  Ranking ranking(Measure measure) {
    return new PeerRanking(units(), address.year(), measure, texts, standing()).all(RANKING_HEIGHT);
  }

  Heatmap rug() {
    return new Rug(texts, address, units(), standing(), expected()).heatmap();
  }

  SmallMultiples trends() {
    return Trends.of(texts, address.region(), region(), standing());
  }

  /** The townships of a county, with or without a report. */
  private List<String> expected() {
    if (!DivisionCode.isCounty(address.region())) {
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    for (Division division : services.divisions().children(address.region())) {
      if (actor.scope().contains(division.code())) {
        codes.add(division.code());
      }
    }
    return codes;
  }
}
