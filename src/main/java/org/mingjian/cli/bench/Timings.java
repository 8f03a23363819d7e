package org.mingjian.cli.bench;

import java.util.Arrays;

/** Times of many runs of the same, in nanoseconds. */
record Timings(long median, long ninetyFifth) {
  static Timings of(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Timings(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
  }
}
