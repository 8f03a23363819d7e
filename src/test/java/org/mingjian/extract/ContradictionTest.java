package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.read;

import org.junit.jupiter.api.Test;

/** Reports whose title and text speak for different units, or for different years. */
class ContradictionTest {
  private static final String GAOTAN = "610924111";
  private static final String HONGCHUN = "610924110";

  private static Iterable<String> codes(ExtractedReport report) {
    return report.problems().stream().map(Problem::code).toList();
  }

  @Test
  void aTitleThatTheSignatureContradictsLeavesBothOpen() {
    ExtractedReport report =
        read(
            "高滩镇2021年政府信息公开工作年度报告",
            "2021年，我镇在紫阳县委、县政府的领导下做好政府信息公开工作。紫阳县人民政府网站是主要渠道。",
            "红椿镇人民政府",
            "2022年1月22日");
    assertThat(report.division()).isInstanceOf(DivisionResolution.Ambiguous.class);
    assertThat(((DivisionResolution.Ambiguous) report.division()).candidates())
        .containsExactly(GAOTAN, HONGCHUN);
    assertThat(codes(report)).contains("organisation.mismatch", "division.ambiguous");
  }

  @Test
  void aTextThatNamesOnlyANeighbourLeavesBothOpen() {
    ExtractedReport report = read("高滩镇2021年政府信息公开工作年度报告", "2021年，红椿镇按照紫阳县的统一部署，公开质量稳中有升。");
    assertThat(((DivisionResolution.Ambiguous) report.division()).candidates())
        .containsExactly(GAOTAN, HONGCHUN);
  }

  @Test
  void aTitleThatItsOwnTextConfirmsDecidesWhateverElseIsNamed() {
    ExtractedReport report =
        read("高滩镇2021年政府信息公开工作年度报告", "2021年，高滩镇按照紫阳县的统一部署，学习红椿镇人民政府的做法。", "高滩镇人民政府", "2022年1月22日");
    assertThat(report.division()).isInstanceOf(DivisionResolution.Resolved.class);
    assertThat(((DivisionResolution.Resolved) report.division()).code()).isEqualTo(GAOTAN);
    assertThat(codes(report)).doesNotContain("organisation.mismatch");
  }

  @Test
  void aPeriodOverTheTurnOfTheYearIsOfTheYearThatMostOfItLiesIn() {
    ExtractedReport report =
        read("高滩镇2020年政府信息公开工作年度报告", "本报告所列数据的统计期限为2019年12月21日至2020年12月20日。", "2021年1月22日");
    assertThat(report.year()).isEqualTo(2020);
    assertThat(codes(report)).doesNotContain("year.mismatch");
    ExtractedReport other =
        read("高滩镇2019年政府信息公开工作年度报告", "本报告所列数据的统计期限为2020年1月1日至2020年12月31日。", "2021年1月22日");
    assertThat(codes(other)).contains("year.mismatch");
  }

  @Test
  void anotherKindOfUnitInTheTextIsAContradiction() {
    ExtractedReport report = read("高滩镇2021年政府信息公开工作年度报告", "2021年，我街道按照紫阳县的统一部署，公开质量稳中有升。");
    assertThat(((DivisionResolution.Ambiguous) report.division()).candidates())
        .containsExactly(GAOTAN);
    assertThat(codes(report)).contains("organisation.mismatch");
  }

  @Test
  void aNeighbourInAnAddressContradictsNothing() {
    ExtractedReport report =
        read("高滩镇2021年政府信息公开工作年度报告", "2021年，我镇按照紫阳县的统一部署开展工作。", "地址：紫阳县红椿镇红椿街12号");
    assertThat(report.division()).isInstanceOf(DivisionResolution.Resolved.class);
  }

  @Test
  void aNeighbourBesideAnAddressContradictsTheTitle() {
    ExtractedReport report =
        read("高滩镇2021年政府信息公开工作年度报告", "2021年，红椿镇的公开质量稳中有升。如有疑问，请联系我们（地址：紫阳县紫府路2号；电话：0915-4420000）。");
    assertThat(((DivisionResolution.Ambiguous) report.division()).candidates())
        .containsExactly(GAOTAN, HONGCHUN);
  }

  @Test
  void aTitleOfAYearThatWasNotDueIsNotBelievedAlone() {
    ExtractedReport report = read("高滩镇2022年政府信息公开工作年度报告", "我镇做好公开工作。", "高滩镇人民政府", "2024年1月7日");
    assertThat(report.year()).isNull();
    assertThat(codes(report)).contains("year.signed");
    assertThat(read("高滩镇2022年政府信息公开工作年度报告", "我镇做好公开工作。", "2023年1月7日").year()).isEqualTo(2022);
    assertThat(read("高滩镇2022年政府信息公开工作年度报告", "2022年度，我镇做好公开工作。", "2024年1月7日").year())
        .isEqualTo(2022);
  }

  @Test
  void figuresUntilTheEndOfAnotherYearContradictATitle() {
    ExtractedReport report =
        read("高滩镇2021年政府信息公开工作年度报告", "截至2022年12月31日，我镇主动公开信息32条。我镇2022年举办培训2场。");
    assertThat(report.year()).isEqualTo(2022);
    assertThat(codes(report)).contains("year.mismatch");
    assertThat(read("高滩镇2021年政府信息公开工作年度报告", "截至2022年1月15日，我镇的报告已公布。").year()).isEqualTo(2021);
    assertThat(read("截至2022年12月31日，我镇主动公开信息32条。").year()).as("no title to contradict").isNull();
  }

  @Test
  void aStretchedMarkIsNoPartOfTheTitle() {
    assertThat(read("名    称：高滩镇2022年政府信息公开工作年度报告", "我镇做好公开工作。").title())
        .isEqualTo("高滩镇2022年政府信息公开工作年度报告");
  }
}
