package org.mingjian.finding;

import java.util.List;
import java.util.Objects;

/** What a rule says of one subject. */
public sealed interface Assessment {
  Subject subject();

  /** The rule holds. */
  record Holds(Subject subject) implements Assessment {
    public Holds {
      Objects.requireNonNull(subject);
    }
  }

  /** The rule is broken, or the figure is unusual. */
  record Broken(Finding finding) implements Assessment {
    @Override
    public Subject subject() {
      return finding.subject();
    }
  }

  /**
   * Nobody can tell: neither passed nor failed.
   *
   * @param cells the indicators that are missing for an answer; may be empty
   */
  record NotAssessable(Subject subject, Reason reason, List<String> cells) implements Assessment {
    public NotAssessable {
      cells = List.copyOf(cells);
    }
  }

  /** Why there is no answer. */
  enum Reason {
    /** A cell that the rule needs is blank. */
    BLANK,
    /** A cell, a table, a date or words that the rule needs are not in the document. */
    ABSENT,
    /** Something stands there that could not be read for certain. */
    UNREADABLE,
    /** The report is on a form that has no such cells. */
    OTHER_FORM,
    /** The report that it has to be compared with is not held. */
    NO_OTHER_REPORT,
    /** A report waits for a person to say where it belongs, and may be the one. */
    REPORT_WAITS,
    /** Too few units or years with figures. */
    TOO_FEW,
    /** Zero has no place on the logarithmic scale on which the others are compared. */
    ZERO,
    /** Over half of the figures are equal. */
    TIED,
    /** Too few counts above zero, or shares between none and all. */
    MOSTLY_ZERO
  }
}
