package org.mingjian.finding.rule;

import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Asks about normative documents made, of which none is disclosed: created > 0, disclosed = 0 and
 * disclosed in total = 0.
 *
 * <p>Basis: Art. 20 of the Regulations has normative documents disclosed. On the form of 2019 only.
 * Not assessed: one of the three cells holds no number. No settings.
 */
final class NormativeUndisclosed implements ReportRule {
  @Override
  public String id() {
    return "normative.undisclosed";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    Cells cells =
        Cells.of(report, "normative.created", "normative.disclosed", "normative.disclosed_total");
    if (!cells.complete()) {
      return List.of(cells.notAssessable(subject));
    }
    boolean undisclosed =
        cells.number(0).signum() > 0
            && cells.number(1).signum() == 0
            && cells.number(2).signum() == 0;
    return List.of(
        undisclosed
            ? new Assessment.Broken(
                context.finding(
                    subject, Named.of("created", cells.number(0)).map(), cells.evidence()))
            : new Assessment.Holds(subject));
  }
}
