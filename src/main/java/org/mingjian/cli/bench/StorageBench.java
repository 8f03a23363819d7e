package org.mingjian.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.bootstrap.postgres.EmbeddedPostgres;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;

/** Runs the trial of storage layouts on an embedded PostgreSQL of its own. */
public final class StorageBench {
  private final long cells;
  private final int runs;
  private final long seed;
  private final List<StorageLayout> layouts;

  /**
   * A trial.
   *
   * @param cells how many cells on forms at least
   * @param layouts letters of layouts, all when empty
   */
  public StorageBench(long cells, int runs, long seed, List<String> layouts) {
    this.cells = cells;
    this.runs = runs;
    this.seed = seed;
    this.layouts =
        List.of(StorageLayout.values()).stream()
            .filter(layout -> layouts.isEmpty() || layouts.contains(layout.letter()))
            .toList();
  }

  /**
   * Measures and writes the results.
   *
   * @param home an empty folder for the database; full durability, as in an installation
   */
  public void run(Path home, PrintWriter out, PrintWriter progress)
      throws SQLException, IOException {
    IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    int cellsAReport = Math.min(catalogue.of("2019").size(), catalogue.of("2021").size());
    long townships = Math.ceilDiv(cells, (long) cellsAReport * TrialReports.YEARS);
    TrialGeography geography =
        TrialGeography.of(DivisionRegister.load(), Math.toIntExact(townships));
    TrialReports reports = new TrialReports(seed, geography.townships(), catalogue);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home);
        Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
      describe(connection, reports, geography, out);
      StorageTrial trial =
          new StorageTrial(
              connection,
              catalogue,
              reports,
              geography,
              seed,
              runs,
              message -> {
                progress.println(message);
                progress.flush();
              });
      List<LayoutResult> results = new ArrayList<>();
      for (StorageLayout layout : layouts) {
        results.add(trial.measure(layout));
      }
      out.println();
      results.forEach(result ->
          out.println("- " + result.layout().letter() + ": " + result.layout().description()));
      out.println();
      out.print(TrialTable.of(results, reports.size()));
      out.println();
      out.println("Times are median (95th percentile) of warm runs, seen by the client.");
      out.flush();
    }
  }

  private void describe(
      Connection connection, TrialReports reports, TrialGeography geography, PrintWriter out)
      throws SQLException {
    Map<String, Long> census = StorageTrial.census(reports);
    long all = census.values().stream().mapToLong(Long::longValue).sum();
    try (Statement statement = connection.createStatement();
        ResultSet version =
            statement.executeQuery(
                "select current_setting('server_version'), current_setting('shared_buffers')")) {
      version.next();
      out.printf(
          Locale.ROOT,
          "PostgreSQL %s, shared_buffers %s, seed %d, %,d reports, %,d cells on forms:%n",
          version.getString(1),
          version.getString(2),
          seed,
          reports.size(),
          all);
    }
    out.printf(
        Locale.ROOT,
        "%.1f %% zero, %.1f %% other figures, %.1f %% blank, %.1f %% unreadable, %.1f %% absent.%n",
        percent(census, "z", all),
        percent(census, "r", all),
        percent(census, "b", all),
        percent(census, "u", all),
        percent(census, "a", all));
    out.printf(
        Locale.ROOT,
        "County %s: %d townships; prefecture %s: %d; province %s: %d.%n",
        geography.county(),
        geography.townshipsIn(geography.county()),
        geography.prefecture(),
        geography.townshipsIn(geography.prefecture()),
        geography.province(),
        geography.townshipsIn(geography.province()));
  }

  private static double percent(Map<String, Long> census, String state, long all) {
    return 100.0 * census.getOrDefault(state, 0L) / all;
  }
}
