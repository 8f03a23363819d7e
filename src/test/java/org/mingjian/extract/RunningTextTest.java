package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.figure;
import static org.mingjian.extract.ReadTexts.organisation;
import static org.mingjian.extract.ReadTexts.read;

import org.junit.jupiter.api.Test;

/**
 * Figures and names that running text says in other words than most, and those that it does not.
 */
class RunningTextTest {
  @Test
  void oneOfSeveralKindsIsNotWhatAChannelPublished() {
    String kinds = "依托微信公众号“清流丰谷”发布工作动态212条，推送招工、天气等提醒35条。";
    assertThat(figure("disclosed.wechat", kinds)).isEmpty();
    assertThat(figure("disclosed.website", "通过政府网站公开班子分工3条、通知文件11条。")).isEmpty();
    assertThat(figure("disclosed.website", "在政府网站公开财政预决算类9件；公开行政处罚信息7条。")).isEmpty();
    String several = "通过政府网站公开机构、预决算等法定信息31条，社会救助等领域信息71条。";
    assertThat(figure("disclosed.website", several)).isEmpty();
    assertThat(figure("disclosed.wechat", "微信公众号发布图文212条，向档案馆报送纸质信息8条。")).isEqualTo("212");
    assertThat(figure("disclosed.website", "通过政府网站发布公示公告、工作动态等信息41条，微信推送66条。")).isEqualTo("41");
  }

  @Test
  void columnsOfASiteAreNoBoardsAndAccountsTogetherAreNoMedia() {
    assertThat(figure("disclosed.board", "公示公告栏目发布信息6条。")).isEmpty();
    assertThat(figure("disclosed.board", "通过机关和各村的政务公开栏公开低保、项目等信息合计144条。")).isEqualTo("144");
    assertThat(figure("disclosed.media", "通过政府网站更新信息12条，政务新媒体更新77条。")).isEmpty();
    assertThat(figure("disclosed.media", "公开政府信息90条，发布媒体解读文件6件。")).isEmpty();
    assertThat(figure("disclosed.total", "通过政务新媒体发布信息77条。")).isEmpty();
    assertThat(figure("disclosed.communities", "公开信息90条，其中政策解读3条，村务公开44条。")).isEmpty();
    assertThat(figure("disclosed.video", "在微信视频号、抖音号发布视频31条。")).isEqualTo("31");
  }

  @Test
  void placesOfWhichOthersAreNamedDoNotShareTheirFigure() {
    String sheets = "利用电子屏、公告栏、横幅等公开信息27条。";
    assertThat(figure("disclosed.board", sheets)).isEmpty();
    assertThat(figure("disclosed.wechat", "公开政府信息90条，其中通过简报、微信等公开51条。")).isEmpty();
    assertThat(figure("disclosed.total", "通过政务服务平台公开信息33条。")).isEmpty();
    assertThat(figure("disclosed.total", "在网站公开信息9条，在“清流好办”公开信息33条。")).isEmpty();
    assertThat(figure("disclosed.total", "网站公开信息30条，某头条公开信息8条。")).isEmpty();
    assertThat(figure("disclosed.total", "网站公开信息30条，全镇共公开信息80条。")).isEqualTo("80");
    String content = "某镇公众号公开内容涵盖动态、资讯等，2022年度累计发布信息131篇。";
    assertThat(figure("disclosed.total", content)).isEmpty();
    assertThat(figure("disclosed.website", "在市政府信息公开平台主动公开信息58条。")).isEqualTo("58");
    assertThat(figure("disclosed.total", "2022年度，丰谷镇（fēng）通过工作平台主动公开信息58条。")).isEmpty();
  }

  @Test
  void sumsAreReadInWhateverOrder() {
    assertThat(figure("disclosed.total", "2022年，全镇政府信息公开316条，一是利用简报公开20条。")).isEqualTo("316");
    assertThat(figure("disclosed.total", "截至年底，主动公开116条，其中在政府网站公开64条。")).isEqualTo("116");
    assertThat(figure("disclosed.total", "1、主动公开政府信息的情况：40条。")).isEqualTo("40");
    assertThat(figure("disclosed.total", "截至年底，主动公开116条，内容较为丰富。")).isEmpty();
    assertThat(figure("disclosed.total", "其中，网站更新信息14条，视频31条、全年总计公开信息45条。")).isEqualTo("45");
    assertThat(figure("disclosed.total", "主动公开计划总结、工作动态、公告信息3类29条。")).isEqualTo("29");
    assertThat(figure("disclosed.total", "通过网站、群众会议等途径公开各类信息328条。")).isEqualTo("328");
    assertThat(figure("disclosed.total", "累计公开政府信息1.2万条。")).isEqualTo("12000");
    assertThat(figure("disclosed.total", "累计公开政府信息3.14159万条。")).isEmpty();
    assertThat(figure("disclosed.website", "通过政府网站主动公布政府信息共计64条。")).isEqualTo("64");
  }

  @Test
  void accountsThatWereOpenedAreThePlaceOfWhatFollows() {
    String opened = "从渠道来看，其中开设微信1个、公开信息88条，开设政务微博1个、公开信息21条。";
    assertThat(figure("disclosed.wechat", opened)).isEqualTo("88");
    assertThat(figure("disclosed.weibo", opened)).isEqualTo("21");
    assertThat(figure("disclosed.total", opened)).isEmpty();
    assertThat(figure("disclosed.wechat", "此外，还通过清流丰谷微信公众号，发布信息97条。")).isEqualTo("97");
  }

  @Test
  void growthOfOneChannelIsNotThatOfTheTotal() {
    String both = "2022年，公开政府信息共计420余条，较2021年提升约12.5%。其中，政府网站发布信息80条，较2021年提升约30%。";
    assertThat(figure("disclosed.growth_percent", both)).isEqualTo("12.5");
  }

  @Test
  void requestsAreReadInOtherWords() {
    assertThat(figure("requests.answered", "在已经答复的12件申请中：")).isEqualTo("12");
    assertThat(figure("requests.answered", "公开各类方案24项，书面答复依申请公开4件。")).isEqualTo("4");
    assertThat(figure("requests.answered", "共收到信息公开申请12件，其中10件已经按时按规完成答复。")).isEqualTo("10");
    assertThat(figure("requests.received", "共受理依申请公开事项2件，其中：受理当面申请0件，信函申请2件。")).isEqualTo("2");
    assertThat(figure("requests.received", "全年依申请公开数0件。")).isEqualTo("0");
    assertThat(figure("requests.received", "全年依申请公开数5件。")).isEmpty();
    assertThat(figure("requests.received", "2022年，我镇未接收受理过依申请公开。")).isEqualTo("0");
    assertThat(figure("requests.received", "（二）依申请公开。2022年收到申请数0件。")).isEqualTo("0");
    assertThat(figure("requests.received", "（二）低保办理。2022年收到申请数6件。")).isEmpty();
  }

  @Test
  void trainingsAndStaffAreReadWhereTheSentenceIsAboutDisclosure() {
    assertThat(figure("trainings", "开展专题业务培训2次，提升信息公开水平。")).isEqualTo("2");
    assertThat(figure("trainings", "开展消防安全培训6次，公开应急电话。")).isEmpty();
    assertThat(figure("staff", "我镇按照条例配备了2名兼职工作人员。")).isEqualTo("2");
    assertThat(figure("staff", "我镇按照条例配备了2名全职工作人员、9名兼职工作人员。")).isEmpty();
    assertThat(figure("staff", "安排了4名工作人员（兼职）负责政务公开的日常工作。")).isEqualTo("4");
    assertThat(figure("staff", "安排了4名工作人员负责食堂。")).isEmpty();
  }

  @Test
  void whoAnswersQuestionsAndWhoActsIsWhoReports() {
    String end = "主动公开政府信息12条。";
    assertThat(organisation("如有疑问，请与清流市丰谷县城关镇党政办公室联系。", end)).isEqualTo("城关镇");
    assertThat(organisation("如有疑問，請與城關鎮人民政府聯系（電話：1234567）。", end)).isEqualTo("城關鎮");
    assertThat(organisation("如有疑问，请与新乡市水利局联系。", end)).isEmpty();
    assertThat(organisation("2022年，城关镇坚持公开为常态。", end)).isEqualTo("城关镇");
    assertThat(organisation("成立城关镇信息公开工作领导小组，我镇专人负责。", end)).isEqualTo("城关镇");
    assertThat(organisation("各乡镇各有做法，城关镇坚持公开为常态，城关镇主动上墙。", end)).isEmpty();
    assertThat(organisation("2022年，城关镇坚持公开。", "2022年，太平镇坚持公开。", end)).isEmpty();
  }

  @Test
  void aFigureOfTwoPlacesIsNotThatOfTheOneThatIsKnown() {
    String cloud = "全年在清流政务网、机关云平台发布信息41篇。";
    assertThat(figure("disclosed.website", cloud)).isEmpty();
    assertThat(figure("disclosed.website", "在市政府网站和镇政府网站公开信息41条。")).isEqualTo("41");
    assertThat(figure("disclosed.website", "在政府网站及时公开信息41条。")).isEqualTo("41");
    String made = "利用政府网站，打造微信公众号“清流丰谷”，全年发布信息358篇。";
    assertThat(figure("disclosed.wechat", made)).isEmpty();
    String both = "依托政府网站，利用微信公众号“清流丰谷”，全年发布信息358篇。";
    assertThat(figure("disclosed.wechat", both)).isEmpty();
  }

  @Test
  void kindsInAListAndReportsOfMediaAreNotAChannelsFigure() {
    String list = "通过政府网站公开预决算信息2条、执法信息3条、动态1条。";
    assertThat(figure("disclosed.website", list)).isEmpty();
    assertThat(figure("disclosed.website", "通过政府网站公开政府信息41条、简报7篇。")).isEqualTo("41");
    String reports = "主动公开政府信息31条；新闻媒体宣传报道2224篇。";
    assertThat(figure("disclosed.media", reports)).isEmpty();
    assertThat(figure("disclosed.website", "政府网站发布政策解读25篇，其中图片解读6篇。")).isEmpty();
    assertThat(figure("disclosed.video", "运营新媒体4个，其中微信3个，抖音1个。")).isEmpty();
    assertThat(figure("disclosed.total", "公开相关信息7项，公开概况、动态及机构信息累计82条。")).isEmpty();
  }

  @Test
  void channelsAmongWhatWasPublishedAreContents() {
    String contents = "通过政府网站、新媒体等渠道，及时发布文化活动、广播电视、市场监管等各类信息共计252条。";
    assertThat(figure("disclosed.broadcast", contents)).isEmpty();
    assertThat(figure("disclosed.total", contents)).isEqualTo("252");
    String listed = "全年通过电子屏幕，公告栏等公开渠道主动发布政府信息共计49条。";
    assertThat(figure("disclosed.board", listed)).isEmpty();
    assertThat(figure("disclosed.total", listed)).isEqualTo("49");
    assertThat(figure("disclosed.total", "平均每日发布活动、服务等相关信息2篇。")).isEmpty();
    assertThat(figure("disclosed.total", "政府信息日均公开信息2条。")).isEmpty();
    assertThat(figure("disclosed.weibo", "用好新媒体，全年共发布微博104条。")).isEqualTo("104");
    String part = "政府网站发布各类信息818篇，其中信息公开平台发布信息54篇。";
    assertThat(figure("disclosed.website", part)).isEqualTo("818");
  }

  @Test
  void listsOfKindsAndResultsOfRequestsAreNoVolumes() {
    String kinds = "通过政府网站公开招聘信息18条、补贴类信息20条、基层政务公开信息73条。";
    assertThat(figure("disclosed.total", kinds)).isEmpty();
    assertThat(figure("disclosed.website", kinds)).isEmpty();
    assertThat(figure("disclosed.total", "全年主动公开政务公开信息73条。")).isEqualTo("73");
    String results = "办理信息公开申请7件，其中部分公开1件，已通过网站对外公开2件，不予公开4件。";
    assertThat(figure("disclosed.website", results)).isEmpty();
    String named = "在微信公众号（清流丰谷）上公开信息120余条，未收到留言。";
    assertThat(figure("disclosed.total", named)).isEmpty();
    assertThat(figure("disclosed.wechat", named)).isEqualTo("120");
    String both = "收到并答复政府信息公开申请45件。";
    assertThat(figure("requests.received", both)).isEqualTo("45");
    assertThat(figure("requests.answered", both)).isEqualTo("45");
    assertThat(figure("staff", "从事信息公开工作的全职人员1人。")).isEqualTo("1");
  }

  @Test
  void namedPlacesAreNotAllThatWasDisclosed() {
    assertThat(figure("disclosed.total", "“清流丰谷”南方号公开信息815篇。")).isEmpty();
    assertThat(figure("disclosed.total", "清流客户端共发布信息81篇。")).isEmpty();
    assertThat(figure("disclosed.total", "涉及安全生产，其他法定公开信息等方面政务信息共19条。")).isEmpty();
    String reprinted = "累计发布信息187篇，被市级媒体转载62篇。";
    assertThat(figure("disclosed.media", reprinted)).isEmpty();
    assertThat(figure("disclosed.total", reprinted)).isEqualTo("187");
    String media = "通过清流日报、省电视台、某某社等主流媒体公开信息121篇。";
    assertThat(figure("disclosed.media", media)).isEqualTo("121");
    assertThat(figure("disclosed.total", media)).isEmpty();
    String data = "（二）2022年，受理政府信息公开申请18件，主要涉及历年统计数据。";
    assertThat(figure("requests.received", data)).isEqualTo("18");
  }

  @Test
  void figuresOfAllYearsBesideThoseOfTheYear() {
    String site = "截至2022年底，在政府网站累计公开政府信息846条，其中本年度公开214条。";
    assertThat(figure("disclosed.website", site)).isEqualTo("214");
    String both = "截至2022年12月31日，累计主动公开政府信息1866条。本年度主动公开政府信息47条。";
    assertThat(figure("disclosed.total", both)).isEqualTo("47");
    String behind = "2022年，主动公开政府信息15条，历年累计公开768条。";
    assertThat(figure("disclosed.total", behind)).isEqualTo("15");
    assertThat(figure("disclosed.total", "主动公开政府信息768条，为历年累计数。")).isEmpty();
  }

  @Test
  void sumsWithTheirObjectInTheClauseBefore() {
    assertThat(figure("disclosed.total", "我镇面向社会公开了各类信息，共计130余条。")).isEqualTo("130");
    assertThat(figure("disclosed.total", "我镇公开了财政信息，共计130条。")).isEmpty();
    String contents = "主动公开了各类政府信息，具体包括分工调整、补助领取等方面的内容共计108条。";
    assertThat(figure("disclosed.total", contents)).isEqualTo("108");
    String kinds = "发布包括食品、药品等重点领域信息在内的各类信息516条。";
    assertThat(figure("disclosed.total", kinds)).isEqualTo("516");
    assertThat(figure("disclosed.total", "今年主动公开的信息数共有164条。")).isEqualTo("164");
    String ways = "共通过政府网站、微信等方式主动公开90条，其中政府网站公开50条。";
    assertThat(figure("disclosed.total", ways)).isEqualTo("90");
    String spaced = "主动公开政府信息 165 条，其中通过网站公开 106 条，通过公开栏公开 59 条。";
    assertThat(figure("disclosed.total", spaced)).isEqualTo("165");
    assertThat(figure("disclosed.board", spaced)).isEqualTo("59");
    assertThat(figure("disclosed.wechat", "镇微信公众号（1个）发布信息49条。")).isEqualTo("49");
  }

  @Test
  void peopleOfEachVillageAreNotTheStaff() {
    assertThat(figure("staff", "各社区配备1名兼职工作人员负责信息公开工作。")).isEmpty();
    assertThat(figure("staff", "各科室共配备3名工作人员负责信息公开工作。")).isEqualTo("3");
    assertThat(figure("requests.received", "共收到和办理政府信息公开申请3件。")).isEqualTo("3");
  }

  @Test
  void officesWithoutTheWordForTheirKindAndWordsInFrontOfAName() {
    assertThat(organisation("古城办事处2022年政府信息公开工作年度报告")).isEqualTo("古城办事处");
    assertThat(organisation("驻外办事处2022年政府信息公开工作年度报告")).isEmpty();
    assertThat(organisation("发布机构：古城办事处", "古城街道2022年政府信息公开工作年度报告")).isEqualTo("古城街道");
    assertThat(organisation("确保各项工作落到实处依法按时完成古城街道2022年政府信息公开年度报告，接受监督。")).isEqualTo("古城街道");
    String urban = "如有疑问，请与新乡市住房和城乡建设局联系，我局将答复。";
    assertThat(organisation(urban)).isEqualTo("住房和城乡建设局");
    assertThat(organisation("请与临清市政府康庄镇人民政府联系（电话：1234567）。")).isEqualTo("康庄镇");
    assertThat(organisation("花都區人民政府新華街道辦事處2022年政府信息公開工作年度報告")).isEqualTo("新華街道");
    assertThat(organisation("清流经济开发区管委会2022年政府信息公开工作年度报告")).isNotEqualTo("管委会");
  }

  @Test
  void departmentsThatOnlyTheTextNames() {
    String asked = "如有疑问，请与临清市水利局办公室联系（电话：1234567）。";
    assertThat(organisation(asked, "2022年，我局主动公开信息12条。")).isEqualTo("水利局");
    assertThat(organisation(asked, "2022年，主动公开信息12条。")).isEmpty();
    assertThat(organisation(asked, "2022年，临清市水利局认真公开信息12条。")).isEqualTo("水利局");
    assertThat(organisation(asked, "2022年，临清市民政局认真公开，我局公开信息12条。")).isEmpty();
    String unknown = "如有疑问，请与无此县水利局办公室联系（电话：1234567）。";
    assertThat(organisation(unknown, "2022年，我局主动公开信息12条。")).isEmpty();
  }

  @Test
  void wordsBeforeAGovernmentAreNoName() {
    assertThat(organisation("及时维护和更新镇政府人员分工。")).isEmpty();
    assertThat(organisation("发布机构：丰谷县政府", "现将城关镇2022年度政府信息公开工作报告如下：")).isEqualTo("城关镇");
    assertThat(organisation("城南园区2022年政府信息公开工作年度报告")).isEmpty();
  }

  @Test
  void aNumeralAtTheBeginningOfANameIsNoDate() {
    assertThat(read("2020年七里坪镇严格按照条例公开。").year()).isEqualTo(2020);
    assertThat(read("二〇二〇年十二月印发。").year()).isNull();
  }
}
