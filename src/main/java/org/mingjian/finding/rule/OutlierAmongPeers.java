package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.PeerRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.Subject;
import org.mingjian.statistics.Interval;

/**
 * Asks about a figure that lies unusually far from those of the peers of its year.
 *
 * <p>Method: the generalised ESD test on logarithms gives each panel (an indicator in a year) a
 * p-value, counts by {@code CountScreen} where they are small ({@link PeerPanel}); Benjamini and
 * Hochberg choose the panels of each family ({@link Family}) and year that carry a flag; a figure
 * is flagged where it lies outside the limits of the modified z-score or of the ESD test, with
 * which the flag is worded. See docs/statistics.md and decision 0003.
 *
 * <p>Settings: the level of the limits, the false discovery rate, and whether kinds of units are
 * kept apart. Excluded: figures that are missing, which are never taken as zero. Not assessed:
 * fewer than 8 figures, over half of them equal, and zeros where amounts are compared on
 * logarithms.
 */
final class OutlierAmongPeers implements PeerRule {
  @Override
  public String id() {
    return "outlier.peer";
  }

  @Override
  public List<Assessment> judge(int year, Context context) {
    List<Assessment> assessments = new ArrayList<>();
    for (List<ReportFacts> group : Peers.groups(context.peers().ofYear(year), context)) {
      List<List<PeerPanel>> families = new ArrayList<>();
      for (Family family : Family.ALL) {
        List<PeerPanel> panels = new ArrayList<>();
        for (String indicator : family.indicators()) {
          panel(indicator, group, context, assessments).ifPresent(panels::add);
        }
        families.add(panels);
      }
      long tested =
          families.stream()
              .filter(panels -> panels.stream().anyMatch(panel -> panel.reason() == null))
              .count();
      families.forEach(panels -> judge(panels, group, (int) tested, context, assessments));
    }
    return assessments;
  }

  private Optional<PeerPanel> panel(
      String indicator, List<ReportFacts> group, Context context, List<Assessment> assessments) {
    List<ReportFacts> known = new ArrayList<>();
    for (ReportFacts report : group) {
      Assessment.Reason missing = report.missing(indicator);
      if (missing == null) {
        known.add(report);
      } else if (missing != Assessment.Reason.OTHER_FORM && Peers.judged(report, context)) {
        assessments.add(
            new Assessment.NotAssessable(
                Subjects.of(this, report, indicator), missing, List.of(indicator)));
      }
    }
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new PeerPanel(indicator, known, context.settings().panelLevel()));
  }

  private void judge(
      List<PeerPanel> panels,
      List<ReportFacts> group,
      int tested,
      Context context,
      List<Assessment> assessments) {
    List<PeerPanel> assessed = panels.stream().filter(panel -> panel.reason() == null).toList();
    double threshold =
        Discoveries.threshold(assessed.stream().map(PeerPanel::p).toList(), context.settings());
    for (PeerPanel panel : panels) {
      Map<ReportKey, PeerPanel.Candidate> flagged = new HashMap<>();
      panel
          .flagged(panel.reason() == null ? threshold : -1)
          .forEach(candidate -> flagged.put(candidate.report().key(), candidate));
      for (ReportFacts report : panel.reports()) {
        if (!Peers.judged(report, context)) {
          continue;
        }
        Subject subject = Subjects.of(this, report, panel.indicator());
        PeerPanel.Candidate candidate = flagged.get(report.key());
        if (candidate != null) {
          assessments.add(broken(subject, candidate, panel, group, tested, context));
        } else if (panel.compared(report)) {
          assessments.add(new Assessment.Holds(subject));
        } else {
          assessments.add(
              new Assessment.NotAssessable(
                  subject,
                  Objects.requireNonNullElse(panel.reason(), Assessment.Reason.ZERO),
                  List.of(panel.indicator())));
        }
      }
    }
  }

  private static Assessment broken(
      Subject subject,
      PeerPanel.Candidate candidate,
      PeerPanel panel,
      List<ReportFacts> group,
      int tested,
      Context context) {
    Interval limits = candidate.limits();
    Named arguments =
        Chance.of(
            Named.of("case", candidate.method())
                .and("cell", panel.indicator())
                .and("value", candidate.value())
                .and("n", panel.n())
                .and("median", Shown.rounded(candidate.centre()))
                .and("p", Shown.probability(candidate.p())),
            tested,
            context.settings());
    arguments
        .and("low", Shown.least(panel.indicator(), limits.low()))
        .and("high", Shown.most(panel.indicator(), limits.high()));
    if (!Double.isNaN(candidate.score())) {
      arguments
          .and("score", Shown.rounded(candidate.score()))
          .and("cut_off", Shown.rounded(candidate.cutOff()));
    }
    return new Assessment.Broken(
        context.finding(
            subject,
            arguments.and("peers", Peers.key(candidate.report(), context)).map(),
            List.of(
                Evidence.of(
                    candidate.report(), candidate.report().fact(panel.indicator()).orElseThrow())),
            Peers.codes(group)));
  }
}
