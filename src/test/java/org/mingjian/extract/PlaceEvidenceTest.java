package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a unit lies: the register has several townships of each of these names. */
class PlaceEvidenceTest {
  private static final String REPORT = "2023年政府信息公开工作年度报告\n一、总体情况\n";

  private static String division(String unit, String... sentences) {
    return switch (read(unit + REPORT + String.join("\n", sentences)).division()) {
      case DivisionResolution.Resolved(String code, var _) -> code;
      case DivisionResolution.Ambiguous _ -> "open";
      case DivisionResolution.Unknown _ -> "unknown";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "组织干部赴安徽省马鞍山市当涂县石桥镇考察学习，收获很大。",
        "与安徽省马鞍山市当涂县开展协作，签订协议三份。",
        "在湖北省襄阳市襄州区人民政府网站上也可查阅。"
      })
  void theCountyInTheTitleLeavesNoOther(String sentence) {
    assertThat(division("沂源县石桥镇", sentence)).isEqualTo("370323110");
  }

  @Test
  void theCountyInFrontOfTheUnitInASentenceOnItselfLeavesNoOther() {
    assertThat(division("石桥镇", "本报告由沂源县石桥镇人民政府编制。", "组织干部赴安徽省当涂县石桥镇考察学习。")).isEqualTo("370323110");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "组织干部赴安徽省当涂县考察。",
        "引进安徽省马鞍山市当涂县客商投资。",
        "我镇有三百人在安徽省当涂县工作。",
        "总书记在安徽省马鞍山市考察时的重要讲话精神得到落实。"
      })
  void whereOthersLiveDecidesNothing(String sentence) {
    assertThat(division("石桥镇", sentence)).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "与当涂县石桥镇互派干部跟班学习。",
        "当涂县石桥镇是我镇的友好乡镇。",
        "在当涂县石桥镇的帮助下，我镇工作有提高。",
        "2023年，石桥镇不同于当涂县石桥镇。",
        "石桥镇与当涂县人民政府开展对接。"
      })
  void aUnitOfTheSameNameIsAnother(String sentence) {
    assertThat(division("石桥镇", sentence)).isEqualTo("open");
    assertThat(division("石桥镇", "按照沂源县部署推进工作。", sentence)).isEqualTo("370323110");
  }

  @Test
  void whoAsksTurnsToTheUnitItself() {
    assertThat(division("石桥镇", "如有疑问，请与沂源县石桥镇人民政府办公室联系。")).isEqualTo("370323110");
  }

  @Test
  void aCountyOfAShortNameIsItself() {
    assertThat(division("莘县人民政府", "莘县人民政府认真开展工作。")).isEqualTo("371522");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023年，我镇与悦庄镇开展共建。", "悦庄镇来我镇学习政务公开工作。"})
  void aNeighbourWhoIsAPartnerContradictsNoTitle(String sentence) {
    assertThat(division("沂源县石桥镇", sentence)).isEqualTo("370323110");
  }

  @ParameterizedTest
  @ValueSource(strings = {"在沂源县人民政府网站公开信息20条。", "石桥镇对照沂源县下达的任务，逐项落实。", "石桥镇位于沂源县南部。"})
  void theCountyThatGovernsTheUnitDecides(String sentence) {
    assertThat(division("石桥镇", sentence)).isEqualTo("370323110");
  }

  @Test
  void twoCountiesThatMayGovernLeaveItOpen() {
    assertThat(division("石桥镇", "在沂源县人民政府网站公开信息20条。", "当涂县人民政府网站也有转载。")).isEqualTo("open");
  }

  @Test
  void autonomousAreasAreKnownByTheirEverydayNames() {
    assertThat(division("甘南州夏河县拉卜楞镇")).isEqualTo("623027100");
    assertThat(division("连南县三江镇")).isEqualTo("441826100");
  }

  @Test
  void aCountyThatBecameADistrictIsAskedAbout() {
    assertThat(division("湟中县汉东回族乡")).isEqualTo("open");
  }

  @Test
  void areasAndFarmsOfTheRegisterAreUnitsOfTheirOwn() {
    ExtractedReport area = read("北京市朝阳区南磨房地区办事处" + REPORT);
    assertThat(area.organisationKind()).isEqualTo("sub_district");
    assertThat(area.organisation()).isEqualTo("南磨房地区");
    assertThat(division("北京市朝阳区南磨房地区办事处")).isEqualTo("110105021");
    assertThat(division("仓山区红星农场")).isEqualTo("350104400");
  }
}
