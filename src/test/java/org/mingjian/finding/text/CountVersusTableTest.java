package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Finding;
import org.mingjian.finding.SampleReport;

class CountVersusTableTest {
  private static final CountVersusTable RULE = new CountVersusTable();

  /** A report of 2020 with 4 requests received and 2 carried in. */
  private static SampleReport report(String words) {
    return SampleReport.of(1, 2020)
        .set("request.received.total", 4)
        .set("request.carried_in.total", 2)
        .set("normative.created", 3)
        .set("review.total", 1)
        .set("suit_direct.total", 1)
        .set("suit_after_review.total", 1)
        .paragraph(words);
  }

  private static void assertOutcome(String outcome, String part, String... sentences) {
    for (String words : sentences) {
      assertThat(Outcome.of(RULE, part, report(words))).as(words).isEqualTo(outcome);
    }
  }

  @Test
  void holdsWhereTextAndTableAgree() {
    assertOutcome(
        "holds",
        "requests",
        "2020年，我镇共收到政府信息公开申请4件，均已答复。",
        "全年受理依申请公开四件。",
        "收到4件政府信息公开申请。",
        "本年度收到信息公开申请6件，其中上年结转2件。",
        "共收到政府信息公开申请近10件。");
    assertOutcome("holds", "normative", "全年制发规范性文件3件。", "今年共出台行政规范性文件 3 件。");
    assertOutcome("holds", "reviews", "因信息公开工作引发行政复议1件、行政诉讼2件。");
    assertOutcome("holds", "suits", "因信息公开工作引发行政复议1件、行政诉讼2件。");
  }

  @Test
  void isBrokenWhereTheyDiffer() {
    assertOutcome(
        "broken",
        "requests",
        "2020年，我镇共收到政府信息公开申请7件，均已答复。",
        "2020年度收到政府資訊公開申請7件。".replace("資訊", "信息"),
        "依申请公开方面，全年受理申请7件。",
        "我镇收到政府信息公开申请10余件。",
        "2020年度我镇没有接到群众主动要求公开政府信息的申请。",
        "本年度未收到公民、法人和其他组织提出的政府信息公开申请。");
    assertOutcome("broken", "normative", "全年制发规范性文件8件。", "制定8件规范性文件，均已公开。");
    assertOutcome("broken", "reviews", "政府信息公开行政复议5件。");
  }

  @Test
  void isSilentOnCountsOfOtherThings() {
    assertOutcome(
        "absent",
        "requests",
        "2019年，我镇共收到政府信息公开申请7件。",
        "与2019年相比，2020年收到政府信息公开申请7件。",
        "自条例施行以来，累计收到政府信息公开申请37件。",
        "历年共收到政府信息公开申请37件。",
        "截至6月底，收到政府信息公开申请3件。",
        "上半年收到政府信息公开申请3件。",
        "全县共收到政府信息公开申请120件。",
        "其中通过网络收到政府信息公开申请3件。",
        "信函收到政府信息公开申请1件。",
        "公开低保政策，收到低保申请56件。",
        "公开办事指南，受理宅基地申请23件。",
        "未收到因政府信息公开申请行政复议的案件。",
        "共答复政府信息公开申请3件。",
        "未收到不予公开的政府信息公开申请投诉。",
        "收到书面咨询30件，政府信息公开申请均按时办结。",
        "去年同期收到政府信息公开申请9件。",
        "印发《关于做好2020年收到政府信息公开申请7件的通知》。");
    assertOutcome(
        "absent", "normative", "清理规范性文件8件。", "公开规范性文件8件。", "累计制发规范性文件18件，历年均已公开。", "印发各类文件128件。");
    assertOutcome("absent", "reviews", "办理土地征收行政复议5件。", "行政复议维持3件。");
  }

  @Test
  void isSilentWhereTheTextSaysTwoThings() {
    assertOutcome("unreadable", "requests", "收到政府信息公开申请7件。本年收到政府信息公开申请9件。");
    assertOutcome("holds", "requests", "收到政府信息公开申请7件。本年收到政府信息公开申请4件。");
  }

  @Test
  void cannotTellWithoutACell() {
    String words = "全年收到政府信息公开申请7件。";
    assertThat(Outcome.of(RULE, "requests", report(words).blank("request.received.total")))
        .isEqualTo("blank");
    assertThat(Outcome.of(RULE, "requests", report(words).unreadable("request.received.total")))
        .isEqualTo("unreadable");
    assertThat(Outcome.of(RULE, "requests", SampleReport.onForm(1, 2012, null).paragraph(words)))
        .isEqualTo("other_form");
  }

  @Test
  void showsBothPlaces() {
    List<Finding> findings = Outcome.findings(RULE, report("今年，我镇收到政府信息公开申请7件。"));
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().evidence())
        .extracting("indicator", "raw", "figure")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, "我镇收到政府信息公开申请7件", "7"),
            org.assertj.core.groups.Tuple.tuple("request.received.total", "4", "4"));
    assertThat(Outcome.message(findings.getFirst())).contains("7 件").contains("4 件");
  }
}
