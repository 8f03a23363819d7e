package org.mingjian.ui.compare;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.chart.TableSpec;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.security.Actor;
import org.mingjian.ui.Shared;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.Standing;
import org.mingjian.ui.figure.Texts;

/**
 * What an address of the comparison shows. Loading runs without the session and once for all charts
 * and the table; composing speaks the reader's language. A file or a slide is made the same way.
 */
final class CompareFigures {

  private final CompareAddress address;
  private final Texts texts;
  private final Supplier<Loaded> loaded;

  /** The figures, and what stands at them. */
  record Loaded(Comparison comparison, FigureFindings findings) {}

  /** Loads nothing yet. */
  CompareFigures(
      ComparisonService comparisons,
      Standing standing,
      MeasureCatalogue catalogue,
      Actor actor,
      CompareAddress address,
      Texts texts) {
    this.address = address;
    this.texts = texts;
    this.loaded =
        new Shared<>(() -> {
          Comparison comparison =
              comparisons.compare(actor, address.selection(), address.computed(catalogue));
          return new Loaded(comparison, standing(standing, actor, comparison));
        });
  }

  Loaded loaded() {
    return loaded.get();
  }

  /** The findings at the figures of one county, and the doubts of sums. */
  private FigureFindings standing(Standing standing, Actor actor, Comparison comparison) {
    List<Integer> years = comparison.selection().years();
    List<String> counties =
        comparison.units().stream()
            .filter(DivisionCode::isTownship)
            .map(DivisionCode::countyOf)
            .distinct()
            .toList();
    boolean sums = comparison.units().stream().anyMatch(unit -> !DivisionCode.isTownship(unit));
    if (counties.size() != 1 && !sums) {
      return FigureFindings.none(texts.translation());
    }
    return standing.of(
        actor,
        sums ? address.selection().region() : counties.getFirst(),
        sums ? List.of() : years,
        sums ? years : List.of(),
        texts.translation(),
        texts.locale());
  }

  private Figures figures() {
    return texts.peers().figures(loaded().comparison(), loaded().findings());
  }

  /**
   * What stands in one of the places of charts.
   *
   * @param measure null for the place of all measures
   */
  Drawing drawing(@Nullable Measure measure) {
    if (loaded().comparison().units().isEmpty()) {
      return new Drawing.Undrawn(
          measure == null ? texts.of("compare.title") : figures().title(measure),
          "",
          texts.of("compare.no_units"));
    }
    return new CompareCharts(
            address, loaded().comparison(), figures(), loaded().findings().judged(), texts)
        .draw(measure);
  }

  TableSpec table() {
    return new CompareTable(address, loaded().comparison(), figures(), texts).table();
  }

  /** With whom units are compared. */
  String peers() {
    return figures().peers(loaded().comparison().peers());
  }

  String source() {
    return texts.source(loaded().comparison());
  }
}
