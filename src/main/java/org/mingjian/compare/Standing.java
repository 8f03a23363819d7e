package org.mingjian.compare;

/**
 * Where a figure lies among its peers, for the colours of charts. It says less than a finding:
 * about one figure in twenty lies outside the limits by chance alone.
 */
public enum Standing {
  /** Outside the 95 % limits, on the good side of a measure that has one. */
  BETTER,
  WORSE,
  /** Outside, above; more is neither better nor worse. */
  HIGH,
  LOW,
  /** Inside the limits. */
  TYPICAL,
  /** No figure, too few peers, or peers that do not tell how much they vary. */
  NOT_ASSESSED
}
