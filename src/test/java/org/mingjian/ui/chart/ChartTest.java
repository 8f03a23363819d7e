package org.mingjian.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.chart.ChartJson;
import org.mingjian.chart.ChartSamples;

class ChartTest {
  @Test
  void theComponentHoldsTheSpecificationAsItsOneProperty() {
    Chart chart = new Chart();
    chart.show(ChartSamples.requests());

    assertThat(chart.getElement().getPropertyRaw("spec"))
        .isEqualTo(ChartJson.of(ChartSamples.requests()));
  }

  @Test
  void theNameOfAFileSaysWhatIsInItAndFitsEverySystem() {
    assertThat(Chart.fileName("采购金额，2024 年：紫云县（示例）")).isEqualTo("采购金额-2024-年-紫云县（示例）");
    assertThat(Chart.fileName("../a\\b:c*?\"<>|d")).isEqualTo("a-b-c-d");
    assertThat(Chart.fileName("长".repeat(200))).hasSize(80);
    assertThat(Chart.fileName("...")).isEqualTo("chart");
  }
}
