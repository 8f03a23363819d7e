package org.mingjian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.extract.DivisionResolution;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.Problem;
import org.mingjian.report.Placement;
import org.mingjian.report.WaitReason;

class ReportPlacingTest {
  private static final DivisionRegister REGISTER = DivisionRegister.load();
  private static final String ZIYANG = "610924";
  private static final String ZIYANG_HANWANG = "610924102";
  private static final String XUZHOU_HANWANG = "320312109";
  private static final String ZIYANG_GAOQIAO = "610924109";
  private static final String LINQING_KANGZHUANG = "371581103";

  private final ReportPlacing placing = new ReportPlacing(REGISTER);

  private static ExtractedReport report(
      @Nullable String organisation,
      @Nullable String kind,
      @Nullable Integer year,
      @Nullable String form,
      DivisionResolution division) {
    return new ExtractedReport(
        "title",
        organisation,
        kind,
        division,
        year,
        form,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static ExtractedReport township(String organisation, DivisionResolution division) {
    return report(organisation, "township", 2020, "2019", division);
  }

  private static DivisionResolution resolved(String code) {
    return new DivisionResolution.Resolved(code, List.of());
  }

  private static DivisionResolution ambiguous(String... codes) {
    return new DivisionResolution.Ambiguous(List.of(codes), List.of());
  }

  private static final DivisionResolution UNKNOWN = new DivisionResolution.Unknown(List.of());

  private static ReportPlacing.Placed filed(String code, String status) {
    return new ReportPlacing.Placed(new Placement.Placed(code, 2020, status), List.of(code));
  }

  private static ReportPlacing.Placed waits(List<String> candidates, WaitReason... reasons) {
    return new ReportPlacing.Placed(new Placement.Waiting(List.of(reasons)), candidates);
  }

  @Test
  void theTextDecides() {
    assertThat(placing.place(township("高桥镇", resolved(ZIYANG_GAOQIAO)), null))
        .isEqualTo(filed(ZIYANG_GAOQIAO, "resolved"));
    assertThat(placing.place(township("高桥镇", resolved(ZIYANG_GAOQIAO)), ZIYANG))
        .isEqualTo(filed(ZIYANG_GAOQIAO, "resolved"));
  }

  @Test
  void aReportThatSpeaksForTwoUnitsWaitsAlsoWithinACounty() {
    ExtractedReport sound = township("高桥镇", ambiguous(ZIYANG_GAOQIAO));
    ExtractedReport report =
        new ExtractedReport(
            sound.title(),
            sound.organisation(),
            sound.organisationKind(),
            sound.division(),
            sound.year(),
            sound.form(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(new Problem(Problem.ORGANISATION_MISMATCH, null, List.of("高桥镇", "我街道"))));
    assertThat(placing.place(report, ZIYANG))
        .isEqualTo(waits(List.of(ZIYANG_GAOQIAO), WaitReason.DIVISION_AMBIGUOUS));
  }

  @Test
  void namesakesWaitUnlessTheCountyLeavesOne() {
    ExtractedReport report = township("汉王镇", ambiguous(XUZHOU_HANWANG, ZIYANG_HANWANG));
    assertThat(placing.place(report, null))
        .isEqualTo(waits(List.of(XUZHOU_HANWANG, ZIYANG_HANWANG), WaitReason.DIVISION_AMBIGUOUS));
    assertThat(placing.place(report, ZIYANG)).isEqualTo(filed(ZIYANG_HANWANG, "county"));
  }

  @Test
  void aCountyWithoutAnyOfTheCandidatesContradicts() {
    ExtractedReport report = township("汉王镇", ambiguous(XUZHOU_HANWANG, ZIYANG_HANWANG));
    assertThat(placing.place(report, "371581"))
        .isEqualTo(waits(List.of(XUZHOU_HANWANG, ZIYANG_HANWANG), WaitReason.COUNTY_CONTRADICTS));
  }

  @Test
  void aContradictionOffersBothSides() {
    // The text speaks for Xuzhou, the person for Ziyang, and both have a township of the name.
    assertThat(placing.place(township("汉王镇", resolved(XUZHOU_HANWANG)), ZIYANG))
        .isEqualTo(waits(List.of(XUZHOU_HANWANG, ZIYANG_HANWANG), WaitReason.COUNTY_CONTRADICTS));
    assertThat(placing.place(township("康庄镇", resolved(LINQING_KANGZHUANG)), ZIYANG))
        .isEqualTo(waits(List.of(LINQING_KANGZHUANG), WaitReason.COUNTY_CONTRADICTS));
  }

  @Test
  void theCountySettlesANameThatTheTextDoesNotPlace() {
    assertThat(placing.place(township("汉王镇", UNKNOWN), ZIYANG))
        .isEqualTo(filed(ZIYANG_HANWANG, "county"));
    assertThat(placing.place(township("汉王镇", UNKNOWN), null))
        .isEqualTo(waits(List.of(), WaitReason.DIVISION_UNKNOWN));
    assertThat(placing.place(township("没有这个镇", UNKNOWN), ZIYANG))
        .isEqualTo(waits(List.of(), WaitReason.DIVISION_UNKNOWN));
  }

  @Test
  void onlyTownshipsAreFiledWithoutAPerson() {
    assertThat(placing.place(report("紫阳县", "county", 2020, "2019", resolved(ZIYANG)), ZIYANG))
        .isEqualTo(waits(List.of(ZIYANG), WaitReason.NOT_TOWNSHIP));
    // Also when the reader knows no kind, or takes a department for its township.
    assertThat(placing.place(report("紫阳县", null, 2020, "2019", resolved(ZIYANG)), null))
        .isEqualTo(waits(List.of(ZIYANG), WaitReason.NOT_TOWNSHIP));
    assertThat(
            placing.place(
                report("财政局", "department", 2020, "2019", resolved(ZIYANG_GAOQIAO)), null))
        .isEqualTo(waits(List.of(ZIYANG_GAOQIAO), WaitReason.NOT_TOWNSHIP));
  }

  @Test
  void aCountyNeverTurnsACountysReportIntoATownships() {
    assertThat(placing.place(report("紫阳县", "county", 2020, "2019", UNKNOWN), ZIYANG).placement())
        .isEqualTo(new Placement.Waiting(List.of(WaitReason.NOT_TOWNSHIP)));
  }

  @Test
  void withoutAYearItWaitsWithItsDivisionAsTheCandidate() {
    assertThat(
            placing.place(report("高桥镇", "township", null, "2019", resolved(ZIYANG_GAOQIAO)), null))
        .isEqualTo(waits(List.of(ZIYANG_GAOQIAO), WaitReason.YEAR_UNKNOWN));
  }

  @Test
  void withoutTablesAndFiguresItWaits() {
    assertThat(placing.place(report("汉王镇", "township", 2020, null, UNKNOWN), ZIYANG))
        .isEqualTo(waits(List.of(ZIYANG_HANWANG), WaitReason.NO_FIGURES));
  }

  @Test
  void allReasonsAreGivenAtOnce() {
    ReportPlacing.Placed placed =
        placing.place(
            report("汉王镇", "township", null, null, ambiguous(XUZHOU_HANWANG, ZIYANG_HANWANG)), null);
    assertThat(placed.placement())
        .isEqualTo(
            new Placement.Waiting(
                List.of(
                    WaitReason.DIVISION_AMBIGUOUS,
                    WaitReason.YEAR_UNKNOWN,
                    WaitReason.NO_FIGURES)));
  }

  @Test
  void aCodeThatTheRegisterDoesNotKnowIsNeverFiled() {
    assertThat(placing.place(township("高桥镇", resolved("999999999")), null))
        .isEqualTo(waits(List.of(), WaitReason.DIVISION_UNKNOWN));
  }
}
