package org.mingjian.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a report.
 *
 * @param division the division's code, null while the report waits
 * @param candidates divisions that a waiting report may belong to
 * @param evidence words of the document that speak for the division
 * @param version null while the report waits
 * @param unreadable the number of cells that could not be read
 */
public record ReportHeader(
    long id,
    String fileName,
    @Nullable String title,
    @Nullable String organisation,
    @Nullable String form,
    @Nullable Integer year,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate publishedOn,
    @Nullable String division,
    List<String> candidates,
    List<String> evidence,
    @Nullable String county,
    List<WaitReason> waitsFor,
    @Nullable Integer version,
    boolean current,
    int unreadable,
    OffsetDateTime importedAt,
    String importedBy) {
  public ReportHeader {
    candidates = List.copyOf(candidates);
    evidence = List.copyOf(evidence);
    waitsFor = List.copyOf(waitsFor);
  }
}
