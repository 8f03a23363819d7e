package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.figure;
import static org.mingjian.extract.ReadTexts.organisation;

import org.junit.jupiter.api.Test;

/**
 * A figure is believed only of a plain clause: who disclosed, the one place by its name, what was
 * done there. A word that is not understood beside these may make it another's figure.
 */
class PlainClausesTest {
  private static String website(String... sentences) {
    return figure("disclosed.website", sentences);
  }

  private static String total(String... sentences) {
    return figure("disclosed.total", sentences);
  }

  @Test
  void onePlaceIsNamedPlainly() {
    assertThat(website("全年通过青石县人民政府门户网站主动及时公开信息44条。")).isEqualTo("44");
    assertThat(website("我镇在县政府网站政府信息公开专栏上向社会公开政府信息44条。")).isEqualTo("44");
    assertThat(website("通过政府网站及县局官网公开信息44条。")).isEqualTo("44");
    assertThat(website("通过“青石县门户网站”发布信息44条。")).isEqualTo("44");
    assertThat(figure("disclosed.wechat", "通过丰谷发布政务微信公众号推送信息61条。")).isEqualTo("61");
    assertThat(figure("disclosed.weibo", "在“丰谷之声”（官方微博）公开信息61条。")).isEqualTo("61");
    assertThat(figure("disclosed.video", "微信公众号发布推文80条、推送短视频12条。")).isEqualTo("12");
  }

  @Test
  void whatStandsBesideThePlaceIsPartOfIt() {
    assertThat(website("通过丰谷县协同云、政府网站发布信息44条。")).isEmpty();
    assertThat(website("在门户网站通过规划、动态、财经等栏目公开政府信息44条。")).isEmpty();
    assertThat(website("县政府门户网包括部门及乡镇专栏共发布信息44条。")).isEmpty();
    assertThat(website("信息公开网站的部门动态信息发布44篇。")).isEmpty();
    assertThat(figure("disclosed.board", "通过公示栏等途径公开信息44条。")).isEmpty();
    assertThat(figure("disclosed.wechat", "通过微信公众号、微信群公开信息44条。")).isEmpty();
  }

  @Test
  void mediaOfTheTownshipAreNoMedia() {
    assertThat(figure("disclosed.media", "掌上青石融媒体平台公开信息44条。")).isEmpty();
    assertThat(figure("disclosed.media", "线下媒体发布信息44条。")).isEmpty();
    assertThat(figure("disclosed.media", "利用主流媒体及新媒体公开信息44条。")).isEmpty();
    assertThat(figure("disclosed.media", "通过主流媒体发布信息44条。")).isEqualTo("44");
  }

  @Test
  void aPlaceBeforeMayBeOneOfAList() {
    String list = "我镇依托县门户网站、爱丰谷等政务公开平台，做好更新，主动公开政府信息44条。";
    assertThat(website(list)).isEmpty();
    String one = "利用“丰谷之声”微信公众号，及时发布工作动态、政策解读等，全年推送信息44条。";
    assertThat(figure("disclosed.wechat", one)).isEqualTo("44");
  }

  @Test
  void theTownshipItselfDisclosedAll() {
    assertThat(total("丰谷镇综合执法中心公开政府信息44条。")).isEmpty();
    assertThat(total("在和清县采购平台公开政府信息44条。")).isEmpty();
    assertThat(total("丰谷镇通过政府网站、公示栏等渠道公开政府信息44条。")).isEqualTo("44");
    assertThat(total("县人民政府主动公开政府信息公开数44条。")).isEmpty();
  }

  @Test
  void growthIsThatOfTheFigureBefore() {
    String total = "全年主动公开政府信息200条，较上年增长15%。";
    assertThat(figure("disclosed.growth_percent", total)).isEqualTo("15");
    String kind = "全年主动公开政府信息200条，发布工作动态类信息90条，较上年增长20%。";
    assertThat(figure("disclosed.growth_percent", kind)).isEmpty();
  }

  @Test
  void requestsOfTheCountyAreNotTheTownships() {
    assertThat(figure("requests.received", "县政府办公室收到政府信息公开申请45件。")).isEmpty();
    assertThat(figure("requests.received", "丰谷镇收到政府信息公开申请4件。")).isEqualTo("4");
  }

  @Test
  void staffAreThere() {
    assertThat(figure("staff", "指定2名专职人员负责政府信息公开工作。")).isEqualTo("2");
    assertThat(figure("staff", "走访3名政务公开工作人员。")).isEmpty();
  }

  @Test
  void aNameMayBeginWithAWordThatStandsBeforeNames() {
    String acting = "报告期限自2025年1月1日起至2025年12月31日止。\n2025年%s通过门户网站公开信息65条。\n2025年度，%s未收到申请。";
    assertThat(organisation(acting.formatted("和平街道办事处", "和平街道办事处"))).isEqualTo("和平街道");
    assertThat(organisation(acting.formatted("和某街道办事处", "和某街道办事处"))).isNotEqualTo("某街道");
  }
}
