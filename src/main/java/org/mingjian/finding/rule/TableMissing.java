package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.catalogue.Indicator;
import org.mingjian.document.Span;
import org.mingjian.extract.FactValue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * The tables of sections two, three and four are in the document, as text. A table is missing when
 * not one of its cells was found: it is not there, or it is a picture.
 *
 * <p>Basis: the notices of 2019 and 2021 on the form of annual reports. Not assessed: years before
 * 2019; and a table whose cells are there but could not be told apart for certain, which is a
 * weakness of the reading and not of the report. No settings. The evidence is the heading of the
 * section, where the table should stand.
 */
final class TableMissing implements ReportRule {
  private static final int FIRST = 2;
  private static final int LAST = 4;

  @Override
  public String id() {
    return "form.table_missing";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    if (report.year() < FormInForce.FIRST_YEAR) {
      return List.of(
          new Assessment.NotAssessable(
              Subjects.of(this, report), Assessment.Reason.OTHER_FORM, List.of()));
    }
    List<Assessment> assessments = new ArrayList<>();
    for (int table = FIRST; table <= LAST; table++) {
      assessments.add(judge(report, table, context));
    }
    return assessments;
  }

  private Assessment judge(ReportFacts report, int table, Context context) {
    Subject subject = Subjects.of(this, report, Integer.toString(table));
    List<FactValue> values =
        context.indicators().all().stream()
            .filter(indicator -> indicator.table() == table)
            .map(Indicator::code)
            .flatMap(code -> report.fact(code).stream())
            .map(fact -> fact.value())
            .filter(value -> !(value instanceof FactValue.Absent))
            .toList();
    if (values.isEmpty()) {
      Optional<Span> heading = Headings.of(report.text()).find(table);
      return new Assessment.Broken(
          context.finding(
              subject,
              Named.of("section", "section." + table).map(),
              heading.map((Span span) -> List.of(Evidence.of(report, span))).orElse(List.of())));
    }
    if (values.stream().allMatch(value -> value instanceof FactValue.Unreadable)) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.UNREADABLE, List.of());
    }
    return new Assessment.Holds(subject);
  }
}
