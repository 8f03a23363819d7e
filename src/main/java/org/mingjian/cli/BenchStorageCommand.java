package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.cli.bench.StorageBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench storage}: the trial behind docs/decisions/0002-fact-storage.md. */
@Command(
    name = "storage",
    mixinStandardHelpOptions = true,
    description =
        "Measures ways to store cells: size, load, the dashboard's queries. Works in a folder of"
            + " its own and deletes it.")
final class BenchStorageCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--cells", description = "Cells on forms (default: ${DEFAULT-VALUE}).")
  private long cells = 1_000_000;

  @Option(names = "--runs", description = "Runs of each query (default: ${DEFAULT-VALUE}).")
  private int runs = 60;

  @Option(names = "--seed", description = "Seed of the reports (default: ${DEFAULT-VALUE}).")
  private long seed = 20_261_120;

  @Option(
      names = "--layout",
      split = ",",
      description = "Letters of the layouts to measure; all by default.")
  private List<String> layouts = List.of();

  @Option(
      names = "--parent",
      description = "Where to make the folder; the system's temporary folder by default.")
  private @Nullable Path parent;

  @Override
  public Integer call() throws IOException, SQLException {
    Path home =
        parent == null
            ? Files.createTempDirectory("mingjian-bench-")
            : Files.createTempDirectory(parent, "mingjian-bench-");
    try {
      new StorageBench(cells, runs, seed, layouts)
          .run(home, CommandLines.of(spec).getOut(), CommandLines.of(spec).getErr());
      return 0;
    } finally {
      delete(home);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
