package org.mingjian.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reported on which year, and when, as the document says it.
 *
 * @param prefix what stands before the organisation's name, for example 山东省临清市; may be empty
 * @param contradiction what speaks for another organisation
 */
record Identity(
    @Nullable String title,
    @Nullable String organisation,
    @Nullable String kind,
    String prefix,
    Contradiction contradiction,
    @Nullable Integer year,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate publishedOn,
    List<Problem> problems) {
  Identity {
    problems = List.copyOf(problems);
  }
}
