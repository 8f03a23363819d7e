package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;

/**
 * Figures of one report that a rule needs, and what is missing of them.
 *
 * @param found those in which a number stands, in the order asked for
 * @param missing indicators without a number
 * @param reason why the first of the missing has none, null when nothing is missing
 */
record Cells(
    ReportFacts report,
    List<Fact> found,
    List<String> missing,
    Assessment.@Nullable Reason reason) {
  Cells {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
  }

  static Cells of(ReportFacts report, Collection<String> indicators) {
    List<Fact> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Assessment.Reason reason = null;
    for (String indicator : indicators) {
      Assessment.Reason why = report.missing(indicator);
      if (why == null) {
        report.fact(indicator).ifPresent(found::add);
      } else {
        missing.add(indicator);
        reason = reason == null ? why : reason;
      }
    }
    return new Cells(report, found, missing, reason);
  }

  static Cells of(ReportFacts report, String... indicators) {
    return of(report, List.of(indicators));
  }

  boolean complete() {
    return missing.isEmpty();
  }

  /** The number of the cell asked for in this place; only where nothing is missing. */
  BigDecimal number(int place) {
    return found.get(place).number().orElseThrow();
  }

  BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Fact fact : found) {
      sum = sum.add(fact.number().orElse(BigDecimal.ZERO));
    }
    return sum;
  }

  /** How far the sum may be off because decimals were rounded; zero for whole numbers. */
  BigDecimal roundingOfSum() {
    BigDecimal rounding = BigDecimal.ZERO;
    for (Fact fact : found) {
      rounding = rounding.add(Rounding.of(fact));
    }
    return rounding;
  }

  List<Evidence> evidence() {
    return found.stream().map(fact -> Evidence.of(report, fact)).toList();
  }

  /** The evidence of the cells that are not zero. */
  List<Evidence> evidenceNotZero() {
    return found.stream()
        .filter(fact -> fact.number().orElseThrow().signum() != 0)
        .map(fact -> Evidence.of(report, fact))
        .toList();
  }

  Assessment notAssessable(Subject subject) {
    return new Assessment.NotAssessable(subject, Objects.requireNonNull(reason), missing);
  }
}
