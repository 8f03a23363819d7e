package org.mingjian.compare;

import java.util.List;
import java.util.Optional;
import org.mingjian.statistics.Interval;
import org.mingjian.statistics.RankIntervals.Rank;

/**
 * Peers in order of a figure. Those whose intervals overlap are tied.
 *
 * @param units the first rank first; those with equal ranks by figure
 * @param withoutFigure the peers that could not be ranked
 */
public record Ranking(List<Ranked> units, List<Point> withoutFigure) {
  /** Two intervals of this level do not meet where estimates differ at the 5 % level. */
  public static final double LEVEL = 0.84;

  public Ranking {
    units = List.copyOf(units);
    withoutFigure = List.copyOf(withoutFigure);
  }

  /**
   * A unit with its rank.
   *
   * @param interval in the unit of the figure; one point where chance has no part in it
   */
  public record Ranked(Point point, Interval interval, Rank rank) {}

  public Optional<Ranked> of(String unit) {
    return units.stream().filter(ranked -> ranked.point().unit().equals(unit)).findFirst();
  }
}
