package org.mingjian.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingjian.statistics.ModifiedZScore;
import org.mingjian.statistics.OutlierScreen;

/**
 * The figures of some measures over units and years, and how many there are to compare. Townships
 * of one county and year are each other's peers; sums over several reports are not judged. Which
 * figure is unusual is said by the findings alone, so that no two screens contradict each other.
 */
public final class Comparison {
  private static final int TOWNSHIP_CODE = 9;

  private record Place(String unit, int year, String measure) {}

  private record Panel(int year, String measure) {}

  private final Selection selection;
  private final List<Measure> measures;
  private final Map<Place, Point> points = new HashMap<>();
  private final Map<Panel, OutlierScreen> screens = new HashMap<>();
  private final List<String> units;

  private Comparison(Selection selection, List<Measure> measures) {
    this.selection = selection;
    this.measures = List.copyOf(measures);
    this.units = new ArrayList<>();
  }

  /**
   * Judges the points and keeps those of the selection.
   *
   * @param found the points of the selection and, for a township, of its peers
   */
  static Comparison of(Selection selection, List<Measure> measures, List<Point> found) {
    Comparison comparison = new Comparison(selection, measures);
    SortedSet<String> units = new TreeSet<>();
    for (Point point : found) {
      if (point.unit().startsWith(selection.region())) {
        units.add(point.unit());
      }
      comparison.points.put(new Place(point.unit(), point.year(), point.measure().key()), point);
    }
    comparison.units.addAll(units);
    comparison.judge(found);
    return comparison;
  }

  private void judge(List<Point> found) {
    Map<Panel, List<Point>> panels = new HashMap<>();
    for (Point point : found) {
      if (point.unit().length() == TOWNSHIP_CODE && point.known().isPresent()) {
        panels
            .computeIfAbsent(
                new Panel(point.year(), point.measure().key()), panel -> new ArrayList<>())
            .add(point);
      }
    }
    panels.forEach(this::judge);
  }

  private void judge(Panel panel, List<Point> peers) {
    screens.put(
        panel,
        ModifiedZScore.onLogarithms(
            peers.stream()
                .mapToDouble(point -> point.known().orElseThrow().value().doubleValue())
                .toArray()));
  }

  public Selection selection() {
    return selection;
  }

  public List<Measure> measures() {
    return measures;
  }

  /** The units with at least one report, by code. */
  public List<String> units() {
    return List.copyOf(units);
  }

  /**
   * The units with the largest figure of the newest year first, those without a figure last.
   *
   * @param totals the measures that make the figure, added
   */
  public List<String> unitsByFigure(List<Measure> totals) {
    List<Comparator<String>> years = new ArrayList<>();
    for (int year : selection.years().reversed()) {
      Map<String, Double> figures = new HashMap<>();
      for (String unit : units) {
        figures.put(unit, figure(unit, year, totals));
      }
      years.add(Comparator.comparing(figures::get, Comparator.reverseOrder()));
    }
    return units.stream()
        .sorted(years.stream().reduce(Comparator::thenComparing).orElse(Comparator.naturalOrder()))
        .toList();
  }

  private double figure(String unit, int year, List<Measure> totals) {
    double figure = -1;
    for (Measure measure : totals) {
      Optional<PointValue.Known> known = at(unit, year, measure).known();
      if (known.isPresent()) {
        figure = Math.max(figure, 0) + known.get().value().doubleValue();
      }
    }
    return figure;
  }

  /** The point of a unit, a year and a measure; one without a report when there is none. */
  public Point at(String unit, int year, Measure measure) {
    Point point = points.get(new Place(unit, year, measure.key()));
    return point != null
        ? point
        : new Point(
            unit, year, measure, new PointValue.Missing(PointValue.Why.NO_REPORT), 0, null, null);
  }

  /** What was said of the peers of a year; nothing where no figure was a township's. */
  public Optional<OutlierScreen> screen(int year, Measure measure) {
    return Optional.ofNullable(screens.get(new Panel(year, measure.key())));
  }
}
