package org.mingjian.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Changes of several units from one year to the next, each compared with the others: log(now /
 * last), less the median change.
 *
 * <p>Counts vary by themselves, small ones more than large ones: by the delta method log(x + 1/2)
 * has a variance of about 1 / (x + 1/2) (Gart, "The Comparison of Proportions", 1971, has the
 * half). On top of that units vary by a variance that is the same for all, and is set so that the
 * standardised changes have a robust scale (median absolute deviation) of 1; it is zero where
 * counts vary no more than by chance. The standardised changes are then searched by {@link
 * GeneralisedEsd}. Amounts have no such variance of their own and are compared as they are. Where
 * over half of the counts change by the same, mostly by nothing, the others are compared with each
 * other: they lie further apart than all of them together, which flags too few rather than too
 * many.
 */
public final class ChangeScreen {
  /** Fewer changes than this are not compared. */
  public static final int MINIMUM_PANEL = GeneralisedEsd.MINIMUM_PANEL;

  /** From so many of the largest counts on, these alone say how much units vary. */
  private static final int FEWEST_LARGE = 15;

  private static final double HALF = 0.5;
  private static final double LARGEST_VARIANCE = 100;
  private static final double LARGEST_COUNT = 1e9;
  private static final double SMALL_COUNT = 10_000;
  private static final double PRECISION = 1e-6;

  private final double[] last;
  private final double[] logarithms;
  private final double[] variances;
  private final double centre;

  private ChangeScreen(double[] last, double[] logarithms, double[] variances) {
    this.last = last;
    this.logarithms = logarithms;
    this.variances = variances;
    this.centre = RobustScale.median(logarithms);
  }

  /**
   * Compares changes of counts. Zeros take part; a pair of two zeros is no change and is not handed
   * in.
   *
   * @param last counts of the year before
   * @param now as many counts of this year
   * @param alpha the chance that any change is outside its limits in a panel without outliers
   */
  public static Assessment<Result> counts(double[] last, double[] now, double alpha) {
    double[] logarithms = new double[last.length];
    double[] variances = new double[last.length];
    for (int index = 0; index < last.length; index++) {
      if (last[index] < 0 || now[index] < 0 || last[index] + now[index] == 0) {
        throw new IllegalArgumentException(
            "Not a change of counts: " + last[index] + " to " + now[index]);
      }
      logarithms[index] = Math.log((now[index] + HALF) / (last[index] + HALF));
      variances[index] = 1 / (now[index] + HALF) + 1 / (last[index] + HALF);
    }
    return screen(last, logarithms, variances, alpha);
  }

  /**
   * Compares changes of amounts.
   *
   * @param last amounts above zero of the year before
   * @param now as many amounts above zero of this year
   * @param alpha the chance that any change is outside its limits in a panel without outliers
   */
  public static Assessment<Result> amounts(double[] last, double[] now, double alpha) {
    double[] logarithms = new double[last.length];
    for (int index = 0; index < last.length; index++) {
      if (!(last[index] > 0 && now[index] > 0)) {
        throw new IllegalArgumentException(
            "Not a change of amounts: " + last[index] + " to " + now[index]);
      }
      logarithms[index] = Math.log(now[index] / last[index]);
    }
    return screen(last, logarithms, new double[last.length], alpha);
  }

  private static Assessment<Result> screen(
      double[] last, double[] logarithms, double[] variances, double alpha) {
    Arguments.requireFinite(logarithms);
    Arguments.requireLevel(alpha);
    if (logarithms.length < MINIMUM_PANEL) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, logarithms.length);
    }
    Assessment<Result> all = new ChangeScreen(last, logarithms, variances).result(alpha);
    return all instanceof Assessment.NotAssessed<Result>(NotAssessableReason why, int _)
            && why == NotAssessableReason.TIED
            && Arrays.stream(variances).anyMatch(variance -> variance > 0)
        ? withoutTied(last, logarithms, variances, alpha)
        : all;
  }

  /** Compares the counts that did change with each other where over half of them did not. */
  private static Assessment<Result> withoutTied(
      double[] last, double[] logarithms, double[] variances, double alpha) {
    double tied = RobustScale.median(logarithms);
    int[] places =
        IntStream.range(0, logarithms.length).filter(index -> logarithms[index] != tied).toArray();
    if (places.length < MINIMUM_PANEL) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TIED, logarithms.length);
    }
    ChangeScreen others =
        new ChangeScreen(
            Arrays.stream(places).mapToDouble(place -> last[place]).toArray(),
            Arrays.stream(places).mapToDouble(place -> logarithms[place]).toArray(),
            Arrays.stream(places).mapToDouble(place -> variances[place]).toArray());
    return switch (others.result(alpha)) {
      case Assessment.NotAssessed<Result> _ ->
          new Assessment.NotAssessed<>(NotAssessableReason.TIED, logarithms.length);
      case Assessment.Assessed<Result>(Result result) -> {
        Interval usual = result.changes().getFirst().limits();
        Compared[] compared = new Compared[logarithms.length];
        double ratio = Math.exp(tied);
        Interval limits = new Interval(Math.min(usual.low(), ratio), Math.max(usual.high(), ratio));
        for (int index = 0; index < compared.length; index++) {
          double stays = (last[index] + HALF) * ratio - HALF;
          compared[index] = new Compared(ratio, limits, new Interval(stays, stays), 1);
        }
        for (int index = 0; index < places.length; index++) {
          compared[places[index]] = result.changes().get(index);
        }
        yield new Assessment.Assessed<>(new Result(places.length, ratio, List.of(compared)));
      }
    };
  }

  private Assessment<Result> result(double alpha) {
    int n = logarithms.length;
    double extra = extraVariance();
    double[] standardised = standardised(extra);
    return switch (ModifiedZScore.onFigures(ModifiedZScore.Panel.PEERS, alpha, standardised)) {
      case OutlierScreen.NotAssessed none -> new Assessment.NotAssessed<>(none.reason(), none.n());
      case OutlierScreen.Assessed screen ->
          switch (GeneralisedEsd.test(standardised, GeneralisedEsd.usualMaximum(n), alpha)) {
            case Assessment.NotAssessed<GeneralisedEsd.Result>(NotAssessableReason why, int few) ->
                new Assessment.NotAssessed<>(why, few);
            case Assessment.Assessed<GeneralisedEsd.Result>(GeneralisedEsd.Result esd) ->
                new Assessment.Assessed<>(
                    new Result(n, Math.exp(centre), compared(extra, screen.limits(), esd)));
          };
    };
  }

  private List<Compared> compared(double extra, Interval limits, GeneralisedEsd.Result esd) {
    double[] levels = esd.levels();
    List<Compared> compared = new ArrayList<>();
    for (int index = 0; index < logarithms.length; index++) {
      double unit = Math.sqrt(extra + variances[index]);
      compared.add(
          new Compared(
              Math.exp(logarithms[index]),
              new Interval(
                  Math.exp(centre + limits.low() * unit), Math.exp(centre + limits.high() * unit)),
              variances[index] > 0
                  ? usualCounts(last[index], extra, limits)
                  : new Interval(
                      last[index] * Math.exp(centre + limits.low() * unit),
                      last[index] * Math.exp(centre + limits.high() * unit)),
              levels[index]));
    }
    return compared;
  }

  /**
   * The counts that would not be outside, after this count of last year: a count has its own
   * variance, so that the limits of its ratio are not those of another's.
   */
  private Interval usualCounts(double before, double extra, Interval limits) {
    DoublePredicate inside =
        now -> {
          double unit = Math.sqrt(extra + 1 / (now + HALF) + 1 / (before + HALF));
          double scaled = (Math.log((now + HALF) / (before + HALF)) - centre) / unit;
          return limits.contains(scaled);
        };
    double middle = Math.max(0, Math.rint((before + HALF) * Math.exp(centre) - HALF));
    // Near zero a count varies so much that limits may open again: there every count is tried.
    double low = middle <= SMALL_COUNT ? middle : furthest(inside, middle, -1);
    while (low > 0 && low <= SMALL_COUNT && inside.test(low - 1)) {
      low--;
    }
    return new Interval(low, furthest(inside, middle, 1));
  }

  /** The last count inside, up or down from one that is; found in steps that double and halve. */
  private static double furthest(DoublePredicate inside, double from, int direction) {
    double found = from;
    double step = 1;
    while (isCount(found + direction * step) && inside.test(found + direction * step)) {
      found += direction * step;
      step *= 2;
    }
    for (; step >= 1; step = Math.floor(step / 2)) {
      if (isCount(found + direction * step) && inside.test(found + direction * step)) {
        found += direction * step;
      }
    }
    return found;
  }

  private static boolean isCount(double count) {
    return count >= 0 && count <= 2 * LARGEST_COUNT;
  }

  /**
   * The variance beyond that of counts; 1 where there is none of counts, since only ratios count.
   */
  private double extraVariance() {
    if (Arrays.stream(variances).allMatch(variance -> variance == 0)) {
      return 1;
    }
    double[] sorted = variances.clone();
    Arrays.sort(sorted);
    double extra =
        Math.max(extraVariance(Double.POSITIVE_INFINITY), extraVariance(sorted[sorted.length / 2]));
    // Counts that vary less than chance hide how much the large ones vary.
    int fewest = sorted.length / 4;
    return fewest < FEWEST_LARGE ? extra : Math.max(extra, extraVariance(sorted[fewest]));
  }

  /** The variance that changes need whose counts vary by no more than so much by themselves. */
  private double extraVariance(double most) {
    if (scale(0, most) <= 1) {
      return 0;
    }
    double low = 0;
    double high = LARGEST_VARIANCE;
    while (high - low > PRECISION) {
      double middle = (low + high) / 2;
      if (scale(middle, most) > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private double scale(double extra, double most) {
    double[] all = standardised(extra);
    double[] some =
        IntStream.range(0, all.length)
            .filter(index -> variances[index] <= most)
            .mapToDouble(index -> all[index])
            .toArray();
    return RobustScale.deviation(some, 0) / RobustScale.NORMAL_DEVIATION;
  }

  private double[] standardised(double extra) {
    double[] standardised = new double[logarithms.length];
    for (int index = 0; index < standardised.length; index++) {
      standardised[index] = (logarithms[index] - centre) / Math.sqrt(extra + variances[index]);
    }
    return standardised;
  }

  /**
   * A panel of changes.
   *
   * @param n changes that took part
   * @param median the median change, as a ratio
   * @param changes one for each given, in the order given
   */
  public record Result(int n, double median, List<Compared> changes) {
    public Result {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One change against the others.
   *
   * @param ratio now / last; of counts with a half added to each
   * @param limits of the ratio, by the modified z-score
   * @param usual what this year's figure would usually be, after last year's; whole for counts
   * @param p the chance that any change of a panel without outliers lies as far out
   */
  public record Compared(double ratio, Interval limits, Interval usual, double p) {
    public boolean isOutside() {
      return !limits.contains(ratio);
    }
  }
}
