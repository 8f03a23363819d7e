package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Block;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;

/** Writings of tables, years and sentences that were once misread or given up. */
class UnseenWritingsTest {
  private static final String HEADER = "自然人|法人或其他组织|||||总计";
  private static final String KINDS = "|商业企业|科研机构|社会公益组织|法律服务机构|其他|";

  /** The values of a row or of one cell, "?" where it is not certain, "-" where it is blank. */
  private static String values(List<ExtractedFact> facts, String code) {
    return facts.stream()
        .filter(fact -> fact.indicator().startsWith(code))
        .map(fact -> written(fact.value()))
        .collect(Collectors.joining(" "));
  }

  private static String written(FactValue value) {
    return switch (value) {
      case FactValue.Reported(var number) -> number.toPlainString();
      case FactValue.Blank _ -> "-";
      case FactValue.Unreadable _ -> "?";
      case FactValue.Absent _ -> "absent";
    };
  }

  private static ExtractedReport requests(String separator, String... rows) {
    List<String> lines = new ArrayList<>(List.of("三、收到和处理政府信息公开申请情况"));
    lines.add("申请人情况||" + "|||||||");
    lines.add("|||" + HEADER);
    lines.add("|||" + KINDS);
    lines.addAll(List.of(rows));
    return read(lines.stream().map(l -> l.replace("|", separator)).toArray(String[]::new));
  }

  private static ExtractedReport gluedRequests(String... rows) {
    List<String> lines = new ArrayList<>(List.of("三、收到和处理政府信息公开申请情况"));
    lines.add("自然人法人或其他组织总计");
    lines.add("商业企业科研机构社会公益组织法律服务机构其他");
    lines.addAll(List.of(rows));
    return read(lines.toArray(String[]::new));
  }

  private static String narrative(String code, String... sentences) {
    List<String> lines = new ArrayList<>(List.of("丰谷镇2022年政府信息公开工作年度报告"));
    lines.addAll(List.of(sentences));
    return values(read(lines.toArray(String[]::new)).narrative(), "narrative." + code);
  }

  private static Integer year(String... lines) {
    return read(lines).year();
  }

  @Test
  void aBarInFrontMayFollowABlankFirstCell() {
    ExtractedReport report =
        requests(
            " | ",
            "一、本年新收政府信息公开申请数量|||4|0|7|0|||11",
            "三、本年度办理结果|（一）予以公开||1|2|3|4|5|6|21",
            "|（三）不予公开|1.属于国家秘密|1|2|3|4|5|6|21",
            "||2.其他法律行政法规禁止公开||9|0|0||0|9",
            "|（七）总计||1|2|3|4|5|6|21",
            "四、结转下年度继续办理|||3||0|17|0|4|24");
    assertThat(values(report.facts(), "request.received")).isEqualTo("4 0 7 0 - - 11");
    assertThat(values(report.facts(), "request.refused.prohibited")).isEqualTo("- 9 0 0 - 0 9");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("3 - 0 17 0 4 24");
  }

  @Test
  void columnsThatAreEmptyInEveryRowAreNoColumns() {
    ExtractedReport report =
        requests(
            "\t",
            "一、本年新收政府信息公开申请数量|||||||||18|",
            "三、本年度办理结果|（一）予以公开||||||||5|",
            "|（三）不予公开|1.属于国家秘密|||||||0|",
            "||2.其他法律行政法规禁止公开|||||||0|",
            "||3.危及“三安全一稳定”|||||||9|",
            "|（七）总计||||||||14|");
    assertThat(values(report.facts(), "request.received")).isEqualTo("- - - - - - 18");
    assertThat(values(report.facts(), "request.refused.security")).isEqualTo("- - - - - - 9");
  }

  @Test
  void numeralsAreFiguresBehindALabelAndNumbersInFrontOfOne() {
    ExtractedReport report =
        read(
            "二、主动公开政府信息情况",
            "第二十条第（一）项",
            "信息内容",
            "本年制发件数",
            "本年废止件数",
            "现行有效件数",
            "规章",
            "三",
            "二",
            "十二",
            "第二十条第（五）项",
            "信息内容",
            "本年处理决定数量",
            "行政许可",
            "二十三",
            "第二十条第（六）项",
            "信息内容",
            "本年处理决定数量",
            "行政处罚",
            "十",
            "行政强制",
            "空");
    assertThat(values(report.facts(), "rule.")).isEqualTo("3 2 12");
    assertThat(values(report.facts(), "licence.decisions")).isEqualTo("23");
    assertThat(values(report.facts(), "penalty.decisions")).isEqualTo("10");
    assertThat(values(report.facts(), "coercion.decisions")).isEqualTo("-");
  }

  @Test
  void aUnitCutByALineBreakIsStillTheUnit() {
    ExtractedReport report =
        read(
            "二、主动公开政府信息情况",
            "| 第二十条第（八）项 | |",
            "| 信息内容 | 本年收费金额（单位：万<br>元） |",
            "| 行政事业性<br>收费 | 7,825.5229 |");
    assertThat(values(report.facts(), "fee.amount")).isEqualTo("7825.5229");
  }

  @Test
  void aSignOfMoneyIsNoUnit() {
    String[] table = {"二、主动公开政府信息情况", "第二十条第（八）项", "信息内容\t本年收费金额", "行政事业性收费\t¥841.5"};
    assertThat(values(read(table).facts(), "fee.amount")).isEqualTo("?");
    table[2] += "（单位：万元）";
    assertThat(values(read(table).facts(), "fee.amount")).isEqualTo("841.5");
  }

  @Test
  void knownColumnsOutOfPlaceAreNotRead() {
    ExtractedReport report =
        read("二、主动公开政府信息情况", "第二十条第（一）项\t\t\t", "信息内容\t公开总件次\t本年新制作数量\t本年新公开数量", "规章\t9\t2\t1");
    assertThat(values(report.facts(), "rule.")).isEqualTo("? ? ?");
  }

  /** An amount below the label of a row of table 2 keeps its unit, however many digits it has. */
  @Test
  void longAmountOnItsOwnLineKeepsItsUnit() {
    ExtractedReport report =
        read("二、主动公开政府信息情况", "第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）", "行政事业性收费", "15000000元");
    assertThat(values(report.facts(), "fee.amount")).isEqualTo("1500");
  }

  /** Figures of a row with the mistyped label of the next behind them are not taken for no row. */
  @Test
  void figuresBeforeMistypedLabelBelongToTheRowAbove() {
    ExtractedReport report =
        gluedRequests(
            "一、本年新收政府信息公开申请数量",
            "1000001二、上年结转政府信息公开申请数量",
            "0000000三、本年度办理结果（一）予以公开",
            "0000000（三）不予公开3.危及“三安全一稳定”",
            "10000014.保护第三方法权益",
            "0000000");
    assertThat(values(report.facts(), "request.received")).isEqualTo("1 0 0 0 0 0 1");
    assertThat(values(report.facts(), "request.granted")).isEqualTo("0 0 0 0 0 0 0");
    assertThat(values(report.facts(), "request.refused.security_stability"))
        .isEqualTo("1 0 0 0 0 0 1");
  }

  @Test
  void gluedRowsAreSplitOnlyWhereSumsHoldAndWaysAreFew() {
    String[] rows = {
      "一、本年新收政府信息公开申请数量0100001",
      "二、上年结转政府信息公开申请数量0000000",
      "三、本年度办理结果（一）予以公开00000812",
      "（二）部分公开0000000",
      "四、结转下年度继续办理000001212"
    };
    assertThat(values(gluedRequests(rows).facts(), "request.carried_out"))
        .isEqualTo("? ? ? ? ? ? ?");
    rows[2] = "三、本年度办理结果（一）予以公开0000088";
    ExtractedReport sound = gluedRequests(rows);
    assertThat(values(sound.facts(), "request.carried_out")).isEqualTo("0 0 0 0 0 12 12");
    assertThat(values(sound.facts(), "request.received")).isEqualTo("0 1 0 0 0 0 1");
  }

  @Test
  void oneDigitForEveryColumnIsReadWhereTheSumHolds() {
    ExtractedReport report =
        gluedRequests(
            "一、本年新收政府信息公开申请数量1210004",
            "二、上年结转政府信息公开申请数量0000000",
            "三、本年度办理结果（一）予以公开1020306",
            "四、结转下年度继续办里1100002");
    assertThat(values(report.facts(), "request.received")).isEqualTo("1 2 1 0 0 0 4");
    assertThat(values(report.facts(), "request.granted")).isEqualTo("1 0 2 0 3 0 6");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("1 1 0 0 0 0 2");
  }

  @Test
  void aGluedRowThatMayHaveLostItsSumIsNotRead() {
    ExtractedReport report =
        gluedRequests(
            "一、本年新收政府信息公开申请数量1200000", // 12, five times nothing, and no sum
            "二、上年结转政府信息公开申请数量0000000",
            "三、本年度办理结果（一）予以公开1020306",
            "四、结转下年度继续办里1100002");
    assertThat(values(report.facts(), "request.received")).isEqualTo("? ? ? ? ? ? ?");
    assertThat(values(report.facts(), "request.granted")).isEqualTo("1 0 2 0 3 0 6");
  }

  @Test
  void yearsOfComparisonsAndPlansAreNotTheYearOfTheReport() {
    String bare = "政府信息公开工作年度报告";
    assertThat(year(bare, "丰谷镇", "2021年以来，我镇稳步推进。", "下一步将在2022年加强培训。", "2022年2月15日"))
        .isEqualTo(2021);
    assertThat(year(bare, "丰谷镇", "全年公开信息120条，较2020年上升5%。", "2022 年 2 月 15 日")).isNull();
    assertThat(year("丰谷镇2021年" + bare, "较2020年上升5%。", "将在2022年加强。", "2022 年 3 月 1 日"))
        .isEqualTo(2021);
  }

  @Test
  void partsPlansAndKindsAreNotTheVolume() {
    assertThat(narrative("disclosed.total", "其中，公开领导信息8条，政策文件14条。")).isEmpty();
    assertThat(narrative("disclosed.total", "信息公开专栏公开信息45条。")).isEmpty();
    assertThat(narrative("disclosed.total", "微信公众号有粉丝5000人，发布信息88条。")).isEmpty();
    assertThat(narrative("disclosed.total", "2022年计划公开信息228条，实际公开政府信息370条。")).isEqualTo("370");
    assertThat(narrative("disclosed.total", "历年累计公开政府信息6000条，2022年新增公开150条。")).isEqualTo("150");
    assertThat(narrative("staff", "配备专职工作人员15名，兼职4名。")).isEmpty();
    assertThat(narrative("requests", "一、本年新收政府信息公开申请数量 0 0 0 3件 0 0 3")).isEmpty();
  }

  @Test
  void thePlaceNamedInTheClauseBeforeIsTheChannel() {
    String account = "同时,“清流丰谷”微信公众号保持常态化运营,全年发布信息214篇。";
    assertThat(narrative("disclosed.wechat", account)).isEqualTo("214");
    assertThat(narrative("disclosed.total", "全年累计公开信息37条。" + account)).isEqualTo("37");
    assertThat(narrative("disclosed.wechat", "通过丰谷镇微信公众号(清流丰谷)发布信息共63篇。")).isEqualTo("63");
    assertThat(narrative("disclosed.website", "政府网站:发布信息17条,涵盖工作动态。")).isEqualTo("17");
    String whole = "我镇依托区政府门户网站(下称:丰谷网)主动公开政府信息29条。";
    assertThat(narrative("disclosed.website", whole)).isEqualTo("29");
    assertThat(narrative("disclosed.total", whole)).isEmpty();
    assertThat(narrative("disclosed.wechat", "我镇官方微信“清流丰谷”,截至2022年12月31日共推送702条信息。"))
        .isEqualTo("702");
    String built = "在政府网站设立专栏,完善目录,全年共主动公开政府信息81条。";
    assertThat(narrative("disclosed.total", built)).isEqualTo("81");
    assertThat(narrative("disclosed.website", built)).isEmpty();
  }

  @Test
  void aFigureOfSeveralChannelsIsTheTotalUnlessASentenceSaysAnother() {
    String several = "通过县政府网站、“清流丰谷”微信公众号、公示栏主动公开政府信息91条。";
    assertThat(narrative("disclosed.total", several)).isEqualTo("91");
    assertThat(narrative("disclosed.total", several + "全年主动公开政府信息120条。")).isEqualTo("120");
    assertThat(narrative("disclosed.total", "依托微信公众号、视频号等平台,采用图文解读,全年发布各类政务信息150余条。")).isEmpty();
    assertThat(narrative("disclosed.total", "丰谷镇政府通过多种渠道累计主动公开政府信息76条。")).isEqualTo("76");
    assertThat(narrative("disclosed.government", "丰谷镇政府通过多种渠道累计主动公开政府信息76条。")).isEmpty();
    assertThat(narrative("disclosed.government", "公开信息90条,其中镇政府公开信息50条,各村公开信息40条。"))
        .isEqualTo("50");
  }

  @Test
  void partsOfAFigureDoNotContradictIt() {
    assertThat(narrative("disclosed.total", "全年公开政府信息43条,不予公开信息0条。")).isEqualTo("43");
    assertThat(narrative("disclosed.total", "全镇公开政府信息300条。通过网站公开信息180条。网站设有栏目,全年公开政府信息180条。"))
        .isEqualTo("300");
    assertThat(narrative("disclosed.website", "县政府网站共发布各类信息510条;其中政府网站公开通知公告类信息33条。"))
        .isEqualTo("510");
    assertThat(narrative("disclosed.media", "其中被市级媒体采用12条,被省级媒体采用5条。")).isEmpty();
    assertThat(narrative("disclosed.total", "到目前累计主动公开政府信息100条。")).isEmpty();
    assertThat(narrative("disclosed.total", "我镇主动公开政府信息件数为52件。")).isEqualTo("52");
  }

  @Test
  void postsAndLostUnitsOfAccountsAreRead() {
    assertThat(narrative("disclosed.wechat", "通过“清流丰谷”微信公众号推送涉及教育、医疗的政务动态68余条。")).isEqualTo("68");
    assertThat(narrative("disclosed.website", "在门户网站主动公开政府信息260余")).isEqualTo("260");
    assertThat(narrative("disclosed.weibo", "在“丰谷消防”微博号发布了26条安全信息。")).isEqualTo("26");
    assertThat(narrative("disclosed.website", "縣政府網站發布信息18條。")).isEqualTo("18");
    assertThat(narrative("requests.received", "我鎮收到政府信息依申請公開9件,上年轉結1件。")).isEqualTo("9");
  }

  @Test
  void accountsKindsAndPlacesNamedAmongOthersAreToldApart() {
    assertThat(narrative("disclosed.total", "“丰谷发布”客户端开通,目前订阅数900,年内共发布信息35条。")).isEmpty();
    assertThat(narrative("disclosed.government", "公开政府信息30条,具体包括镇政府公开信息公开年报1条,财政信息2条。")).isEmpty();
    String among = "丰谷镇2022年在市政府官网、“丰谷发布”微信公众号等平台公开各类信息65条。";
    assertThat(narrative("disclosed.wechat", among)).isEmpty();
    assertThat(narrative("disclosed.total", among)).isEqualTo("65");
    assertThat(narrative("disclosed.wechat", "通过微信公众号公开工作动态(含原创、转发等)79条。")).isEqualTo("79");
    assertThat(narrative("disclosed.total", "我镇需要公众知晓的政府信息主动公开数为218条。")).isEqualTo("218");
  }

  /** A row as programs write it that set each cell on a line of its own and fill rows up. */
  private static String cellLines(boolean marked, int width, String... cells) {
    StringBuilder row = new StringBuilder(marked ? "|\n" : "");
    for (String cell : cells) {
      row.append(cell.isEmpty() ? "|\n" : cell + " |\n");
    }
    return row + "|".repeat(width - cells.length) + "\n";
  }

  /** In which columns of its tables a text has a figure. */
  private static List<Integer> columns(String text, String figure) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceDocument document = ((DocumentResult.Read) new DocumentReader().read(bytes)).document();
    List<Integer> columns = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        for (TableCell cell : table.cells()) {
          if (cell.span().of(document.text()).equals(figure)) {
            columns.add(cell.column());
          }
        }
      }
    }
    return columns;
  }

  @Test
  void barsThatEndCellsOnLinesOfTheirOwnMakeRowsOfOneWidth() {
    for (boolean marked : new boolean[] {false, true}) {
      String rows =
          cellLines(marked, 10, "（勾稽关系）", "申请人情况")
              + cellLines(marked, 10, "自然人", "法人或其他组织", "总计")
              + cellLines(marked, 10, "一、本年新收政府信息公开申请数量", "", "3", "", "", "", "1", "4")
              + cellLines(marked, 10, "三、本年度办理结果", "（一）予以公开", "", "5", "", "", "", "", "5");
      int first = marked ? 1 : 0;
      assertThat(columns(rows, "3")).containsExactly(first + 2);
      assertThat(columns(rows, "1")).containsExactly(first + 6);
      assertThat(columns(rows, "4")).containsExactly(first + 7);
      assertThat(columns(rows, "5")).containsExactly(first + 3, first + 8);
    }
    String lost = "一、本年新收政府信息公开申请数量 |\n|\n|\n|\n5 |\n"; // cells lost: no width fits
    assertThat(
            values(
                read("三、收到和处理政府信息公开申请情况", lost + cellLines(false, 10, "二、上年结转政府信息公开申请数量", "", "2"))
                    .facts(),
                "request.received"))
        .doesNotContain("5");
  }

  @Test
  void whatIsLeftToAnotherYearWasNotAnswered() {
    assertThat(narrative("requests.answered", "共办理政府信息公开申请3件,顺延至下一年答复2件。")).isEmpty();
    assertThat(narrative("requests.received", "我镇共收到公开政府信息的申请2件。", "全年未收到因依申请公开答复而引起的行政复议和诉讼。"))
        .isEqualTo("2");
    assertThat(narrative("staff", "成立政务公开领导小组,专门配备了1名专职工作人员。")).isEqualTo("1");
    assertThat(narrative("staff", "重视政务公开工作,配备专职人员2人。")).isEqualTo("2");
    assertThat(narrative("staff", "成立卫生领导小组,配备了6名专职工作人员。")).isEmpty();
    assertThat(narrative("requests.received", "丰谷镇未接收到政府信息公开申请。")).isEqualTo("0");
    assertThat(narrative("disclosed.website", "通过官方网站发布政务类信息34条,概况类信息15条。")).isEmpty();
    assertThat(narrative("disclosed.website", "通过官方网站发布各类信息34条。")).isEqualTo("34");
    assertThat(narrative("disclosed.communities", "公开政府信息90条,其中村务公开信息40条。")).isEmpty();
    assertThat(narrative("disclosed.total", "公开政府信息90条。共发布重点领域各类信息6条。")).isEqualTo("90");
    assertThat(narrative("disclosed.board", "通过政府网站公开信息16条,村务公开栏公开信息8条。")).isEqualTo("8");
    assertThat(narrative("disclosed.total", "信息公开专栏公开政府信息28条。其中重点领域公开信息数3条。")).isEmpty();
    assertThat(narrative("disclosed.wechat", "政务微信订阅号“清流丰谷”(微信号:fg01)公开政府信息23条。")).isEqualTo("23");
  }

  @Test
  void whatOneNamedPlatformPublishesIsNoTotal() {
    assertThat(narrative("disclosed.total", "通过区“清流家园”平台公开信息85条。")).isEmpty();
    assertThat(narrative("disclosed.total", "丰谷镇通过“阳光村务”平台公开公示各类信息64条。")).isEmpty();
    assertThat(narrative("disclosed.total", "通过“清流发布”等各类平台公开政府信息85条。")).isEqualTo("85");
    String bracket = "新媒体平台(“清流丰谷”微信公众号)累计发布信息73条。";
    assertThat(narrative("disclosed.total", bracket)).isEmpty();
    assertThat(narrative("disclosed.wechat", bracket)).isEqualTo("73");
  }

  @Test
  void aChannelIsNotTheNameOfItsAccountNorWhatOthersTookOver() {
    assertThat(narrative("disclosed.wechat", "“溪屏政府网”微信推送信息41条。")).isEqualTo("41");
    assertThat(narrative("disclosed.website", "“溪屏政府网”微信推送信息41条。")).isEmpty();
    assertThat(narrative("disclosed.wechat", "“清流丰谷”微信公众号也发挥了作用,全年共推送信息52条。")).isEqualTo("52");
    assertThat(narrative("disclosed.wechat", "微信公众号等平台发挥了作用,全年共推送信息52条。")).isEmpty();
    assertThat(narrative("disclosed.website", "在政务网站发布各类信息17条,被市级网站采纳信息9条、省级网站采纳信息4条。"))
        .isEqualTo("17");
    String parts = "公开政府信息90条。其中,网上公开信息30条;公示板公开60条。";
    assertThat(narrative("disclosed.website", parts)).isEqualTo("30");
    assertThat(narrative("disclosed.board", parts)).isEqualTo("60");
    assertThat(narrative("disclosed.board", "在公示栏公开党务信息5条,政务信息15条。")).isEmpty();
    assertThat(narrative("disclosed.website", "通过政务信息公开网向群众公开、公示,年内发布政府信息38条。")).isEqualTo("38");
    assertThat(narrative("disclosed.total", "2022年,我镇信息主动公开147条。")).isEqualTo("147");
    assertThat(narrative("disclosed.total", "我乡通过各类方式公布政务信息近200条。")).isEqualTo("200");
  }

  @Test
  void requestsReceivedAreCountedWhereTheyAreAlsoHandled() {
    String both = "我镇共收到并办理政府信息公开申请3件,办结2件。";
    assertThat(narrative("requests.received", both)).isEqualTo("3");
    assertThat(narrative("requests.answered", both)).isEqualTo("2");
    assertThat(narrative("requests.received", "共收到依申请公开政府信息办理事项2条。")).isEqualTo("2");
    assertThat(narrative("requests.received", "共办理政府信息公开申请3件。")).isEmpty();
    assertThat(narrative("requests.received", "收到并办理群众投诉申请5件,公开办理结果。")).isEmpty();
    assertThat(narrative("requests.received", "我镇未新收到政府依申请公开件。")).isEqualTo("0");
    assertThat(narrative("requests.received", "本年度无依申请公开。")).isEqualTo("0");
    assertThat(narrative("requests.received", "本年度无依申请公开引发的诉讼。")).isEmpty();
    assertThat(narrative("requests.received", "2022年我镇无政府信息公开申请。")).isEqualTo("0");
    assertThat(narrative("requests.received", "2022年无政府信息依申请公开办理情况。")).isEqualTo("0");
    assertThat(narrative("requests.received", "2022年无政府信息公开申请收费。")).isEmpty();
    String completed = "受理政府信息公开申请1件,已完成依申请公开申请1件。";
    assertThat(narrative("requests.received", completed)).isEqualTo("1");
  }

  @Test
  void whatIsEnteredInASystemIsNotAllThatWasDisclosed() {
    String system = "及时维护信息公开网上管理系统,从1月至12月全年公开信息10条。";
    assertThat(narrative("disclosed.total", system)).isEmpty();
    assertThat(narrative("disclosed.total", "全镇主动公开防汛、救助等方面信息423条。")).isEqualTo("423");
  }

  @Test
  void aSubDistrictMayLeaveOutHalfOfItsWord() {
    String title = "南开区万兴街2022年政府信息公开工作年度报告";
    assertThat(read(title).organisation()).isEqualTo("万兴街道");
    assertThat(read("关于某某街2022年政府信息公开工作年度报告").organisation()).isNull();
  }

  @Test
  void theHeadingOfAListOfReportsIsNobodysName() {
    assertThat(read("首页 > 信息公开年报 > 乡镇街道办事处", "公开信息26条。").organisation()).isNull();
    assertThat(read("请与溪屏旗清流苏木人民政府联系(咨询电话：0482-1234567)。").organisation()).isEqualTo("清流苏木");
  }

  @Test
  void aReportWithoutATitleIsNamedByItsFirstSentences() {
    assertThat(read("现公布临清市康庄镇人民政府2020年政府信息公开工作年度报告。").organisation()).isEqualTo("康庄镇");
    assertThat(read("现特向社会公布2020年康庄镇人民政府信息公开工作年度报告。").organisation()).isEqualTo("康庄镇");
    assertThat(read("按照要求,临清市新华路街道特编制2023年政府信息公开年度报告。").organisation()).isEqualTo("新华路街道");
    assertThat(read("本报告由临清市人民政府新华路街道党政办公室综合科编制。").organisation()).isEqualTo("新华路街道");
    assertThat(read("本报告由临清市人民政府办公室组织编制。").organisation()).isEqualTo("临清市");
    assertThat(read("2023年康庄镇人民政府坚持严格落实条例要求。").organisation()).isEqualTo("康庄镇");
    assertThat(read("2025临清市康庄镇2025年度政府信息公开工作年度报告").organisation()).isEqualTo("康庄镇");
    assertThat(read("特向社会公布2017年度政府信息公开年度报告。").organisation()).isNull();
    assertThat(read("编制2019年度我乡政府信息公开工作年度报告。").organisation()).isNull();
    assertThat(read("根据《临清市2020年政府信息公开工作年度报告》,我镇开展工作。").organisation()).isNull();
    assertThat(read("现公布临清市2020年政府信息公开工作年度报告。", "我镇公开信息5条。").organisation()).isNull();
    assertThat(read("聊城市临清市2020年政府信息公开工作年度报告").organisation()).isEqualTo("临清市");
  }

  @Test
  void channelsOfOneSentenceAreRead() {
    String sentence = "我镇在政府网站公开信息291篇，在微信公众号推送45篇，在政务微博发布20篇，发布短视频4个。";
    assertThat(narrative("disclosed.website", sentence)).isEqualTo("291");
    assertThat(narrative("disclosed.wechat", sentence)).isEqualTo("45");
    assertThat(narrative("disclosed.weibo", sentence)).isEqualTo("20");
    assertThat(narrative("disclosed.video", sentence)).isEqualTo("4");
    assertThat(narrative("disclosed.website", "政府网站公开35条。")).isEqualTo("35");
    assertThat(narrative("disclosed.growth_percent", "公开政府信息125条，较2021年上升30.7％。"))
        .isEqualTo("30.7");
    assertThat(narrative("requests.received", "共受理公民、法人和其他组织政府信息公开申请30件。")).isEqualTo("30");
    assertThat(narrative("requests.received", "2022年政府信息公开申请为零。")).isEqualTo("0");
    assertThat(narrative("proposals.npc", "收到人大建议3件。")).isEqualTo("3");
  }

  @Test
  void namesInBracketsAndTitlesOfSummariesName() {
    assertThat(read("【临清市康庄镇人民政府】2022年政府信息公开年度报告").organisation()).isEqualTo("康庄镇");
    assertThat(read("临清市康庄镇2022年政务公开工作总结").organisation()).isEqualTo("康庄镇");
    assertThat(read("矿区街道政府信息公开工作年度报告").organisation()).isEqualTo("矿区街道");
  }

  @Test
  void whoCompiledAReportIsNamedWithoutBy() {
    String title = "政府信息公开工作年度报告";
    assertThat(read(title, "根据《政府信息公开条例》第五十条，临清市康庄镇人民政府结合一年来的工作实际，编制了2022年度报告。").organisation())
        .isEqualTo("康庄镇");
    assertThat(read(title, "康庄镇人民政府对照要求，編制了本年度報告。").organisation()).isEqualTo("康庄镇");
    assertThat(read(title, "按照康庄镇人民政府要求，编制了本报告。").organisation()).isNull();
    assertThat(read(title, "康庄镇人民政府、丰谷镇人民政府分别编制了年度报告。").organisation()).isNull();
    assertThat(read(title, "康庄镇人民政府编制了应急预案，老赵庄镇人民政府编制了规划。").organisation()).isNull();
  }

  @Test
  void columnsThatMovedUnderTheirHeaderAreReadByItWhereSumsHold() {
    String page =
        "<html><p>三、收到和处理政府信息公开申请情况</p><table>"
            + "<tr><td rowspan=2>项目<td rowspan=2>自然人<td rowspan=2>总计<td colspan=5>法人或其他组织"
            + "<tr><td>其他<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构"
            + "<tr><td>一、本年新收政府信息公开申请数量<td>1<td>21<td>6<td>2<td>3<td>4<td>5"
            + "<tr><td>二、上年结转政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td>21"
            + "<tr><td>四、结转下年度继续办理<td>0<td>0<td>0<td>0<td>0<td>0<td>0</table>";
    ExtractedReport report = read(page);
    assertThat(values(report.facts(), "request.received")).isEqualTo("1 2 3 4 5 6 21");
    assertThat(values(report.facts(), "request.carried_in")).contains("?").doesNotContain("21");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("0 0 0 0 0 0 0");
  }

  @Test
  void aRowThatLostACellIsNotTakenForOneWithADeeperLabel() {
    String[] rows = {
      "一、本年新收政府信息公开申请数量|||1|0|0|0|0|0|1|",
      "二、上年结转政府信息公开申请数量|||0|0|0|0|1|0|",
      "三、本年度办理结果|（一）予以公开||1|0|0|0|0|0|1|",
      "|（三）不予公开|1.属于国家秘密|0|0|0|0|0|0|0|",
      "|（七）总计||1|0|0|0|0|0|1|",
      "四、结转下年度继续办理|||0|0|0|0|1|0|1|"
    };
    ExtractedReport report = requests("|", rows);
    assertThat(values(report.facts(), "request.carried_in")).isEqualTo("? ? ? ? ? ? ?");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("0 0 0 0 1 0 1");
  }

  @Test
  void twoReportsInOneFileAreToldOnceAndNoFigureIsTaken() {
    List<String> rows =
        List.of(
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "（一）予以公开",
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "（七）总计",
            "四、结转下年度继续办理");
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(row + "|||2|0|0|0|0|0|2"));
    lines.add("三、收到和处理政府信息公开申请情况");
    lines.add("|||" + HEADER);
    lines.add("|||" + KINDS);
    rows.forEach(row -> lines.add(row + "|||3|0|0|0|0|0|3"));
    ExtractedReport report = requests("\t", lines.toArray(String[]::new));
    assertThat(values(report.facts(), "request.received")).isEqualTo("? ? ? ? ? ? ?");
    assertThat(report.problems())
        .filteredOn(problem -> problem.code().equals("form.two_tables"))
        .hasSize(1);
    assertThat(report.problems()).noneMatch(problem -> problem.code().equals("row.repeated"));
  }

  @Test
  void aTitleMayStandOnTwoLines() {
    ExtractedReport report = read("丰谷镇人民政府2022年政府信息公开", "工作年度报告", "一、总体情况", "2022年，我镇主动公开信息12条。");
    assertThat(report.title()).isEqualTo("丰谷镇人民政府2022年政府信息公开工作年度报告");
    assertThat(report.organisation()).isEqualTo("丰谷镇");
    assertThat(report.year()).isEqualTo(2022);
    assertThat(read("一、总体情况", "丰谷镇做好政府信息公开工作", "二、年度报告").title()).isNull();
  }

  @Test
  void figuresCutBehindAPointOrAWordAreNotTheFigure() {
    assertThat(values(gluedFee("行政事业性收费１２．５").facts(), "fee.amount")).isEqualTo("12.5");
    assertThat(values(gluedFee("行政事业性收费约125").facts(), "fee.amount")).isNotEqualTo("125");
  }

  private static ExtractedReport gluedFee(String row) {
    return read(
        "二、主动公开政府信息情况",
        "第二十条第（五）项",
        "信息内容本年处理决定数量",
        "行政许可31",
        "第二十条第（八）项",
        "信息内容本年收费金额（单位：万元）",
        row);
  }

  @Test
  void aBlankCellBeforeAMergedOneWrittenTwiceStaysBlank() {
    ExtractedReport report =
        read(
            "二、主动公开政府信息情况",
            "信息内容,上一年项目数量,本年增/减,处理决定数量",
            "行政许可,0,7,172",
            "行政处罚,42,3,136",
            "行政强制,9,6,13",
            "信息内容,上一年项目数量,本年增/减,本年增/减",
            "行政事业性收费,,5,5",
            "信息内容,采购项目数量,采购总金额,采购总金额",
            "政府集中采购,10,8.5,8.5");
    assertThat(values(report.facts(), "fee")).isEqualTo("- 5");
    assertThat(values(report.facts(), "procurement")).isEqualTo("10 8.5");
  }

  @Test
  void labelsWithoutFiguresAreNotBlankWhereFiguresStandInHeaps() {
    List<String> lines = new ArrayList<>(List.of("三、收到和处理政府信息公开申请情况"));
    lines.addAll(List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"));
    lines.addAll(List.of("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"));
    lines.addAll(List.of("1", "0", "0", "0", "0", "0", "1", "0", "0", "0", "0", "0", "0", "0"));
    lines.addAll(List.of("（一）予以公开", "1", "0", "0", "0", "0", "0", "1"));
    ExtractedReport report = read(lines.toArray(String[]::new));
    assertThat(values(report.facts(), "request.received")).isEqualTo("? ? ? ? ? ? ?");
    assertThat(values(report.facts(), "request.carried_in")).isEqualTo("? ? ? ? ? ? ?");
    // In such a table no figure is in its place until all sums say so, and most rows are missing.
    assertThat(values(report.facts(), "request.granted")).isEqualTo("? ? ? ? ? ? ?");
  }

  @Test
  void aUnitBehindASpaceOrALineBreakIsTheUnitOfItsFigure() {
    ExtractedReport report =
        read(
            "二、主动公开政府信息情况",
            "第二十条第（八）项",
            "信息内容 上一年项目数量 本年增/减",
            "行政事业性收费 3 项 2 项",
            "第二十条第（九）项",
            "信息内容 采购项目数量 采购总金额",
            "政府集中采购 10",
            "8727130",
            "元");
    assertThat(values(report.facts(), "fee")).isEqualTo("3 2");
    assertThat(values(report.facts(), "procurement")).isEqualTo("10 872.713");
  }

  @Test
  void aGluedFigureWithThousandsIsOneFigureWhereThereIsOneColumn() {
    assertThat(values(gluedFee("行政事业性收费12,345").facts(), "fee.amount")).isEqualTo("12345");
  }

  @Test
  void gluedDashesAreBlankColumnsWhereTheSumHolds() {
    ExtractedReport report =
        gluedRequests(
            "一、本年新收政府信息公开申请数量—1—25—8",
            "二、上年结转政府信息公开申请数量———————",
            "三、本年度办理结果（一）予以公开—1—25—8",
            "（三）不予公开1.属于国家秘密—1—25—9",
            "四、结转下年度继续办理0—————0");
    assertThat(values(report.facts(), "request.carried_in")).isEqualTo("- - - - - - -");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("0 - - - - - 0");
    assertThat(values(report.facts(), "request.refused.state")).isEqualTo("? ? ? ? ? ? ?");
  }

  @Test
  void theSiteOfACountyIsNotWhoReportedWhereNoTitleStands() {
    ExtractedReport report =
        read("首页 政务公开", "统计指标 单位 统计数", "（一）主动公开政府信息数 条 62", "主办：", "溪屏县人民政府", "网站地图");
    assertThat(report.organisation()).isNull();
  }

  @Test
  void aWholeTableOnOneLineWithoutSeparatorsIsPartedByTheNumbersOfItsLabels() {
    ExtractedReport report =
        read(
            "三、收到和处理政府信息公开申请情况",
            "自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
                + "一、本年新收政府信息公开申请数量1020003二、上年结转政府信息公开申请数量0000000"
                + "三、本年度办理结果（一）予以公开1010002（二）部分公开0000000"
                + "（三）不予公开1.属于国家秘密00000112.其他法律行政法规禁止公开0000000"
                + "3.危及“三安全一稳定”0000000四、结转下年度继续办理0000000");
    assertThat(values(report.facts(), "request.received")).isEqualTo("1 0 2 0 0 0 3");
    assertThat(values(report.facts(), "request.refused.state")).isEqualTo("0 0 0 0 0 1 1");
    assertThat(values(report.facts(), "request.refused.prohibited")).isEqualTo("0 0 0 0 0 0 0");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("0 0 0 0 0 0 0");
  }

  @Test
  void aTableWhoseOrderIsNotClearIsNotAbsent() {
    String rows =
        "<td>一、本年新收政府信息公开申请数量<td>二、上年结转政府信息公开申请数量<td>（一）予以公开<td>1.属于国家秘密"
            + "<td>2.其他法律行政法规禁止公开<td>3.危及“三安全一稳定”<td>4.保护第三方合法权益"
            + "<td>5.属于三类内部事务信息<td>6.属于四类过程性信息<td>四、结转下年度继续办理";
    ExtractedReport report =
        read(
            "<html><p>丰谷镇人民政府2022年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>"
                + "<tr><td>"
                + rows
                + "<tr><td>自然人<td>1<td>0<td>1<td>0<td>0<td>0<td>0<td>0<td>0<td>1</table>");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("? ? ? ? ? ? ?");
    assertThat(values(report.facts(), "request.received")).isEqualTo("? ? ? ? ? ? ?");
    assertThat(report.problems())
        .extracting(Problem::code)
        .contains("form.table_unclear")
        .doesNotContain("row.unknown");
    assertThat(values(report.facts(), "review")).contains("absent");
  }

  @Test
  void aBlankCellAtTheEndOfARowIsBlankWhereBlankCellsStandAnywhere() {
    String page =
        "<html><p>三、收到和处理政府信息公开申请情况</p><table>"
            + "<tr><td rowspan=2>项目<td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>总计"
            + "<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他"
            + "<tr><td>一、本年新收政府信息公开申请数量<td>1<td><td>0<td>0<td><td>0<td>1"
            + "<tr><td>二、上年结转政府信息公开申请数量<td>0<td><td>0<td><td>0<td>0<td>0"
            + "<tr><td>（一）予以公开<td>1<td>0<td><td>0<td>0<td><td>1"
            + "<tr><td>（七）总计<td>1<td><td>0<td>0<td>0<td>0<td>1"
            + "<tr><td>四、结转下年度继续办理<td>0<td><td>0<td>0<td>0<td>0<td></table>";
    assertThat(values(read(page).facts(), "request.carried_out")).isEqualTo("0 - 0 0 0 0 -");
    String last = "<td>0<td><td>0<td>0<td>0<td>0<td></table>";
    String moved = page.replace(last, "<td>3<td><td>0<td>0<td>0<td>3<td></table>");
    assertThat(values(read(moved).facts(), "request.carried_out")).isEqualTo("? ? ? ? ? ? ?");
    String noTotal = page.replace(last, "<td>3<td><td>0<td>0<td>0<td>0<td></table>");
    assertThat(values(read(noTotal).facts(), "request.carried_out")).isEqualTo("3 - 0 0 0 0 -");
  }

  @Test
  void columnsOfTheirOwnBesideTheFormAreNoFigures() {
    String head =
        "<html><p>三、收到和处理政府信息公开申请情况</p><table>"
            + "<tr><td rowspan=2>项目<td rowspan=2>行次<td rowspan=2>自然人<td colspan=5>法人或其他组织"
            + "<td rowspan=2>总计<td rowspan=2>备注"
            + "<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他";
    String rows =
        "<tr><td>一、本年新收政府信息公开申请数量<td>1<td>1<td>2<td>0<td>0<td>0<td>0<td>3<td>"
            + "<tr><td>二、上年结转政府信息公开申请数量<td>2<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>5"
            + "<tr><td>四、结转下年度继续办理<td>3<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>见说明</table>";
    ExtractedReport report = read(head + rows);
    assertThat(values(report.facts(), "request.received")).isEqualTo("1 2 0 0 0 0 3");
    assertThat(values(report.facts(), "request.carried_in")).isEqualTo("0 0 0 0 0 0 0");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("0 0 0 0 0 0 0");
    String unnamed = head.replace("<td rowspan=2>行次", "").replace("<td rowspan=2>备注", "") + rows;
    assertThat(values(read(unnamed).facts(), "request.received")).isEqualTo("? ? ? ? ? ? ?");
  }

  @Test
  void aRowOutOfTurnIsReadWhereItsLabelStandsForItself() {
    String[] rows = {
      "一、本年新收政府信息公开申请数量|||1|0|0|0|0|0|1",
      "二、上年结转政府信息公开申请数量|||0|0|0|0|0|0|0",
      "三、本年度办理结果|（一）予以公开||1|0|0|0|0|0|1",
      "|（三）不予公开|2.其他法律行政法规禁止公开|0|0|0|0|0|0|0",
      "||1.属于国家秘密|0|0|2|0|0|0|2",
      "|（七）总计||1|0|2|0|0|0|3"
    };
    assertThat(values(requests("|", rows).facts(), "request.refused.state"))
        .isEqualTo("0 0 2 0 0 0 2");
    rows[5] = "||1.属于国家秘密|0|0|3|0|0|0|3";
    assertThat(values(requests("|", rows).facts(), "request.refused.state"))
        .isEqualTo("? ? ? ? ? ? ?");
  }

  @Test
  void aFigureInACellOverTwoRowsBelongsToNeither() {
    String page =
        "<html><p>三、收到和处理政府信息公开申请情况</p><table>"
            + "<tr><td rowspan=2>项目<td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>总计"
            + "<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他"
            + "<tr><td>一、本年新收政府信息公开申请数量<td rowspan=2>1<td>0<td>0<td>0<td>0<td>0<td>1"
            + "<tr><td>二、上年结转政府信息公开申请数量<td>0<td>0<td>0<td>0<td>0<td>0"
            + "<tr><td>四、结转下年度继续办理<td>1<td>0<td>0<td>0<td>0<td>0<td>1</table>";
    ExtractedReport report = read(page);
    assertThat(values(report.facts(), "request.received")).isEqualTo("? 0 0 0 0 0 1");
    assertThat(values(report.facts(), "request.carried_in")).isEqualTo("? ? ? ? ? ? ?");
    assertThat(values(report.facts(), "request.carried_out")).isEqualTo("1 0 0 0 0 0 1");
    assertThat(report.problems()).extracting(Problem::code).contains("cell.merged");
  }
}
