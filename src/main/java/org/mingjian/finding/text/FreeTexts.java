package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.ReportSet;

/** The free texts of many reports; each is normalised and cut into shingles once. */
final class FreeTexts {
  private FreeTexts() {}

  /**
   * The free texts of one year.
   *
   * @param peers the reports that are compared, those of the county among them
   * @return by report, in the order of the units
   */
  static Map<ReportKey, ReportTexts> ofYear(
      int year, ReportSet peers, ReportSet county, StandardPhrases phrases) {
    CutTexts cut = cut(peers, phrases);
    List<ReportFacts> reports = peers.ofYear(year);
    List<ReportFacts> ofCounty =
        reports.stream().filter(report -> county.holds(report.division().code())).toList();
    List<long[]> standard = new ArrayList<>(List.of(cut.listed, cut.commonOfYear(year)));
    if (ofCounty.size() < reports.size()) {
      standard.add(StandardPhrases.common(cut.of(ofCounty)));
    }
    return cut.free(reports, Hashes.union(standard));
  }

  /** The free texts of all years, in the order of units and years. */
  static Map<ReportKey, ReportTexts> ofAllYears(ReportSet county, StandardPhrases phrases) {
    CutTexts cut = cut(county, phrases);
    List<long[]> standard = new ArrayList<>(List.of(cut.listed));
    county.years().forEach(year -> standard.add(cut.commonOfYear(year)));
    return cut.free(county.all(), Hashes.union(standard));
  }

  private static CutTexts cut(ReportSet reports, StandardPhrases phrases) {
    return reports.derived(CutTexts.class, all -> new CutTexts(all, phrases));
  }

  /** The texts of a set of reports, normalised and cut when they are first asked for. */
  private static final class CutTexts {
    private final ReportSet reports;
    private final Normaliser normaliser;

    /** The shingles of the listed phrases. */
    private final long[] listed;

    private final Hashes listedOnes;
    private final Map<ReportKey, Shingles> cut = new ConcurrentHashMap<>();
    private final Map<ReportKey, FreeText> whole = new ConcurrentHashMap<>();
    private final Map<Integer, long[]> common = new ConcurrentHashMap<>();

    CutTexts(ReportSet reports, StandardPhrases phrases) {
      Set<String> names = new LinkedHashSet<>();
      reports.units().forEach(unit -> names.add(unit.name()));
      reports.all().forEach(report -> names.add(report.division().name()));
      this.reports = reports;
      this.normaliser = new Normaliser(names);
      this.listed = phrases.listed(normaliser);
      this.listedOnes = Hashes.of(listed);
    }

    /** The shingles that are common to the reports of a year. */
    long[] commonOfYear(int year) {
      return common.computeIfAbsent(year, key -> StandardPhrases.common(of(reports.ofYear(key))));
    }

    List<Shingles> of(List<ReportFacts> chosen) {
      return chosen.stream().map(this::of).toList();
    }

    private Shingles of(ReportFacts report) {
      return cut.computeIfAbsent(
          report.key(), key -> Shingles.of(normaliser.report(report.text())));
    }

    Map<ReportKey, ReportTexts> free(List<ReportFacts> chosen, Hashes standard) {
      Map<ReportKey, ReportTexts> texts = new LinkedHashMap<>();
      for (ReportFacts report : chosen) {
        Shingles shingles = of(report);
        FreeText without =
            whole.computeIfAbsent(report.key(), key -> FreeText.of(shingles, listedOnes));
        texts.put(report.key(), new ReportTexts(FreeText.of(shingles, standard), without));
      }
      return texts;
    }
  }
}
