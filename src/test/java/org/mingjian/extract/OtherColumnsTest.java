package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Columns and units that a writer put into the tables, where the form has others or none. */
class OtherColumnsTest {
  private static final String SECOND = "二、主动公开政府信息情况";
  private static final String THIRD = "三、收到和处理政府信息公开申请情况";
  private static final String RECEIVED = "一、本年新收政府信息公开申请数量";
  private static final String CARRIED_IN = "二、上年结转政府信息公开申请数量";
  private static final String TITLE = "丰谷镇2022年政府信息公开工作年度报告";

  /** The values of the cells of a row: "?" where one is not certain, "-" where it is blank. */
  private static String values(ExtractedReport report, String code) {
    return report.facts().stream()
        .filter(fact -> fact.indicator().startsWith(code))
        .map(fact ->
            switch (fact.value()) {
              case FactValue.Reported(var number) -> number.toPlainString();
              case FactValue.Blank _ -> "-";
              case FactValue.Unreadable _ -> "?";
              case FactValue.Absent _ -> "absent";
            })
        .collect(Collectors.joining(" "));
  }

  private static String page(String heading, String... rows) {
    return Stream.of(rows)
        .map(row -> "<tr><td>" + row.replace("|", "<td>"))
        .collect(
            Collectors.joining(
                "", "<html><p>" + TITLE + "</p><p>" + heading + "</p><table>", "</table>"));
  }

  private static ExtractedReport requests(String upper, String lower, String... rows) {
    String header = "<tr>" + upper + "<tr>" + lower;
    String table =
        Stream.of(rows)
            .map(row -> "<tr><td>" + row.replace("|", "<td>"))
            .collect(Collectors.joining());
    return ReadTexts.read(
        "<html><p>" + TITLE + "</p><p>" + THIRD + "</p><table>" + header + table + "</table>");
  }

  private static final String KINDS = "<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他";

  @Test
  void aSubtotalOfOrganisationsIsNoneOfTheKinds() {
    ExtractedReport report =
        requests(
            "<td rowspan=2><td rowspan=2>自然人<td colspan=6>法人或其他组织<td rowspan=2>总计",
            "<td>小计" + KINDS,
            RECEIVED + "|3|6|1|0|2|3|0|9",
            CARRIED_IN + "||2||2||||2");
    assertThat(values(report, "request.received")).isEqualTo("3 1 0 2 3 0 9");
    assertThat(values(report, "request.carried_in")).isEqualTo("- - 2 - - - 2");
  }

  @Test
  void aSubtotalInATableWithoutTotalsMovesNoFigure() {
    ExtractedReport report =
        requests(
            "<td rowspan=2><td rowspan=2>自然人<td colspan=6>法人或其他组织",
            "<td>小计" + KINDS,
            RECEIVED + "|3|6|1|0|2|3|0",
            CARRIED_IN + "|0|2|0|2|0|0|0");
    assertThat(values(report, "request.received")).startsWith("3 1 0 2 3 0").doesNotContain("6");
  }

  @Test
  void aSubtotalInATextIsKnownByTheSumsOfAllRows() {
    String header = "自然人\t法人或其他组织\t\t\t\t\t\t总计";
    String kinds = "\t小计\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t";
    String right = RECEIVED + "\t3\t6\t1\t0\t2\t3\t0\t9";
    String other = CARRIED_IN + "\t0\t2\t0\t2\t0\t0\t0\t2";
    ExtractedReport report = ReadTexts.read(TITLE, THIRD, header, kinds, right, other);
    assertThat(values(report, "request.received")).isEqualTo("3 1 0 2 3 0 9");
    String wrong = CARRIED_IN + "\t0\t5\t0\t2\t0\t0\t0\t2";
    ExtractedReport unclear = ReadTexts.read(TITLE, THIRD, header, kinds, right, wrong);
    assertThat(values(unclear, "request.received")).isEqualTo("? ? ? ? ? ? ?");
  }

  @Test
  void aSubtotalBehindTheKindsIsTheTotal() {
    ExtractedReport report =
        requests(
            "<td rowspan=2><td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>小计",
            KINDS,
            RECEIVED + "|3|1|0|2|3|0|9",
            CARRIED_IN + "|0|0|2|0|0|0|2");
    assertThat(values(report, "request.received")).isEqualTo("3 1 0 2 3 0 9");
  }

  @Test
  void figuresUnderOtherWordsAreNotThoseOfTheForm() {
    ExtractedReport report =
        ReadTexts.read(page(SECOND, "信息内容|本年制发件数|其中：党委发文|现行有效件数", "规章|0|20|0", "行政规范性文件|4|15|9"));
    assertThat(values(report, "normative.")).isEqualTo("4 ? 9");
    assertThat(report.problems()).extracting(Problem::code).contains("column.other");
    ExtractedReport mistyped =
        ReadTexts.read(page(SECOND, "信息内容|本年制发件数|2022年废正件数|现行有效", "规章|0|0|0", "行政规范性文件|4|5|9"));
    assertThat(values(mistyped, "normative.")).isEqualTo("4 5 9");
  }

  @Test
  void theUnitMayStandAboveTheTableOrBelowIt() {
    String[] rows = {"信息内容|采购项目数量|采购总金额", "政府集中采购|2|3028453"};
    assertThat(values(ReadTexts.read(page(SECOND + "</p><p>单位：件、项、元", rows)), "procurement."))
        .isEqualTo("2 302.8453");
    assertThat(values(ReadTexts.read(page(SECOND, rows)), "procurement.")).isEqualTo("2 3028453");
    String prose = "</p><p>本单位全年收费3元，各单位收费5元。";
    assertThat(values(ReadTexts.read(page(SECOND + prose, rows)), "procurement."))
        .isEqualTo("2 3028453");
    String[] small = {"信息内容|采购项目数量|采购总金额", "政府集中采购|2|30.5</table><p>注：以上金额单位均为万元。</p><table>"};
    assertThat(values(ReadTexts.read(page(SECOND, small)), "procurement.")).isEqualTo("2 30.5");
  }

  @Test
  void theLastRowOfAGroupIsKnownBehindTheNameOfItsGroup() {
    ExtractedReport report =
        requests(
            "<td rowspan=2><td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>总计",
            KINDS,
            RECEIVED + "|3|1|0|2|3|0|9",
            "（六）其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0",
            "（六）其他处理/2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0",
            "（六）其他处理/3.其他|1|0|0|0|0|0|1",
            "（七）总计|1|0|0|0|0|0|1");
    assertThat(values(report, "request.other.other")).isEqualTo("1 0 0 0 0 0 1");
    assertThat(report.facts())
        .filteredOn(fact -> fact.indicator().equals("request.other.total"))
        .allMatch(fact -> fact.value() instanceof FactValue.Absent);
  }

  @Test
  void aMarkBehindARowWithAnEmptyCellIsNotTakenForItsTotal() {
    String header = "|||自然人|法人或其他组织|||||总计".replace('|', '\t');
    String kinds = "||||商业企业|科研机构|社会公益组织|法律服务机构|其他|".replace('|', '\t');
    String first = (RECEIVED + "|||1|1|1|1|1|1|6").replace('|', '\t');
    for (String total : new String[] {"5", "6"}) {
      String row = ("||2.重复申请|3||2|0|0|0|" + total + "|无").replace('|', '\t');
      ExtractedReport report = ReadTexts.read(TITLE, THIRD, header, kinds, first, row);
      assertThat(values(report, "request.rejected.duplicate"))
          .isIn("3 - 2 0 0 0 " + total, "? ? ? ? ? ? ?");
    }
  }

  @Test
  void aTableOfTheWritersOwnInFrontOfTheHeaderTakesNoColumnFromIt() {
    String own = "<table><tr><td>公开渠道<td>条数<tr><td>其他<td>25<tr><td>总计<td>65</table>";
    ExtractedReport report =
        ReadTexts.read(
            "<html><p>"
                + TITLE
                + "</p>"
                + own
                + "<p>"
                + THIRD
                + "</p><table><tr><td rowspan=2><td rowspan=2>单位<td rowspan=2>自然人"
                + "<td colspan=5>法人或其他组织<td rowspan=2>总计<tr>"
                + KINDS
                + "<tr><td>"
                + RECEIVED
                + "<td>件<td>3<td>1<td>0<td>2<td>3<td>0<td>9</table>");
    assertThat(values(report, "request.received")).isEqualTo("3 1 0 2 3 0 9");
  }
}
