package org.mingjian.report;

/** What became of a correction. */
public enum CorrectionOutcome {
  SAVED,
  /** Somebody else corrected the figure after this person had opened it. */
  CHANGED_MEANWHILE,
  /** The report has no such figure, or is outside the scope. */
  UNKNOWN
}
