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
}
