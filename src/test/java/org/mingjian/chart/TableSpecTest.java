package org.mingjian.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.FindingKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableSpecTest {
  private static final TableSpec.Cell AMOUNT =
      new TableSpec.Cell(
          "1,204.5",
          TableSpec.State.INCOMPLETE,
          new BigDecimal("1204.50"),
          "report/1?fact=amount",
          "缺一项",
          List.of(new TableSpec.Findings(FindingKind.UNUSUAL, 2, "异常 2 条", "findings")));
  private static final TableSpec.Cell BLANK =
      new TableSpec.Cell("空白", TableSpec.State.MISSING, null, null, null, List.of());

  @Test
  void aTableComesBackFromItsTextAsItWas() {
    TableSpec table = table("amount");

    JsonNode json = JsonMapper.shared().readTree(TableJson.of(table).toString());

    assertThat(TableJson.read(json)).isEqualTo(table);
    assertThat(json.at("/rows/0/cells/0/value").asString()).isEqualTo("1204.50");
    assertThat(json.at("/rows/1/cells/0").toString())
        .isEqualTo("{\"text\":\"空白\",\"state\":\"missing\"}");
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableJson.read(TableJson.of(table("amount")).put("extra", 1)))
        .withMessageContaining("extra");
  }

  @Test
  void columnsHaveKeysThatAnAddressCanHold() {
    assertThatIllegalArgumentException().isThrownBy(() -> table("a,b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new TableSpec(
                "两列",
                false,
                List.of(),
                List.of(
                    new TableSpec.Column("same", "一", null),
                    new TableSpec.Column("same", "二", null)),
                List.of(),
                List.of()))
        .withMessageContaining("same");
  }

  @Test
  void everyLineFitsTheColumns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new TableSpec(
                "没有列",
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(
                    new TableSpec.Summary(
                        "合计",
                        List.of(new TableSpec.SummaryCell("1", BigDecimal.ONE, null, null))))))
        .withMessageContaining("合计");
  }

  private static TableSpec table(String key) {
    return new TableSpec(
        "采购金额，2024 年",
        true,
        List.of("乡镇"),
        List.of(new TableSpec.Column(key, "金额", "万元")),
        List.of(
            new TableSpec.Row(List.of(new TableSpec.Heading("青石镇", "township/1")), List.of(AMOUNT)),
            new TableSpec.Row(List.of(new TableSpec.Heading("柳河乡", null)), List.of(BLANK))),
        List.of(
            new TableSpec.Summary(
                "合计",
                List.of(
                    new TableSpec.SummaryCell(
                        "1,204.5", new BigDecimal("1204.50"), "缺 1 个", null)))));
  }
}
