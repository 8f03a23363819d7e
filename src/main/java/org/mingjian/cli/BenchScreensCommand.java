package org.mingjian.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench screens}: named here so that the help knows it. The launcher runs it, because it
 * drives Chromium with what only the tests bring along.
 */
@Command(
    name = "screens",
    mixinStandardHelpOptions = true,
    description =
        "Measures the screens in Chromium on the demonstration county: how long the overview and a"
            + " change of a filter take until all is drawn, statements of each screen, what a session"
            + " holds, what is sent. Needs a checkout; works in a folder of its own.")
final class BenchScreensCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--write",
      description = "Also put the result into docs/measurements.md, in place of the last one.")
  private boolean write;

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        CommandLines.of(spec),
        "run it from a checkout: ./mingjian bench screens" + (write ? " --write" : ""));
  }
}
