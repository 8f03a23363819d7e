package org.mingjian.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/**
 * A place that a finding rests on.
 *
 * @param report the id of the stored report; its document is where the span points into
 * @param key whose report of which year that is
 * @param indicator the cell, null where the evidence is no cell
 * @param span null where nothing stands: an absent cell, a missing section
 * @param raw what stands at the span, null without one
 * @param figure the value that counts, plain and in the indicator's unit, which a person may have
 *     corrected; null for words, and for cells without a value
 * @param compared whether it is only what the figure was compared with, such as other years of the
 *     unit: it shows, and does not decide whether the finding is the same
 */
public record Evidence(
    long report,
    ReportKey key,
    @Nullable String indicator,
    @Nullable Span span,
    @Nullable String raw,
    @Nullable String figure,
    boolean compared) {
  public Evidence {
    Objects.requireNonNull(key);
    if ((span == null) != (raw == null)) {
      throw new IllegalArgumentException("span and raw text go together: " + key);
    }
  }

  /** A cell, with what stands in it and what counts. */
  public static Evidence of(ReportFacts report, Fact fact) {
    return new Evidence(
        report.id(),
        report.key(),
        fact.indicator(),
        fact.span(),
        fact.raw(),
        fact.number().map(number -> number.toPlainString()).orElse(null),
        false);
  }

  /** A cell that the one in question was compared with. */
  public static Evidence comparedWith(ReportFacts report, Fact fact) {
    Evidence cell = of(report, fact);
    return new Evidence(
        cell.report, cell.key, cell.indicator, cell.span, cell.raw, cell.figure, true);
  }

  /** Words of a document. */
  public static Evidence of(ReportFacts report, Span span) {
    return new Evidence(
        report.id(), report.key(), null, span, span.of(report.text().text()), null, false);
  }
}
