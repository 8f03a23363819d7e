package org.mingjian.ingest;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking an import back, or putting it into force again, would do, and what people have done
 * meanwhile with its reports.
 *
 * @param redo whether the import was taken back and would be put into force again
 * @param outside the number of its reports that lie outside the scope; then it cannot be done
 * @param reports its reports that are taken back, or stand again
 * @param waitAgain reports of earlier imports that this import's county had placed and that wait
 *     again for their place; or get it again
 * @param standAgain earlier versions that count again
 * @param replaced reports that do not count any more because a version of this import counts again
 * @param corrections corrections of its reports; they stay in the history
 * @param decisions what people said about where its reports belong; it stays in the history
 * @param findings findings at its reports that people have worked on; they keep their history
 * @param seen stands for all of this: it is done only while nothing has changed
 */
public record UndoPreview(
    long job,
    boolean redo,
    int outside,
    List<Affected> reports,
    List<Affected> waitAgain,
    List<Affected> standAgain,
    List<Affected> replaced,
    List<CorrectionMade> corrections,
    List<DecisionMade> decisions,
    List<FindingWorked> findings,
    String seen) {
  public UndoPreview {
    reports = List.copyOf(reports);
    waitAgain = List.copyOf(waitAgain);
    standAgain = List.copyOf(standAgain);
    replaced = List.copyOf(replaced);
    corrections = List.copyOf(corrections);
    decisions = List.copyOf(decisions);
    findings = List.copyOf(findings);
  }

  /** Whether it would change anything. */
  public boolean changesAnything() {
    return !reports.isEmpty() || !waitAgain.isEmpty();
  }

  /** Whether people have worked on these reports since. */
  public boolean touchesWork() {
    return !corrections.isEmpty() || !decisions.isEmpty() || !findings.isEmpty();
  }

  /**
   * A report.
   *
   * @param division null with year and version while it waits
   * @param current whether it counts now
   */
  public record Affected(
      long report,
      String fileName,
      @Nullable String division,
      @Nullable Integer year,
      @Nullable Integer version,
      boolean current) {}

  public record CorrectionMade(
      long id, long report, String indicator, OffsetDateTime at, String by) {}

  public record DecisionMade(
      long id, long report, String division, int year, OffsetDateTime at, String by) {}

  /**
   * A finding.
   *
   * @param step the newest step that a person took
   */
  public record FindingWorked(
      long finding,
      String rule,
      String division,
      int year,
      long step,
      OffsetDateTime at,
      String by) {}
}
