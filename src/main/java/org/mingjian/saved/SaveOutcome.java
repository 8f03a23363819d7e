package org.mingjian.saved;

/** Whether a view was saved or renamed. */
public enum SaveOutcome {
  SAVED,
  /** The account has another view of that name for the screen. */
  NAME_TAKEN,
  /** The view is gone, or somebody else's. */
  UNKNOWN
}
