package org.mingjian.finding.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of a unit for a year that counts, and what stands against it.
 *
 * @param division code of the unit
 * @param form the form of its tables; null for none
 * @param signedOn the date of the signature; null where the document has none
 * @param publishedOn null where the document does not say
 * @param late the finding that it came after the reference date; null where none stands
 * @param findings how many findings stand that rest on it
 * @param older the versions that it replaced, the newest first
 */
public record Filing(
    String division,
    int year,
    long report,
    int version,
    @Nullable String form,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate publishedOn,
    @Nullable Long late,
    int findings,
    List<Version> older) {
  public Filing {
    older = List.copyOf(older);
  }

  /** A version that does not count any more. */
  public record Version(long report, int version, OffsetDateTime importedAt) {}

  /** The day by which it is early or late: published, or else signed; null for neither. */
  public @Nullable LocalDate dated() {
    return publishedOn == null ? signedOn : publishedOn;
  }
}
