package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.finding.SampleReport;

class StaleReferenceTest {
  private static final StaleReference RULE = new StaleReference(StalePhrases.load());

  private static void assertOutcome(String outcome, String part, String... sentences) {
    for (String words : sentences) {
      assertThat(Outcome.of(RULE, part, SampleReport.of(1, 2020).paragraph(words)))
          .as(words)
          .isEqualTo(outcome);
    }
  }

  @Test
  void findsCampaignsOfOtherYears() {
    assertOutcome(
        "broken",
        "phrase",
        "切实结合党的群众路线教育实践活动，做到公开及时。",
        "扎实开展“三严三实”专题教育。",
        "認真開展創先爭優活動。",
        "深入开展党史学习教育，推进公开。");
    assertOutcome(
        "holds",
        "phrase",
        "扎实开展“不忘初心、牢记使命”主题教育。",
        "自2013年党的群众路线教育实践活动开展以来，作风持续转变。",
        "巩固党的群众路线教育实践活动成果。",
        "落实《党的群众路线教育实践活动实施意见》要求。",
        "走好新时代群众路线。");
    assertThat(Outcome.findings(RULE, SampleReport.of(1, 2020).paragraph("结合党的群众路线教育实践活动开展工作。")))
        .extracting(Outcome::message)
        .singleElement()
        .asString()
        .contains("党的群众路线教育实践活动")
        .contains("2013-2015");
  }

  @Test
  void findsCountsOfAnotherYear() {
    assertOutcome(
        "broken",
        "count",
        "2019年，我镇共公开政府信息300条。",
        "（一）主动公开。2018年度共公开信息120条，内容涉及财政。",
        "2017年我镇收到政府信息公开申请2件。");
    assertOutcome(
        "holds",
        "count",
        "2020年，我镇共公开政府信息300条。",
        "2019年公开政府信息300条，2020年公开350条。",
        "2020年公开政府信息350条。2019年公开300条。",
        "自2015年以来，累计公开信息3000条。",
        "2021年，我镇将公开信息500条以上。",
        "2019年修订的条例施行后，公开工作更加规范。",
        "较2019年增长8%，公开信息300条。",
        "2019年5月15日起施行的条例共56条。");
  }

  @Test
  void cannotTellWithoutText() {
    assertThat(Outcome.of(RULE, "phrase", SampleReport.of(1, 2020))).isEqualTo("absent");
  }
}
