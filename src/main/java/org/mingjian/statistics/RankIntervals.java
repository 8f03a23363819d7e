package org.mingjian.statistics;

import java.util.List;

/**
 * Ranks that say no more than the figures do: units whose intervals overlap are tied. Overlap does
 * not carry over (A may tie with B and B with C while A is above C), so that each unit has a range
 * of ranks in place of a group. For two estimates to differ at the 5 % level when their intervals
 * do not meet, take intervals of 83 to 84 %: Goldstein and Healy, "The Graphical Presentation of a
 * Collection of Means" (1995); 95 % intervals tie more.
 */
public final class RankIntervals {
  private RankIntervals() {}

  /** Which end of the list is rank 1. */
  public enum Order {
    HIGHEST_FIRST,
    LOWEST_FIRST
  }

  /**
   * Ranks intervals; a figure without uncertainty is an interval of one point.
   *
   * @param intervals in one unit, one for each unit ranked
   * @return one rank for each, in the order given
   */
  public static List<Rank> of(List<Interval> intervals, Order order) {
    return intervals.stream()
        .map(own -> {
          int below = (int) intervals.stream().filter(other -> other.isBelow(own)).count();
          int above = (int) intervals.stream().filter(own::isBelow).count();
          return switch (order) {
            case HIGHEST_FIRST -> new Rank(above + 1, intervals.size() - below);
            case LOWEST_FIRST -> new Rank(below + 1, intervals.size() - above);
          };
        })
        .toList();
  }

  /**
   * The ranks a unit may have, counted from 1; more than one when it is tied.
   *
   * @param best 1 + the units that are certainly before it
   * @param worst n - the units that are certainly after it
   */
  public record Rank(int best, int worst) {
    public Rank {
      if (best < 1 || worst < best) {
        throw new IllegalArgumentException("Not a rank: " + best + " to " + worst);
      }
    }

    public boolean isTied() {
      return worst > best;
    }
  }
}
