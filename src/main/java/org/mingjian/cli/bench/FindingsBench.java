package org.mingjian.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.bootstrap.postgres.EmbeddedPostgres;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;
import org.mingjian.finding.life.CountyJudgement;
import org.mingjian.finding.life.JudgingOutcome;
import org.mingjian.ingest.CountyGiven;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportOutcome;
import org.mingjian.security.Actor;

/**
 * Measures how long judging takes. The reports of one county are invented, with planted anomalies,
 * and imported like any others; those of further counties are copies of them in the database under
 * the codes of real units, with the same texts. A copy still names the units of the first county,
 * so that rules about names find more than in life.
 */
public final class FindingsBench {
  private static final int FIRST_YEAR = 2010;

  private final int townships;
  private final int years;
  private final int units;
  private final long seed;
  private final PrintWriter progress;

  /**
   * A measurement.
   *
   * @param townships of a county; fewer where the register has no more
   * @param units of all counties together
   */
  public FindingsBench(int townships, int years, int units, long seed, PrintWriter progress) {
    this.townships = townships;
    this.years = years;
    this.units = units;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Fills an empty database with the reports of all counties, the texts that the search looks in
   * excepted.
   *
   * @return the code of the first county
   */
  String fill(Path folder, Services services, DatabaseAddress address)
      throws IOException, SQLException {
    List<Division> chosen = counties(services.divisions());
    String first = chosen.getFirst().code();
    Path corpus = folder.resolve("corpus");
    invent(corpus, first);
    load(services, corpus.resolve("reports"), first);
    copy(address, services.divisions(), chosen);
    return first;
  }

  private void invent(Path corpus, String first) throws IOException {
    say("inventing " + townships * years + " reports");
    new Corpus()
        .write(
            new CorpusOptions(
                corpus,
                townships,
                FIRST_YEAR,
                FIRST_YEAR + years - 1,
                seed,
                true,
                List.of("html"),
                List.of(Corpus.NATURAL),
                first));
  }

  /** Measures in an empty folder and prints a table. */
  public void run(Path folder, PrintWriter out) throws IOException, SQLException {
    List<Division> chosen = counties(DivisionRegister.load());
    String first = chosen.getFirst().code();
    Path corpus = folder.resolve("corpus");
    invent(corpus, first);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder.resolve("home"))) {
      DatabaseAddress address =
          new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password());
      try (Services services =
          Services.open(new Home(folder.resolve("home")), address, Clock.systemUTC())) {
        load(services, corpus.resolve("reports"), first);
        out.printf(
            Locale.ROOT,
            "%d townships and %d years a county, seed %d, %d rules, heap of %d MB at most, %d"
                + " processors%n%n",
            townships,
            years,
            seed,
            services.judging().ruleIds().size(),
            Runtime.getRuntime().maxMemory() >> 20,
            Runtime.getRuntime().availableProcessors());
        out.println(
            "| what | reports | findings | seconds | processor seconds | heap in use at most, MB |");
        out.println("|---|--:|--:|--:|--:|--:|");
        line(out, "a county for the first time, in a cold program", services, first);
        for (int round = 1; round <= 3; round++) {
          line(out, "the county again", services, first);
        }
        if (chosen.size() > 1) {
          int counties = chosen.size();
          copy(address, services.divisions(), chosen);
          line(out, counties + " counties, all but one for the first time", services, null);
          line(out, counties + " counties again", services, null);
        }
      }
    }
  }

  private List<Division> counties(DivisionRegister register) {
    LargestCounties largest = new LargestCounties(register, townships);
    List<Division> chosen = largest.with(units);
    if (largest.units(chosen.getFirst()).size() < townships) {
      throw new IllegalArgumentException("no county of the register has " + townships + " units");
    }
    return chosen;
  }

  private void load(Services services, Path reports, String county) {
    ImportJob job =
        services.imports().begin(Actor.commandLine(), new CountyGiven(county, "measurement"));
    AtomicInteger filed = new AtomicInteger();
    services
        .imports()
        .importPath(
            job,
            reports,
            item -> {
              if (item.outcome() instanceof ImportOutcome.Filed) {
                filed.incrementAndGet();
              }
            });
    services.imports().finish(job);
    say(filed.get() + " reports filed");
  }

  private void copy(DatabaseAddress address, DivisionRegister register, List<Division> chosen)
      throws SQLException {
    LargestCounties largest = new LargestCounties(register, townships);
    List<String> from = largest.units(chosen.getFirst());
    try (Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("select set_config('mingjian.scope', 'all', false)");
        statement.execute(
            "create temporary table original on commit preserve rows as"
                + " select id, document_id from report where current");
      }
      for (int i = 1; i < chosen.size(); i++) {
        copy(connection, from, largest.units(chosen.get(i)), i * 1_000_000L);
        connection.commit();
        if (i % 10 == 0) {
          say(i + " counties copied");
        }
      }
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze");
      }
    }
  }

  private static void copy(Connection connection, List<String> from, List<String> to, long by)
      throws SQLException {
    List<String> statements = new ArrayList<>();
    statements.add(
        "insert into source_document select id + ?, encode(sha256(convert_to(sha256 || ?, 'UTF8')),"
            + " 'hex'), byte_size, media_type, text, blocks, page_starts, stored_at, stored_by"
            + " from source_document where id in (select document_id from original)");
    statements.add(
        "insert into report select id + ?, document_id + ?, file_name, title, organisation,"
            + " organisation_kind, form, year, period_from, period_to, signed_on, published_on,"
            + " unit.code, division_status, candidates, evidence, county_code, waits_for, version,"
            + " current, cell_states, cell_values, cell_places, cell_units, problems, imported_at,"
            + " imported_by, corrected from report join unnest(?::text[], ?::text[]) unit(old, code)"
            + " on unit.old = report.division_code"
            + " where unit.code is not null and id in (select id from original)");
    statements.add(
        "insert into narrative_fact select report_id + ?, indicator, state, value, approximate,"
            + " unit, start_offset, length from narrative_fact"
            + " where report_id in (select id from original)"
            + " and exists (select from report copy where copy.id = report_id + ?)");
    for (int i = 0; i < statements.size(); i++) {
      try (PreparedStatement statement = connection.prepareStatement(statements.get(i))) {
        statement.setLong(1, by);
        statement.setLong(2, by);
        if (i == 1) {
          statement.setArray(3, connection.createArrayOf("text", from.toArray()));
          statement.setArray(4, connection.createArrayOf("text", to.toArray()));
        }
        statement.executeUpdate();
      }
    }
  }

  private void line(PrintWriter out, String what, Services services, @Nullable String county) {
    System.gc();
    for (MemoryPoolMXBean pool : heap()) {
      pool.resetPeakUsage();
    }
    long worked = processorTime();
    long begin = System.nanoTime();
    JudgingOutcome outcome = services.judging().judgeAll(Actor.commandLine(), county, (_, _) -> {});
    double seconds = (System.nanoTime() - begin) / 1e9;
    double processor = (processorTime() - worked) / 1e9;
    if (!outcome.failed().isEmpty()) {
      throw new IllegalStateException("not judged: " + outcome.failed());
    }
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    out.printf(
        Locale.ROOT,
        "| %s | %,d | %,d | %.2f | %.2f | %d |%n",
        what,
        outcome.judged().stream().mapToInt(CountyJudgement::reports).sum(),
        outcome.judged().stream().mapToInt(CountyJudgement::standing).sum(),
        seconds,
        processor,
        peak >> 20);
    out.flush();
  }

  /** What this program has worked so far, without the database, in nanoseconds. */
  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private void say(String text) {
    progress.println(text);
    progress.flush();
  }
}
