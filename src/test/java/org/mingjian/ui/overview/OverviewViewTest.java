package org.mingjian.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.security.Actor;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.chart.MarkClicked;
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
  void withoutReportsTheScreenSaysWhatToDo() {
    open("");
    assertThat(find(Div.class).withId("empty").single().isVisible()).isTrue();
  }
}
