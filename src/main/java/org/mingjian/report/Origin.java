package org.mingjian.report;

import java.time.OffsetDateTime;
import org.mingjian.extract.FactValue;

/** Where the value of a stored figure comes from. */
public sealed interface Origin {
  /** From the document, as it was read. */
  record Extracted() implements Origin {}

  /**
   * From a person.
   *
   * @param previous what counted before
   */
  record Corrected(FactValue previous, String account, String reason, OffsetDateTime at)
      implements Origin {}
}
