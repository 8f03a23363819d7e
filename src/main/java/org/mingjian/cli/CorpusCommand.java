package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;
import org.mingjian.corpus.CorpusSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes invented reports in all formats and layouts, with their truth. */
@Command(
    name = "corpus",
    description = "Writes invented reports in all formats and layouts, with their truth.")
public final class CorpusCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT", description = "The folder to write to.")
  private @Nullable Path out;

  @Option(names = "--townships", defaultValue = "14", description = "How many units report.")
  private int townships;

  @Option(names = "--years", defaultValue = "2019-2025", description = "The years, as 2019-2025.")
  private @Nullable String years;

  @Option(names = "--seed", defaultValue = "1", description = "The same seed, the same bytes.")
  private long seed;

  @Option(names = "--anomalies", description = "Plant cases of the rules, noted in the truth.")
  private boolean anomalies;

  @Option(names = "--format", split = ",", description = "Only these formats (default: all).")
  private List<String> formats = List.of();

  @Option(
      names = "--layout",
      split = ",",
      description = "Only these layouts (default: all; natural: those that leave nothing open).")
  private List<String> layouts = List.of();

  @Option(names = "--county", description = "Units of this county of the register.")
  private @Nullable String county;

  @Override
  public Integer call() throws IOException {
    if (out == null || years == null) {
      throw new IllegalStateException("called without a command line");
    }
    CorpusSummary summary;
    try {
      String[] range = years.split("-", 2);
      CorpusOptions options =
          new CorpusOptions(
              out,
              townships,
              Integer.parseInt(range[0]),
              Integer.parseInt(range[range.length - 1]),
              seed,
              anomalies,
              formats,
              layouts,
              county);
      summary = new Corpus().write(options);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(CommandLines.of(spec), e.getMessage(), e);
    }
    CommandLines.of(spec)
        .getOut()
        .printf(
            "%d reports, %d cells, %d planted anomalies in %s%n",
            summary.reports(), summary.cells(), summary.anomalies(), out);
    if (!summary.unplanted().isEmpty()) {
      CommandLines.of(spec).getErr().println("No report was fit for: " + summary.unplanted());
    }
    return 0;
  }
}
