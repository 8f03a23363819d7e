package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.PanelRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.Subject;
import org.mingjian.statistics.ChangeScreen;

/**
 * Asks about a figure that changes since the year before unusually much, compared with the changes
 * of the peers.
 *
 * <p>Method: {@code ChangeScreen}, on log(this year / last year), less the median change, measured
 * in what counts of their size vary by themselves and units vary beyond that; then the generalised
 * ESD test, worded with the limits of the modified z-score. Changes are compared within the year
 * where there are at least 15, else among those of all years held. Benjamini and Hochberg choose
 * within each {@link Family} and year. Changes inside the limits, and those by less than a factor
 * of 2, are never flagged.
 *
 * <p>Settings: the level of the limits, the false discovery rate, and whether kinds of units are
 * kept apart. The step from the form of 2019 to that of 2021 is compared for cells that both forms
 * have, and for no others. Not assessed: the report of the year before is not held, one of the two
 * cells holds no number, both are zero (or one, of amounts), or fewer than 8 changes.
 */
final class UnusualChange implements PanelRule {
  private static final double SMALLEST_RATIO = 2;

  @Override
  public String id() {
    return "outlier.change";
  }

  /**
   * Two figures of one unit.
   *
   * @param last the figure of the year before
   */
  private record Change(
      ReportFacts report, BigDecimal last, BigDecimal now, List<Evidence> evidence) {}

  /** The changes of one indicator in one year, compared. */
  private record Year(
      String indicator,
      List<Change> changes,
      List<ChangeScreen.Compared> compared,
      Assessment.@Nullable Reason reason,
      int n,
      boolean wholePanel) {
    /** The p-value of one change, at the level of its year. */
    double p(int index) {
      // Within a panel of all years the level is that of all its changes, and the year has a part.
      return wholePanel
          ? Math.min(1, compared.get(index).p() * changes.size() / n)
          : compared.get(index).p();
    }

    double p() {
      double smallest = 1;
      for (int index = 0; index < compared.size(); index++) {
        smallest = Math.min(smallest, p(index));
      }
      return smallest;
    }
  }

  @Override
  public List<Assessment> judge(Context context) {
    List<Assessment> assessments = new ArrayList<>();
    for (List<ReportFacts> group : Peers.groups(context.peers().all(), context)) {
      List<String> peers = Peers.codes(group);
      List<Map<Integer, List<Year>>> families = new ArrayList<>();
      Map<Integer, Integer> tested = new TreeMap<>();
      for (Family family : Family.ALL) {
        Map<Integer, List<Year>> years = new TreeMap<>();
        for (String indicator : family.indicators()) {
          for (Year year : years(indicator, group, context, assessments)) {
            years
                .computeIfAbsent(
                    year.changes().getFirst().report().year(), key -> new ArrayList<>())
                .add(year);
          }
        }
        years.forEach((year, ofYear) -> {
          if (ofYear.stream().anyMatch(one -> one.reason() == null)) {
            tested.merge(year, 1, Integer::sum);
          }
        });
        families.add(years);
      }
      for (Map<Integer, List<Year>> years : families) {
        years.forEach((year, ofYear) ->
            choose(ofYear, tested.getOrDefault(year, 0), peers, context, assessments));
      }
    }
    return assessments;
  }

  private void choose(
      List<Year> ofYear,
      int tested,
      List<String> peers,
      Context context,
      List<Assessment> assessments) {
    double threshold =
        Discoveries.threshold(
            ofYear.stream().filter(year -> year.reason() == null).map(Year::p).toList(),
            context.settings());
    for (Year year : ofYear) {
      for (int index = 0; index < year.changes().size(); index++) {
        ReportFacts report = year.changes().get(index).report();
        if (!Peers.judged(report, context)) {
          continue;
        }
        Subject subject = Subjects.of(this, report, year.indicator());
        Assessment.Reason reason = year.reason();
        if (reason != null) {
          assessments.add(new Assessment.NotAssessable(subject, reason, List.of(year.indicator())));
        } else if (year.p(index) <= threshold && stands(year.compared().get(index))) {
          assessments.add(broken(subject, year, index, tested, peers, context));
        } else {
          assessments.add(new Assessment.Holds(subject));
        }
      }
    }
  }

  /**
   * Whether a change can be shown to a unit: outside the limits that the finding names, so that it
   * does not ride on greater changes of others; and no small one, for where figures hardly ever
   * change, a small change is rare and still no reason to ask.
   */
  private static boolean stands(ChangeScreen.Compared change) {
    return change.isOutside()
        && (change.ratio() >= SMALLEST_RATIO || change.ratio() <= 1 / SMALLEST_RATIO);
  }

  private List<Year> years(
      String indicator, List<ReportFacts> group, Context context, List<Assessment> assessments) {
    List<Change> changes = new ArrayList<>();
    Map<Integer, List<Change>> byYear = new TreeMap<>();
    for (ReportFacts report : group) {
      change(indicator, report, context, assessments)
          .ifPresent(change -> {
            changes.add(change);
            byYear.computeIfAbsent(report.year(), year -> new ArrayList<>()).add(change);
          });
    }
    List<Year> years = new ArrayList<>();
    Map<ReportKey, ChangeScreen.Compared> all = new HashMap<>();
    org.mingjian.statistics.Assessment<ChangeScreen.Result> whole =
        compare(indicator, changes, context);
    if (whole
        instanceof org.mingjian.statistics.Assessment.Assessed<ChangeScreen.Result>(var result)) {
      for (int index = 0; index < changes.size(); index++) {
        all.put(changes.get(index).report().key(), result.changes().get(index));
      }
    }
    byYear.forEach((year, ofYear) -> {
      if (ofYear.size() >= SharePanel.LARGE_YEAR
          && compare(indicator, ofYear, context)
              instanceof
              org.mingjian.statistics.Assessment.Assessed<ChangeScreen.Result>(var result)) {
        years.add(new Year(indicator, ofYear, result.changes(), null, result.n(), false));
      } else if (whole
          instanceof
          org.mingjian.statistics.Assessment.NotAssessed<ChangeScreen.Result>(var why, int few)) {
        years.add(new Year(indicator, ofYear, List.of(), Reasons.of(why), few, true));
      } else {
        List<ChangeScreen.Compared> compared =
            ofYear.stream()
                .map(change -> Objects.requireNonNull(all.get(change.report().key())))
                .toList();
        years.add(new Year(indicator, ofYear, compared, null, changes.size(), true));
      }
    });
    return years;
  }

  private static org.mingjian.statistics.Assessment<ChangeScreen.Result> compare(
      String indicator, List<Change> changes, Context context) {
    double[] last = changes.stream().mapToDouble(change -> change.last().doubleValue()).toArray();
    double[] now = changes.stream().mapToDouble(change -> change.now().doubleValue()).toArray();
    double alpha = context.settings().panelLevel();
    return Family.isMoney(indicator)
        ? ChangeScreen.amounts(last, now, alpha)
        : ChangeScreen.counts(last, now, alpha);
  }

  private Optional<Change> change(
      String indicator, ReportFacts report, Context context, List<Assessment> assessments) {
    if (report.missing(indicator) == Assessment.Reason.OTHER_FORM) {
      return Optional.empty();
    }
    Subject subject = Subjects.of(this, report, indicator);
    Optional<ReportFacts> before =
        context.peers().report(report.division().code(), report.year() - 1);
    Cells now = Cells.of(report, indicator);
    Cells last = before.map(other -> Cells.of(other, indicator)).orElse(now);
    Assessment none = null;
    if (!now.complete()) {
      none = now.notAssessable(subject);
    } else if (before.isEmpty()) {
      none = new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
    } else if (!last.complete()) {
      none = last.notAssessable(subject);
    } else if (!comparable(indicator, last.sum(), now.sum())) {
      none = new Assessment.NotAssessable(subject, Assessment.Reason.ZERO, List.of(indicator));
    }
    if (none == null) {
      return Optional.of(
          new Change(
              report,
              last.sum(),
              now.sum(),
              Stream.concat(now.evidence().stream(), last.evidence().stream()).toList()));
    }
    if (Peers.judged(report, context)) {
      assessments.add(none);
    }
    return Optional.empty();
  }

  private static boolean comparable(String indicator, BigDecimal last, BigDecimal now) {
    return Family.isMoney(indicator)
        ? last.signum() > 0 && now.signum() > 0
        : last.signum() >= 0 && now.signum() >= 0 && last.add(now).signum() > 0;
  }

  private static Assessment broken(
      Subject subject, Year year, int index, int tested, List<String> peers, Context context) {
    Change change = year.changes().get(index);
    ChangeScreen.Compared compared = year.compared().get(index);
    String panel = year.wholePanel() ? "all_years" : "year";
    return new Assessment.Broken(
        context.finding(
            subject,
            Chance.of(
                    Named.of("case", panel)
                        .and("cell", year.indicator())
                        .and("last_year", change.report().year() - 1L)
                        .and("last", change.last())
                        .and("value", change.now())
                        .and("low", Shown.least(year.indicator(), compared.usual().low()))
                        .and("high", Shown.most(year.indicator(), compared.usual().high()))
                        .and("n", year.n())
                        .and("p", Shown.probability(year.p(index))),
                    tested,
                    context.settings())
                .and("peers", Peers.key(change.report(), context))
                .map(),
            change.evidence(),
            peers));
  }
}
