package org.mingjian.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.FindingKind;
import tools.jackson.databind.json.JsonMapper;

class ChartTest {

  @Test
  void theBrowserGetsTheWholeSpecification() {
    assertThat(ChartJson.of(ChartSamples.procurement()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"kind": "bars", "label": "采购金额，2024 年", "description": "四个乡镇的采购金额。",
                     "locale": "zh-CN", "notes": ["样本不足：n = 4 < 8"],
                     "words": {"empty": "还没有报告", "failed": "图表画不出来：", "total": "合计",
                       "findings": {"non_compliant": "不合规", "unusual": "异常值", "doubtful_reading": "读取存疑"},
                       "broken": "没有画全", "incomplete": "缺少部分数据", "missing": "没有数值",
                       "keys": "方向键选择，回车打开来源"},
                     "axisTitle": "金额（万元）", "fractionDigits": 2, "maximumHeight": 0,
                     "rows": [{"label": "青石镇"}, {"label": "柳河乡"}, {"label": "白云镇"}, {"label": "枫林镇"}],
                     "series": [{"label": "金额", "colour": {"role": "accent"}}],
                     "marks": [
                       {"row": 0, "series": 0, "id": "1.procurement.amount", "value": "1204.50",
                        "details": ["原文 1204.50"]},
                       {"row": 1, "series": 0, "id": "2.procurement.amount", "value": "0"},
                       {"row": 2, "series": 0, "id": "3.procurement.amount", "value": null, "state": "空白"},
                       {"row": 3, "series": 0, "id": "4.procurement.amount", "value": "8000",
                        "incomplete": true, "flags": [{"id": "finding:7",
                         "kind": "unusual", "count": 1, "reason": "远高于中位数 600 万元"}]}],
                     "totals": []}
                    """));
  }

  @Test
  void groupsTotalsAndColoursReachTheBrowser() {
    var json = ChartJson.of(ChartSamples.requests());

    assertThat(json.at("/rows/2").toString()).isEqualTo("{\"label\":\"2023\",\"group\":\"柳河乡\"}");
    assertThat(json.at("/series/1/colour").toString())
        .isEqualTo("{\"role\":\"categorical\",\"index\":1}");
    assertThat(json.at("/totals/1").toString())
        .isEqualTo("{\"row\":1,\"id\":\"b.total\",\"value\":\"7\",\"incomplete\":true}");
    assertThat(json.at("/totals/2").toString())
        .isEqualTo("{\"row\":2,\"id\":\"c.total\",\"value\":null,\"state\":\"未报送\"}");
  }

  @Test
  void noDigitOfAnAmountIsLost() {
    BigDecimal amount = new BigDecimal("12345678901234567890.1234567890");
    Bars bars = single(List.of(Bars.Row.of("甲镇")), List.of(Bars.Mark.amount(0, 0, amount, "id")));

    assertThat(ChartJson.of(bars).at("/marks/0/value").asString())
        .isEqualTo("12345678901234567890.1234567890");
    assertThat(
            ChartJson.of(
                    single(
                        List.of(Bars.Row.of("甲镇")),
                        List.of(Bars.Mark.amount(0, 0, new BigDecimal("1E+3"), "id"))))
                .at("/marks/0/value")
                .asString())
        .isEqualTo("1000");
  }

  @Test
  void theComponentHoldsTheSpecificationAsItsOneProperty() {
    Chart chart = new Chart();
    chart.show(ChartSamples.requests());

    assertThat(chart.getElement().getPropertyRaw("spec"))
        .isEqualTo(ChartJson.of(ChartSamples.requests()));
  }

  @Test
  void twoMarksCannotHaveOneIdOrOnePlace() {
    List<Bars.Row> rows = List.of(Bars.Row.of("甲镇"), Bars.Row.of("乙镇"));

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            single(
                rows,
                List.of(
                    Bars.Mark.amount(0, 0, BigDecimal.ONE, "same"),
                    Bars.Mark.amount(1, 0, BigDecimal.ONE, "same"))))
        .withMessageContaining("same");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            single(
                rows,
                List.of(
                    Bars.Mark.amount(0, 0, BigDecimal.ONE, "one"),
                    Bars.Mark.amount(0, 0, BigDecimal.ONE, "other"))))
        .withMessageContaining("other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> single(rows, List.of(Bars.Mark.amount(2, 0, BigDecimal.ONE, "outside"))))
        .withMessageContaining("outside");
  }

  @Test
  void theSignOfAFindingHasAnIdOfItsOwn() {
    Bars.Flag sign = new Bars.Flag(FindingKind.NON_COMPLIANT, "same", 2, "两条");

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            single(
                List.of(Bars.Row.of("甲镇")),
                List.of(Bars.Mark.amount(0, 0, BigDecimal.ONE, "same").flagged(List.of(sign)))))
        .withMessageContaining("same");
  }

  @Test
  void anAmountThatIsOnlyALeastOneSaysSo() {
    assertThat(ChartJson.of(ChartSamples.dwarfed()).at("/marks/2").toString())
        .isEqualTo(
            "{\"row\":2,\"series\":0,\"id\":\"least\",\"value\":\"140\",\"approximate\":true}");
  }

  @Test
  void theRowsOfAGroupStayTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            single(
                List.of(
                    Bars.Row.in("甲镇", "2023"),
                    Bars.Row.in("乙镇", "2023"),
                    Bars.Row.in("甲镇", "2024")),
                List.of()))
        .withMessageContaining("甲镇");
  }

  @Test
  void aBarIsNeverNegativeAndAMissingValueAlwaysHasAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bars.Mark.amount(0, 0, new BigDecimal("-0.01"), "id"));
    assertThatIllegalArgumentException().isThrownBy(() -> Bars.Mark.missing(0, 0, " ", "id"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bars.Flag(FindingKind.UNUSUAL, "finding:1", 1, ""));
  }

  private static Bars single(List<Bars.Row> rows, List<Bars.Mark> marks) {
    return new Bars(
        ChartSamples.frame(),
        "件",
        0,
        0,
        rows,
        List.of(new Bars.Series("件", new ColourRole.Accent())),
        marks,
        List.of());
  }
}
