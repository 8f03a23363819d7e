package org.mingjian.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.TemporaryFolder;
import org.mingjian.cli.bench.ImportBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench import}: how many reports a second an import takes. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Measures how many invented reports of all formats an import takes a second, and the memory"
            + " that it needs. Works in a folder of its own and deletes it.")
final class BenchImportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--reports", description = "About how many (default: ${DEFAULT-VALUE}).")
  private int reports = 1000;

  @Option(names = "--seed", description = "Seed of the reports (default: ${DEFAULT-VALUE}).")
  private long seed = 2026;

  @Override
  public Integer call() throws IOException {
    CommandLine line = CommandLines.of(spec);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      new ImportBench(reports, seed, line.getErr()).run(folder.path(), line.getOut());
      return 0;
    }
  }
}
