package org.mingjian.finding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.FactValue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.Judge;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportSet;
import org.mingjian.finding.Rule;
import org.mingjian.finding.SampleCounty;
import org.mingjian.finding.SampleReport;
import org.mingjian.finding.Settings;
import org.mingjian.finding.WaitingReport;

/** For each rule: where it holds, where it breaks, and where nobody can tell. */
class FigureRulesTest {
  private static final FindingMessages MESSAGES =
      new FindingMessages(IndicatorCatalogue.load(), DivisionRegister.loadWithDemonstration());

  private static final FactValue BLANK = new FactValue.Blank();

  /** What a rule says of a part of the newest report of unit 1. */
  private static Assessment of1(Rule rule, String part, SampleReport... reports) {
    List<Assessment> all = SampleCounty.judge(rule, reports);
    int newest = all.stream().mapToInt(one -> one.subject().year()).max().orElseThrow();
    return all.stream()
        .filter(one -> one.subject().division().equals(SampleReport.division(1).code()))
        .filter(one -> one.subject().year() == newest && one.subject().part().equals(part))
        .findFirst()
        .orElseThrow();
  }

  private static SampleReport report(int unit, int year) {
    return SampleReport.of(unit, year);
  }

  private static void holds(Rule rule, String part, SampleReport... reports) {
    assertThat(of1(rule, part, reports)).isInstanceOf(Assessment.Holds.class);
  }

  private static Finding breaks(Rule rule, String part, SampleReport... reports) {
    Assessment answer = of1(rule, part, reports);
    assertThat(answer).isInstanceOf(Assessment.Broken.class);
    return ((Assessment.Broken) answer).finding();
  }

  private static void undecided(
      Rule rule, String part, Assessment.Reason reason, SampleReport... reports) {
    assertThat(of1(rule, part, reports))
        .isInstanceOfSatisfying(
            Assessment.NotAssessable.class,
            answer -> assertThat(answer.reason()).isEqualTo(reason));
  }

  @Test
  void requestBalance() {
    Rule rule = new RequestBalance();
    holds(
        rule,
        "total",
        report(1, 2022)
            .set("request.received.total", 3)
            .set("request.carried_in.total", 1)
            .set("request.handled.total", 4));
    Finding finding = breaks(rule, "business", report(1, 2022).set("request.received.business", 1));
    assertThat(finding.arguments()).containsEntry("sum_in", "1").containsEntry("sum_out", "0");
    assertThat(finding.evidence()).hasSize(4);
    undecided(
        rule,
        "total",
        Assessment.Reason.BLANK,
        report(1, 2022).set("request.received.total", 9).blank("request.handled.total"));
    undecided(
        rule,
        "total",
        Assessment.Reason.UNREADABLE,
        report(1, 2022).unreadable("request.carried_in.total"));
    undecided(rule, "total", Assessment.Reason.OTHER_FORM, report(1, 2016));
  }

  @Test
  void aCorrectionCountsInPlaceOfWhatWasRead() {
    ReportFacts report = report(1, 2022).set("request.received.total", 1).build();
    Map<String, Fact> facts = new HashMap<>(report.facts());
    facts.computeIfPresent(
        "request.received.total",
        (code, fact) ->
            new Fact(
                code,
                new FactValue.Reported(BigDecimal.ZERO),
                fact.span(),
                fact.raw(),
                null,
                false,
                true));
    ReportFacts corrected =
        new ReportFacts(
            report.id(),
            report.division(),
            report.year(),
            report.form(),
            report.title(),
            report.organisation(),
            null,
            null,
            null,
            null,
            facts,
            List.of(),
            report.text());
    Context context = SampleCounty.context(List.of(corrected));
    assertThat(new RequestBalance().judge(corrected, context))
        .allMatch(answer -> answer instanceof Assessment.Holds);
  }

  @Test
  void requestsHandled() {
    Rule rule = new RequestsHandled();
    SampleReport good =
        report(1, 2022)
            .set("request.handled.total", 3)
            .set("request.granted.total", 2)
            .set("request.other.fee_unpaid.total", 1);
    holds(rule, "total", good);
    Finding finding =
        breaks(
            rule,
            "total",
            report(1, 2020).set("request.handled.total", 3).set("request.granted.total", 2));
    assertThat(finding.evidence()).hasSize(2);
    undecided(
        rule,
        "total",
        Assessment.Reason.BLANK,
        report(1, 2020).set("request.handled.total", 3).blank("request.granted.total"));
  }

  @Test
  void requestsHandledOfATableThatMixesTheForms() {
    SampleReport mixed = report(1, 2022);
    for (String column : RequestTable.COLUMNS) {
      for (String row : List.of("not_amended", "fee_unpaid", "other")) {
        mixed.absent("request.other." + row + "." + column);
      }
      mixed.set("request.other." + column, 0);
    }
    holds(
        new RequestsHandled(),
        "total",
        mixed.set("request.other.total", 2).set("request.handled.total", 2));
    breaks(new RequestsHandled(), "total", mixed.set("request.handled.total", 1));
  }

  @Test
  void requestRowTotals() {
    Rule rule = new RequestRowTotals();
    holds(
        rule,
        "received",
        report(1, 2022).set("request.received.total", 2).set("request.received.research", 2));
    breaks(rule, "received", report(1, 2022).set("request.received.total", 2));
    undecided(
        rule,
        "received",
        Assessment.Reason.BLANK,
        report(1, 2022).all(3, "request.received", BLANK).set("request.received.total", 5));
    undecided(
        rule,
        "received",
        Assessment.Reason.BLANK,
        report(1, 2022).set("request.received.total", 5).blank("request.received.business"));
  }

  @Test
  void disputeTotals() {
    Rule rule = new DisputeTotals();
    holds(rule, "review", report(1, 2022).set("review.total", 1).set("review.other", 1));
    breaks(rule, "suit_direct", report(1, 2022).set("suit_direct.pending", 1));
    undecided(rule, "review", Assessment.Reason.ABSENT, report(1, 2022).absent("review.pending"));
  }

  @Test
  void negativeValue() {
    Rule rule = new NegativeValue();
    holds(rule, "", report(1, 2020).set("licence.prior_items", 5).set("licence.change", -5));
    breaks(rule, "penalty.decisions", report(1, 2020).set("penalty.decisions", -1));
    breaks(
        rule,
        "licence.change",
        report(1, 2020).set("licence.prior_items", 5).set("licence.change", -6));
    undecided(
        rule, "", Assessment.Reason.UNREADABLE, report(1, 2020).unreadable("penalty.decisions"));
    undecided(rule, "", Assessment.Reason.ABSENT, report(1, 2010));
  }

  @Test
  void carriedRequests() {
    Rule rule = new CarriedRequests();
    SampleReport last = report(1, 2020).set("request.carried_out.total", 2);
    holds(rule, "total", last, report(1, 2021).set("request.carried_in.total", 2));
    Finding finding = breaks(rule, "total", last, report(1, 2021));
    assertThat(finding.evidence()).extracting(one -> one.key().year()).containsExactly(2021, 2020);
    undecided(rule, "total", Assessment.Reason.NO_OTHER_REPORT, report(1, 2019), report(1, 2021));
    undecided(rule, "total", Assessment.Reason.OTHER_FORM, report(1, 2018), report(1, 2019));
    undecided(
        rule,
        "total",
        Assessment.Reason.BLANK,
        report(1, 2020).blank("request.carried_out.total"),
        report(1, 2021).set("request.carried_in.total", 2));
  }

  @Test
  void carriedItems() {
    Rule rule = new CarriedItems();
    SampleReport last = report(1, 2019).set("fee.prior_items", 7).set("fee.change", -2);
    holds(rule, "fee", last, report(1, 2020).set("fee.prior_items", 5));
    breaks(rule, "fee", last, report(1, 2020).set("fee.prior_items", 7));
    undecided(rule, "fee", Assessment.Reason.OTHER_FORM, report(1, 2020), report(1, 2021));
  }

  @Test
  void carriedDisclosedTotal() {
    Rule rule = new CarriedDisclosedTotal();
    SampleReport last = report(1, 2019).set("normative.disclosed_total", 4);
    SampleReport now = report(1, 2020).set("normative.disclosed", 2);
    holds(rule, "normative", last, now.set("normative.disclosed_total", 3));
    breaks(rule, "normative", last, now.set("normative.disclosed_total", 7));
    undecided(rule, "normative", Assessment.Reason.NO_OTHER_REPORT, now);
  }

  @Test
  void carriedInForce() {
    Rule rule = new CarriedInForce();
    SampleReport last = report(1, 2021).set("normative.in_force", 4);
    SampleReport now = report(1, 2022).set("normative.issued", 3).set("normative.repealed", 1);
    holds(rule, "normative", last, now.set("normative.in_force", 6));
    breaks(rule, "normative", last, now.set("normative.in_force", 7));
    undecided(rule, "normative", Assessment.Reason.OTHER_FORM, report(1, 2020), report(1, 2021));
  }

  @Test
  void carriedDisputes() {
    Rule rule = new CarriedDisputes();
    SampleReport last = report(1, 2021).set("review.pending", 2);
    holds(rule, "review", last, report(1, 2022).set("review.total", 2));
    breaks(rule, "review", last, report(1, 2022).set("review.total", 1));
    undecided(
        rule,
        "review",
        Assessment.Reason.UNREADABLE,
        last,
        report(1, 2022).unreadable("review.total"));
  }

  @Test
  void legality() {
    breaks(new RulesByTownship(), "", report(1, 2020).set("rule.disclosed_total", 1));
    holds(new RulesByTownship(), "", report(1, 2022));
    undecided(
        new RulesByTownship(), "", Assessment.Reason.BLANK, report(1, 2022).blank("rule.issued"));
    breaks(new NormativeUndisclosed(), "", report(1, 2020).set("normative.created", 1));
    holds(
        new NormativeUndisclosed(),
        "",
        report(1, 2020).set("normative.created", 1).set("normative.disclosed_total", 3));
    undecided(new NormativeUndisclosed(), "", Assessment.Reason.OTHER_FORM, report(1, 2021));
    breaks(new NormativeTotal(), "", report(1, 2020).set("normative.disclosed", 1));
    holds(new NormativeTotal(), "", report(1, 2020));
    undecided(
        new NormativeTotal(),
        "",
        Assessment.Reason.BLANK,
        report(1, 2020).set("normative.disclosed", 1).blank("normative.disclosed_total"));
  }

  @Test
  void plausibility() {
    Rule count = new NormativeCount();
    holds(count, "normative.issued", report(1, 2022).set("normative.issued", 50));
    breaks(count, "normative.issued", report(1, 2022).set("normative.issued", 51));
    undecided(
        count,
        "normative.created",
        Assessment.Reason.BLANK,
        report(1, 2020).blank("normative.created"));
    Rule equal = new DecisionsEqualItems();
    breaks(
        equal,
        "licence",
        report(1, 2020).set("licence.prior_items", 12).set("licence.decisions", 12));
    holds(equal, "licence", report(1, 2020).set("licence.change", 12).set("licence.decisions", 12));
    undecided(
        equal,
        "licence",
        Assessment.Reason.OTHER_FORM,
        report(1, 2022).set("licence.decisions", 12));
  }

  @Test
  void procurement() {
    SampleReport bought =
        report(1, 2020).set("procurement.projects", 2).set("procurement.amount", "76.62");
    holds(new ProcurementZeros(), "", bought);
    breaks(new ProcurementUnitMissing(), "", bought);
    holds(new ProcurementInYuan(), "", bought);
    bought.unit("procurement.amount", "元", "766200元");
    holds(new ProcurementUnitMissing(), "", bought);
    assertThat(breaks(new ProcurementInYuan(), "", bought).arguments())
        .containsEntry("yuan", "766200");
    breaks(new ProcurementZeros(), "", report(1, 2020).set("procurement.projects", 2));
    undecided(
        new ProcurementZeros(),
        "",
        Assessment.Reason.BLANK,
        report(1, 2020).set("procurement.projects", 2).blank("procurement.amount"));
    undecided(new ProcurementUnitMissing(), "", Assessment.Reason.OTHER_FORM, report(1, 2021));
  }

  @Test
  void procurementImplausible() {
    Rule rule = new ProcurementImplausible();
    List<SampleReport> reports = new ArrayList<>();
    for (int unit = 2; unit <= 5; unit++) {
      reports.add(report(unit, 2020).set("procurement.amount", 20L * unit));
    }
    SampleReport[] with = withFirst(reports, report(1, 2020).set("procurement.amount", 600_000));
    assertThat(breaks(rule, "", with).arguments()).containsEntry("in_yuan", "60");
    // Large, but not small in yuan either.
    holds(rule, "", withFirst(reports, report(1, 2020).set("procurement.amount", 2_000)));
    holds(rule, "", withFirst(reports, report(1, 2020).set("procurement.amount", 90)));
    undecided(
        rule,
        "",
        Assessment.Reason.TOO_FEW,
        report(1, 2020).set("procurement.amount", 600_000),
        report(2, 2020).set("procurement.amount", 60));
  }

  private static SampleReport[] withFirst(List<SampleReport> others, SampleReport first) {
    List<SampleReport> all = new ArrayList<>(others);
    all.add(first);
    return all.toArray(SampleReport[]::new);
  }

  @Test
  void form() {
    Rule obsolete = new FormObsolete();
    holds(obsolete, "", report(1, 2021));
    breaks(obsolete, "", SampleReport.onForm(1, 2022, "2019"));
    breaks(obsolete, "", SampleReport.onForm(1, 2020, "2021"));
    undecided(obsolete, "", Assessment.Reason.OTHER_FORM, report(1, 2018));
    undecided(obsolete, "", Assessment.Reason.ABSENT, SampleReport.onForm(1, 2022, null));
    Rule blank = new BlankCells();
    holds(blank, "4", report(1, 2022));
    assertThat(breaks(blank, "4", report(1, 2022).all(4, "", BLANK)).arguments())
        .containsEntry("count", "15");
    undecided(
        blank, "4", Assessment.Reason.ABSENT, report(1, 2022).all(4, "", new FactValue.Absent()));
    Rule missing = new TableMissing();
    breaks(missing, "4", report(1, 2022).all(4, "", new FactValue.Absent()));
    undecided(
        missing,
        "4",
        Assessment.Reason.UNREADABLE,
        report(1, 2022).all(4, "", new FactValue.Unreadable()));
    Rule count = new CellCount();
    holds(count, "", report(1, 2022));
    breaks(count, "四", report(1, 2022).problem("row.cell_count", "四", "15", "14"));
    holds(count, "", report(1, 2022).problem("row.surplus_zeros", "行政许可", "1", "3"));
    undecided(count, "", Assessment.Reason.ABSENT, report(1, 2010));
  }

  @Test
  void sections() {
    Rule rule = new SectionMissing();
    String[] headings = {
      "[bookmark: x]一、总体情况",
      "二、主动公开政府信息情况",
      "三、依申请公开情况",
      "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "五、政府信息公开工作存在的主要問題及改進情況",
      "六、其他需要报告的事项"
    };
    SampleReport report = report(1, 2022);
    for (String heading : headings) {
      report.paragraph(heading).paragraph("本年无。");
    }
    assertThat(SampleCounty.judge(rule, report)).allMatch(one -> one instanceof Assessment.Holds);
    SampleReport without = report(1, 2022);
    for (int section = 0; section < 5; section++) {
      without.paragraph(headings[section]);
    }
    assertThat(breaks(rule, "6", without).evidence().getFirst().raw()).startsWith("五、");
    undecided(rule, "6", Assessment.Reason.UNREADABLE, without.problem("file.page_is_image", "2"));
    undecided(rule, "", Assessment.Reason.OTHER_FORM, report(1, 2018));
  }

  @Test
  void title() {
    Rule rule = new TitleWords();
    holds(rule, "", report(1, 2022));
    assertThat(breaks(rule, "", report(1, 2022).title("政府信息公开工作年度报告")).arguments())
        .containsEntry("lacks", "title.unit,title.year");
    assertThat(breaks(rule, "", report(1, 2022).title("试验1镇2022年政务公开总结")).arguments())
        .containsEntry("lacks", "title.words");
    breaks(rule, "", report(1, 2022).title(null));
  }

  @Test
  void time() {
    LocalDate first = LocalDate.of(2022, 1, 1);
    holds(new LateReport(), "", report(1, 2022).signed(LocalDate.of(2023, 1, 31)));
    Finding late =
        breaks(
            new LateReport(),
            "",
            report(1, 2022).paragraph("二〇二三年二月三日").signed(LocalDate.of(2023, 2, 3)));
    assertThat(late.evidence().getFirst().raw()).isEqualTo("二〇二三年二月三日");
    holds(
        new LateReport(),
        "",
        report(1, 2022).published(LocalDate.of(2023, 1, 20)).signed(LocalDate.of(2023, 2, 3)));
    undecided(new LateReport(), "", Assessment.Reason.ABSENT, report(1, 2022));
    breaks(new BeforeYearEnd(), "signed", report(1, 2022).signed(LocalDate.of(2022, 12, 30)));
    holds(new BeforeYearEnd(), "signed", report(1, 2022).signed(LocalDate.of(2022, 12, 31)));
    undecided(new BeforeYearEnd(), "", Assessment.Reason.ABSENT, report(1, 2022));
    holds(new StatedPeriod(), "", report(1, 2022).period(first, LocalDate.of(2022, 12, 31)));
    Finding period =
        breaks(
            new StatedPeriod(),
            "",
            report(1, 2022)
                .paragraph("统计期限自2022年1月1日至12月20日止。")
                .period(first, LocalDate.of(2022, 12, 20)));
    assertThat(period.evidence().getFirst().raw()).isEqualTo("2022年1月1日至12月20日");
    undecided(new StatedPeriod(), "", Assessment.Reason.ABSENT, report(1, 2022));
    breaks(new YearMismatch(), "", report(1, 2022).problem("year.mismatch", "2021", "2022"));
    holds(new YearMismatch(), "", report(1, 2022));
    // The text names no year: what a person has decided counts.
    assertThat(
            breaks(new YearMismatch(), "", report(1, 2022).problem("year.signed", "2021", "2023"))
                .arguments())
        .containsEntry("title_year", "2021")
        .containsEntry("year", "2022");
    holds(new YearMismatch(), "", report(1, 2022).problem("year.signed", "2022", "2024"));
    undecided(new YearMismatch(), "", Assessment.Reason.ABSENT, report(1, 2022).title("年报"));
  }

  @Test
  void missingReport() {
    Rule rule = new MissingReport();
    List<ReportFacts> reports =
        List.of(
            report(1, 2021).build(),
            report(1, 2022).build(),
            report(2, 2022).build(),
            report(3, 2022).build());
    List<Finding> findings = missing(rule, reports, List.of(), 4);
    assertThat(findings)
        .extracting(Finding::division)
        .containsExactly(SampleReport.division(4).code());
    WaitingReport waiting = new WaitingReport(List.of(SampleReport.division(4).code()), null);
    assertThat(missing(rule, reports, List.of(waiting), 4)).isEmpty();
    // Three of seven is less than half: the year is not collected yet.
    assertThat(missing(rule, reports, List.of(), 7)).isEmpty();
  }

  private static List<Finding> missing(
      Rule rule, List<ReportFacts> reports, List<WaitingReport> waiting, int units) {
    ReportSet county =
        new ReportSet(
            "990101",
            IntStream.rangeClosed(1, units).mapToObj(SampleReport::division).toList(),
            reports,
            waiting);
    return SampleCounty.findings(
        new Judge(List.of(rule))
            .judge(Context.of(county, Settings.defaults(), SampleCounty.CATALOGUES)));
  }

  @Test
  void patterns() {
    SampleReport busy =
        report(1, 2021)
            .set("licence.decisions", 3)
            .set("penalty.decisions", 4)
            .set("normative.in_force", 5);
    breaks(new AllZero(), "", busy, report(1, 2022));
    holds(new AllZero(), "", report(1, 2021), report(1, 2022));
    undecided(new AllZero(), "", Assessment.Reason.NO_OTHER_REPORT, report(1, 2022));
    breaks(new AllZero(), "", report(1, 2022).set("narrative.requests.received", 2));
    SampleReport disclosed = report(1, 2022).set("narrative.disclosed.total", 120);
    assertThat(breaks(new AllZero(), "", disclosed).arguments())
        .containsEntry("case", "volume")
        .containsEntry("value", "120");
    holds(new AllZero(), "", disclosed.set("licence.decisions", 1));
    SampleReport same =
        report(1, 2022)
            .set("licence.decisions", 3)
            .set("penalty.decisions", 4)
            .set("normative.in_force", 5);
    breaks(new Unchanged(), "", busy, same);
    // All that can be compared is the same, but one figure was no number last year.
    undecided(
        new Unchanged(),
        "",
        Assessment.Reason.BLANK,
        report(1, 2021)
            .set("licence.decisions", 3)
            .set("penalty.decisions", 4)
            .set("normative.in_force", 5)
            .blank("coercion.decisions"),
        report(1, 2022)
            .set("licence.decisions", 3)
            .set("penalty.decisions", 4)
            .set("normative.in_force", 5)
            .set("coercion.decisions", 7));
    holds(new Unchanged(), "", busy, same.set("coercion.decisions", 1));
    undecided(new Unchanged(), "", Assessment.Reason.MOSTLY_ZERO, report(1, 2021), report(1, 2022));
    undecided(new Unchanged(), "", Assessment.Reason.OTHER_FORM, report(1, 2020), report(1, 2021));
  }

  @Test
  void statisticsSayWhatTheyCannotJudge() {
    SampleReport alone = report(1, 2022).set("licence.decisions", 9);
    for (Rule rule : List.of(new OutlierAmongPeers(), new OutlierInHistory())) {
      undecided(rule, "licence.decisions", Assessment.Reason.TOO_FEW, alone);
      undecided(
          rule,
          "licence.decisions",
          Assessment.Reason.BLANK,
          report(1, 2022).blank("licence.decisions"));
    }
    undecided(new UnusualChange(), "licence.decisions", Assessment.Reason.NO_OTHER_REPORT, alone);
    undecided(new UnusualRate(), "granted", Assessment.Reason.MOSTLY_ZERO, alone);
  }

  @Test
  void aNamedGroupOfTheCountyIsComparedApart() {
    int[] few = {20, 25, 31, 36, 40, 48, 55, 61, 70};
    List<ReportFacts> reports = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (int unit = 1; unit <= few.length; unit++) {
      reports.add(report(unit, 2022).set("licence.decisions", few[unit - 1]).build());
      named.add(SampleReport.division(unit).code());
      reports.add(report(unit + 20, 2022).set("licence.decisions", few[unit - 1] * 100L).build());
    }
    // As many as the large ones have, but of a small one.
    reports.add(report(10, 2022).set("licence.decisions", 4_000).build());
    named.add(SampleReport.division(10).code());
    List<Division> units = reports.stream().map(ReportFacts::division).toList();
    ReportSet together = new ReportSet("990101", units, reports, List.of());
    ReportSet apart = new ReportSet("山区", units, reports, List.of(), named);

    assertThat(findings(together, together)).isEmpty();
    assertThat(findings(together, apart))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.division()).isEqualTo(SampleReport.division(10).code());
          assertThat(finding.arguments()).containsEntry("peers", "山区").containsEntry("n", "10");
          assertThat(finding.peers()).hasSize(10).allMatch(named::contains);
        });
    // The others are judged too, among themselves.
    reports.add(report(40, 2022).set("licence.decisions", 900_000).build());
    List<Division> more = reports.stream().map(ReportFacts::division).toList();
    Finding other =
        findings(
                new ReportSet("990101", more, reports, List.of()),
                new ReportSet("山区", more, reports, List.of(), named))
            .stream()
            .filter(finding -> !named.contains(finding.division()))
            .findFirst()
            .orElseThrow();
    assertThat(other.arguments()).containsEntry("peers", "rest:990101");
    assertThat(MESSAGES.message(other, Locale.SIMPLIFIED_CHINESE)).contains("组外同年 10 个可比单位");
  }

  @Test
  void whereKindsAreKeptApartTheSentenceNamesTheKind() {
    int[] counts = {20, 25, 31, 36, 40, 48, 55, 61, 70, 4_000};
    List<ReportFacts> reports = new ArrayList<>();
    for (int unit = 1; unit <= counts.length; unit++) {
      reports.add(report(unit, 2022).set("licence.decisions", counts[unit - 1]).build());
    }
    Settings usual = Settings.defaults();
    Settings apart =
        new Settings(
            usual.version(),
            usual.deadline(),
            usual.answerDays(),
            usual.normativeLimit(),
            usual.procurementLimit(),
            usual.procurementMultiple(),
            usual.similarityLimit(),
            usual.growthTolerance(),
            usual.panelLevel(),
            usual.falseDiscoveryRate(),
            true,
            usual.off());
    Finding finding =
        SampleCounty.findings(
                new Judge(List.of(new OutlierAmongPeers()))
                    .judge(SampleCounty.context(reports, apart)))
            .getFirst();
    assertThat(finding.arguments()).containsEntry("peers", "kind.town:990101");
    assertThat(MESSAGES.message(finding, Locale.SIMPLIFIED_CHINESE)).contains("（只比镇）同年");
    assertThat(MESSAGES.message(finding, Locale.ENGLISH)).contains("(towns only)");
  }

  private static List<Finding> findings(ReportSet county, ReportSet peers) {
    return SampleCounty.findings(
        new Judge(List.of(new OutlierAmongPeers()))
            .judge(
                new Context(
                    county,
                    peers,
                    Settings.defaults(),
                    SampleCounty.CATALOGUES.indicators(),
                    SampleCounty.CATALOGUES.rules())));
  }

  @Test
  void statisticsNameThePeers() {
    int[] counts = {20, 25, 31, 36, 40, 48, 55, 61, 70};
    List<SampleReport> reports = new ArrayList<>();
    for (int unit = 2; unit < 2 + counts.length; unit++) {
      reports.add(report(unit, 2022).set("licence.decisions", counts[unit - 2]));
    }
    Finding finding =
        breaks(
            new OutlierAmongPeers(),
            "licence.decisions",
            withFirst(reports, report(1, 2022).set("licence.decisions", 4_000)));
    assertThat(finding.peers()).hasSize(10);
    assertThat(finding.arguments()).containsEntry("case", "z").containsKeys("low", "high", "p");
    holds(
        new OutlierAmongPeers(),
        "licence.decisions",
        withFirst(reports, report(1, 2022).set("licence.decisions", 90)));
  }
}
