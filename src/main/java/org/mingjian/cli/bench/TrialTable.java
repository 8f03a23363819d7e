package org.mingjian.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The results as a table in Markdown, a column a layout. */
final class TrialTable {
  /** 41,352 townships, 7 years. */
  static final long ALL_REPORTS = 289_464;

  private TrialTable() {}

  static String of(List<LayoutResult> results, int reports) {
    StringBuilder table = new StringBuilder();
    row(table, "", results, result -> result.layout().letter());
    table.append("|---|").append("---:|".repeat(results.size())).append('\n');
    row(table, "bytes a report", results, result -> number(result.totalBytes() / reports));
    row(table, "- in the table", results, result -> number(result.tableBytes() / reports));
    row(table, "- stored apart (TOAST)", results, result -> number(result.toastBytes() / reports));
    row(table, "- indexes", results, result -> number(result.indexBytes() / reports));
    row(
        table,
        "all " + number(ALL_REPORTS) + " reports, MB",
        results,
        result -> number(Math.round(ALL_REPORTS * (double) result.totalBytes() / reports / 1e6)));
    row(
        table,
        "load in bulk, ms a report",
        results,
        result -> milliseconds(result.loadNanoseconds() / reports));
    row(table, "a report a transaction, ms", results, result -> times(result.transaction()));
    row(table, "write-ahead log a report, bytes", results, result -> number(result.logBytes()));
    List<LayoutResult.Answer> answers = results.getFirst().answers();
    IntStream.range(0, answers.size())
        .forEach(i -> {
          String name = answers.get(i).question().name();
          row(table, name + ", ms", results, result -> times(result.answers().get(i).timings()));
          row(
              table,
              name + ", processor ms",
              results,
              result -> milliseconds(result.answers().get(i).processor()));
          row(
              table,
              name + ", pages",
              results,
              result -> number(result.answers().get(i).buffers()));
        });
    row(table, "one cell, ms", results, result -> times(result.cell()));
    row(table, "one corrected cell, ms", results, result -> times(result.correctedCell()));
    return table.toString();
  }

  private static void row(
      StringBuilder table,
      String name,
      List<LayoutResult> results,
      Function<LayoutResult, String> value) {
    table
        .append("| ")
        .append(name)
        .append(" | ")
        .append(results.stream().map(value).collect(Collectors.joining(" | ")))
        .append(" |\n");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String times(Timings timings) {
    return milliseconds(timings.median()) + " (" + milliseconds(timings.ninetyFifth()) + ")";
  }

  private static String milliseconds(long nanoseconds) {
    return String.format(Locale.ROOT, "%.2f", nanoseconds / 1e6);
  }
}
