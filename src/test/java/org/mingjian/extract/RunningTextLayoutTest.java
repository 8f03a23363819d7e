package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.figure;
import static org.mingjian.extract.ReadTexts.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text is laid out changes nothing of what it says. */
class RunningTextLayoutTest {
  private static final String TEXT =
      "2022年，丰谷镇坚持以公开为常态、不公开为例外，全年主动公开政府信息335条，其中网站发布25条，微信公众号推送20条。"
          + "累计推送短视频300条，其中本年推送86条。镇级公开目录按时更新，栏目内容准确，办事群众能够方便地查到所需要的各类信息。"
          + "全年收到政府信息公开申请31件，按期答复31件，没有因此引起行政复议和行政诉讼，也没有收取任何费用。";

  private static String wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    for (int at = 0; at < text.length(); at += width) {
      lines.append(text, at, Math.min(text.length(), at + width)).append('\n');
    }
    return lines.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 26, 30, 33, 37, 40, 45, 200})
  void linesBrokenAtAWidthAreOneText(int width) {
    String text = wrapped(TEXT, width);
    assertThat(figure("disclosed.total", text)).isEqualTo("335");
    assertThat(figure("disclosed.website", text)).isEqualTo("25");
    assertThat(figure("disclosed.wechat", text)).isEqualTo("20");
    assertThat(figure("requests.received", text)).isEqualTo("31");
    assertThat(figure("requests.answered", text)).isEqualTo("31");
  }

  @Test
  void aBrokenLineBeforeAFigureMakesItNoTotal() {
    String text = "我镇积极运用各类新媒体平台做好信息发布，通过“美丽丰谷”微信公\n众号发布信息189条。";
    assertThat(figure("disclosed.total", text)).isEmpty();
    assertThat(figure("disclosed.wechat", text)).isEqualTo("189");
  }

  @Test
  void theSentenceIsQuotedAsItIsWritten() {
    ExtractedReport report =
        read("丰谷镇2022年政府信息公开工作年度报告", "2022年，丰谷镇全年主动公开政府信息 ３３５ 条， 其中网站发布 25 条、微信公", "众号推送 20 条。");
    ExtractedFact total = report.narrative().getFirst();
    assertThat(total.raw()).isEqualTo("2022年，丰谷镇全年主动公开政府信息 ３３５ 条， 其中网站发布 25 条、微信公\n众号推送 20 条。");
    assertThat(report.narrative()).hasSize(3);
  }

  @Test
  void paragraphsWithAMarkAtTheirEndStayApart() {
    assertThat(
            figure(
                "disclosed.total", "丰谷镇全年主动公开政府信息335条，内容涉及各个方面。", "微信公众号推送信息20条，内容涉及各个方面，社会反映良好。"))
        .isEqualTo("335");
  }

  @Test
  void spacesInsideASentenceSayNothing() {
    assertThat(figure("disclosed.total", "累计主动公开政府信息 1456 条， 其中 2022 年新增主动公开政府信息 203 条。"))
        .isEqualTo("203");
  }
}
