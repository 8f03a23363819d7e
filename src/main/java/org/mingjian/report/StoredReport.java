package org.mingjian.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.SourceDocument;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.Problem;

/**
 * A report with its document and figures, as the source view shows it.
 *
 * @param facts the cells of the tables as they were read
 * @param narrative the figures of the running text as they were read
 * @param corrections what people said of the figures, oldest first
 * @param withdrawal null when the report stands; otherwise who took it back with its import
 */
public record StoredReport(
    ReportHeader header,
    String sha256,
    long byteSize,
    SourceDocument document,
    List<ExtractedFact> facts,
    List<ExtractedFact> narrative,
    List<Problem> problems,
    List<ReportVersion> versions,
    List<PlacementDecision> decisions,
    List<Correction> corrections,
    @Nullable Withdrawal withdrawal) {
  public StoredReport {
    facts = List.copyOf(facts);
    narrative = List.copyOf(narrative);
    problems = List.copyOf(problems);
    versions = List.copyOf(versions);
    decisions = List.copyOf(decisions);
    corrections = List.copyOf(corrections);
  }

  /** A report of the same division and year, oldest first. */
  public record ReportVersion(
      long report,
      int version,
      boolean current,
      boolean withdrawn,
      OffsetDateTime importedAt,
      String importedBy) {}

  /** Who took the report's import back, and why. */
  public record Withdrawal(OffsetDateTime at, String by, String reason) {}

  /** Who said where the report belongs, and why. */
  public record PlacementDecision(
      String division, int year, String reason, OffsetDateTime decidedAt, String decidedBy) {}

  public Optional<ExtractedFact> fact(@Nullable String indicator) {
    return Stream.concat(facts.stream(), narrative.stream())
        .filter(fact -> fact.indicator().equals(indicator))
        .findFirst();
  }

  /** A figure with what people said of it; nothing when the report has no such figure. */
  public Optional<StoredFact> stored(String indicator) {
    return fact(indicator).map(this::stored);
  }

  /** A figure of this report with what people said of it. */
  public StoredFact stored(ExtractedFact fact) {
    return new StoredFact(
        fact,
        corrections.stream()
            .filter(correction -> correction.indicator().equals(fact.indicator()))
            .toList());
  }
}
