package org.mingjian.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.TemporaryFolder;
import org.mingjian.cli.bench.FindingsBench;
import org.mingjian.cli.bench.SearchBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench search}: how long the full-text search and the list of reports take. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description =
        "Measures the search over the texts of reports, for the country and for one county. Works in"
            + " a folder of its own and deletes it.")
final class BenchSearchCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--townships", description = "Townships a county (default: ${DEFAULT-VALUE}).")
  private int townships = 30;

  @Option(names = "--years", description = "Years of each (default: ${DEFAULT-VALUE}).")
  private int years = 15;

  @Option(names = "--units", description = "Townships in all (default: ${DEFAULT-VALUE}).")
  private int units = 3000;

  @Option(names = "--seed", description = "Seed of the reports (default: ${DEFAULT-VALUE}).")
  private long seed = 2026;

  @Override
  public Integer call() throws IOException, SQLException {
    if (spec == null) {
      throw new IllegalStateException("not started by the command line");
    }
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      new SearchBench(
              new FindingsBench(townships, years, units, seed, spec.commandLine().getErr()),
              spec.commandLine().getErr())
          .run(folder.path(), spec.commandLine().getOut());
      return 0;
    }
  }
}
