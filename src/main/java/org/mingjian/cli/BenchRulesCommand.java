package org.mingjian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mingjian.cli.bench.RulesBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench rules}: what the rules flag in clean invented counties, and find in others. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description =
        "Judges invented counties: families flagged where there is nothing to find, and planted"
            + " cases found. Works in folders of its own and deletes them.")
final class BenchRulesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--townships",
      split = ",",
      description =
          "Townships of a seed, taken in turn; the first 14 are one county, every 30 more another"
              + " (default: ${DEFAULT-VALUE}).")
  private List<Integer> townships = List.of(14, 44, 74);

  @Option(names = "--years", description = "The years (default: ${DEFAULT-VALUE}).")
  private String years = "2016-2025";

  @Option(
      names = "--seeds",
      description =
          "How many counties or sets of counties of each sort (default: ${DEFAULT-VALUE}).")
  private int seeds = 10;

  @Option(
      names = "--first-seed",
      description = "The first of the seeds (default: ${DEFAULT-VALUE}).")
  private long first = 1;

  @Option(names = "--only", description = "clean or planted; both where it is not given.")
  private @Nullable String only;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = CommandLines.of(spec).getOut();
    String[] range = years.split("-", 2);
    int from = Integer.parseInt(range[0]);
    int to = Integer.parseInt(range[range.length - 1]);
    List<Long> chosen = LongStream.range(first, first + seeds).boxed().toList();
    RulesBench bench = new RulesBench(out);
    if (!"planted".equals(only)) {
      out.println("Nothing to find: families flagged, of those assessed.");
      out.println();
      bench.clean(chosen, townships, from, to);
      out.println();
    }
    if (!"clean".equals(only)) {
      out.println("Planted cases.");
      out.println();
      bench.planted(chosen, townships, from, to);
    }
    out.flush();
    return 0;
  }
}
