package org.mingjian.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.finding.FindingKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChartSpecTest {

  @ParameterizedTest
  @MethodSource("org.mingjian.chart.ChartSamples#each")
  void eachKindComesBackFromItsTextAsItWas(ChartSpec spec) {
    String text = ChartJson.of(spec).toString();

    assertThat(ChartJson.read(JsonMapper.shared().readTree(text))).isEqualTo(spec);
  }

  @Test
  void everyKindHasASample() {
    assertThat(ChartSamples.each().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(ChartSpec.class.getPermittedSubclasses());
  }

  @Test
  void theBrowserGetsTheWholeSpecification() {
    ObjectNode json = ChartJson.of(ChartSamples.procurement());
    ((ObjectNode) json.get("frame")).remove("words");

    assertThat(json)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"kind": "bars",
                     "frame": {"label": "采购金额，2024 年", "description": "四个乡镇的采购金额。",
                       "notes": ["样本不足：n = 4 < 8"],
                       "source": "来源：示例县各乡镇政府信息公开工作年度报告", "locale": "zh-CN"},
                     "axisTitle": "金额（万元）", "fractionDigits": 2, "maximumHeight": 0,
                     "rows": [{"label": "青石镇"}, {"label": "柳河乡"}, {"label": "白云镇"}, {"label": "枫林镇"}],
                     "series": [{"label": "金额", "colour": {"role": "accent"}}],
                     "marks": [
                       {"row": 0, "series": 0, "figure": {"id": "1.procurement.amount",
                        "value": "1204.50", "details": ["原文 1204.50"]}},
                       {"row": 1, "series": 0, "figure": {"id": "2.procurement.amount", "value": "0"}},
                       {"row": 2, "series": 0, "figure": {"id": "3.procurement.amount", "state": "空白"}},
                       {"row": 3, "series": 0, "figure": {"id": "4.procurement.amount", "value": "8000",
                        "incomplete": true, "flags": [{"kind": "unusual", "id": "finding:7",
                         "count": 1, "reason": "远高于中位数 600 万元"}]}}],
                     "totals": []}
                    """));
  }

  @Test
  void theWordsReachTheBrowserByTheNamesThatItKnows() {
    ObjectNode json = ChartJson.of(ChartSamples.procurement());

    assertThat(json.at("/frame/words/findings/doubtful_reading").asString()).isEqualTo("读取存疑");
    assertThat(json.at("/frame/words/significance/better").asString()).isEqualTo("优于同级");
    assertThat(json.at("/frame/words/middleHalf").asString()).isEqualTo("中间一半（四分位数之间）");
  }

  @Test
  void groupsTotalsAndColoursReachTheBrowser() {
    ObjectNode json = ChartJson.of(ChartSamples.requests());

    assertThat(json.at("/rows/2").toString()).isEqualTo("{\"label\":\"2023\",\"group\":\"柳河乡\"}");
    assertThat(json.at("/series/1/colour").toString())
        .isEqualTo("{\"role\":\"categorical\",\"index\":1}");
    assertThat(json.at("/totals/1").toString())
        .isEqualTo(
            "{\"row\":1,\"figure\":{\"id\":\"b.total\",\"value\":\"7\",\"incomplete\":true}}");
  }

  @Test
  void noDigitOfAnAmountIsLost() {
    String digits = "12345678901234567890.1234567890";
    Bars bars = bars(new Bars.Mark(0, 0, Figure.amount("id", new BigDecimal(digits))));

    assertThat(ChartJson.of(bars).at("/marks/0/figure/value").asString()).isEqualTo(digits);
    assertThat(ChartJson.read(ChartJson.of(bars))).isEqualTo(bars);
    assertThat(
            ChartJson.of(bars(new Bars.Mark(0, 0, Figure.amount("id", new BigDecimal("1E+3")))))
                .at("/marks/0/figure/value")
                .asString())
        .isEqualTo("1000");
  }

  @Test
  void whatIsNoChartIsRefusedWithItsReason() {
    ObjectNode pie = ChartJson.of(ChartSamples.procurement()).put("kind", "pie");
    ObjectNode nameless = ChartJson.of(ChartSamples.procurement());
    ((ObjectNode) nameless.at("/marks/0/figure")).put("id", " ");
    ObjectNode more = ChartJson.of(ChartSamples.procurement()).put("extra", 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChartJson.read(pie))
        .withMessageContaining("pie");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChartJson.read(nameless))
        .withMessageContaining("id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChartJson.read(more))
        .withMessageContaining("extra");
  }

  @Test
  void twoMarksCannotHaveOneIdOrOnePlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            bars(
                new Bars.Mark(0, 0, Figure.amount("same", BigDecimal.ONE)),
                new Bars.Mark(1, 0, Figure.amount("same", BigDecimal.ONE))))
        .withMessageContaining("same");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            bars(
                new Bars.Mark(0, 0, Figure.amount("one", BigDecimal.ONE)),
                new Bars.Mark(0, 0, Figure.amount("other", BigDecimal.ONE))))
        .withMessageContaining("other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bars(new Bars.Mark(2, 0, Figure.amount("outside", BigDecimal.ONE))))
        .withMessageContaining("outside");
  }

  @Test
  void theSignOfAFindingHasAnIdOfItsOwn() {
    Flag sign = new Flag(FindingKind.NON_COMPLIANT, "same", 2, "两条");

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            bars(new Bars.Mark(0, 0, Figure.amount("same", BigDecimal.ONE).flagged(List.of(sign)))))
        .withMessageContaining("same");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Figure.amount("one", BigDecimal.ONE)
                .flagged(List.of(sign, new Flag(FindingKind.NON_COMPLIANT, "another", 1, "又一条"))));
  }

  @Test
  void theRowsOfAGroupStayTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Bars(
                ChartSamples.frame(),
                "件",
                0,
                0,
                List.of(
                    Bars.Row.in("甲镇", "2023"),
                    Bars.Row.in("乙镇", "2023"),
                    Bars.Row.in("甲镇", "2024")),
                List.of(),
                List.of(),
                List.of()))
        .withMessageContaining("甲镇");
  }

  @Test
  void aBarIsNeverNegativeAndAMissingValueAlwaysHasAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bars.Mark(0, 0, Figure.amount("id", new BigDecimal("-0.01"))));
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.missing("id", " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Flag(FindingKind.UNUSUAL, "finding:1", 1, ""));
  }

  @Test
  void whatIsUsualIsARangeOfLengthsOnceForARow() {
    Bars plain = bars(new Bars.Mark(0, 0, Figure.amount("id", BigDecimal.TEN)));
    Bars bars = usual(plain, new Bars.Range(0, BigDecimal.ONE, new BigDecimal("46.5")));

    assertThat(ChartJson.of(plain).has("usual")).isFalse();
    assertThat(ChartJson.of(bars).get("usual").toString())
        .isEqualTo("{\"label\":\"通常范围\",\"ranges\":[{\"row\":0,\"low\":\"1\",\"high\":\"46.5\"}]}");
    assertThat(ChartJson.read(ChartJson.of(bars))).isEqualTo(bars);
    Bars.Range range = new Bars.Range(1, BigDecimal.ONE, BigDecimal.TEN);
    assertThatIllegalArgumentException().isThrownBy(() -> usual(plain, range, range));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> usual(plain, new Bars.Range(2, BigDecimal.ONE, BigDecimal.TEN)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bars.Range(0, BigDecimal.TEN, BigDecimal.ONE));
  }

  private static Bars usual(Bars bars, Bars.Range... ranges) {
    return new Bars(
        bars.frame(),
        bars.axisTitle(),
        bars.fractionDigits(),
        bars.maximumHeight(),
        bars.rows(),
        bars.series(),
        bars.marks(),
        bars.totals(),
        new Bars.Usual("通常范围", List.of(ranges)));
  }

  @Test
  void aBreakLiesBetweenTwoYears() {
    Lines lines = ChartSamples.lines();

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Lines(
                lines.frame(),
                lines.axisTitle(),
                0,
                lines.categories(),
                lines.series(),
                List.of(new Lines.Break(6, "之后没有年份")),
                lines.marks()))
        .withMessageContaining("之后没有年份");
  }

  @Test
  void panelsOfOneScaleHaveOneUnit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new SmallMultiples(
                ChartSamples.frame(),
                true,
                List.of("2024"),
                List.of(),
                List.of(),
                List.of(
                    new SmallMultiples.Panel("申请", "件", 0, List.of()),
                    new SmallMultiples.Panel("金额", "万元", 2, List.of()))));
  }

  @Test
  void aMissingFigureIsNeverJudged() {
    Figure missing = Figure.missing("id", "空白");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Heatmap.Cell(0, 0, "—", Significance.WORSE, missing));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ranking.Row("甲镇", "1", false, null, Significance.BETTER, missing));
  }

  @Test
  void limitsDoNotCrossAndNeedACentre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Funnel.Limits(10, 20, 30, 29, 40))
        .withMessageContaining("cross");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Funnel(
                ChartSamples.frame(),
                "件",
                "%",
                1,
                null,
                List.of(new Funnel.Limits(10, 20, 30, 40, 50)),
                List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Box(0, 5, 4, 6, 7));
  }

  private static Bars bars(Bars.Mark... marks) {
    return new Bars(
        ChartSamples.frame(),
        "件",
        0,
        0,
        List.of(Bars.Row.of("甲镇"), Bars.Row.of("乙镇")),
        List.of(new Bars.Series("件", new ColourRole.Accent())),
        List.of(marks),
        List.of());
  }
}
