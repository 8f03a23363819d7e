package org.mingjian.cli.bench;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.postgresql.PGConnection;

/**
 * Stores the same generated reports in every layout, asks all the same questions, and refuses to
 * report times of layouts whose answers differ.
 */
public final class StorageTrial {
  private static final int REPORTS_A_COPY = 500;
  private static final int TRANSACTIONS = 200;
  private static final int WARM_UP = 10;
  private static final int REPORTS_A_CORRECTION = 200;
  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared(?: hit=([0-9]+))?(?: read=([0-9]+))?");

  private final Connection connection;
  private final IndicatorCatalogue catalogue;
  private final TrialReports reports;
  private final List<TrialQuestion> questions;
  private final long seed;
  private final int runs;
  private final Consumer<String> progress;
  private final long serverProcess;
  private final Map<String, List<String>> answers = new HashMap<>();

  StorageTrial(
      Connection connection,
      IndicatorCatalogue catalogue,
      TrialReports reports,
      TrialGeography geography,
      long seed,
      int runs,
      Consumer<String> progress)
      throws SQLException {
    this.connection = connection;
    this.catalogue = catalogue;
    this.reports = reports;
    this.questions = questions(catalogue, geography);
    this.seed = seed;
    this.runs = runs;
    this.progress = progress;
    this.serverProcess = single("select pg_backend_pid()");
    // The time of helping processes would not be counted.
    execute("set max_parallel_workers_per_gather = 0");
  }

  /** The three widgets of the dashboard, and the second once more with corrections. */
  static List<TrialQuestion> questions(IndicatorCatalogue catalogue, TrialGeography geography) {
    List<Integer> volume =
        List.of(
            ordinal(catalogue, "normative.in_force"),
            ordinal(catalogue, "licence.decisions"),
            ordinal(catalogue, "penalty.decisions"));
    List<Integer> procurement = List.of(ordinal(catalogue, "procurement.amount"));
    List<Integer> requests =
        catalogue.all().stream()
            .filter(indicator -> indicator.table() == 3 && indicator.code().endsWith(".total"))
            .filter(indicator -> indicator.isOn("2021"))
            .map(Indicator::ordinal)
            .toList();
    int first = TrialReports.FIRST_YEAR;
    int last = first + TrialReports.YEARS - 1;
    return List.of(
        new TrialQuestion("volume, county", geography.county(), first, last, 9, volume, false),
        new TrialQuestion(
            "procurement, prefecture", geography.prefecture(), first, last, 6, procurement, false),
        new TrialQuestion(
            "the same, corrected", geography.prefecture(), first, last, 6, procurement, true),
        new TrialQuestion(
            "requests, province", geography.province(), 2023, 2023, 6, requests, false));
  }

  private static int ordinal(IndicatorCatalogue catalogue, String code) {
    return catalogue.require(code).ordinal();
  }

  LayoutResult measure(StorageLayout layout) throws SQLException, IOException {
    progress.accept(layout.letter() + ": load");
    execute("drop schema if exists " + layout.schema() + " cascade");
    execute("create schema " + layout.schema());
    execute("set search_path to " + layout.schema());
    for (String statement : layout.createStatements()) {
      execute(statement);
    }
    long begin = System.nanoTime();
    load(layout);
    for (String statement : layout.indexStatements()) {
      execute(statement);
    }
    long load = System.nanoTime() - begin;
    correct();
    progress.accept(layout.letter() + ": vacuum");
    for (String table : layout.tables()) {
      execute("vacuum (full, analyze) " + table);
      execute("vacuum (analyze) " + table);
    }
    long plain =
        sum("pg_relation_size(oid) + pg_relation_size(oid, 'fsm') + pg_relation_size(oid, 'vm')");
    long toast =
        sum("case when reltoastrelid = 0 then 0 else pg_total_relation_size(reltoastrelid) end");
    long index = sum("pg_indexes_size(oid)");
    progress.accept(layout.letter() + ": ask");
    List<LayoutResult.Answer> measured = new ArrayList<>();
    for (TrialQuestion question : questions) {
      measured.add(ask(layout, question));
    }
    Timings cell = askCells(layout, false);
    Timings corrected = askCells(layout, true);
    progress.accept(layout.letter() + ": store singly");
    long before = logPosition();
    Timings transaction = storeSingly(layout);
    long log = (logPosition() - before) / TRANSACTIONS;
    return new LayoutResult(
        layout, plain, toast, index, load, transaction, log, measured, cell, corrected);
  }

  private void load(StorageLayout layout) throws SQLException, IOException {
    connection.setAutoCommit(false);
    for (int from = 0; from < reports.size(); from += REPORTS_A_COPY) {
      int to = Math.min(reports.size(), from + REPORTS_A_COPY);
      copy(layout, IntStream.range(from, to).mapToObj(reports::get).toList());
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void copy(StorageLayout layout, List<TrialReport> stored)
      throws SQLException, IOException {
    List<String> lines = new ArrayList<>();
    stored.forEach(report -> lines.add(layout.copyReport(report)));
    copy("report (" + layout.copiedColumns() + ")", lines);
    if (layout.cellTable() != null) {
      lines.clear();
      stored.forEach(report -> layout.copyCells(report, lines));
      copy("cell", lines);
    }
  }

  private void copy(String target, List<String> lines) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + target + " from stdin", new StringReader(String.join("", lines)));
  }

  /** Corrections are few: one in so many reports, of any cell, and of procurement in as many. */
  private void correct() throws SQLException {
    Random random = new Random(seed);
    int procurement = ordinal(catalogue, "procurement.amount");
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into correction (report_id, indicator, value, reason)"
                + " values (?, ?, ?, 'misread')")) {
      for (int i = 0; i < reports.size() / REPORTS_A_CORRECTION; i++) {
        for (int ordinal : new int[] {random.nextInt(catalogue.all().size()), procurement}) {
          statement.setLong(1, 1L + random.nextInt(reports.size()));
          statement.setInt(2, ordinal);
          statement.setBigDecimal(3, BigDecimal.valueOf(random.nextInt(1_000), 1));
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }

  private LayoutResult.Answer ask(StorageLayout layout, TrialQuestion question)
      throws SQLException, IOException {
    String sql = layout.query(question);
    long[] times = new long[runs];
    long processor = 0;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int run = -WARM_UP; run < 0; run++) {
        compare(layout, question.name(), rows(statement));
      }
      long before = serverTime();
      for (int run = 0; run < runs; run++) {
        long begin = System.nanoTime();
        rows(statement);
        times[run] = System.nanoTime() - begin;
      }
      processor = (serverTime() - before) / runs;
    }
    return new LayoutResult.Answer(question, Timings.of(times), processor, buffers(sql));
  }

  /** Nanoseconds for which the server's process of this connection has had a processor. */
  private long serverTime() throws SQLException, IOException {
    String statistics =
        Files.readString(Path.of("/proc", Long.toString(serverProcess), "schedstat"));
    return Long.parseLong(statistics.split(" ", -1)[0]);
  }

  private static List<String> rows(PreparedStatement statement) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        StringBuilder line = new StringBuilder();
        line.append(row.getString(1)).append(' ').append(row.getInt(2));
        line.append(' ').append(row.getInt(3)).append(' ').append(plain(row.getBigDecimal(4)));
        for (int column = 5; column <= 9; column++) {
          line.append(' ').append(row.getLong(column));
        }
        rows.add(line.toString());
      }
    }
    return rows;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private void compare(StorageLayout layout, String what, List<String> answer) {
    List<String> expected = answers.computeIfAbsent(what, _ -> answer);
    if (!expected.equals(answer)) {
      throw new IllegalStateException(
          layout.letter() + " answers differently: " + what + ", " + answer + ", not " + expected);
    }
    if (answer.isEmpty()) {
      throw new IllegalStateException("nothing was found: " + what);
    }
  }

  private Timings askCells(StorageLayout layout, boolean corrected) throws SQLException {
    Random random = new Random(seed);
    int cells = Math.max(runs, TRANSACTIONS);
    long[] times = new long[cells];
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(layout.cellQuery(corrected))) {
      for (int run = -WARM_UP; run < cells; run++) {
        int ordinal = random.nextInt(catalogue.all().size());
        long report = 1L + random.nextInt(reports.size());
        long begin = System.nanoTime();
        statement.setInt(1, ordinal);
        statement.setLong(2, report);
        TrialCell cell;
        try (ResultSet row = statement.executeQuery()) {
          if (!row.next()) {
            throw new IllegalStateException("no report " + report);
          }
          cell = layout.cell(row, ordinal);
        }
        if (run >= 0) {
          times[run] = System.nanoTime() - begin;
        }
        String value = cell.value() == null ? "" : plain(cell.value());
        found.add(
            report
                + " "
                + ordinal
                + " "
                + cell.state()
                + value
                + " "
                + cell.start()
                + " "
                + cell.length());
      }
    }
    compare(layout, corrected ? "corrected cells" : "cells", found);
    return Timings.of(times);
  }

  private Timings storeSingly(StorageLayout layout) throws SQLException, IOException {
    long[] times = new long[TRANSACTIONS];
    connection.setAutoCommit(false);
    for (int i = 0; i < TRANSACTIONS; i++) {
      List<TrialReport> report = List.of(reports.late(i));
      long begin = System.nanoTime();
      copy(layout, report);
      connection.commit();
      times[i] = System.nanoTime() - begin;
    }
    connection.setAutoCommit(true);
    return Timings.of(times);
  }

  private long buffers(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet plan = statement.executeQuery("explain (analyze, buffers) " + sql)) {
      while (plan.next()) {
        Matcher buffers = BUFFERS.matcher(plan.getString(1));
        if (buffers.find()) {
          return number(buffers.group(1)) + number(buffers.group(2));
        }
      }
    }
    throw new IllegalStateException("the plan names no buffers: " + sql);
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** A size of the tables of reports and cells together. */
  private long sum(String size) throws SQLException {
    return single(
        "select sum("
            + size
            + ") from pg_class where relnamespace = current_schema()::regnamespace"
            + " and relkind = 'r' and relname in ('report', 'cell')");
  }

  private long logPosition() throws SQLException {
    return single("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
  }

  private long single(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Cells on forms, and how many of them are in which state. */
  static Map<String, Long> census(TrialReports reports) {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      reports
          .get(i)
          .statesWithZero()
          .chars()
          .forEach(letter -> counts.merge(String.valueOf((char) letter), 1L, Long::sum));
    }
    counts.remove(String.valueOf(TrialReport.NOT_ON_FORM));
    return counts;
  }
}
