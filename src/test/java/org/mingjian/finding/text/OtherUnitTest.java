package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Finding;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.SampleCounty;
import org.mingjian.finding.SampleReport;

class OtherUnitTest {
  private static final DivisionRegister REGISTER = DivisionRegister.loadWithDemonstration();
  private static final OtherUnit RULE = new OtherUnit(new ReportingNames(REGISTER));

  /** 高桥镇 of 紫阳县. */
  private static final String GAOQIAO = "610924109";

  private static ReportFacts report(String code, String title, String... paragraphs) {
    SampleReport sample = SampleReport.of(1, 2020).title(title);
    for (String words : paragraphs) {
      sample.paragraph(words);
    }
    ReportFacts built = sample.build();
    Division division = REGISTER.find(code).orElseThrow();
    return new ReportFacts(
        1,
        division,
        2020,
        built.form(),
        title,
        null,
        null,
        null,
        null,
        null,
        built.facts(),
        built.problems(),
        built.text());
  }

  private static String outcome(String part, ReportFacts report) {
    Context context = SampleCounty.context(java.util.List.of(report));
    Assessment found =
        RULE.judge(report, context).stream()
            .filter(one -> one.subject().part().equals(part))
            .findFirst()
            .orElseThrow();
    if (found instanceof Assessment.Broken(Finding finding)) {
      assertThat(Outcome.message(finding)).doesNotContain("{");
    }
    return Outcome.of(found);
  }

  private static void assertOutcome(String outcome, String part, String... sentences) {
    for (String words : sentences) {
      assertThat(outcome(part, report(GAOQIAO, "高桥镇2020年政府信息公开工作年度报告", words)))
          .as(words)
          .isEqualTo(outcome);
    }
  }

  @Test
  void findsOtherUnitsWhereTheReportingUnitStands() {
    assertOutcome(
        "broken",
        "named",
        "本年报由汉王镇人民政府编制。",
        "总的来看，汉王镇人民政府信息公开工作取得了一定成效。",
        "2020年，汉王镇认真贯彻落实上级部署。",
        "2020年汉王镇政府信息公开工作稳步推进。",
        "如有疑问，请联系汉东回族乡人民政府信息公开办公室。",
        "今年以来，临清市康庄镇共公开信息30条。",
        "2020年，临清市高桥镇严格按照条例推进公开。",
        "汉王镇人民政府",
        "漢王鎮人民政府編制了本報告。");
    assertThat(outcome("named", report(GAOQIAO, "汉王镇2020年政府信息公开工作年度报告", "我镇扎实推进工作。")))
        .isEqualTo("broken");
  }

  @Test
  void leavesOthersInPassingAndItself() {
    assertOutcome(
        "holds",
        "named",
        "本年报由高桥镇人民政府编制。",
        "2020年，紫阳县高桥镇认真贯彻落实上级部署。",
        "高桥镇人民政府",
        "组织人员赴汉王镇学习公开经验。",
        "与汉王镇、洞河镇建立协作机制。",
        "学习借鉴汉王镇严格审核的做法。",
        "汉王镇、洞河镇等乡镇积极参与活动。",
        "落实《汉王镇政府信息公开办法》要求。",
        "紫阳县人民政府办公室印发通知。",
        "各乡镇严格按照要求公开，小城镇建设有序推进。",
        "权河村、铁佛社区认真公示。");
    assertThat(outcome("named", report(GAOQIAO, "高桥街道2020年政府信息公开工作年度报告", "高桥街道办事处编制。")))
        .as("the same unit of another kind")
        .isEqualTo("holds");
  }

  @Test
  void knowsWhatItMayCallItself() {
    assertOutcome(
        "broken",
        "called",
        "我乡高度重视。",
        "我街道严格落实。",
        "我局高度重视。",
        "将公开纳入全局工作。",
        "全局上下认真落实。",
        "全乡公开信息30条。");
    assertOutcome(
        "holds",
        "called",
        "我镇高度重视，本镇全镇上下认真落实。",
        "事关改革发展全局，要从全局出发，树立全局观念。",
        "我市、我县高度重视，全县统一部署。",
        "我乡镇干部积极参与。",
        "留住乡音乡愁，全乡村振兴。",
        "落实《我局信息公开办法》。");
    assertThat(outcome("called", report(GAOQIAO, "高桥街道2020年政府信息公开工作年度报告", "我街道和我镇一样重视。")))
        .as("a town that became a sub-district")
        .isEqualTo("holds");
  }

  @Test
  void cannotTellWithoutText() {
    assertThat(Outcome.of(RULE, "named", SampleReport.of(1, 2020).title(null))).isEqualTo("absent");
  }
}
