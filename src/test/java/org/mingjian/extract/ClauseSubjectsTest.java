package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.figure;
import static org.mingjian.extract.ReadTexts.read;

import org.junit.jupiter.api.Test;

/**
 * Who acts in a clause acts in those behind it too: figures of a county, of another township or of
 * schools and villages are not those of the township, and neither are addends the sum.
 */
class ClauseSubjectsTest {
  @Test
  void whatTheCountyDidIsNotTheTownships() {
    String county = "全县主动公开政府信息5600条，其中网站公开3000条。微信公众号公开900条。";
    assertThat(figure("disclosed.total", county)).isEmpty();
    assertThat(figure("disclosed.website", county)).isEmpty();
    assertThat(figure("disclosed.wechat", county)).isEmpty();
    assertThat(figure("disclosed.website", "全县公开信息5600条，我镇网站公开信息30条。")).isEqualTo("30");
    assertThat(figure("requests.answered", "全市收到政府信息公开申请56件，答复50件。")).isEmpty();
    String office = "县公开办举办政务公开培训3次，县政府办理人大建议100件。";
    assertThat(figure("trainings", office)).isEmpty();
    assertThat(figure("proposals.npc", office)).isEmpty();
    assertThat(figure("disclosed.website", "县政府网站公开我镇信息66条。")).isEqualTo("66");
  }

  @Test
  void whatNeighboursDidIsNotTheTownships() {
    String neighbour = "2022年，丰谷镇推进公开。李家镇公开信息300条，网站公开200条。";
    assertThat(figure("disclosed.total", neighbour)).isEmpty();
    assertThat(figure("disclosed.website", neighbour)).isEmpty();
    assertThat(figure("disclosed.total", "丰谷镇人民政府公开信息300条。")).isEqualTo("300");
    String siblings = "镇政府公开信息189条，中心校公开信息35条，卫生院公开信息22条。";
    assertThat(figure("disclosed.total", siblings)).isEmpty();
    assertThat(figure("disclosed.government", siblings)).isEqualTo("189");
    String shared = "镇本级和各村共公开信息980条，其中镇本级180条、各村800条。";
    assertThat(figure("disclosed.communities", shared)).isEqualTo("800");
    assertThat(figure("staff", "村级政务公开工作人员18名。")).isEmpty();
  }

  @Test
  void severalMediaAreMediaAndNoTotal() {
    String media = "在县电视台等媒体发布信息62条。";
    assertThat(figure("disclosed.total", media)).isEmpty();
    assertThat(figure("disclosed.media", media)).isEqualTo("62");
    assertThat(figure("disclosed.total", "利用广播、公开栏公开信息60条。")).isEmpty();
  }

  @Test
  void addendsAreNotTheSum() {
    assertThat(figure("requests.received", "收到转办的政府信息公开申请1件、直接申请2件。")).isEmpty();
    assertThat(figure("requests.received", "收到政府信息公开申请6件（含上年结转1件）。")).isEmpty();
    assertThat(figure("requests.received", "收到政府信息公开申请6件，其中网上申请2件。")).isEqualTo("6");
    assertThat(figure("trainings", "组织政务公开线上培训2次，组织政务公开线下培训2次。")).isEmpty();
  }

  @Test
  void wordsBehindTheUnitMakeAFigureApproximate() {
    for (String about : new String[] {"300条左右", "300条以上", "300来条"}) {
      String line = "丰谷镇2022年政府信息公开工作年度报告\n2022年，主动公开政府信息" + about + "。";
      assertThat(read(line).narrative()).singleElement().matches(ExtractedFact::approximate);
    }
    assertThat(figure("disclosed.total", "公开信息12,5条。")).isEmpty();
  }
}
