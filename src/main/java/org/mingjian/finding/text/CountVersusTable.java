package org.mingjian.finding.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * A count in the running text differs from the table.
 *
 * <p>Formula: a stated number of requests received differs from {@code request.received.total}
 * (table 3), and where the sentence speaks of requests carried over also from it and {@code
 * request.carried_in.total} together; of normative documents made, from {@code normative.created}
 * or {@code normative.issued} (table 2); of disputes over disclosure, from {@code review.total},
 * and from {@code suit_direct.total} and {@code suit_after_review.total} together (table 4). An
 * approximate count differs when the table is outside of what it can mean ({@link Quantity}).
 *
 * <p>Basis: text and tables tell of one year.
 *
 * <p>Settings: none. Exclusions ({@link Counts}): counts of other years, of parts of the year and
 * of several years together, counts by channel, by kind or of other units; also a matter for which
 * the text states several figures, unless none of them can be told from the others. A matter that
 * the text does not count, and cells without a number, cannot be assessed.
 */
final class CountVersusTable implements ReportRule {
  @Override
  public String id() {
    return "text.count_vs_table";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    List<Counts.Stated> stated = Counts.of(RunningTexts.of(report, context), report.year());
    List<Assessment> assessments = new ArrayList<>();
    for (Counts.Matter matter : Counts.Matter.values()) {
      List<Counts.Stated> own = stated.stream().filter(one -> one.matter() == matter).toList();
      assessments.add(judge(report, matter, own, context));
    }
    return assessments;
  }

  private Assessment judge(
      ReportFacts report, Counts.Matter matter, List<Counts.Stated> stated, Context context) {
    String part = matter.name().toLowerCase(Locale.ROOT);
    Subject subject = new Subject(id(), report.division().code(), report.year(), part);
    if (stated.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of());
    }
    List<String> cells = cells(report, matter);
    BigDecimal table = BigDecimal.ZERO;
    for (String cell : cells) {
      Assessment.Reason missing = report.missing(cell);
      if (missing != null) {
        return new Assessment.NotAssessable(subject, missing, List.of(cell));
      }
      table = table.add(report.number(cell).orElseThrow());
    }
    Set<BigDecimal> different = new LinkedHashSet<>();
    for (Counts.Stated one : stated) {
      if (agrees(one, table, report)) {
        return new Assessment.Holds(subject);
      }
      different.add(one.quantity().value().stripTrailingZeros());
    }
    if (different.size() > 1) {
      // Several figures for one matter: the words say more than was understood.
      return new Assessment.NotAssessable(subject, Assessment.Reason.UNREADABLE, List.of());
    }
    return broken(subject, report, stated.getFirst(), cells, table, context);
  }

  private static List<String> cells(ReportFacts report, Counts.Matter matter) {
    return switch (matter) {
      case REQUESTS -> List.of("request.received.total");
      case NORMATIVE ->
          List.of(
              report.fact("normative.issued").isPresent()
                  ? "normative.issued"
                  : "normative.created");
      case REVIEWS -> List.of("review.total");
      case SUITS -> List.of("suit_direct.total", "suit_after_review.total");
    };
  }

  private static boolean agrees(Counts.Stated stated, BigDecimal table, ReportFacts report) {
    if (stated.quantity().allows(table)) {
      return true;
    }
    return stated.matter() == Counts.Matter.REQUESTS
        && stated.carriedToo()
        && report
            .number("request.carried_in.total")
            .map(carried -> stated.quantity().allows(table.add(carried)))
            .orElse(true);
  }

  private static Assessment broken(
      Subject subject,
      ReportFacts report,
      Counts.Stated stated,
      List<String> cells,
      BigDecimal table,
      Context context) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("case", subject.part());
    arguments.put("stated", Words.shown(stated.quantity(), stated.sentence()));
    arguments.put("table", table.toPlainString());
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        Words.figure(
            report,
            stated.sentence().span(stated.start(), stated.end()),
            stated.quantity().value()));
    for (String cell : cells) {
      Fact fact = report.fact(cell).orElseThrow();
      evidence.add(Evidence.of(report, fact));
    }
    return new Assessment.Broken(context.finding(subject, arguments, evidence));
  }
}
