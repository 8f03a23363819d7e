package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.organisation;
import static org.mingjian.extract.ReadTexts.read;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The year beside plans and comparisons, dates as offices write them, names of special offices. */
class WhenAndByWhomTest {
  private static final String TITLE = "丰谷镇2021年政府信息公开工作年度报告";

  @Test
  void whatIsPlannedForTheNextYearIsNoYearReportedOn() {
    for (String plan :
        new String[] {
          "2022年，我镇将继续努力。", "2022年，我镇力争公开信息200条以上。", "2022年，丰谷镇计划公开信息400条。2022年，丰谷镇将举办培训。"
        }) {
      assertThat(read(TITLE, "一、总体情况", "一年来，我镇扎实工作。", "五、改进情况", plan).year())
          .as(plan)
          .isEqualTo(2021);
    }
  }

  @Test
  void oneSentenceOnAnotherYearDoesNotOverruleATitle() {
    ExtractedReport report = read(TITLE, "一、总体情况", "2020年，丰谷镇公开信息120条。我镇扎实工作。");
    assertThat(report.year()).isNull();
    assertThat(report.problems()).extracting(Problem::code).contains("year.mismatch");
  }

  @Test
  void noReportIsOfAYearAfterItWasSignedOrPublished() {
    assertThat(
            read("丰谷镇政府信息公开工作年度报告", "今年以来，我镇扎实工作。2023年，我镇的目标更高。", "丰谷镇人民政府", "2022年12月30日").year())
        .isNull();
    assertThat(read("发布日期：2022-01-12", TITLE, "2022年，工作多。2022年，事情多。2022年，人手少。").year()).isNull();
  }

  @Test
  void signaturesStandOnEitherSideOfTheDateAndUnderASeal() {
    LocalDate day = LocalDate.of(2022, 1, 20);
    for (String signature :
        new String[] {"2022年1月20日 丰谷镇人民政府", "丰谷镇人民政府（盖章）2022年1月20日", "二O二二年一月二十日"}) {
      assertThat(read(TITLE, "2021年，工作扎实。", signature).signedOn()).as(signature).isEqualTo(day);
    }
  }

  @Test
  void theDateOfAFormIsNoPublication() {
    assertThat(read(TITLE, "填报日期：2022年1月20日", "2021年，工作扎实。").publishedOn()).isNull();
    assertThat(read("公开时间： 2022年1月8日", TITLE).publishedOn()).isEqualTo(LocalDate.of(2022, 1, 8));
  }

  @Test
  void theOfficeOfACountyIsNotTheCounty() {
    ExtractedReport report = read("嵩县人民政府办公室2021年政府信息公开工作年度报告", "2021年，工作扎实。");
    assertThat(report.organisation()).isEqualTo("人民政府办公室");
    assertThat(report.organisationKind()).isEqualTo("department");
  }

  @Test
  void officesOfTheWholeCountryBelongToTheCountyTheyAreIn() {
    ExtractedReport report = read("国家税务总局桓台县税务局2021年政府信息公开工作年度报告", "2021年，工作扎实。");
    assertThat(report.organisation()).isEqualTo("税务局");
    assertThat(((DivisionResolution.Ambiguous) report.division()).candidates())
        .containsExactly("370321");
  }

  @Test
  void aTitleThatSaysOwnTownshipNamesNobodyAndBracketsMay() {
    assertThat(organisation("我镇2021年政府信息公开工作年度报告", "2021年，工作扎实。", "丰谷镇人民政府", "2022年1月20日"))
        .isEqualTo("丰谷镇");
    assertThat(organisation("2021年度乡镇政府信息公开工作年度报告（丰谷镇）", "2021年，工作扎实。")).isEqualTo("丰谷镇");
  }

  @Test
  void severalNeighboursTellATownshipOfACommonNameAndOneDoesNot() {
    String title = "城关镇2021年政府信息公开工作年度报告";
    assertThat(read(title, "2021年，城关镇与蒿坪镇、焕古镇、洄水镇交流经验。").division())
        .isInstanceOfSatisfying(
            DivisionResolution.Resolved.class,
            resolved -> assertThat(resolved.code()).isEqualTo("610924100"));
    assertThat(read(title, "2021年，城关镇与蒿坪镇、焕古镇交流经验。").division())
        .isInstanceOfSatisfying(
            DivisionResolution.Ambiguous.class,
            open -> assertThat(open.candidates()).containsExactly("610924100"));
    assertThat(read(title, "2021年，城关镇与蒿坪镇交流经验。").division())
        .isInstanceOfSatisfying(
            DivisionResolution.Ambiguous.class,
            open -> assertThat(open.candidates()).hasSizeGreaterThan(50));
  }

  @Test
  void aTownshipThatTheCountyInFrontDoesNotHaveIsNoneOfAnotherCounty() {
    assertThat(read("新安县城关镇2019年政府信息公开工作年度报告", "2019年，公开信息94条。").division())
        .isInstanceOf(DivisionResolution.Unknown.class);
  }

  @Test
  void aCityIsACountyOrAPrefectureAsTheRegisterSays() {
    assertThat(read("金华市人民政府2021年政府信息公开工作年度报告").organisationKind()).isEqualTo("prefecture");
    assertThat(read("义乌市人民政府2021年政府信息公开工作年度报告").organisationKind()).isEqualTo("county");
    assertThat(read("浙江省金华市婺城区人民政府2021年政府信息公开工作年度报告").organisationKind()).isEqualTo("county");
  }
}
