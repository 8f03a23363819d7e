package org.mingjian.cli.bench;

import java.util.List;

/**
 * How fast files of one format were read.
 *
 * @param reports how many different reports the files hold
 * @param refused how many of them could not be read
 * @param perSecond reports per second, a figure a round, ascending
 * @param peakHeap bytes that the heap held at most during the rounds, garbage included
 */
public record ReadingSpeed(
    String format, int reports, int refused, List<Double> perSecond, long peakHeap) {
  public ReadingSpeed {
    perSecond = perSecond.stream().sorted().toList();
    if (perSecond.isEmpty()) {
      throw new IllegalArgumentException("no rounds of " + format);
    }
  }

  /** The round in the middle; the slower one of the two when their number is even. */
  public double median() {
    return perSecond.get((perSecond.size() - 1) / 2);
  }
}
