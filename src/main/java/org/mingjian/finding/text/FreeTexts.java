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
    CutTexts cut = peers.derived(CutTexts.class, CutTexts::new);
    Map<ReportKey, Shingles> shingles = cut.of(peers.ofYear(year));
    List<Shingles> ofCounty = new ArrayList<>();
    shingles.forEach((key, text) -> {
      if (county.holds(key.division())) {
        ofCounty.add(text);
      }
    });
    long[] listed = phrases.listed(cut.normaliser);
    return free(
        shingles,
        listed,
        StandardPhrases.union(
            List.of(
                listed,
                StandardPhrases.common(shingles.values()),
                StandardPhrases.common(ofCounty))));
  }

  /** The free texts of all years, in the order of units and years. */
  static Map<ReportKey, ReportTexts> ofAllYears(ReportSet county, StandardPhrases phrases) {
    CutTexts cut = county.derived(CutTexts.class, CutTexts::new);
    Map<ReportKey, Shingles> shingles = cut.of(county.all());
    List<long[]> standard = new ArrayList<>();
    long[] listed = phrases.listed(cut.normaliser);
    standard.add(listed);
    for (int year : county.years()) {
      List<Shingles> ofYear = new ArrayList<>();
      shingles.forEach((key, text) -> {
        if (key.year() == year) {
          ofYear.add(text);
        }
      });
      standard.add(StandardPhrases.common(ofYear));
    }
    return free(shingles, listed, StandardPhrases.union(standard));
  }

  /** The texts of a set of reports, normalised and cut when they are first asked for. */
  private static final class CutTexts {
    private final Normaliser normaliser;
    private final Map<ReportKey, Shingles> cut = new ConcurrentHashMap<>();

    CutTexts(ReportSet reports) {
      Set<String> names = new LinkedHashSet<>();
      reports.units().forEach(unit -> names.add(unit.name()));
      reports.all().forEach(report -> names.add(report.division().name()));
      normaliser = new Normaliser(names);
    }

    Map<ReportKey, Shingles> of(List<ReportFacts> reports) {
      Map<ReportKey, Shingles> shingles = new LinkedHashMap<>();
      for (ReportFacts report : reports) {
        shingles.put(
            report.key(),
            cut.computeIfAbsent(
                report.key(), key -> Shingles.of(normaliser.report(report.text()))));
      }
      return shingles;
    }
  }

  private static Map<ReportKey, ReportTexts> free(
      Map<ReportKey, Shingles> all, long[] listed, long[] standard) {
    Map<ReportKey, ReportTexts> texts = new LinkedHashMap<>();
    all.forEach((key, text) ->
        texts.put(key, new ReportTexts(FreeText.of(text, standard), FreeText.of(text, listed))));
    return texts;
  }
}
