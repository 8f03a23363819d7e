package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.figure;
import static org.mingjian.extract.ReadTexts.organisation;
import static org.mingjian.extract.ReadTexts.read;

import org.junit.jupiter.api.Test;

/**
 * A figure is a township's only where the township disclosed, in the whole year, all that is
 * counted: what others did, what is one kind, and what was done with things disclosed is not.
 */
class WhoDisclosesTest {
  private static String total(String... sentences) {
    return figure("disclosed.total", sentences);
  }

  @Test
  void whatOthersDisclosedIsNotTheTownships() {
    assertThat(total("县政府办公室公开政府信息311条。")).isEmpty();
    assertThat(total("各社区通过公开栏公开信息87条。")).isEmpty();
    assertThat(total("各村公开信息512条。")).isEmpty();
    assertThat(total("清流之声新公开信息共77条。")).isEmpty();
    assertThat(total("丰谷镇人民政府先后公开政府信息77条。")).isEqualTo("77");
    assertThat(total("（一）公开情况：全镇公开信息77条。")).isEqualTo("77");
    String county = "清水县2022年政府信息公开工作年度报告\n县政府公开政府信息311条。";
    assertThat(read(county).narrative()).hasSize(1);
  }

  @Test
  void whatWasDoneWithThingsDisclosedIsNoDisclosure() {
    assertThat(total("全年整改已公开信息33条。")).isEmpty();
    assertThat(total("向上级报送公开信息66条。")).isEmpty();
    assertThat(total("梳理应公开信息81条。")).isEmpty();
    assertThat(figure("disclosed.website", "政府网站纠正已发布信息12条。")).isEmpty();
    String visited = "通过政府网站公开信息41条，网站访问量超过9000次。";
    assertThat(figure("disclosed.website", visited)).isEqualTo("41");
    assertThat(total("公开监督检查、行政处罚等政府信息61条。")).isEqualTo("61");
  }

  @Test
  void oneKindIsNotAll() {
    assertThat(total("公开动态类信息数53条。")).isEmpty();
    assertThat(figure("disclosed.website", "在县政府网站发布解读信息29条。")).isEmpty();
    assertThat(figure("disclosed.wechat", "微信公众号发布原创信息21条，转发信息80条。")).isEmpty();
    String two = "公开政府信息300条，其中微信公众号发布通知公告31条，微信公众号发布工作信息动态102条。";
    assertThat(figure("disclosed.wechat", two)).isEmpty();
    assertThat(figure("disclosed.website", "政府网站公开各类政务信息29条。")).isEqualTo("29");
  }

  @Test
  void whatAChannelDoesIsSaidByManyVerbs() {
    String list = "公开政府信息77条，其中公开栏张贴17条，广播播出13条，新闻媒体刊发15条，政府网站回复留言22条。";
    assertThat(figure("disclosed.board", list)).isEqualTo("17");
    assertThat(figure("disclosed.broadcast", list)).isEqualTo("13");
    String played = "公开政府信息77条，其中广播播放13次，抖音播放3000次。";
    assertThat(figure("disclosed.broadcast", played)).isEqualTo("13");
    assertThat(figure("disclosed.video", played)).isEmpty();
    assertThat(figure("disclosed.media", list)).isEqualTo("15");
    assertThat(figure("disclosed.website", list)).isEmpty();
  }

  @Test
  void onePlaceOrColumnIsNotAll() {
    assertThat(total("全年在省采购网公开信息8条。")).isEmpty();
    String columns = "在政府网站部门动态发布信息31条，校园之窗栏目发布信息22条。";
    assertThat(figure("disclosed.website", columns)).isEmpty();
    String places = "通过网站、微信等渠道公开政府信息622条，通过广播、电子屏等公开政府信息511条。";
    assertThat(total(places)).isEmpty();
    assertThat(total("通过政府网站、微信公众号分别公开信息31条、42条。")).isEmpty();
    assertThat(figure("disclosed.video", "通过今日头条、抖音发布信息33条。")).isEmpty();
    assertThat(total("召开新闻发布会2次，发布信息12条。")).isEmpty();
    assertThat(total("通过多种渠道公开信息77条。")).isEqualTo("77");
    String site = "通过县政府网站丰谷镇子站，累计公开信息77条。";
    assertThat(figure("disclosed.website", site)).isEqualTo("77");
  }

  @Test
  void partOfTheYearOrAllYearsIsNotTheYear() {
    assertThat(total("上半年公开政府信息42条。")).isEmpty();
    assertThat(total("疫情期间公开政府信息42条。")).isEmpty();
    assertThat(total("自平台上线以来，累计公开信息812条。")).isEmpty();
    assertThat(total("累计公开政府信息1200条（本年度新增130条）。")).isEqualTo("130");
    assertThat(total("累计公开政府信息1200条，全文公开率100%，其中本年度新增130条。")).isEmpty();
    assertThat(total("2022年1月1日至12月31日期间公开政府信息42条。")).isEqualTo("42");
    assertThat(total("2022年以来公开政府信息42条。")).isEqualTo("42");
  }

  @Test
  void growthIsThatOfAllDisclosure() {
    String site = "全年主动公开政府信息61条，网站发布信息40条，较上年增长20%。";
    assertThat(figure("disclosed.growth_percent", site)).isEmpty();
    assertThat(figure("disclosed.growth_percent", "收到公开申请5件，公开申请同比增长25%。")).isEmpty();
    assertThat(figure("disclosed.growth_percent", "公开政府信息61条，同比增长20%。")).isEqualTo("20");
  }

  @Test
  void requestsAreThoseForInformationByAllWays() {
    assertThat(figure("requests.received", "收到网上公开申请2件，信函申请3件。")).isEmpty();
    assertThat(figure("requests.received", "推进政务公开，共受理群众用地申请121件。")).isEmpty();
    assertThat(figure("requests.received", "全年接受政府信息公开申请9件。")).isEqualTo("9");
    assertThat(figure("requests.received", "全县共收到政府信息公开申请130件，我镇收到3件。")).isEmpty();
    assertThat(figure("requests.received", "收到群众咨询政府信息公开申请13人次。")).isEmpty();
    String letters = "依申请公开事项办结3件，县长信箱回复12条。";
    assertThat(figure("requests.answered", letters)).isEqualTo("3");
  }

  @Test
  void whoWentOrCameIsNotAllTheStaff() {
    assertThat(figure("staff", "选派2名政务公开工作人员参加县里会议。")).isEmpty();
    assertThat(figure("staff", "新增2名专职政务公开工作人员。")).isEmpty();
    assertThat(figure("staff", "配备2名专职政务公开工作人员。")).isEqualTo("2");
    assertThat(figure("trainings", "参加政务公开培训3次。")).isEmpty();
  }

  @Test
  void departmentsAndCountiesAreReadWhereTheyAreAskedAndSpeakOfThemselves() {
    String period = "所列数据统计期限自2022年1月1日起至12月31日止。";
    String office = "如有疑问，请联系南川区教育局办公室，地址：江边路5号。";
    assertThat(organisation(period + office, "2022年，区教育局受理公开申请7件。")).isEqualTo("教育局");
    assertThat(organisation(period + office, "2022年，全区学校招生信息及时公布。")).isEmpty();
    String county = "如有疑问，请与奉节县人民政府办公室联系。";
    assertThat(organisation(period + county, "2022年，我县公开信息910条。")).isEqualTo("奉节县");
    assertThat(organisation(period + county, "2022年，我镇按全县部署公开信息91条。")).isEmpty();
    assertThat(organisation("[丰谷镇]2022年丰谷镇政府信息公开工作年度报告", period)).isEqualTo("丰谷镇");
  }
}
