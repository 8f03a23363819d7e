package org.mingjian.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.compare.Denominator;
import org.mingjian.compare.DenominatorFile;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.chart.MarkClicked;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.table.FigureTable;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.JsonNode;

class CompareViewTest extends ViewTest {
  // Ten townships of 紫阳县; the rest of this class's years is not used by other tests.
  private static final List<String> UNITS =
      List.of(
          "610924100",
          "610924101",
          "610924102",
          "610924103",
          "610924104",
          "610924105",
          "610924106",
          "610924108",
          "610924109",
          "610924110");

  private static boolean filed;

  @BeforeEach
  void file() {
    // The database is made once for the class.
    if (filed && services.comparisons().extent(Actor.commandLine()).years().contains(2019)) {
      return;
    }
    filed = true;
    for (int index = 0; index < UNITS.size(); index++) {
      for (int year : List.of(2019, 2020, 2021, 2022)) {
        TestReports.of(UNITS.get(index), year)
            .with("narrative.disclosed.total", String.valueOf(100 + 10 * index + year - 2019))
            .with("request.received.total", String.valueOf(index))
            .with("request.granted.total", String.valueOf(1 + index % 3))
            .with("request.handled.total", "4")
            .with("procurement.amount", index == 3 ? "" : String.valueOf(10 + index))
            .storeIn(services.reports(), Actor.commandLine());
      }
    }
  }

  private static JsonNode spec(Component component) {
    return (JsonNode) component.getElement().getPropertyRaw("spec");
  }

  private JsonNode chart(int number) {
    return spec(find(Chart.class).withId("chart-" + number).single());
  }

  private JsonNode table() {
    return spec(find(FigureTable.class).withId("table").single());
  }

  private void show(String query) {
    open("compare?region=610924&" + query);
    assertThat(getCurrentView()).isInstanceOf(CompareView.class);
    assertThat(find(Paragraph.class).withId("failure").all()).isEmpty();
  }

  @Test
  void theFirstViewSaysItsWholeStateAndShowsOneChartForEachIndicator() {
    open("compare");
    assertThat(find(Chart.class).all()).hasSize(3);
    assertThat(table().get("rows")).hasSize(10);
    assertThat(table().get("columns")).hasSize(3);
    assertThat(words(find(Paragraph.class).withId("stated").single()))
        .contains("紫阳县", "10 个单位", "2022");
  }

  @Test
  void theTableHasTotalsAndMediansAndEveryCellLeadsHome() {
    show("years=2020&measures=procurement.amount,share.granted&chart=bars");
    JsonNode table = table();
    JsonNode total = table.at("/foot/0/cells/0");
    assertThat(total.get("text").stringValue()).isEqualTo("132*");
    assertThat(total.get("note").stringValue()).startsWith("1 ");
    // 19 granted of 40 handled, not the mean of the percentages.
    assertThat(table.at("/foot/0/cells/1/text").stringValue()).isEqualTo("47.5");
    assertThat(table.at("/foot/1/cells/0/text").stringValue()).isEqualTo("15");
    for (JsonNode row : table.get("rows")) {
      for (JsonNode cell : row.get("cells")) {
        assertThat(cell.get("address").stringValue()).matches("(report/[0-9]+|parts)\\?.*");
      }
    }
    assertThat(table.toString()).contains("空白");
  }

  @Test
  void everyKindOfChartIsDrawnAndEveryMarkLeadsSomewhere() {
    for (ChartType type : ChartType.values()) {
      show("years=2019-2022&measures=share.granted,narrative.disclosed.total&chart=" + type.code());
      List<Chart> charts = find(Chart.class).all();
      assertThat(charts).as(type.code()).isNotEmpty();
      List<String> ids = new ArrayList<>();
      charts.forEach(one -> ids.addAll(spec(one).findValuesAsString("id")));
      assertThat(ids).as(type.code()).hasSizeGreaterThan(8);
      assertThat(ids)
          .as(type.code())
          .allMatch(id -> id.startsWith("median:") || FigureLinks.address(id).isPresent());
    }
  }

  @Test
  void anotherChartLeavesTheTableAsItIs() {
    show("years=2019-2022&measures=share.granted,procurement.amount&chart=bars");
    JsonNode before = table();
    show("years=2019-2022&measures=share.granted,procurement.amount&chart=heatmap");
    // The same object: nothing was sent, so that the browser does not make its rows anew.
    assertThat(table()).isSameAs(before);
    show("years=2020-2022&measures=share.granted,procurement.amount&chart=heatmap");
    assertThat(table()).isNotEqualTo(before);
  }

  @Test
  void aRateOpensItsFormulaAndParts() {
    show("years=2022&measures=share.granted&chart=bars");
    Chart chart = find(Chart.class).withId("chart-0").single();
    assertThat(words(find(Div.class).withId("charts").single())).contains("予以公开率 = ", " ÷ ");

    ComponentUtil.fireEvent(
        chart, new MarkClicked(chart, true, "parts:610924104:2022:share.granted"));

    Component parts = find(Component.class).withId("parts-table").single();
    JsonNode spec = ViewTest.spec(sent(), parts).orElseThrow();
    assertThat(spec.at("/groups/0/parts")).hasSize(2);
    assertThat(spec.at("/total/text").stringValue()).isEqualTo("50");
    assertThat(spec.at("/total/note").stringValue()).isEqualTo("2 ÷ 4 × 100 = 50");
    assertThat(words(find(Paragraph.class).withId("formula").single()))
        .startsWith("予以公开率 = （一）予以公开 ÷ ");
  }

  @Test
  void aMedianLeadsToTheFiguresThatItIsTheMiddleOf() {
    show("years=2019-2022&measures=narrative.disclosed.total&chart=lines");
    Chart chart = find(Chart.class).withId("chart-0").single();
    ComponentUtil.fireEvent(
        chart, new MarkClicked(chart, true, "median:610924::2020:narrative.disclosed.total:"));
    JsonNode spec = chart(0);
    assertThat(spec.get("kind").stringValue()).isEqualTo("distribution");
    assertThat(spec.get("points")).hasSize(10);
    assertThat(spec.at("/groups/0/label").stringValue()).isEqualTo("2020");
  }

  @Test
  void linesStopWhereTheFormChangesTheMeaning() {
    show("years=2019-2022&measures=procurement.amount,request.received.total&chart=lines");
    assertThat(chart(0).get("breaks")).hasSize(1);
    assertThat(chart(0).at("/breaks/0/after").intValue()).isEqualTo(1);
    assertThat(chart(1).get("breaks")).isEmpty();
  }

  @Test
  void whatCannotBeDrawnSaysWhatToDo() {
    show("years=2022&measures=narrative.disclosed.total&chart=funnel");
    assertThat(find(Chart.class).all()).isEmpty();
    assertThat(words(find(Div.class).withId("charts").single())).contains("漏斗图只用于");
    show("years=2022&measures=narrative.disclosed.total&chart=scatter");
    assertThat(words(find(Div.class).withId("charts").single())).contains("散点图需要两个指标");
    show("years=2022&measures=narrative.disclosed.total&chart=lines");
    assertThat(words(find(Div.class).withId("charts").single())).contains("两个以上年份");
    show("years=2010&measures=narrative.disclosed.total&chart=bars");
    assertThat(words(find(Div.class).withId("charts").single())).contains("没有年报");
    assertThat(find(FigureTable.class).withId("table").all()).isEmpty();
  }

  @Test
  void unitsAreChosenByNameAndMarkedAmongTheirPeers() {
    show("units=610924104,610924109&years=2022&measures=share.granted&chart=distribution");
    JsonNode points = chart(0).get("points");
    assertThat(points).hasSize(10);
    assertThat(points.valueStream().filter(point -> point.path("marked").asBoolean(false)))
        .hasSize(2);
    assertThat(table().get("rows")).hasSize(2);
    show("years=2022&measures=share.granted&chart=bars");
    assertThat(find(Anchor.class).withId("kind-any").single().getElement())
        .satisfies(any -> assertThat(any.getAttribute("aria-current")).isEqualTo("true"));
  }

  @Test
  void figuresAreDividedByWhatWasUploaded() {
    services
        .denominators()
        .add(
            editor(),
            Denominator.POPULATION,
            "人口.csv",
            List.of(
                new DenominatorFile.Row(
                    1, "610924100", 2022, java.math.BigDecimal.valueOf(20_000))));
    show("units=610924100&years=2022&measures=narrative.disclosed.total&chart=bars&per=population");
    assertThat(table().at("/columns/0/unit").stringValue()).isEqualTo("条/万人");
    assertThat(words((Component) getCurrentView())).contains("每万人主动公开");
    assertThat(table().at("/rows/0/cells/0/text").stringValue()).isEqualTo("51.5");
    assertThat(table().at("/rows/0/cells/0/address").stringValue())
        .endsWith("measure=narrative.disclosed.total.per_population");
    open(table().at("/rows/0/cells/0/address").stringValue());
    JsonNode spec =
        ViewTest.spec(sent(), find(Component.class).withId("parts-table").single()).orElseThrow();
    assertThat(spec.at("/groups/0/parts/1/name").stringValue())
        .contains("常住人口", "人口.csv", "editor");
    assertThat(spec.at("/groups/0/parts/1").has("address")).isFalse();
  }

  @Test
  void addressesFromElsewhereAreTakenAsFarAsTheyMakeSense() {
    for (String query :
        List.of(
            "units=370000&years=x&measures=nothing&chart=pie&per=gold&show=x&table=%00",
            "units=610924104,61&years=9999",
            "measures=" + "share.granted,".repeat(200),
            "region=371581&years=2022")) {
      open("compare?region=610924&" + query);
      assertThat(getCurrentView()).as(query).isInstanceOf(CompareView.class);
      assertThat(find(Paragraph.class).withId("failure").all()).as(query).isEmpty();
    }
  }

  @Test
  void theTableAloneOrTheChartAloneIsShownWhenAskedFor() {
    show("years=2022&measures=share.granted&chart=bars&show=table");
    assertThat(find(Chart.class).all()).isEmpty();
    show("years=2022&measures=share.granted&chart=bars&show=chart");
    assertThat(find(FigureTable.class).withId("table").all()).isEmpty();
  }

  @Test
  @WithMockUser(
      username = EDITOR,
      roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE, Role.EDITOR_ROLE})
  void anEditorSeesWhatWasReadBeforeItIsStored() {
    show("years=2022&measures=narrative.disclosed.total&chart=bars");
    test(find(Button.class).withId("upload").single()).click();
    DenominatorDialog dialog = find(DenominatorDialog.class).single();
    byte[] file = "610924101,2022,1000\n610921100,2022,5\n".getBytes(StandardCharsets.UTF_8);
    dialog.show("人口.csv", services.denominators().preview(editor(), file));
    assertThat(words(find(Div.class).withId("denominator-result").single()))
        .contains("人口.csv", "1 行可以保存", "第 2 行：“610921100”不在您的权限范围内");

    test(find(Button.class).withId("denominator-save").single()).click();

    show("units=610924101&years=2022&measures=narrative.disclosed.total&chart=bars&per=population");
    assertThat(table().at("/rows/0/cells/0/text").stringValue()).isEqualTo("1,130");
  }

  @Test
  void aViewerCannotUpload() {
    show("years=2022&measures=narrative.disclosed.total&chart=bars");
    assertThat(find(Button.class).withId("upload").all()).isEmpty();
  }
}
