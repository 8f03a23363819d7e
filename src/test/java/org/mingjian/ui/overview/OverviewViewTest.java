package org.mingjian.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.security.Actor;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.chart.MarkClicked;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.table.FigureTable;
import tools.jackson.databind.JsonNode;

class OverviewViewTest extends ViewTest {
  private long store(TestReports report) {
    return report.storeIn(services.reports(), Actor.commandLine()).report();
  }

  private static JsonNode spec(Component component) {
    return (JsonNode) component.getElement().getPropertyRaw("spec");
  }

  @Test
  void chartAndTableShowTheSameFiguresAndSayWhatIsMissing() {
    long report = store(TestReports.of("610924109", 2020).with("procurement.amount", "204.58"));
    store(TestReports.of("610924104", 2020).with("procurement.amount", ""));
    store(TestReports.of("610921100", 2020).with("procurement.amount", "999"));

    open("?region=610924&years=2020");

    JsonNode rows = spec(find(FigureTable.class).withId("table-procurement").single()).get("rows");
    assertThat(rows).hasSize(2);
    JsonNode known = rows.get(0).get("cells").get(0);
    assertThat(known.get("text").stringValue()).isEqualTo("204.58");
    assertThat(known.get("address").stringValue())
        .isEqualTo("report/" + report + "?fact=procurement.amount");
    JsonNode blank = rows.get(1).get("cells").get(0);
    assertThat(blank.get("text").stringValue()).isEqualTo("空白");
    assertThat(blank.get("state").stringValue()).isEqualTo("missing");
    String drawn = spec(find(Chart.class).withId("chart-procurement").single()).toString();
    assertThat(drawn).contains("204.58", "空白").doesNotContain("999");
    assertThat(drawn).contains("少于 8 个，不作异常判断");
  }

  @Test
  void aMarkLeadsToItsSource() {
    long report = store(TestReports.of("610924109", 2020).with("procurement.amount", "204.58"));
    open("?region=610924&years=2020");
    Chart chart = find(Chart.class).withId("chart-procurement").single();

    ComponentUtil.fireEvent(chart, new MarkClicked(chart, true, report + ".procurement.amount"));

    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SourceView");
  }

  @Test
  void aFigureWithFindingsIsMarkedInChartAndTableAndLeadsToThem() {
    store(
        TestReports.of("610924105", 2019)
            .with("procurement.amount", "204.58")
            .with("procurement.projects", "0"));
    store(TestReports.of("610924106", 2019).with("procurement.amount", "20"));
    assertThat(services.judging().drain((done, all) -> {}).failed()).isEmpty();
    open("?region=610924&years=2019");

    assertThat(drawn()).doesNotContain("还没有检查过");
    JsonNode flags = spec(chart()).at("/marks/0/figure/flags");
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
    String page = "finding/" + standing.getFirst().id() + "?region=610924&unit=610924105";
    JsonNode flag = null;
    for (JsonNode candidate : flags) {
      if (candidate.get("kind").stringValue().equals("non_compliant")) {
        flag = candidate;
      }
    }
    assertThat(flag).as(flags.toString()).isNotNull();
    assertThat(flag.get("count").intValue()).isEqualTo(1);
    assertThat(flag.get("reason").stringValue()).startsWith("不合规 1 条：");
    assertThat(FigureLinks.address(flag.get("id").stringValue())).contains(page);
    JsonNode cell =
        spec(find(FigureTable.class).withId("table-procurement").single()).at("/rows/0/cells/0");
    assertThat(cell.at("/findings/0/address").stringValue()).isEqualTo(page);
    assertThat(cell.at("/findings/0/label").stringValue())
        .isEqualTo(flag.get("reason").stringValue());
  }

  @Test
  void anIdThatWasForgedLeadsNowhere() {
    for (String forged :
        List.of(
            "finding:../admin:610924105:2022:x",
            "finding:1",
            "findings:unusual:own:a&b:610924105:2022:x",
            "findings:unusual:other:a.b:610924105:2022:x")) {
      assertThat(FigureLinks.address(forged)).as(forged).isEmpty();
    }
    assertThat(FigureLinks.address("findings:unusual:both:a.b,c.d:610924105:2022:x.y"))
        .contains(
            "findings?region=610924&unit=610924105&years=2022-2023&kind=unusual&rule=a.b,c.d"
                + "&state=open,asked,explained,confirmed");
  }

  private Chart chart() {
    return find(Chart.class).withId("chart-procurement").single();
  }

  private String drawn() {
    return spec(chart()).toString();
  }

  @Test
  void withoutReportsTheScreenSaysWhatToDo() {
    open("");
    assertThat(find(Div.class).withId("empty").single().isVisible()).isTrue();
  }
}
