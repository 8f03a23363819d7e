package org.mingjian.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.bootstrap.postgres.EmbeddedPostgres;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;
import org.mingjian.finding.life.JudgingOutcome;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportOutcome;
import org.mingjian.security.Actor;

/**
 * Measures how many reports a second an import takes, in all formats of the corpus, and whether the
 * last are as fast as the first and need no more memory; then how long they take to be judged.
 */
public final class ImportBench {
  private static final int FIRST_YEAR = 2019;
  private static final int YEARS = 7;

  private final int reports;
  private final long seed;
  private final PrintWriter progress;
  private int filed;
  private int others;
  private long begun;

  /** A measurement of about so many reports. */
  public ImportBench(int reports, long seed, PrintWriter progress) {
    this.reports = reports;
    this.seed = seed;
    this.progress = progress;
  }

  /** Measures in an empty folder and prints a table. */
  public void run(Path folder, PrintWriter out) throws IOException {
    Path corpus = folder.resolve("corpus");
    progress.println("inventing about " + reports + " reports");
    progress.flush();
    List<Path> folders = invent(corpus);
    Path home = folder.resolve("home");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home)) {
      DatabaseAddress address =
          new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password());
      try (Services services = Services.open(new Home(home), address, Clock.systemUTC())) {
        out.println("| files taken | filed | a second | heap in use at most, MB |");
        out.println("|--:|--:|--:|--:|");
        load(services, folders, out);
        judge(services, out);
      }
    }
  }

  /** A folder of reports a county: units of the register, so that they are filed. */
  private List<Path> invent(Path corpus) throws IOException {
    List<Path> folders = new ArrayList<>();
    DivisionRegister register = DivisionRegister.load();
    LargestCounties largest = new LargestCounties(register, Integer.MAX_VALUE);
    int missing = Math.max(1, Math.ceilDiv(reports, YEARS));
    for (Division county : largest.with(missing)) {
      int units = Math.min(missing, largest.units(county).size());
      new Corpus()
          .write(
              new CorpusOptions(
                  corpus.resolve(county.code()),
                  units,
                  FIRST_YEAR,
                  FIRST_YEAR + YEARS - 1,
                  seed,
                  false,
                  List.of(),
                  List.of(),
                  county.code()));
      folders.add(corpus.resolve(county.code()).resolve("reports"));
      missing -= units;
    }
    return folders;
  }

  private void load(Services services, List<Path> folders, PrintWriter out) {
    int part = Math.max(1, reports / 5);
    ImportJob job = services.imports().begin(Actor.commandLine(), null);
    begin();
    for (Path folder : folders) {
      services
          .imports()
          .importPath(
              job,
              folder,
              item -> {
                if (item.outcome() instanceof ImportOutcome.Filed) {
                  filed++;
                } else {
                  others++;
                }
                int taken = filed + others;
                if (taken % part == 0) {
                  line(out, String.format(Locale.ROOT, "%,d", taken), filed, part);
                  begin();
                }
              });
    }
    services.imports().finish(job);
  }

  private void judge(Services services, PrintWriter out) {
    begin();
    JudgingOutcome outcome = services.judging().drain((_, _) -> {});
    line(out, "all judged", outcome.judged().size(), filed);
  }

  private void begin() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    begun = System.nanoTime();
  }

  private void line(PrintWriter out, String what, int number, int of) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    out.printf(Locale.ROOT, "| %s | %,d | %.1f | %d |%n", what, number, of / seconds, peak >> 20);
    out.flush();
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
