package org.mingjian.report;

import java.util.List;

/** What became of a report that was handed to the store. */
public sealed interface StoreOutcome {
  long report();

  /**
   * The report counts.
   *
   * @param version 1 for the first report of the division and year; the versions before stay
   */
  record Filed(long report, String division, int year, int version) implements StoreOutcome {}

  record Waiting(long report, List<WaitReason> reasons) implements StoreOutcome {
    public Waiting {
      reasons = List.copyOf(reasons);
    }
  }

  /** The same bytes were stored before; nothing was changed. */
  record Known(long report) implements StoreOutcome {}
}
