package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.finding.Finding;
import org.mingjian.finding.SampleReport;

class GrowthVersusHistoryTest {
  private static final GrowthVersusHistory RULE = new GrowthVersusHistory();

  private static void assertOutcome(String outcome, String last, String... sentences) {
    for (String words : sentences) {
      assertThat(
              Outcome.of(
                  RULE,
                  "",
                  SampleReport.of(1, 2021).paragraph(words),
                  SampleReport.of(1, 2020).paragraph(last)))
          .as(words)
          .isEqualTo(outcome);
    }
  }

  @Test
  void readsPercentAndPieces() {
    String last = "全年主动公开政府信息1000条。";
    assertOutcome(
        "holds",
        last,
        "主动公开政府信息1080条，较上年增长8%。",
        "主动公开政府信息1080条，同比增长8.9%。",
        "主动公开政府信息1080条，比去年增加80条。",
        "主动公开政府信息1080条，与2020年相比增加了85条。",
        "主动公开政府信息920条，较上年下降8%。",
        "主动公开政府信息920条，比上年减少80条。",
        "主动公开政府信息1000余条，较上年增长8%。");
    assertOutcome(
        "broken",
        last,
        "主动公开政府信息1080条，较上年增长10%。",
        "主动公开政府信息1080条，同比增长45％。",
        "主动公开政府信息1080条，比去年增加180条。",
        "主动公开政府信息1080条，比上年减少80条。",
        "主动公开政府信息920条，较上年增长8%。");
  }

  @Test
  void knowsWhatApproximateVolumesCanMean() {
    assertOutcome("holds", "公开政府信息1000余条。", "公开政府信息1900条，较上年增长20%。");
    assertOutcome("broken", "公开政府信息1000余条。", "公开政府信息1900条，较上年增长120%。");
  }

  @Test
  void cannotTellWithoutTheFigures() {
    assertOutcome("absent", "全年公开1000条。", "公开政府信息1080条，较上年增长8%。");
    assertOutcome(
        "absent",
        "公开政府信息1000条。",
        "公开政府信息1080条。",
        "公开政府信息1080条，较2018年增长50%。",
        "公开政府信息1080条，群众满意度提升50%。",
        "公开政府信息1080条，其中网站公开较上年增长50%。");
    assertThat(Outcome.of(RULE, "", SampleReport.of(1, 2021).paragraph("公开政府信息1080条，较上年增长8%。")))
        .isEqualTo("no_other_report");
  }

  @Test
  void showsBothReports() {
    Finding finding =
        Outcome.findings(
                RULE,
                SampleReport.of(1, 2021).paragraph("公开政府信息1080条，较上年增长45%。"),
                SampleReport.of(1, 2020).paragraph("公开政府信息1000条。"))
            .getFirst();
    assertThat(finding.evidence())
        .extracting(evidence -> evidence.key().year(), evidence -> evidence.raw())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2021, "较上年增长45%"),
            org.assertj.core.groups.Tuple.tuple(2020, "1000条"));
    assertThat(Outcome.message(finding)).contains("45%").contains("8.0%");
  }
}
