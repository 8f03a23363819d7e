package org.mingjian.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.TemporaryFolder;
import org.mingjian.cli.bench.SearchBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private InventedReportsOptions reports = new InventedReportsOptions();

  @Override
  public Integer call() throws IOException, SQLException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      new SearchBench(reports.bench(CommandLines.of(spec).getErr()), CommandLines.of(spec).getErr())
          .run(folder.path(), CommandLines.of(spec).getOut());
      return 0;
    }
  }
}
