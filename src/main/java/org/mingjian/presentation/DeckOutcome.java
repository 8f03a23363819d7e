package org.mingjian.presentation;

/** Whether a deck was changed. */
public enum DeckOutcome {
  DONE,
  /** It was changed since it was read. */
  CHANGED_MEANWHILE,
  /** It is gone, somebody else's, or outside the scope. */
  UNKNOWN,
  /** What is to be added lies outside the division of the deck. */
  OUTSIDE,
  /** It has as many slides as it may have. */
  FULL
}
