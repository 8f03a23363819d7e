package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.PeerRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;

/**
 * Asks about an amount of procurement that seems to be in 元: it is above the limit, or above 100
 * times the median of the peers, and a ten-thousandth of it lies within the range of the peers.
 *
 * <p>The peers are the other units with an amount above zero in the year; with fewer than three of
 * them, those of all years held. Amounts that are themselves above the limit, or above the multiple
 * of the median, do not widen the range. Basis: the form asks for 万元. Settings: the limit, 1000 万元
 * unless set, and the multiple. Not assessed: the cell holds no number, or fewer than three peers
 * in any year.
 */
final class ProcurementImplausible implements PeerRule {
  private static final String CELL = "procurement.amount";
  private static final int MINIMUM = 3;
  private static final BigDecimal YUAN = BigDecimal.valueOf(10_000);

  @Override
  public String id() {
    return "procurement.unit_implausible";
  }

  @Override
  public List<Assessment> judge(int year, Context context) {
    List<Assessment> assessments = new ArrayList<>();
    for (ReportFacts report : context.county().ofYear(year)) {
      assessments.add(judge(report, context));
    }
    return assessments;
  }

  private Assessment judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    Cells cell = Cells.of(report, CELL);
    if (!cell.complete()) {
      return cell.notAssessable(subject);
    }
    BigDecimal amount = cell.sum();
    if (amount.signum() <= 0) {
      return new Assessment.Holds(subject);
    }
    List<BigDecimal> peers =
        amounts(report, Peers.beside(report, context.peers().ofYear(report.year()), context));
    if (peers.size() < MINIMUM) {
      peers = amounts(report, Peers.beside(report, context.peers().all(), context));
    }
    if (peers.size() < MINIMUM) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.TOO_FEW, List.of(CELL));
    }
    BigDecimal median = median(peers);
    BigDecimal limit = context.settings().procurementLimit();
    BigDecimal most = limit.min(median.multiply(context.settings().procurementMultiple()));
    List<BigDecimal> usual = peers.stream().filter(peer -> peer.compareTo(most) <= 0).toList();
    if (usual.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.TOO_FEW, List.of(CELL));
    }
    BigDecimal inYuan = amount.divide(YUAN, 8, RoundingMode.HALF_UP);
    boolean doubtful =
        amount.compareTo(most) > 0
            && inYuan.compareTo(usual.getFirst()) >= 0
            && inYuan.compareTo(usual.getLast()) <= 0;
    if (!doubtful) {
      return new Assessment.Holds(subject);
    }
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("amount", amount)
                .and("in_yuan", inYuan)
                .and("low", usual.getFirst())
                .and("high", usual.getLast())
                .and("median", Shown.rounded(median.doubleValue()))
                .and("n", peers.size())
                .and("limit", most)
                .map(),
            cell.evidence(),
            Peers.beside(report, context.peers().ofYear(report.year()), context).stream()
                .map(peer -> peer.division().code())
                .toList()));
  }

  /** Amounts of the others above zero, the smallest first. */
  private static List<BigDecimal> amounts(ReportFacts own, List<ReportFacts> reports) {
    return reports.stream()
        .filter(other -> !other.key().equals(own.key()))
        .flatMap(other -> other.number(CELL).stream())
        .filter(amount -> amount.signum() > 0)
        .sorted()
        .toList();
  }

  private static BigDecimal median(List<BigDecimal> sorted) {
    return Stream.of(sorted.get((sorted.size() - 1) / 2), sorted.get(sorted.size() / 2))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.TWO, 8, RoundingMode.HALF_UP);
  }
}
