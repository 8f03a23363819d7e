package org.mingjian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.security.Actor;
import org.mingjian.ui.NotFoundView;
import org.mingjian.ui.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PartsViewTest extends ViewTest {
  private static final String GAOQIAO = "610924109";
  private static final String HANWANG = "610924104";

  private long store(TestReports report) {
    return report.storeIn(services.reports(), Actor.commandLine()).report();
  }

  private ObjectNode parts(String address) {
    open(address);
    assertThat(getCurrentView()).isInstanceOf(PartsView.class);
    Component table = find(PartsElement.class).single();
    return spec(sent(), table).orElseThrow();
  }

  private String text(String id) {
    return find(Paragraph.class).withId(id).single().getText();
  }

  @Test
  void aSumShowsItsFormulaThenItsPartsThenTheTotal() {
    long report =
        store(
            TestReports.of(GAOQIAO, 2020)
                .with("request.refused.state_secret.total", "2")
                .with("request.refused.third_party.total", "3")
                .with("request.refused.deliberative.total", "")
                .with("request.refused.enforcement_file.total", "absent"));
    ObjectNode spec = parts("parts?unit=" + GAOQIAO + "&year=2020&measure=request.refused");

    assertThat(text("formula")).startsWith("不予公开 = 1.属于国家秘密 + 2.其他法律行政法规禁止公开 + ");
    assertThat(spec.get("groups")).hasSize(1);
    JsonNode parts = spec.get("groups").get(0).get("parts");
    assertThat(parts).hasSize(8);
    JsonNode first = parts.get(0);
    assertThat(first.get("name").stringValue()).isEqualTo("1.属于国家秘密");
    assertThat(first.get("text").stringValue()).isEqualTo("2");
    assertThat(first.get("address").stringValue())
        .isEqualTo("report/" + report + "?fact=request.refused.state_secret.total");
    List<String> missing =
        parts
            .valueStream()
            .filter(part -> part.get("missing").booleanValue())
            .map(part -> part.get("text").stringValue())
            .toList();
    assertThat(missing).containsExactly("空白", "表中无此行");
    assertThat(spec.get("total").get("text").stringValue()).isEqualTo("5");
    assertThat(spec.get("total").get("note").stringValue()).contains("8").contains("2");
  }

  @Test
  void aSumOverReportsNamesEachUnitOnceAndCountsNoOtherCounty() {
    store(TestReports.of(GAOQIAO, 2019).with("procurement.amount", "204.58"));
    store(TestReports.of(HANWANG, 2019).with("procurement.amount", "872.71309"));
    store(TestReports.of("610921103", 2019).with("procurement.amount", "999"));
    ObjectNode spec = parts("parts?unit=6109&year=2019&measure=procurement.amount");
    assertThat(spec.get("groups")).hasSize(2);
    assertThat(spec.get("groups").get(0).get("division").stringValue()).isNotEmpty();
    assertThat(spec.get("total").get("text").stringValue()).isEqualTo("1,077.29309");
    assertThat(text("formula")).contains("2");
  }

  @Test
  void nothingButMissingPartsIsNoZero() {
    store(TestReports.of(GAOQIAO, 2018).with("procurement.amount", ""));
    ObjectNode spec = parts("parts?unit=" + GAOQIAO + "&year=2018&measure=procurement.amount");
    assertThat(spec.get("total").get("text").stringValue()).isEqualTo("没有数值");
  }

  @Test
  void whatIsUnknownOrOutsideTheScopeIsNotFound() {
    for (String query :
        List.of(
            "unit=371581&year=2020&measure=request.refused",
            "unit=000000&year=2020&measure=request.refused",
            "unit=610924&year=20x0&measure=request.refused",
            "unit=610924&year=2019-2020&measure=request.refused",
            "unit=610924&year=2020&measure=nothing",
            "")) {
      open("parts?" + query);
      assertThat(getCurrentView()).as(query).isInstanceOf(NotFoundView.class);
    }
  }
}
