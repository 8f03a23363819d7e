package org.mingjian.compare;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.security.Actor;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

/** The read side: a selection to the figures of a chart, in one statement a widget. */
public final class ComparisonService {
  /** How many parts of a figure are listed at most. */
  public static final int MOST_PARTS = 5_000;

  private final ScopedDatabase database;
  private final ComparisonQueries queries;
  private final DivisionRegister divisions;

  public ComparisonService(
      ScopedDatabase database, IndicatorCatalogue indicators, DivisionRegister divisions) {
    this.database = database;
    this.queries = new ComparisonQueries(indicators);
    this.divisions = divisions;
  }

  /**
   * What the reports in somebody's scope span.
   *
   * @param region the smallest division around all of them, empty for the country or no report
   * @param years those with at least one report, ascending
   */
  public record Extent(String region, List<Integer> years) {
    public Extent {
      years = List.copyOf(years);
    }
  }

  public Extent extent(Actor actor) {
    Scope scope = actor.scope();
    ComparisonQueries.Extent found =
        database.read(scope, context -> queries.extent(context, scope));
    String region =
        found.first().flatMap(first -> found.last().map(last -> common(first, last))).orElse("");
    return new Extent(region, found.years());
  }

  private String common(String first, String last) {
    return divisions.shownPath(first).reversed().stream()
        .map(Division::code)
        // A view of one township alone says less than its county.
        .filter(code -> code.length() < first.length() && last.startsWith(code))
        .findFirst()
        .orElse("");
  }

  /** The figures of a selection that names its measures. */
  public Comparison compare(Actor actor, Selection selection) {
    return compare(actor, selection, selection.measures());
  }

  /**
   * The figures of some measures over the units of a selection, with those of their peers and of
   * the year before each year, in one statement.
   *
   * @param measures of any kind, in any mixture
   */
  public Comparison compare(Actor actor, Selection selection, List<Measure> measures) {
    Scope scope = actor.scope();
    ComparisonQueries.Reach reach = reach(selection);
    // The year before is what a change is measured against.
    SortedSet<Integer> years = new TreeSet<>(selection.years());
    selection.years().forEach(year -> years.add(year - 1));
    Comparison.Loaded loaded =
        measures.isEmpty() || years.isEmpty()
            ? new Comparison.Loaded(List.of(), Map.of(), Map.of(), Map.of())
            : database.read(
                scope,
                context -> queries.load(context, scope, reach, List.copyOf(years), measures));
    return Comparison.of(selection, measures, loaded, this::name);
  }

  private String name(String code) {
    return divisions.find(code).map(Division::name).orElse(code);
  }

  private ComparisonQueries.Reach reach(Selection selection) {
    String region = selection.region();
    if (!selection.units().isEmpty()) {
      int length = selection.units().getFirst().length();
      return length == DivisionCode.TOWNSHIP_DIGITS
          ? townships(
              selection.units().stream().map(ComparisonQueries::countyOf).distinct().toList())
          : new ComparisonQueries.Reach(List.of(), selection.units(), length);
    }
    int length = divisions.lengthBelow(region);
    if (length == DivisionCode.TOWNSHIP_DIGITS) {
      // A township is judged among its peers, so they are asked for with it.
      return townships(List.of(ComparisonQueries.countyOf(region)));
    }
    return new ComparisonQueries.Reach(
        List.of(), region.isEmpty() ? List.of() : List.of(region), length);
  }

  private static ComparisonQueries.Reach townships(List<String> counties) {
    return new ComparisonQueries.Reach(counties, List.of(), DivisionCode.TOWNSHIP_DIGITS);
  }

  /** The cells that a figure was computed from, by division and place on the form. */
  public List<Part> parts(Actor actor, String unit, int year, Measure measure) {
    Scope scope = actor.scope();
    return database.read(
        scope, context -> queries.parts(context, scope, unit, year, measure, MOST_PARTS));
  }
}
