package org.mingjian.ui.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Sum;
import org.mingjian.compare.Together;

/**
 * What is said of the figure of a region where some of its parts are in doubt: on the overview, on
 * slides, everywhere alike.
 */
public final class Doubted {

  private Doubted() {}

  /**
   * That the figure takes in amounts that are in doubt, and what it is without them; nothing where
   * it takes in none. The figure itself stays what was reported.
   */
  public static Optional<String> said(
      Texts texts, Point point, Comparison units, FigureFindings findings) {
    int doubts = findings.doubts(point);
    if (doubts == 0) {
      return Optional.empty();
    }
    Measure measure = point.measure();
    Set<String> doubted = findings.doubted(point.unit(), point.year(), measure);
    if (!(measure instanceof Sum) || !units.units().containsAll(doubted) || addedUp(doubted)) {
      return Optional.of(texts.of("overview.tile.doubted", doubts));
    }
    List<BigDecimal> sure =
        units.units().stream()
            .filter(unit -> !doubted.contains(unit))
            .flatMap(unit -> units.at(unit, point.year(), measure).known().stream())
            .map(PointValue.Known::value)
            .toList();
    return Optional.of(
        sure.isEmpty()
            ? texts.of("overview.tile.doubted", doubts)
            : texts.of(
                "overview.tile.doubted.without",
                doubts,
                texts
                    .peers()
                    .withUnit(sure.stream().reduce(BigDecimal.ZERO, BigDecimal::add), measure)));
  }

  /**
   * Above counties a unit holds many reports, of which one in doubt does not take away the rest.
   */
  private static boolean addedUp(Set<String> units) {
    return units.stream().anyMatch(unit -> !DivisionCode.isTownship(unit));
  }

  /**
   * What became of a figure since the year before, over the units that have both; what is in doubt
   * is no change.
   */
  public static String change(Texts texts, Point point, Comparison units, FigureFindings findings) {
    Measure measure = point.measure();
    int year = point.year();
    Set<String> doubted = new TreeSet<>(findings.doubted(point.unit(), year, measure));
    doubted.addAll(findings.doubted(point.unit(), year - 1, measure));
    // What is in doubt is no change.
    Set<String> without = addedUp(doubted) ? Set.of() : doubted;
    return Together.of(units, year, measure, without)
        .map(together -> {
          String change = texts.peers().change(together.difference(), together.percent(), measure);
          String said =
              together.units() == together.of()
                  ? texts.of("overview.tile.change", change)
                  : texts.of("overview.tile.change.of", change, together.units());
          return doubted.isEmpty()
              ? said
              : texts.of(
                  without.isEmpty()
                      ? "overview.tile.change.doubted"
                      : "overview.tile.change.undoubted",
                  said);
        })
        .orElseGet(() -> texts.of("overview.tile.change.none"));
  }
}
