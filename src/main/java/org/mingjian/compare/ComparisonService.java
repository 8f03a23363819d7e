package org.mingjian.compare;

import java.util.List;
import java.util.Optional;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
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
    return divisions.path(first).reversed().stream()
        .map(Division::code)
        // A view of one township alone says less than its county.
        .filter(code -> code.length() < first.length() && last.startsWith(code))
        .findFirst()
        .orElse("");
  }

  /**
   * The figures of some measures over the units below the selection's region.
   *
   * @param measures all from the text or all from the tables
   */
  public Comparison compare(Actor actor, Selection selection, List<Measure> measures) {
    boolean township = level(selection.region()) == DivisionLevel.TOWNSHIP;
    // A township is judged among its peers, so they are asked for with it.
    String region = township ? selection.region().substring(0, 6) : selection.region();
    Selection asked = new Selection(region, selection.years());
    int length = childLength(region);
    Scope scope = actor.scope();
    List<Point> points =
        database.read(scope, context -> queries.points(context, scope, asked, length, measures));
    return Comparison.of(selection, measures, points);
  }

  /** The cells that a figure was added from, by division and place on the form. */
  public List<Part> parts(Actor actor, String unit, int year, Measure measure) {
    Scope scope = actor.scope();
    return database.read(
        scope, context -> queries.parts(context, scope, unit, year, measure, MOST_PARTS));
  }

  private Optional<DivisionLevel> levelOf(String region) {
    return divisions.find(region).map(Division::level);
  }

  private DivisionLevel level(String region) {
    return levelOf(region).orElse(DivisionLevel.PROVINCE);
  }

  private static int childLength(String region) {
    return switch (region.length()) {
      case 0 -> 2;
      case 2 -> 4;
      case 4 -> 6;
      default -> 9;
    };
  }
}
