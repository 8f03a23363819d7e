package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.statistics.Interval;
import org.mingjian.statistics.NotAssessableReason;
import org.mingjian.statistics.ShareScreen;

/**
 * Shares of one kind of all units and years, each compared with the others of its year where there
 * are at least 15, else with those of all years held: townships have few requests and disputes, and
 * a panel of one year alone could hardly ever be assessed.
 *
 * <p>Shares that lie far out hide each other, because they make the others seem to vary more. Each
 * of the four that lie furthest is therefore compared with the others less the one to three
 * furthest of them too; such a p-value is multiplied by the number of ways to leave out so many.
 */
final class SharePanel {
  /** From so many figures in a year on, a year is compared for itself. */
  static final int LARGE_YEAR = 15;

  private static final int SUSPECTS = 4;

  private final double alpha;
  private final Map<Integer, Year> years = new TreeMap<>();

  /**
   * A part of a whole.
   *
   * @param evidence the cells of part and whole
   */
  record Entry(ReportFacts report, ShareScreen.Share share, List<Evidence> evidence) {
    Entry {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * An entry compared with the others.
   *
   * @param p the chance that any share of its year lies as far out when there is nothing to find
   * @param others those that it was compared with
   * @param tests how many p-values its own was chosen from, in its year
   */
  record Compared(
      Entry entry,
      ShareScreen.Compared result,
      double p,
      List<ShareScreen.Share> others,
      double tests) {
    Compared {
      others = List.copyOf(others);
    }

    /** Shares that were compared, itself among them. */
    int n() {
      return others.size() + 1;
    }

    /** What would be usual at a level of its year: a share is outside exactly when p is below. */
    Interval limits(double level) {
      return ShareScreen.against(entry.share(), others, Math.min(0.5, level / tests))
              instanceof
              org.mingjian.statistics.Assessment.Assessed<ShareScreen.Compared>(var again)
          ? again.limits()
          : result.limits();
    }
  }

  /**
   * The shares of a year.
   *
   * @param reason why there is no answer; null when there is one
   * @param wholePanel whether they were compared with those of all years
   */
  record Year(
      List<Entry> entries,
      List<Compared> compared,
      Assessment.@Nullable Reason reason,
      boolean wholePanel) {
    Year {
      entries = List.copyOf(entries);
      compared = List.copyOf(compared);
    }

    double p() {
      return compared.stream().mapToDouble(Compared::p).min().orElse(1);
    }
  }

  SharePanel(List<Entry> entries, double alpha) {
    this.alpha = alpha;
    Map<Integer, List<Entry>> byYear = new TreeMap<>();
    for (Entry entry : entries) {
      byYear.computeIfAbsent(entry.report().year(), year -> new ArrayList<>()).add(entry);
    }
    byYear.forEach((year, ofYear) -> {
      if (ofYear.size() >= LARGE_YEAR) {
        Year alone = compare(ofYear, false);
        if (alone.reason() == null) {
          years.put(year, atLevelOf(alone, ofYear));
        }
      }
    });
    if (years.size() < byYear.size()) {
      Year all = compare(entries, true);
      byYear.forEach((year, ofYear) -> years.computeIfAbsent(year, key -> atLevelOf(all, ofYear)));
    }
  }

  /** The answers for each year with shares. */
  Map<Integer, Year> years() {
    return years;
  }

  private Year compare(List<Entry> panel, boolean wholePanel) {
    List<ShareScreen.Share> shares = panel.stream().map(Entry::share).toList();
    return switch (ShareScreen.screen(shares, alpha)) {
      case org.mingjian.statistics.Assessment.NotAssessed(NotAssessableReason why, int _) ->
          new Year(panel, List.of(), Reasons.of(why), wholePanel);
      case org.mingjian.statistics.Assessment.Assessed(ShareScreen.Result result) -> {
        Map<Integer, Compared> unmasked = unmasked(panel, shares);
        List<Compared> compared = new ArrayList<>();
        for (int index = 0; index < panel.size(); index++) {
          ShareScreen.Compared one = result.shares().get(index);
          List<ShareScreen.Share> others = new ArrayList<>(shares);
          others.remove(index);
          Compared plain = new Compared(panel.get(index), one, one.p(), others, 1);
          Compared other = unmasked.get(index);
          compared.add(other != null && other.p() < plain.p() ? other : plain);
        }
        yield new Year(panel, compared, null, wholePanel);
      }
    };
  }

  /** The furthest shares compared without those that may hide them. */
  private Map<Integer, Compared> unmasked(List<Entry> panel, List<ShareScreen.Share> shares) {
    double pooled =
        (double) shares.stream().mapToInt(ShareScreen.Share::part).sum()
            / shares.stream().mapToInt(ShareScreen.Share::whole).sum();
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < shares.size(); index++) {
      order.add(index);
    }
    order.sort(
        Comparator.comparingDouble(index ->
            -Math.abs(shares.get(index).value() - pooled)
                / ShareScreen.standardError(pooled, shares.get(index).whole())));
    List<Integer> suspects = order.subList(0, Math.min(SUSPECTS, order.size()));
    Map<Integer, Compared> unmasked = new HashMap<>();
    for (int own : suspects) {
      List<ShareScreen.Share> others = new ArrayList<>(shares);
      others.remove(shares.get(own));
      double ways = 1;
      int left = 0;
      for (int suspect : suspects) {
        if (suspect == own) {
          continue;
        }
        ways = ways * (shares.size() - 1 - left) / (left + 1);
        left++;
        others.remove(shares.get(suspect));
        if (ShareScreen.against(shares.get(own), others, alpha / shares.size())
            instanceof org.mingjian.statistics.Assessment.Assessed<ShareScreen.Compared>(var one)) {
          Compared compared =
              new Compared(panel.get(own), one, Math.min(1, one.p() * ways), others, ways);
          unmasked.merge(own, compared, (a, b) -> a.p() <= b.p() ? a : b);
        }
      }
    }
    return unmasked;
  }

  /** The answers for the shares of one year, at the level of that year. */
  private static Year atLevelOf(Year panel, List<Entry> ofYear) {
    List<Compared> compared =
        panel.compared().stream()
            .filter(one -> one.entry().report().year() == ofYear.getFirst().report().year())
            .map(one ->
                new Compared(
                    one.entry(),
                    one.result(),
                    Math.min(1, one.p() * ofYear.size()),
                    one.others(),
                    one.tests() * ofYear.size()))
            .toList();
    return new Year(ofYear, compared, panel.reason(), panel.wholePanel());
  }
}
