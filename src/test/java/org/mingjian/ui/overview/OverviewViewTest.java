package org.mingjian.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.chart.MarkClicked;
import org.mingjian.ui.figure.FigureLinks;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.JsonNode;

class OverviewViewTest extends ViewTest {
  private static final List<String> TOWNSHIPS =
      List.of(
          "610924100",
          "610924101",
          "610924102",
          "610924103",
          "610924104",
          "610924105",
          "610924106",
          "610924108",
          "610924109");

  private long store(TestReports report) {
    return report.storeIn(services.reports(), Actor.commandLine()).report();
  }

  /** Nine townships with 10, 20, ... 90 items disclosed, five more each than the year before. */
  private void storeCounty(int year) {
    for (int i = 0; i < TOWNSHIPS.size(); i++) {
      String unit = TOWNSHIPS.get(i);
      store(
          TestReports.of(unit, year - 1)
              .with("narrative.disclosed.total", String.valueOf(10 * i + 5)));
      store(
          TestReports.of(unit, year)
              .with("narrative.disclosed.total", String.valueOf(10 * (i + 1)))
              .with("request.received.total", "4")
              .with("request.handled.total", "3"));
    }
  }

  private static JsonNode spec(Component component) {
    return (JsonNode) component.getElement().getPropertyRaw("spec");
  }

  private JsonNode rug() {
    return spec(find(Chart.class).withId("chart-rug").single());
  }

  private Div tile(String key) {
    return find(Div.class).withId("tile-" + key).single();
  }

  private static JsonNode cell(JsonNode rug, String row, String column) {
    for (JsonNode cell : rug.get("cells")) {
      if (rug.at("/rows/" + cell.get("row").intValue() + "/text").stringValue().equals(row)
          && rug.at("/columns/" + cell.get("column").intValue() + "/text")
              .stringValue()
              .equals(column)) {
        return cell;
      }
    }
    throw new AssertionError("no cell of " + row + " and " + column + " in " + rug);
  }

  @Test
  void theTilesSayTheCountysFiguresWithChangeAndMedianAndLeadToTheirParts() {
    storeCounty(2024);

    open("?region=610924&year=2024");

    String disclosed = words(tile("disclosed"));
    assertThat(disclosed).contains("450", "条", "比上年 +", "同级中位数 50 条");
    assertThat(links(tile("disclosed")))
        .contains("parts?unit=610924&year=2024&measure=narrative.disclosed.total");
    assertThat(words(tile("received"))).contains("36", "件");
    assertThat(words(tile("handled"))).contains("75", "%");
  }

  @Test
  void aFigureThatTheFormDoesNotAskForIsSaidAndNoZero() {
    store(TestReports.of("610924109", 2021).with("narrative.disclosed.total", "12"));

    open("?region=610924&year=2021");

    assertThat(words(tile("procurement"))).contains("表中无此项").doesNotContain("0");
  }

  private String empty() {
    return words(find(Div.class).withId("empty").single());
  }

  private List<String> offered() {
    return links(find(Div.class).withId("empty").single());
  }

  @Test
  @WithMockUser(username = ViewTest.PROVINCE_VIEWER, roles = Role.VIEWER_ROLE)
  void onlyCountiesWithReportsCanMissAny() {
    storeCounty(2024);
    int townships = services.divisions().children(COUNTY).size();

    for (String region : List.of("all", "61")) {
      open("?region=" + region + "&year=2024");
      assertThat(words(tile("filings"))).contains("已收到9", "未收到" + (townships - 9));
    }
  }

  @Test
  @WithMockUser(username = ViewTest.PROVINCE_VIEWER, roles = Role.VIEWER_ROLE)
  void aRegionWithoutReportsSaysSoOnceAndLeadsToOneThatHasSome() {
    storeCounty(2024);

    open("?region=610925&year=2024");

    assertThat(empty()).contains("还没有导入过年报");
    assertThat(offered()).contains("?region=610924&year=2024");
    assertThat(find(Chart.class).all()).isEmpty();
    assertThat(find(Div.class).withId("tile-filings").all()).isEmpty();
  }

  @Test
  void aYearWithoutReportsSaysHowManyAreDueAndLeadsToOtherYears() {
    storeCounty(2024);
    int townships = services.divisions().children(COUNTY).size();

    open("?region=610924&year=2019");

    assertThat(empty()).contains("2019 年还没有收到年报，应报送 " + townships + " 份");
    assertThat(offered())
        .filteredOn(link -> link.contains("region=610924"))
        .extracting(link -> link.replaceAll(".*year=([0-9]{4}).*", "$1"))
        .containsExactly("2024", "2023");
    assertThat(words(tile("filings"))).contains("已收到0", "未收到" + townships);
    assertThat(find(Chart.class).withId("chart-rug").all()).isEmpty();

    open("?region=610924&year=2024");
    assertThat(find(Div.class).withId("empty").all()).isEmpty();
    assertThat(find(Chart.class).withId("chart-rug").all()).hasSize(1);
  }

  @Test
  void aRegionOutsideOfTheScopeIsNotShownAsOneWithoutReports() {
    storeCounty(2024);

    open("?region=610925&year=2024");

    assertThat(empty()).contains("不在您的管辖范围内");
  }

  @Test
  void aCodeThatIsNoDivisionIsNamed() {
    storeCounty(2024);

    for (String screen : List.of("", "townships", "compare")) {
      open(screen + "?region=999999&year=2024");
      assertThat(empty()).contains("没有代码为 999999 的区划");
      assertThat(find(Chart.class).all()).isEmpty();
    }
  }

  @Test
  void whoHasFiledNothingStandsInTheTableAndIsCounted() {
    storeCounty(2024);

    open("?region=610924&year=2024");

    int townships = services.divisions().children(COUNTY).size();
    assertThat(rug().get("rows")).hasSize(townships);
    JsonNode missing = cell(rug(), "东木镇", "主动公开");
    assertThat(missing.at("/figure/state").stringValue()).isEqualTo("未报送");
    assertThat(FigureLinks.address(missing.at("/figure/id").stringValue()))
        .contains("township/610924116?year=2024");
    assertThat(words(tile("filings"))).contains("已收到9", "未收到" + (townships - 9));
  }

  @Test
  void everyMarkAndEveryLinkOfTheScreenLeadsSomewhereThatOpens() {
    storeCounty(2024);
    assertThat(services.judging().drain((done, all) -> {}).failed()).isEmpty();
    open("?region=610924&year=2024");

    List<String> addresses = new ArrayList<>(links((Component) getCurrentView()));
    List<JsonNode> ids = new ArrayList<>();
    find(Chart.class).all().forEach(chart -> ids.addAll(spec(chart).findValues("id")));
    assertThat(ids).hasSizeGreaterThan(100);
    for (JsonNode id : ids) {
      assertThat(FigureLinks.address(id.stringValue())).as(id.stringValue()).isPresent();
      addresses.add(FigureLinks.address(id.stringValue()).orElseThrow());
    }
    for (JsonNode address : rug().findValues("address")) {
      addresses.add(address.stringValue());
    }
    for (String address : Set.copyOf(addresses)) {
      open(address);
      assertThat(getCurrentView().getClass().getSimpleName())
          .as(address)
          .isIn(
              "SourceView",
              "PartsView",
              "FindingView",
              "FindingsView",
              "TownshipView",
              "TownshipsView",
              "OverviewView");
    }
  }

  @Test
  void aMarkLeadsToItsSource() {
    long report = store(TestReports.of("610924109", 2020).with("procurement.amount", "204.58"));
    open("?region=610924&year=2020");
    assertThat(cell(rug(), "高桥镇", "集中采购").get("text").stringValue()).isEqualTo("204.58");

    Chart chart = find(Chart.class).withId("chart-rug").single();
    ComponentUtil.fireEvent(chart, new MarkClicked(chart, true, report + ".procurement.amount"));

    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SourceView");
  }

  @Test
  void colourIsGivenOnlyWhereThereAreEnoughPeersAndADirection() {
    storeCounty(2024);
    open("?region=610924&year=2024");
    assertThat(cell(rug(), "高桥镇", "主动公开").get("significance").stringValue())
        .isIn("better", "worse", "typical");
    assertThat(cell(rug(), "高桥镇", "新收申请").get("significance").stringValue())
        .isIn("high", "low", "typical", "none");

    store(TestReports.of("610924109", 2018).with("narrative.disclosed.total", "7"));
    open("?region=610924&year=2018");
    for (JsonNode cell : rug().get("cells")) {
      assertThat(cell.get("significance").stringValue()).isEqualTo("none");
    }
    assertThat(rug().at("/frame/notes").toString()).contains("不足 8 个");
  }

  @Test
  void againstLastYearTheCellsSayTheChangeAndJudgeNothing() {
    storeCounty(2024);

    open("?region=610924&year=2024&against=last");

    JsonNode cell = cell(rug(), "城关镇", "主动公开");
    assertThat(cell.get("text").stringValue()).isEqualTo("+100 %");
    assertThat(cell.get("significance").stringValue()).isEqualTo("none");
  }

  @Test
  void theRankingShowsTiesAndTheMeasureOfTheAddress() {
    storeCounty(2024);

    open("?region=610924&year=2024&rank=request.received.total");

    JsonNode ranking = spec(find(Chart.class).withId("chart-ranking").single());
    assertThat(ranking.at("/frame/label").stringValue()).contains("新收申请");
    for (JsonNode row : ranking.get("rows")) {
      assertThat(row.get("rank").stringValue()).isEqualTo("1–9");
    }
  }

  @Test
  void aFigureWithFindingsIsMarkedAndLeadsToThem() {
    store(
        TestReports.of("610924105", 2019)
            .with("procurement.amount", "204.58")
            .with("procurement.projects", "0"));
    store(TestReports.of("610924106", 2019).with("procurement.amount", "20"));
    assertThat(services.judging().drain((done, all) -> {}).failed()).isEmpty();

    open("?region=610924&year=2019");

    List<StoredFinding> standing =
        services
            .findings()
            .list(
                Actor.commandLine(),
                FindingFilter.of("610924105").withRules(Set.of("procurement.zero_mismatch")),
                FindingOrder.SEVERITY,
                0,
                10);
    assertThat(standing).hasSize(1);
    String name = services.divisions().find("610924105").orElseThrow().name();
    String page = "finding/" + standing.getFirst().id() + "?region=610924&unit=610924105";
    JsonNode flags = cell(rug(), name, "集中采购").at("/figure/flags");
    List<String> led = new ArrayList<>();
    flags.forEach(flag -> led.add(FigureLinks.address(flag.get("id").stringValue()).orElseThrow()));
    assertThat(led).contains(page);
    assertThat(words((Component) getCurrentView()))
        .contains(
            name,
            services
                .findingMessages()
                .ruleName("procurement.zero_mismatch", UI.getCurrent().getLocale()));
    assertThat(links((Component) getCurrentView()))
        .contains("finding/" + standing.getFirst().id() + "?region=610924&years=2019");
  }

  @Test
  void aSumThatTakesInADoubtfulAmountSaysSoAndWhatItIsWithout() {
    for (int i = 0; i < TOWNSHIPS.size(); i++) {
      store(
          TestReports.of(TOWNSHIPS.get(i), 2020)
              // The first wrote 元 where 万元 is meant, as its peers show.
              .with("procurement.amount", i == 0 ? "2500000" : String.valueOf(200 + i))
              .with("procurement.projects", "3"));
    }
    assertThat(services.judging().drain((done, all) -> {}).failed()).isEmpty();

    open("?region=610924&year=2020");

    String tile = words(tile("procurement"));
    assertThat(tile).contains("2,501,636", "含存疑数字 1 个，不含为 1,636 万元");
    assertThat(links(tile("procurement"))).anyMatch(link -> link.startsWith("finding"));
    // The figure itself stays what was written, with a sign at its cell.
    assertThat(cell(rug(), "城关镇", "集中采购").get("text").stringValue()).isEqualTo("2,500,000");
    assertThat(cell(rug(), "城关镇", "集中采购").at("/figure/flags")).isNotEmpty();

    open("?region=6109&year=2020");

    JsonNode county = cell(rug(), "紫阳县", "集中采购");
    assertThat(county.at("/figure/flags").toString()).contains("合计含存疑数字 1 个");
    for (JsonNode flag : county.at("/figure/flags")) {
      open(FigureLinks.address(flag.get("id").stringValue()).orElseThrow());
      assertThat(getCurrentView().getClass().getSimpleName()).startsWith("Finding");
    }
  }

  @Test
  void oneStatementAWidgetIsEnough() {
    storeCounty(2024);
    open("?region=610924&year=2024");

    int sent = statements.during(() -> open("?region=610924&year=2023"));

    // Eight widgets; the line at their head, the saved views and the findings that mark several of
    // them take a statement each, and what several widgets show is asked once.
    assertThat(sent).isBetween(1, 8);
  }

  @Test
  void aTownshipIsShownOnItsOwnPage() {
    store(TestReports.of("610924109", 2020));
    open("?region=610924109&years=2019-2020");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("TownshipView");
  }

  @Test
  void theFrameSaysWhereOneIs() {
    store(TestReports.of("610924109", 2020));
    open("?region=610924&year=2020");

    Nav path = find(Nav.class).withId("region-path").single();
    assertThat(words(path)).contains("陕西省", "安康市", "紫阳县", "2020 年");
    assertThat(links(path)).contains("?region=all&year=2020", "?region=6109&year=2020");
  }

  @Test
  void anIdThatWasForgedLeadsNowhere() {
    for (String forged :
        List.of(
            "finding:../admin:610924105:2022:x",
            "finding:1",
            "none:../x:2020:a",
            "findings:unusual:a&b:610924105:2022:x",
            "findings:unusual:a.b:610924105:2022:x&y")) {
      assertThat(FigureLinks.address(forged)).as(forged).isEmpty();
    }
    assertThat(FigureLinks.address("findings:unusual:a.b,c.d:610924105:2022:x.y"))
        .contains(
            "findings?region=610924&unit=610924105&kind=unusual&rule=a.b,c.d&indicator=x.y&at=2022"
                + "&state=open,asked,explained,confirmed");
  }
}
