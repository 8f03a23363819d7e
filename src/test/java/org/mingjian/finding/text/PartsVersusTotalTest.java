package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.finding.SampleReport;

class PartsVersusTotalTest {
  private static void assertOutcome(String outcome, String... paragraphs) {
    for (String words : paragraphs) {
      assertThat(Outcome.of(new PartsVersusTotal(), "", SampleReport.of(1, 2020).paragraph(words)))
          .as(words)
          .isEqualTo(outcome);
    }
  }

  @Test
  void holdsWhereTheyMeet() {
    assertOutcome(
        "holds",
        "2020年全镇主动公开政务信息1947条，较上年增长8%。其中本级公开128条，各社区公开1650余条，微信公开103条，其他方式66条。",
        "共公开政府信息300余条，其中网站公开120条，微信公开150条，其他渠道35条。",
        "公开政府信息1,200条，其中：网站800条；微信公众号300条；公开栏100条。",
        "公开政府信息1200条，其中网站公开800条，占66.7%，微信公开400条，占33.3%。",
        "公开政府信息1200条，其中网站公开800条、微信公开300条。",
        "公开信息60条，其中抖音、微信等平台发布20条，网站公开30条，其他10条。");
  }

  @Test
  void isBrokenWhereTheyDoNotMeet() {
    assertOutcome(
        "broken",
        "公开政府信息249条。其中，通过门户网站公开63条，微信公众号推送111条，各村公开31条，其他渠道51条。",
        "公开政府信息249条，其中网站公开163条，微信公众号推送111条。",
        "公开政府信息一百条，其中网站公开50条，微信推送20条，其他渠道20条。",
        "公开政府信息300余条，其中网站公开100条，微信推送50条，其他渠道20条。");
  }

  @Test
  void isSilentWhereTheListIsNotOfChannelsOrOpen() {
    assertOutcome(
        "absent",
        "公开政府信息249条。",
        "公开政府信息249条，其中财政信息20条，扶贫信息30条，民政信息40条。",
        "公开政府信息249条，其中网站公开100条，微信公开20条等。",
        "公开政府信息249条，其中网站公开200条，微信同步推送180条。",
        "培训干部30人次，其中网站管理员10人，村干部40人。",
        "历年累计公开政府信息2490条，其中网站100条，微信公开20条，其他30条。");
  }

  @Test
  void showsTheSum() {
    assertThat(
            Outcome.message(
                Outcome.findings(
                        new PartsVersusTotal(),
                        SampleReport.of(1, 2020).paragraph("公开政府信息249条，其中网站公开163条，微信公众号推送111条。"))
                    .getFirst()))
        .contains("249")
        .contains("163 + 111 ＝ 274");
  }
}
