package org.mingjian.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static Assessment held(String rule, String division, int year) {
    return new Assessment.Holds(new Subject(rule, division, year, ""));
  }

  private record OfReports(String id) implements ReportRule {
    @Override
    public List<Assessment> judge(ReportFacts report, Context context) {
      return List.of(held(id, report.division().code(), report.year()));
    }
  }

  private record OfUnits(String id) implements UnitRule {
    @Override
    public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
      return List.of(held(id, report.division().code(), report.year()));
    }
  }

  private record OfPeers(String id) implements PeerRule {
    @Override
    public List<Assessment> judge(int year, Context context) {
      return context.peers().ofYear(year).stream()
          .map(report -> held(id, report.division().code(), year))
          .toList();
    }
  }

  private record OfPanels(String id) implements PanelRule {
    @Override
    public List<Assessment> judge(Context context) {
      return context.peers().all().stream()
          .map(report -> held(id, report.division().code(), report.year()))
          .toList();
    }
  }

  private static final Judge JUDGE =
      new Judge(
          List.of(
              new OfReports("report"),
              new OfUnits("unit"),
              new OfPeers("peer"),
              new OfPanels("panel")));

  private static List<ReportFacts> reports() {
    List<ReportFacts> reports = new ArrayList<>();
    for (int unit = 1; unit <= 3; unit++) {
      for (int year = 2019; year <= 2022; year++) {
        reports.add(SampleReport.of(unit, year).build());
      }
    }
    return reports;
  }

  @Test
  void appliesEveryRuleToEveryReport() {
    assertThat(JUDGE.judge(SampleCounty.context(reports())))
        .hasSize(4 * 12)
        .extracting(assessment -> assessment.subject().fingerprint())
        .doesNotHaveDuplicates();
  }

  @Test
  void judgesWhatAnImportCanHaveChangedAsBefore() {
    Context context = SampleCounty.context(reports());
    String unit = SampleReport.division(2).code();
    Slice slice = new Slice.Around(Set.of(new ReportKey(unit, 2020)));
    List<Assessment> again = JUDGE.judge(context, slice);
    // Itself; four years; three units in 2020 and 2021; the whole table.
    assertThat(again).hasSize(1 + 4 + 6 + 12);
    assertThat(JUDGE.judge(context)).containsAll(again);
  }

  @Test
  void leavesOutRulesThatAreSwitchedOff() {
    Settings defaults = Settings.defaults();
    Settings settings =
        new Settings(
            4,
            defaults.deadline(),
            defaults.answerDays(),
            defaults.normativeLimit(),
            defaults.procurementLimit(),
            defaults.procurementMultiple(),
            defaults.similarityLimit(),
            defaults.growthTolerance(),
            defaults.panelLevel(),
            defaults.falseDiscoveryRate(),
            defaults.kindsApart(),
            Set.of("unit", "panel"));
    assertThat(JUDGE.judge(SampleCounty.context(reports(), settings)))
        .extracting(assessment -> assessment.subject().rule())
        .containsOnly("report", "peer");
  }

  @Test
  void refusesTwoRulesOfOneName() {
    List<Rule> rules = List.of(new OfReports("same"), new OfPeers("same"));
    assertThatThrownBy(() -> new Judge(rules)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSetHasOneReportOfAUnitAndYear() {
    ReportFacts report = SampleReport.of(1, 2020).build();
    assertThatThrownBy(() -> SampleCounty.set(List.of(report, report)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
