package org.mingjian.ui.township;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.security.Actor;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.table.FigureTable;
import tools.jackson.databind.JsonNode;

class TownshipViewTest extends ViewTest {
  private static final String TOWNSHIP = "610924109";

  private long store(TestReports report) {
    return report.storeIn(services.reports(), Actor.commandLine()).report();
  }

  private static JsonNode spec(Component component) {
    return (JsonNode) component.getElement().getPropertyRaw("spec");
  }

  private JsonNode table(String id) {
    return spec(find(FigureTable.class).withId(id).single());
  }

  @Test
  void aSeriesShowsTheSameInChartAndTableAndSaysWhatIsMissing() {
    long report = store(TestReports.of("610924108", 2019).with("procurement.amount", "204.58"));
    store(TestReports.of("610924108", 2020).with("procurement.amount", ""));
    store(TestReports.of("610924104", 2020).with("procurement.amount", "999"));

    open("township/610924108?year=2020");

    JsonNode rows = table("table-procurement").get("rows");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
    JsonNode known = rows.get(0).get("cells").get(0);
    assertThat(known.get("text").stringValue()).isEqualTo("204.58");
    assertThat(known.get("address").stringValue())
        .isEqualTo("report/" + report + "?fact=procurement.amount");
    JsonNode blank = rows.get(1).get("cells").get(0);
    assertThat(blank.get("text").stringValue()).isEqualTo("空白");
    assertThat(blank.get("state").stringValue()).isEqualTo("missing");
    String drawn = spec(find(Chart.class).withId("chart-procurement").single()).toString();
    assertThat(drawn).contains("204.58", "空白").doesNotContain("999");
  }

  @Test
  void theReportsStandByYearWithTheirVersionsAndWhatIsMissing() {
    long first = store(TestReports.of("610924110", 2019).with("procurement.amount", "1"));
    long second = store(TestReports.of("610924110", 2019).with("procurement.amount", "2"));
    store(TestReports.of("610924104", 2020));

    open("township/610924110?year=2019");

    Div strip =
        find(Div.class).all().stream()
            .filter(div -> div.getClassNames().contains("report-strip"))
            .findFirst()
            .orElseThrow();
    assertThat(words(strip)).contains("2019", "第 2 版", "第 1 版（已被替换）", "2020", "未收到");
    assertThat(links(strip)).contains("report/" + first, "report/" + second);
  }

  @Test
  void everyMarkAndEveryLinkOfTheScreenLeadsSomewhereThatOpens() {
    for (int year = 2019; year <= 2022; year++) {
      store(
          TestReports.of(TOWNSHIP, year)
              .with("narrative.disclosed.total", String.valueOf(year - 2000))
              .with("request.received.total", "2"));
    }
    assertThat(services.judging().drain((done, all) -> {}).failed()).isEmpty();
    open("township/" + TOWNSHIP + "?year=2021");

    List<String> addresses = new ArrayList<>(links((Component) getCurrentView()));
    List<JsonNode> ids = new ArrayList<>();
    find(Chart.class).all().forEach(chart -> ids.addAll(spec(chart).findValues("id")));
    assertThat(ids).hasSizeGreaterThan(40);
    for (JsonNode id : ids) {
      assertThat(FigureLinks.address(id.stringValue())).as(id.stringValue()).isPresent();
      addresses.add(FigureLinks.address(id.stringValue()).orElseThrow());
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
              "OverviewView");
    }
  }

  @Test
  void oneStatementAWidgetIsEnough() {
    store(TestReports.of(TOWNSHIP, 2019));
    store(TestReports.of(TOWNSHIP, 2020));
    open("township/" + TOWNSHIP + "?year=2020");

    int sent = statements.during(() -> open("township/" + TOWNSHIP + "?year=2019"));

    // Eight widgets; the line at their head, the saved views and the findings that mark all of them
    // take a statement each, and what several widgets show is asked once.
    assertThat(sent).isBetween(1, 8);
  }

  @Test
  void theListOfACountyHasEveryTownshipOfTheRegister() {
    long report = store(TestReports.of(TOWNSHIP, 2020).with("narrative.disclosed.total", "12"));

    open("townships?region=610924&year=2020");

    int townships = services.divisions().children(COUNTY).size();
    assertThat(table("table-reports").get("rows")).hasSize(townships);
    assertThat(table("table-figures").get("rows")).hasSize(townships);
    String reports = table("table-reports").toString();
    assertThat(reports).contains("report/" + report, "未收到", "township/" + TOWNSHIP + "?year=2020");
  }

  @Test
  void aTownshipOutsideTheScopeIsNotFound() {
    open("township/610921100?year=2020");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
  }

  @Test
  void aPassageIsMarkedInItsSource() {
    long report = store(TestReports.of(TOWNSHIP, 2020));
    open("report/" + report + "?place=3-9");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SourceView");
    assertThat(sent().stream().map(call -> call.getInvocation().getParameters().toString()))
        .anyMatch(parameters -> parameters.contains("\"id\":\"place:3-9\""));
  }
}
