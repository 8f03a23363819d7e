package org.mingjian.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The generalised extreme studentised deviate test, which finds several outliers that hide each
 * other: Rosner, "Percentage Points for a Generalized ESD Many-Outlier Procedure" (1983).
 *
 * <p>Rosner's critical values are good from n = 25 on and usable from 15; at n = 15 they find an
 * outlier in 6.5 % of clean panels in place of 5 %. For fewer than 50 figures their level is
 * therefore set so that the whole procedure keeps the level asked for on simulated normal figures.
 * Amounts of money are to be handed in as logarithms.
 */
public final class GeneralisedEsd {
  /** Fewer figures than this are not compared. */
  public static final int MINIMUM_PANEL = 8;

  /** From this n on Rosner's critical values are taken as they are. */
  static final int PUBLISHED_FROM = 50;

  /** Larger levels than this are not told apart in simulations; levels asked for are smaller. */
  private static final double LARGEST_LEVEL = 0.5;

  private static final int SIMULATIONS = 20_000;
  private static final long SEED = 1983;

  private GeneralisedEsd() {}

  /** The number of outliers to look for: a fifth of the figures, at least 2 and at most 10. */
  public static int usualMaximum(int n) {
    return Math.clamp(n / 5, 2, 10);
  }

  /**
   * Looks for up to so many outliers on both sides.
   *
   * @param maximum outliers looked for, at least 1 and at most half of the figures
   * @param alpha the chance of any outlier among figures without one; below a third
   */
  public static Assessment<Result> test(double[] figures, int maximum, double alpha) {
    Arguments.requireFinite(figures);
    Arguments.requireLevel(alpha);
    int n = figures.length;
    if (n < MINIMUM_PANEL) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, n);
    }
    if (maximum < 1 || maximum > n / 2) {
      throw new IllegalArgumentException("Cannot look for " + maximum + " outliers in " + n);
    }
    double level = n < PUBLISHED_FROM ? EsdLevels.level(n, maximum, alpha) : alpha;
    List<Step> steps = new ArrayList<>();
    int outliers = 0;
    for (Removal removal : removals(figures, maximum)) {
      int left = n - steps.size();
      double critical = criticalValue(left, level);
      double p = Math.min(1, level(left, removal.deviate()) * alpha / level);
      steps.add(
          new Step(
              removal.index(),
              removal.deviate(),
              critical,
              p,
              new Interval(
                  removal.mean() - critical * removal.deviation(),
                  removal.mean() + critical * removal.deviation())));
      if (removal.deviate() > critical) {
        outliers = steps.size();
      }
    }
    return steps.isEmpty()
        ? new Assessment.NotAssessed<>(NotAssessableReason.TIED, n)
        : new Assessment.Assessed<>(new Result(n, alpha, steps, outliers));
  }

  /**
   * The critical value of the largest of so many studentised deviates, two-sided, which for the
   * first step is that of Grubbs, "Procedures for Detecting Outlying Observations in Samples"
   * (1969).
   *
   * @param n figures left, 3 or more
   */
  static double criticalValue(int n, double alpha) {
    double t = new TDistribution(null, n - 2.0).inverseCumulativeProbability(alpha / (2 * n));
    return (n - 1) * Math.abs(t) / Math.sqrt((n - 2 + t * t) * n);
  }

  /** The level at which a deviate is critical; above 1 where the bound says nothing. */
  private static double level(int n, double deviate) {
    double rest = (double) (n - 1) * (n - 1) - n * deviate * deviate;
    if (rest <= 0) {
      return 0;
    }
    double t = deviate * Math.sqrt(n * (n - 2.0) / rest);
    return 2 * n * new TDistribution(null, n - 2.0).cumulativeProbability(-t);
  }

  /** Takes the figure furthest from the mean away, again and again; stops when all are equal. */
  private static List<Removal> removals(double[] figures, int maximum) {
    boolean[] removed = new boolean[figures.length];
    List<Removal> removals = new ArrayList<>();
    int left = figures.length;
    while (removals.size() < maximum) {
      double sum = 0;
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (int index = 0; index < figures.length; index++) {
        if (!removed[index]) {
          sum += figures[index];
          lowest = Math.min(lowest, figures[index]);
          highest = Math.max(highest, figures[index]);
        }
      }
      if (lowest == highest) {
        break;
      }
      double mean = sum / left;
      double squares = 0;
      int furthest = -1;
      for (int index = 0; index < figures.length; index++) {
        if (!removed[index]) {
          double distance = figures[index] - mean;
          squares += distance * distance;
          if (furthest < 0 || Math.abs(distance) > Math.abs(figures[furthest] - mean)) {
            furthest = index;
          }
        }
      }
      double deviation = Math.sqrt(squares / (left - 1));
      removed[furthest] = true;
      left--;
      removals.add(
          new Removal(furthest, Math.abs(figures[furthest] - mean) / deviation, mean, deviation));
    }
    return removals;
  }

  /**
   * The smallest level over all steps of each of many simulated normal panels, ascending.
   *
   * @param maximum outliers looked for
   */
  static double[] smallestLevels(int n, int maximum) {
    // Most panels have nothing that matters at any level asked for: their levels need no exact
    // figure, which would cost nearly all of the time.
    double[] usual = new double[n + 1];
    for (int left = n; left > n - maximum; left--) {
      usual[left] = criticalValue(left, LARGEST_LEVEL);
    }
    Random random = new Random(SEED);
    double[] smallest = new double[SIMULATIONS];
    for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
      double[] panel = new double[n];
      Arrays.setAll(panel, index -> random.nextGaussian());
      smallest[simulation] = 1;
      int left = n;
      for (Removal removal : removals(panel, maximum)) {
        if (removal.deviate() > usual[left]) {
          smallest[simulation] = Math.min(smallest[simulation], level(left, removal.deviate()));
        }
        left--;
      }
    }
    Arrays.sort(smallest);
    return smallest;
  }

  /**
   * What the test found.
   *
   * @param n figures that took part
   * @param alpha the level asked for
   * @param steps as many as looked for, in the order of removal; fewer when the rest is all equal
   * @param outliers the first so many steps are outliers
   */
  public record Result(int n, double alpha, List<Step> steps, int outliers) {
    public Result {
      steps = List.copyOf(steps);
    }

    /** The chance of a panel without outliers to look as much as if it had one. */
    public double p() {
      return steps.stream().mapToDouble(Step::p).min().orElse(1);
    }

    /**
     * For each figure, in the order given, the p-value of its own step or of one behind it, since
     * outliers may hide each other; 1 for figures that were never removed.
     */
    public double[] levels() {
      double[] levels = new double[n];
      Arrays.fill(levels, 1);
      double smallest = 1;
      for (Step step : steps.reversed()) {
        smallest = Math.min(smallest, step.p());
        levels[step.index()] = smallest;
      }
      return levels;
    }

    /** Places of the outliers among the figures, the furthest first. */
    public List<Integer> outlierIndexes() {
      return steps.stream().limit(outliers).map(Step::index).toList();
    }
  }

  /**
   * One figure removed.
   *
   * @param index its place among the figures given
   * @param deviate its distance from the mean of the figures left, in their standard deviations
   * @param critical the value above which it is an outlier, and all removed before it
   * @param p the chance of as large a deviate as this among figures without outliers
   * @param limits the critical value on the scale of the figures: outside is an outlier
   */
  public record Step(int index, double deviate, double critical, double p, Interval limits) {}

  private record Removal(int index, double deviate, double mean, double deviation) {}
}
