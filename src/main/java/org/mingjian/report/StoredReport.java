package org.mingjian.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.SourceDocument;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.Problem;

/** A report with its document and figures, as the source view shows it. */
public record StoredReport(
    ReportHeader header,
    String sha256,
    long byteSize,
    SourceDocument document,
    List<ExtractedFact> facts,
    List<ExtractedFact> narrative,
    List<Problem> problems,
    List<ReportVersion> versions,
    List<PlacementDecision> decisions) {
  public StoredReport {
    facts = List.copyOf(facts);
    narrative = List.copyOf(narrative);
    problems = List.copyOf(problems);
    versions = List.copyOf(versions);
    decisions = List.copyOf(decisions);
  }

  /** A report of the same division and year, oldest first. */
  public record ReportVersion(
      long report, int version, boolean current, OffsetDateTime importedAt, String importedBy) {}

  /** Who said where the report belongs, and why. */
  public record PlacementDecision(
      String division, int year, String reason, OffsetDateTime decidedAt, String decidedBy) {}

  public Optional<ExtractedFact> fact(@Nullable String indicator) {
    return Stream.concat(facts.stream(), narrative.stream())
        .filter(fact -> fact.indicator().equals(indicator))
        .findFirst();
  }
}
