package org.mingjian.report;

import java.util.List;

/** To which division and year a report belongs, or why nobody can say yet. */
public sealed interface Placement {
  /**
   * The report counts for this division and year.
   *
   * @param status {@code resolved} from the text, {@code county} with the county that the importing
   *     person gave, {@code decided} by a person
   */
  record Placed(String division, int year, String status) implements Placement {
    ReportPlace place() {
      return new ReportPlace(division, year);
    }
  }

  record Waiting(List<WaitReason> reasons) implements Placement {
    public Waiting {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a report waits for a reason");
      }
    }
  }
}
