package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads every span of a report back to what was said to stand there. */
final class Spans {
  private Spans() {}

  static void assertReadBack(ExtractedReport report, String text) {
    List<ExtractedFact> facts = new ArrayList<>(report.facts());
    facts.addAll(report.narrative());
    for (ExtractedFact fact : facts) {
      if (fact.span() != null) {
        assertThat(fact.span().of(text)).as(fact.indicator()).isEqualTo(fact.raw());
      }
      if (fact.value() instanceof FactValue.Reported(BigDecimal value)) {
        assertThat(fact.raw()).as(fact.indicator()).isNotEmpty();
        if (value.signum() != 0) {
          assertThat(fact.raw()).as(fact.indicator()).containsPattern("[0-9０-９一二三四五六七八九十百两]");
        }
      }
    }
    for (Problem problem : report.problems()) {
      if (problem.span() != null) {
        assertThat(problem.span().end()).as(problem.code()).isLessThanOrEqualTo(text.length());
      }
    }
  }
}
