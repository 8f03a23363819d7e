package org.mingjian.statistics;

/** Why a statistic gives no answer. None of these says that a figure is usual. */
public enum NotAssessableReason {
  /** Fewer usable figures than the method needs. */
  TOO_FEW,
  /** Over half of the figures are equal, so that their spread is measured as zero. */
  TIED,
  /** Too few figures above zero to tell how much the counts vary by themselves. */
  MOSTLY_ZERO,
}
