package org.mingjian.finding.rule;

/** Limits of counts. */
final class Counts {
  /** No count of a township is larger; what is, is another error, and would only cost time. */
  static final int LARGEST = 1_000_000;

  private Counts() {}
}
