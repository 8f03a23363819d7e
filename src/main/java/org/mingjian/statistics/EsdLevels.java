package org.mingjian.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The levels at which the steps of the generalised ESD test have to be taken, so that the whole
 * procedure keeps a level in panels of fewer than 50 figures. The table holds those of the usual
 * number of outliers looked for, as {@code GeneralisedEsd.smallestLevels} simulated them; others
 * are simulated when they are asked for.
 */
final class EsdLevels {
  /** Levels of the procedure: the columns of the table, rising. */
  static final double[] LEVELS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25};

  private static final Map<Integer, double[]> USUAL = SimulatedTable.read("esd-levels.csv");

  private record Design(int n, int maximum) {}

  /** A pure function of its key, kept because a simulation takes some hundredths of a second. */
  private static final Map<Design, double[]> OTHERS = new ConcurrentHashMap<>();

  private EsdLevels() {}

  /** The level of a step; between two columns of the table, and beyond them, log by log. */
  static double level(int n, int maximum, double alpha) {
    double[] usual = USUAL.get(n);
    if (usual == null || maximum != GeneralisedEsd.usualMaximum(n)) {
      return StatUtils.percentile(
          OTHERS.computeIfAbsent(
              new Design(n, maximum), key -> GeneralisedEsd.smallestLevels(key.n(), key.maximum())),
          100 * alpha);
    }
    int exact = Arrays.binarySearch(LEVELS, alpha);
    if (exact >= 0) {
      return usual[exact];
    }
    int column = Math.clamp(-exact - 2, 0, LEVELS.length - 2);
    double share = Math.log(alpha / LEVELS[column]) / Math.log(LEVELS[column + 1] / LEVELS[column]);
    return Math.min(1, usual[column] * Math.pow(usual[column + 1] / usual[column], share));
  }

  /** A row of the table. */
  static double[] simulate(int n) {
    double[] smallest = GeneralisedEsd.smallestLevels(n, GeneralisedEsd.usualMaximum(n));
    return Arrays.stream(LEVELS)
        .map(level -> StatUtils.percentile(smallest, 100 * level))
        .toArray();
  }
}
