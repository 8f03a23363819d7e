package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.read;

import org.junit.jupiter.api.Test;

/**
 * The time that a sentence names holds for the clauses behind it, in a report on 2022: figures of
 * other years, of a part of the year, of several years and of plans are not those of the year.
 */
class ClauseTimesTest {
  /** What is read under a code behind a sentence that names the year of the report. */
  private static String figure(String code, String... sentences) {
    return ReadTexts.figure(code, "2022年，我镇扎实推进政务公开工作。\n" + String.join("\n", sentences));
  }

  private static String total(String... sentences) {
    return figure("disclosed.total", sentences);
  }

  @Test
  void anotherYearHoldsUntilTheOwnIsNamed() {
    assertThat(total("2021年，我镇公开信息275条。")).isEmpty();
    assertThat(total("去年，我镇公开信息275条。")).isEmpty();
    assertThat(total("2021年，我镇公开信息275条；2022年，公开信息312条。")).isEqualTo("312");
    assertThat(total("2021年，我镇公开信息275条，2022年共公开信息312条。")).isEqualTo("312");
    String channels = "2021年，我镇公开信息275条，其中网站200条、微信公众号75条；全年组织政务公开培训2次。";
    assertThat(figure("disclosed.website", channels)).isEmpty();
    assertThat(figure("disclosed.wechat", channels)).isEmpty();
    assertThat(figure("trainings", channels)).isEmpty();
    assertThat(total("较2021年的275条，我镇公开信息312条。")).isEqualTo("312");
    assertThat(total("贯彻2019年修订的条例，我镇公开信息312条。")).isEqualTo("312");
    assertThat(total("（2021年为275条），全年公开信息312条。")).isEqualTo("312");
    assertThat(figure("requests.received", "上年度，收到政府信息公开申请3件。")).isEmpty();
    assertThat(figure("requests.answered", "收到政府信息公开申请3件，上年结转0件，答复3件。")).isEqualTo("3");
  }

  @Test
  void aPartOfTheYearHoldsUntilTheWholeIsNamed() {
    assertThat(total("1—6月，我镇公开信息102条。")).isEmpty();
    assertThat(total("上半年，我镇公开信息102条。")).isEmpty();
    assertThat(total("截至6月底，我镇公开信息102条。")).isEmpty();
    assertThat(total("2022年6月，我镇公开信息102条。")).isEmpty();
    assertThat(total("一季度公开信息102条，全年公开信息312条。")).isEqualTo("312");
    assertThat(total("截至2022年12月31日，我镇公开信息312条。")).isEqualTo("312");
    assertThat(total("1月1日至12月31日，我镇公开信息312条。")).isEqualTo("312");
    assertThat(total("截至目前，我镇公开信息312条。")).isEmpty();
    assertThat(figure("staff", "截至目前，我镇配备政务公开专职工作人员2名。")).isEqualTo("2");
  }

  @Test
  void severalYearsAreNotTheYear() {
    assertThat(total("近三年来，我镇公开信息900条。")).isEmpty();
    assertThat(total("“十三五”期间，我镇公开信息900条。")).isEmpty();
    assertThat(total("2020至2022年，我镇公开信息900条。")).isEmpty();
    assertThat(total("自2018年以来，我镇公开信息900条。")).isEmpty();
    assertThat(total("截至2022年底，累计公开信息1526条。")).isEmpty();
    assertThat(total("一年来，我镇公开信息312条。")).isEqualTo("312");
    assertThat(total("近年来，我镇重视公开工作。2022年，公开信息312条。")).isEqualTo("312");
  }

  @Test
  void plansHoldForTheirParagraph() {
    assertThat(total("2023年，我镇将主动公开政府信息400条。")).isEmpty();
    assertThat(figure("trainings", "明年，我镇将公开信息400条以上，举办政务公开培训3次。")).isEmpty();
    String next = "下一步，一是举办政务公开培训2次。二是微信公众号公开信息100条。";
    assertThat(figure("trainings", next)).isEmpty();
    assertThat(figure("disclosed.wechat", next)).isEmpty();
    assertThat(figure("disclosed.website", "确保公开信息400条，网站公开200条。")).isEmpty();
    assertThat(total("确保公开及时准确，全年公开信息312条。")).isEqualTo("312");
    assertThat(total("原计划公开信息300条，实际公开政府信息280条。")).isEqualTo("280");
    assertThat(total("将信息公开纳入考核，公开信息312条。")).isEqualTo("312");
  }

  @Test
  void headingsOfPlansHoldForTheirSection() {
    String[] section = {"五、存在的主要问题及改进情况", "（一）加强培训。", "举办政务公开培训4次。", "六、其他需要报告的事项", "公开政府信息312条。"};
    assertThat(figure("trainings", section)).isEmpty();
    assertThat(total(section)).isEqualTo("312");
    assertThat(figure("trainings", "下一步工作打算：", "1.举办政务公开培训4次。", "2.公开信息400条。")).isEmpty();
    assertThat(figure("trainings", "今后，我镇要做到：一是加强领导。", "二是举办政务公开培训4次。")).isEmpty();
  }

  @Test
  void withoutTheYearOfTheReportNoYearIsCertain() {
    assertThat(read("政府信息公开工作年度报告\n2021年和2022年的情况如下。\n2021年，我镇公开信息275条。").narrative()).isEmpty();
  }
}
