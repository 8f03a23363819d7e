package org.mingjian.journey;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportOutcome;
import org.mingjian.ingest.ImportService;

/**
 * The reports that are there before anybody comes: four townships of one county, one of them for
 * two years, with one blank amount, one amount of zero and one cell that nobody can read.
 */
final class Reports {
  static final String PREFECTURE = "3311";
  static final String COUNTY = "331124";
  static final String COUNTY_NAME = "松阳县";

  /** The county of the golden report that is filed by its own words. */
  static final String OTHER_COUNTY = "330603";

  static final String AMOUNT = "procurement.amount";
  static final String PROJECTS = "procurement.projects";

  private static final String ABOVE = "丽水市" + COUNTY_NAME;

  private static final List<ReportText> ALL =
      List.of(
          new ReportText(ABOVE, "古市镇", 2019).with(AMOUNT, "18"),
          new ReportText(ABOVE, "古市镇", 2020).with(AMOUNT, "30.25"),
          new ReportText(ABOVE, "玉岩镇", 2020).with(AMOUNT, "1,204.5"),
          new ReportText(ABOVE, "象溪镇", 2020).with(PROJECTS, "").with(AMOUNT, ""),
          new ReportText(ABOVE, "大东坝镇", 2020).with(AMOUNT, "0").with(PROJECTS, "若干"));

  private final Map<String, Long> ids = new HashMap<>();

  private Reports() {}

  /** Imports all, as the command line would. */
  static Reports importInto(ImportService imports, Path folder) {
    Reports reports = new Reports();
    ImportJob job = imports.begin(Person.ADMINISTRATOR.actor(), null);
    for (ReportText report : ALL) {
      imports.importPath(
          job,
          report.writeTo(folder),
          item -> {
            if (!(item.outcome() instanceof ImportOutcome.Filed filed)) {
              throw new IllegalStateException(item + " should be filed at once");
            }
            reports.ids.put(report.fileName(), filed.report());
          });
    }
    imports.finish(job);
    return reports;
  }

  /** The number of a township's report. */
  long id(String township, int year) {
    Long id = ids.get(township + year + ".txt");
    if (id == null) {
      throw new IllegalArgumentException("no report of " + township + " for " + year);
    }
    return id;
  }

  /** The id of a figure, as a mark of a chart bears it. */
  String fact(String township, int year, String indicator) {
    return id(township, year) + "." + indicator;
  }
}
