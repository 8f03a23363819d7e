package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.PanelRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;
import org.mingjian.statistics.ChanceExpectation;
import org.mingjian.statistics.Interval;
import org.mingjian.statistics.ShareScreen;

/**
 * Asks about a rate outside the limits of its funnel: requests granted of those handled, requests
 * carried out of those received and carried in, reviews and suits upheld of those decided.
 *
 * <p>Method: each share against the pooled share of the others, binomial, or beta-binomial where
 * they vary by more than chance ({@code ShareScreen}), in the panel of {@link SharePanel};
 * Benjamini and Hochberg choose among the rates of a year; the limits that a finding names are
 * those of the false discovery rate, so that what is flagged lies outside of them. Settings: the
 * level of the limits, the false discovery rate, and whether kinds of units are kept apart. Not
 * assessed: a cell holds no number, a whole of zero, fewer than 8 shares, or fewer than 5 of them
 * strictly between none and all. A part above its whole is an error of arithmetic and takes no
 * part.
 */
final class UnusualRate implements PanelRule {
  private static final List<Rate> RATES =
      List.of(
          new Rate(
              "granted",
              List.of("request.granted.total"),
              List.of("request.handled.total"),
              List.of()),
          new Rate(
              "carried_out",
              List.of("request.carried_out.total"),
              List.of("request.received.total", "request.carried_in.total"),
              List.of()),
          new Rate(
              "review_upheld",
              List.of("review.upheld"),
              List.of("review.total"),
              List.of("review.pending")),
          new Rate(
              "suit_upheld",
              List.of("suit_direct.upheld", "suit_after_review.upheld"),
              List.of("suit_direct.total", "suit_after_review.total"),
              List.of("suit_direct.pending", "suit_after_review.pending")));

  /** A rate: the sum of the parts over the sum of the wholes less what is still open. */
  private record Rate(String name, List<String> parts, List<String> wholes, List<String> open) {}

  @Override
  public String id() {
    return "outlier.rate";
  }

  @Override
  public List<Assessment> judge(Context context) {
    List<Assessment> assessments = new ArrayList<>();
    for (List<ReportFacts> group : Peers.groups(context.peers().all(), context)) {
      Map<Rate, SharePanel> panels = new LinkedHashMap<>();
      for (Rate rate : RATES) {
        panels.put(
            rate,
            new SharePanel(
                entries(rate, group, context, assessments), context.settings().panelLevel()));
      }
      TreeSet<Integer> years = new TreeSet<>();
      panels.values().forEach(panel -> years.addAll(panel.years().keySet()));
      for (int year : years) {
        judge(year, panels, group, context, assessments);
      }
    }
    return assessments;
  }

  private List<SharePanel.Entry> entries(
      Rate rate, List<ReportFacts> group, Context context, List<Assessment> assessments) {
    List<SharePanel.Entry> entries = new ArrayList<>();
    for (ReportFacts report : group) {
      Cells parts = Cells.of(report, rate.parts());
      Cells wholes = Cells.of(report, rate.wholes());
      Cells open = Cells.of(report, rate.open());
      Subject subject = Subjects.of(this, report, rate.name());
      for (Cells cells : List.of(parts, wholes, open)) {
        if (!cells.complete()) {
          if (cells.reason() != Assessment.Reason.OTHER_FORM && Peers.judged(report, context)) {
            assessments.add(cells.notAssessable(subject));
          }
          break;
        }
      }
      if (parts.complete() && wholes.complete() && open.complete()) {
        BigDecimal whole = wholes.sum().subtract(open.sum());
        if (whole.signum() > 0
            && parts.sum().signum() >= 0
            && parts.sum().compareTo(whole) <= 0
            && whole.compareTo(BigDecimal.valueOf(Counts.LARGEST)) <= 0) {
          List<Evidence> evidence =
              Stream.of(parts, wholes, open).flatMap(cells -> cells.evidence().stream()).toList();
          entries.add(
              new SharePanel.Entry(
                  report,
                  new ShareScreen.Share(parts.sum().intValue(), whole.intValue()),
                  evidence));
        } else if (Peers.judged(report, context)) {
          assessments.add(
              new Assessment.NotAssessable(subject, Assessment.Reason.MOSTLY_ZERO, rate.wholes()));
        }
      }
    }
    return entries;
  }

  private void judge(
      int year,
      Map<Rate, SharePanel> panels,
      List<ReportFacts> group,
      Context context,
      List<Assessment> assessments) {
    Map<String, SharePanel.Year> ofYear = new TreeMap<>();
    panels.forEach((rate, panel) -> {
      SharePanel.Year found = panel.years().get(year);
      if (found != null) {
        ofYear.put(rate.name(), found);
      }
    });
    double threshold =
        Discoveries.threshold(
            ofYear.values().stream()
                .filter(panel -> panel.reason() == null)
                .map(SharePanel.Year::p)
                .toList(),
            context.settings());
    ofYear.forEach((name, panel) -> {
      Assessment.Reason reason = panel.reason();
      if (reason != null) {
        panel.entries().stream()
            .filter(entry -> Peers.judged(entry.report(), context))
            .forEach(entry ->
                assessments.add(
                    new Assessment.NotAssessable(
                        Subjects.of(this, entry.report(), name), reason, List.of())));
        return;
      }
      for (SharePanel.Compared one : panel.compared()) {
        if (Peers.judged(one.entry().report(), context)) {
          Subject subject = Subjects.of(this, one.entry().report(), name);
          assessments.add(
              one.p() <= threshold
                  ? broken(subject, name, one, panel, ofYear.size(), group, context)
                  : new Assessment.Holds(subject));
        }
      }
    });
  }

  private static Assessment broken(
      Subject subject,
      String name,
      SharePanel.Compared one,
      SharePanel.Year panel,
      int rates,
      List<ReportFacts> group,
      Context context) {
    ShareScreen.Compared result = one.result();
    Interval limits = one.limits(context.settings().falseDiscoveryRate());
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("case", panel.wholePanel() ? "all_years" : "year")
                .and("name", "rate." + name)
                .and("part", result.share().part())
                .and("whole", result.share().whole())
                .and("share", Shown.percent(result.share().value()))
                .and("expected", Shown.percent(result.expected()))
                .and("low", Shown.percent(limits.low()))
                .and("high", Shown.percent(limits.high()))
                .and("n", one.n())
                .and("p", Shown.probability(one.p()))
                .and("rate", Shown.percent(context.settings().falseDiscoveryRate()))
                .and("rates", rates)
                .and(
                    "chance",
                    Shown.rounded(
                        new ChanceExpectation(1, context.settings().falseDiscoveryRate())
                            .flaggedPanels()))
                .and("peers", Peers.key(one.entry().report(), context))
                .map(),
            one.entry().evidence(),
            Peers.codes(group)));
  }
}
