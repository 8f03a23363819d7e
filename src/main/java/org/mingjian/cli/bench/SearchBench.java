package org.mingjian.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.bootstrap.postgres.EmbeddedPostgres;
import org.mingjian.search.ReportFilter;
import org.mingjian.search.ReportOrder;
import org.mingjian.search.ReportSearch;
import org.mingjian.search.SearchPage;
import org.mingjian.search.SearchWords;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;

/**
 * Measures the search over the texts of reports, and the list of them. One county is invented and
 * imported, the others are copies of it in the database, as for {@link FindingsBench}.
 */
public final class SearchBench {
  private static final int RUNS = 20;
  private static final List<String> WORDS =
      List.of("复议", "行政复议", "信息公开", "政府信息公开工作年度报告", "公开 複議 ２０２０", "绝无此词");

  private final FindingsBench reports;
  private final PrintWriter progress;

  /**
   * A measurement over the reports that the other one makes.
   *
   * @param reports makes them
   */
  public SearchBench(FindingsBench reports, PrintWriter progress) {
    this.reports = reports;
    this.progress = progress;
  }

  /** Measures in an empty folder and prints a table. */
  public void run(Path folder, PrintWriter out) throws IOException, SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder.resolve("home"))) {
      DatabaseAddress address =
          new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password());
      try (Services services =
          Services.open(new Home(folder.resolve("home")), address, Clock.systemUTC())) {
        String county = reports.fill(folder, services, address);
        long begin = System.nanoTime();
        services.search().complete();
        progress.printf(
            Locale.ROOT, "index completed in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        progress.flush();
        // The list says which reports came late and which are missing.
        services.judging().judgeAll(Actor.commandLine(), null, (_, _) -> {});
        out.println("| who | words | reports | candidates cut | median ms | 95th percentile ms |");
        out.println("|---|---|--:|---|--:|--:|");
        Actor country = new Actor("bench", Role.VIEWER, Scope.everything());
        Actor own = new Actor("bench", Role.VIEWER, Scope.of(List.of(county)));
        for (String words : WORDS) {
          measure(out, services.search(), "country", country, words);
          measure(out, services.search(), "county", own, words);
        }
        measureList(out, services.search(), "country", country);
        measureList(out, services.search(), "county", own);
      }
    }
  }

  private static void measure(
      PrintWriter out, ReportSearch search, String who, Actor actor, String words) {
    SearchWords parsed = SearchWords.of(words);
    long[] times = new long[RUNS];
    SearchPage page = search.search(actor, ReportFilter.of(""), parsed, 0, 20);
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      page = search.search(actor, ReportFilter.of(""), parsed, 0, 20);
      times[run] = System.nanoTime() - begin;
    }
    print(out, who, words, page.total(), page.cut() ? "yes" : "no", times);
  }

  private static void measureList(PrintWriter out, ReportSearch search, String who, Actor actor) {
    long[] times = new long[RUNS];
    int total = 0;
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      total = search.counts(actor, ReportFilter.of("")).total();
      search.list(actor, ReportFilter.of(""), ReportOrder.YEAR, 0, 50);
      times[run] = System.nanoTime() - begin;
    }
    print(out, who, "(list and counts)", total, "no", times);
  }

  private static void print(
      PrintWriter out, String who, String words, int total, String cut, long[] times) {
    Timings timings = Timings.of(times);
    out.printf(
        Locale.ROOT,
        "| %s | %s | %,d | %s | %.1f | %.1f |%n",
        who,
        words,
        total,
        cut,
        timings.median() / 1e6,
        timings.ninetyFifth() / 1e6);
    out.flush();
  }
}
