package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.ReportFacts;
import org.mingjian.statistics.CountScreen;
import org.mingjian.statistics.FigureScore;
import org.mingjian.statistics.GeneralisedEsd;
import org.mingjian.statistics.Interval;
import org.mingjian.statistics.ModifiedZScore;
import org.mingjian.statistics.OutlierScreen;

/**
 * One indicator in one year over the peers, compared on the logarithmic scale by the generalised
 * ESD test. No figure is called unusual within the limits that it is shown: a candidate has a
 * modified z-score beyond the published 3.5, whose limits are shown; or it is further out than the
 * critical value of the ESD test, as are all that were removed before it, and those limits are
 * shown. Outliers that hide each other are therefore found where the robust score sees them.
 *
 * <p>Small counts are coarse on that scale: where at least half of the counts above zero are below
 * 5, a count is a candidate only if {@link CountScreen} finds it as unusual. Where fewer than 8
 * counts are above zero, or over half of them are equal, {@code CountScreen} alone decides over all
 * counts, zeros too; amounts cannot be assessed then.
 */
final class PeerPanel {
  private static final BigDecimal COARSE = BigDecimal.valueOf(5);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Counts.LARGEST);

  private final String indicator;
  private final List<ReportFacts> reports;
  private final double alpha;
  private final List<Candidate> candidates = new ArrayList<>();
  private Assessment.@Nullable Reason reason;
  private boolean zerosTakePart;
  private int n;

  /**
   * A figure that may be flagged.
   *
   * @param p the chance that any figure of the panel lies as far out when there is nothing to find
   * @param limits what would be usual
   * @param centre the median, or the count expected
   * @param score the modified z-score, NaN where there is none
   * @param cutOff the score beyond which a figure is outside the limits
   */
  record Candidate(
      ReportFacts report,
      BigDecimal value,
      double p,
      String method,
      Interval limits,
      double centre,
      double score,
      double cutOff) {}

  /**
   * Compares.
   *
   * @param reports in which the indicator is a number
   * @param alpha the level of the limits
   */
  PeerPanel(String indicator, List<ReportFacts> reports, double alpha) {
    this.indicator = indicator;
    this.reports = reports;
    this.alpha = alpha;
    List<ReportFacts> positive =
        reports.stream().filter(report -> value(report).signum() > 0).toList();
    if (positive.size() >= GeneralisedEsd.MINIMUM_PANEL) {
      logarithms(positive);
    } else if (!Family.isMoney(indicator)) {
      counts();
    } else {
      reason = Assessment.Reason.TOO_FEW;
    }
  }

  String indicator() {
    return indicator;
  }

  List<ReportFacts> reports() {
    return reports;
  }

  /** Figures that took part. */
  int n() {
    return n;
  }

  /** Why there is no answer; null when there is one. */
  Assessment.@Nullable Reason reason() {
    return reason;
  }

  /** Whether a figure was compared. */
  boolean compared(ReportFacts report) {
    return reason == null && (zerosTakePart || value(report).signum() > 0);
  }

  /** The p-value of the panel. */
  double p() {
    return candidates.stream().mapToDouble(Candidate::p).min().orElse(1);
  }

  List<Candidate> flagged(double threshold) {
    return candidates.stream().filter(candidate -> candidate.p() <= threshold).toList();
  }

  BigDecimal value(ReportFacts report) {
    return report.number(indicator).orElseThrow();
  }

  private void logarithms(List<ReportFacts> positive) {
    double[] figures =
        positive.stream().mapToDouble(report -> value(report).doubleValue()).toArray();
    double[] logarithms =
        positive.stream().mapToDouble(r -> Math.log(value(r).doubleValue())).toArray();
    n = figures.length;
    switch (ModifiedZScore.onLogarithms(ModifiedZScore.Panel.PEERS, alpha, figures)) {
      case OutlierScreen.NotAssessed none when Family.isMoney(indicator) ->
          reason = Reasons.of(none.reason());
      case OutlierScreen.NotAssessed _ -> counts();
      case OutlierScreen.Assessed screen -> search(positive, logarithms, screen);
    }
  }

  private void search(
      List<ReportFacts> positive, double[] logarithms, OutlierScreen.Assessed screen) {
    switch (GeneralisedEsd.test(logarithms, GeneralisedEsd.usualMaximum(n), alpha)) {
      case org.mingjian.statistics.Assessment.NotAssessed(var why, int _) ->
          reason = Reasons.of(why);
      case org.mingjian.statistics.Assessment.Assessed(GeneralisedEsd.Result result) ->
          candidates(positive, screen, result);
    }
  }

  private void candidates(
      List<ReportFacts> positive, OutlierScreen.Assessed screen, GeneralisedEsd.Result result) {
    double[] asCounts = coarse(positive) ? countLevels(positive) : new double[0];
    double[] levels = result.levels();
    Interval published = limits(screen);
    double largest = 0;
    for (GeneralisedEsd.Step step : result.steps()) {
      int index = step.index();
      largest = Math.max(largest, step.p());
      if (!(screen.figures().get(index) instanceof FigureScore.Scored scored)) {
        continue;
      }
      boolean far = Math.abs(scored.score()) > ModifiedZScore.CUT_OFF;
      double asCount = asCounts.length > 0 ? asCounts[index] : 0;
      ReportFacts report = positive.get(index);
      if (far) {
        candidates.add(
            new Candidate(
                report,
                value(report),
                Math.max(levels[index], asCount),
                "z",
                published,
                screen.median(),
                scored.score(),
                ModifiedZScore.CUT_OFF));
      } else if (largest <= alpha) {
        candidates.add(
            new Candidate(
                report,
                value(report),
                Math.max(largest, asCount),
                "esd",
                new Interval(Math.exp(step.limits().low()), Math.exp(step.limits().high())),
                screen.median(),
                step.deviate(),
                step.critical()));
      }
    }
  }

  /** The published limits, in the unit of the figures. */
  private static Interval limits(OutlierScreen.Assessed screen) {
    double unit = (Math.log(screen.limits().high()) - screen.centre()) / screen.cutOff();
    return new Interval(
        Math.exp(screen.centre() - ModifiedZScore.CUT_OFF * unit),
        Math.exp(screen.centre() + ModifiedZScore.CUT_OFF * unit));
  }

  private boolean coarse(List<ReportFacts> positive) {
    return !Family.isMoney(indicator)
        && 2 * positive.stream().filter(report -> value(report).compareTo(COARSE) < 0).count()
            >= positive.size();
  }

  /** For each of the positive counts the p-value of the panel by {@link CountScreen}. */
  private double[] countLevels(List<ReportFacts> positive) {
    return switch (CountScreen.screen(whole(positive), alpha)) {
      case org.mingjian.statistics.Assessment.NotAssessed<CountScreen.Result> _ -> new double[0];
      case org.mingjian.statistics.Assessment.Assessed(CountScreen.Result result) ->
          result.counts().stream()
              .mapToDouble(count -> Math.min(1, count.p() * result.n()))
              .toArray();
    };
  }

  private void counts() {
    zerosTakePart = true;
    n = reports.size();
    switch (CountScreen.screen(whole(reports), alpha)) {
      case org.mingjian.statistics.Assessment.NotAssessed(var why, int _) ->
          reason = Reasons.of(why);
      case org.mingjian.statistics.Assessment.Assessed(CountScreen.Result result) -> {
        for (int index = 0; index < n; index++) {
          CountScreen.Count count = result.counts().get(index);
          candidates.add(
              new Candidate(
                  reports.get(index),
                  value(reports.get(index)),
                  Math.min(1, count.p() * n),
                  "count",
                  count.limits(),
                  count.expected(),
                  Double.NaN,
                  Double.NaN));
        }
      }
    }
  }

  private int[] whole(List<ReportFacts> some) {
    return some.stream()
        .mapToInt(report -> value(report).max(BigDecimal.ZERO).min(LARGEST).intValue())
        .toArray();
  }
}
