package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.catalogue.Division;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.PeerRule;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.ReportSet;
import org.mingjian.finding.Subject;

/**
 * A unit has a report of every year of which at least half of the county's units have one. The
 * county's units are those that {@link ReportSet#units} expects.
 *
 * <p>Basis: a report is due every year. Not assessed: a year of which fewer than half of the units
 * have a report, so that it seems not to be collected yet; and while a report that waits to be
 * placed may be the one. No settings. There is no evidence: nothing is there.
 */
final class MissingReport implements PeerRule {
  @Override
  public String id() {
    return "time.missing_report";
  }

  @Override
  public List<Assessment> judge(int year, Context context) {
    ReportSet county = context.county();
    List<Division> units = county.units();
    long held = units.stream().filter(unit -> county.report(unit.code(), year).isPresent()).count();
    List<Assessment> assessments = new ArrayList<>();
    for (Division unit : units) {
      Subject subject = new Subject(id(), unit.code(), year, "");
      ReportKey key = new ReportKey(unit.code(), year);
      if (county.report(unit.code(), year).isPresent()) {
        assessments.add(new Assessment.Holds(subject));
      } else if (2 * held < units.size()) {
        assessments.add(
            new Assessment.NotAssessable(subject, Assessment.Reason.TOO_FEW, List.of()));
      } else if (county.waiting().stream().anyMatch(report -> report.mayBe(key))) {
        assessments.add(
            new Assessment.NotAssessable(subject, Assessment.Reason.REPORT_WAITS, List.of()));
      } else {
        assessments.add(
            new Assessment.Broken(
                context.finding(
                    subject,
                    Named.of("unit", unit.code())
                        .and("year", year)
                        .and("held", held)
                        .and("units", units.size())
                        .map(),
                    List.of())));
      }
    }
    return assessments;
  }
}
