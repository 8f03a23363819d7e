package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Asks about many normative documents: created (form of 2019) or issued (form of 2021) above the
 * limit. Offices that count every document they send out have hundreds.
 *
 * <p>Basis: townships make few normative documents. Setting: the limit, 50 unless set. Not
 * assessed: the cell holds no number.
 */
final class NormativeCount implements ReportRule {
  @Override
  public String id() {
    return "normative.all_documents_counted";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    List<Assessment> assessments = new ArrayList<>();
    for (String indicator : List.of("normative.created", "normative.issued")) {
      if (report.fact(indicator).isPresent()) {
        assessments.add(judge(report, indicator, context));
      }
    }
    return assessments.isEmpty()
        ? List.of(
            new Assessment.NotAssessable(
                Subjects.of(this, report), Assessment.Reason.OTHER_FORM, List.of()))
        : assessments;
  }

  private Assessment judge(ReportFacts report, String indicator, Context context) {
    Subject subject = Subjects.of(this, report, indicator);
    Cells cell = Cells.of(report, indicator);
    if (!cell.complete()) {
      return cell.notAssessable(subject);
    }
    return cell.sum().compareTo(context.settings().normativeLimit()) > 0
        ? new Assessment.Broken(
            context.finding(
                subject,
                Named.of("cell", indicator)
                    .and("value", cell.sum())
                    .and("limit", context.settings().normativeLimit())
                    .map(),
                cell.evidence()))
        : new Assessment.Holds(subject);
  }
}
