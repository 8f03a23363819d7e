package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.finding.SampleReport;

class AccountabilityMissingTest {
  private static final String WORDS = "我单位按照要求推进各项工作，及时更新网站栏目，方便群众查询，提高工作透明度。".repeat(4);

  private static String outcome(SampleReport report) {
    return Outcome.of(new AccountabilityMissing(), "", report);
  }

  @Test
  void isBrokenWhenNoneIsAddressed() {
    assertThat(outcome(SampleReport.of(1, 2020).paragraph(WORDS))).isEqualTo("broken");
    assertThat(
            Outcome.findings(
                new AccountabilityMissing(), SampleReport.of(1, 2020).paragraph(WORDS)))
        .hasSize(1);
  }

  @Test
  void holdsWhenOneIs() {
    for (String words : new String[] {"纳入年度考核。", "開展社會評議。", "没有责任追究情况。", "对失职人员严肃追责。"}) {
      assertThat(outcome(SampleReport.of(1, 2020).paragraph(WORDS).paragraph(words)))
          .as(words)
          .isEqualTo("holds");
    }
  }

  @Test
  void isOnlyForGovernmentsAndTheRegulationsInForce() {
    assertThat(outcome(SampleReport.of(1, 2018).paragraph(WORDS))).isEqualTo("other_form");
    assertThat(outcome(SampleReport.of(1, 2020).named("清澜街道").paragraph(WORDS)))
        .isEqualTo("other_form");
    assertThat(outcome(SampleReport.of(1, 2020))).isEqualTo("absent");
  }
}
