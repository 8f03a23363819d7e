package org.mingjian.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench findings}: how long it takes to judge a county, and many. */
@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description =
        "Measures a full recomputation: loading from the database, all rules, comparing with what"
            + " was found before, writing. Works in a folder of its own and deletes it.")
final class BenchFindingsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private InventedReportsOptions reports = new InventedReportsOptions();

  @Override
  public Integer call() throws IOException, SQLException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      reports
          .bench(CommandLines.of(spec).getErr())
          .run(folder.path(), CommandLines.of(spec).getOut());
      return 0;
    }
  }
}
