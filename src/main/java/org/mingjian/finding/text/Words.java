package org.mingjian.finding.text;

import java.math.BigDecimal;
import org.mingjian.document.Span;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;

/** How findings show words and the figures in them. */
final class Words {
  private Words() {}

  /** Words of a report that state a figure. */
  static Evidence figure(ReportFacts report, Span span, BigDecimal figure) {
    return new Evidence(
        report.id(),
        report.key(),
        null,
        span,
        span.of(report.text().text()),
        figure.toPlainString(),
        false);
  }

  /** The number as it is written, with 余 and the measure word; plain for one in words. */
  static String shown(Quantity quantity, Sentence sentence) {
    return quantity.isExact()
        ? quantity.value().toPlainString()
        : sentence.words().substring(quantity.start(), quantity.end());
  }
}
