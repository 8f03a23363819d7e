package org.mingjian.statistics;

/** Why a statistic gives no answer. None of these says that a figure is usual. */
public enum NotAssessableReason {
  /** Fewer usable figures than the method needs. */
  TOO_FEW,
  /** Over half of the figures are equal, so that their spread is measured as zero. */
  TIED,
  /**
   * Too few counts above zero, or shares strictly between none and all, to tell how much they vary
   * by themselves.
   */
  MOSTLY_ZERO,
}
