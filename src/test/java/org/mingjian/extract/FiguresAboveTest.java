package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.SourceDocument;

/** Figures of pages that were not made out as tables, in lines of their own. */
class FiguresAboveTest {
  @Test
  void aFigureBelowALabelIsNotItsOwnWhereTheFirstStandsAboveTheFirstLabel() {
    ExtractedReport report = paged("0", "行政处罚", "32", "行政强制");
    assertThat(value(report, "penalty.decisions")).isInstanceOf(FactValue.Unreadable.class);
    assertThat(value(report, "coercion.decisions")).isInstanceOf(FactValue.Unreadable.class);
    assertThat(report.problems()).extracting(Problem::code).contains("row.figures_above");
  }

  @Test
  void figuresBelowTheirLabelsAreRead() {
    ExtractedReport report = paged("行政处罚", "0", "行政强制", "32");
    assertThat(value(report, "penalty.decisions")).isInstanceOf(FactValue.Reported.class);
    assertThat(value(report, "coercion.decisions")).isInstanceOf(FactValue.Reported.class);
  }

  private static FactValue value(ExtractedReport report, String indicator) {
    return report.facts().stream()
        .filter(fact -> fact.indicator().equals(indicator))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static ExtractedReport paged(String... rows) {
    String text =
        "丰谷镇2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（六）项\n信息内容\n本年处理决定数量\n"
            + String.join("\n", rows)
            + "\n三、收到和处理政府信息公开申请情况\n无\n";
    SourceDocument read =
        ((DocumentResult.Read) new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8)))
            .document();
    return ReportExtractor.standard()
        .extract(new SourceDocument("application/pdf", read.text(), read.blocks(), List.of(0)));
  }
}
