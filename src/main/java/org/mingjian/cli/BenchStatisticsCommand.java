package org.mingjian.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.statistics.ErrorRates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how often the statistical methods are wrong and how much they find, as Markdown. */
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description =
        "Simulate panels of townships: false alarms and power of every statistical method.")
final class BenchStatisticsCommand implements Callable<Integer> {
  @Option(
      names = "--panels",
      defaultValue = "2000",
      description = "Panels simulated for each line (default: ${DEFAULT-VALUE}).")
  private int panels;

  @Option(
      names = "--seed",
      defaultValue = "2026",
      description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--null-table",
      description = "Print the table of chances of the modified z-score in its place; minutes.")
  private boolean nullTable;

  @Option(
      names = "--esd-table",
      description = "Print the table of levels of the generalised ESD test in its place.")
  private boolean esdTable;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = CommandLines.of(spec).getOut();
    if (nullTable || esdTable) {
      (nullTable ? ErrorRates.modifiedZTable() : ErrorRates.esdTable()).forEach(out::println);
      out.flush();
      return 0;
    }
    List<ErrorRates.Line> lines = new ErrorRates(panels, seed).lines();
    out.printf(
        Locale.ROOT, "%,d panels a line, seed %d; level %.2f.%n%n", panels, seed, ErrorRates.ALPHA);
    out.println("| method | data | n | assessed | false alarms | promised | planted | found |");
    out.println("|---|---|--:|--:|--:|--:|---|--:|");
    for (ErrorRates.Line line : lines) {
      out.printf(
          Locale.ROOT,
          "| %s | %s | %d | %.0f %% | %s | %s | %s | %.0f %% |%n",
          line.method(),
          line.data(),
          line.n(),
          100 * line.assessed(),
          line.assessed() == 0
              ? "-"
              : String.format(Locale.ROOT, "%.1f %%", 100 * line.falseAlarms()),
          line.promised().isPresent()
              ? String.format(Locale.ROOT, "%.0f %%", 100 * line.promised().getAsDouble())
              : "none",
          line.planted(),
          100 * line.power());
    }
    out.flush();
    return 0;
  }
}
