package org.mingjian.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.TemporaryFolder;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.cli.bench.ReadingBench;
import org.mingjian.cli.bench.ReadingSpeed;
import org.mingjian.cli.bench.ReadingSpeedTable;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.Score;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.ReadingLimits;
import org.mingjian.document.SourceFiles;
import org.mingjian.extract.ProblemMessages;
import org.mingjian.extract.ReportExtractor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench reading}: how fast and how well a corpus is read; the tables of docs/reading.md. */
@Command(
    name = "reading",
    mixinStandardHelpOptions = true,
    description =
        "Measures how fast a corpus is read and, with --write, how well: right, declined, wrong.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Measured.", "2:Wrong usage.", "3:A cell was read wrongly."})
final class BenchReadingCommand implements Callable<Integer> {
  private static final int WRONG_CELLS = 3;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--corpus", paramLabel = "DIR", description = "A corpus that is there.")
  private @Nullable Path corpus;

  @Option(
      names = "--townships",
      description = "Units of a corpus that is made, 7 reports each (default: ${DEFAULT-VALUE}).")
  private int townships = 286;

  @Option(names = "--seed", description = "Seed of that corpus (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--format",
      split = ",",
      description = "Measure the speed of these formats only (default: all).")
  private List<String> formats = List.of();

  @Option(names = "--threads", description = "How many read at once (default: ${DEFAULT-VALUE}).")
  private int threads = 2;

  @Option(names = "--rounds", description = "Rounds of each format (default: ${DEFAULT-VALUE}).")
  private int rounds = 7;

  @Option(
      names = "--round-seconds",
      description = "How long a round lasts at least (default: ${DEFAULT-VALUE}).")
  private double roundSeconds = 3;

  @Option(
      names = "--warm-up-seconds",
      description =
          "How long each format is read before its rounds, and on until three rounds agree"
              + " (default: ${DEFAULT-VALUE}).")
  private double warmUpSeconds = 10;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Also compare what is read with the truth, and write all tables to this file.")
  private @Nullable Path write;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path read = corpus;
      if (read == null) {
        read = folder.path().resolve("corpus");
        progress("making a corpus of " + townships + " units");
        // Here it would leave the code compiled for the writing of files, and the heap full of
        // them.
        SeparateMachine.run(
            "corpus",
            read.toString(),
            "--townships",
            Integer.toString(townships),
            "--years",
            "2019-2025",
            "--seed",
            Long.toString(seed));
      }
      return measure(read, folder.path().resolve("read.ndjson"));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(CommandLines.of(spec), e.getMessage(), e);
    }
  }

  private int measure(Path read, Path output) throws IOException, InterruptedException {
    ReportExtractor extractor =
        new ReportExtractor(
            IndicatorCatalogue.load(),
            Form.loadAll(),
            DivisionRegister.load().with(read.resolve("divisions.csv")));
    ReadingBench bench =
        new ReadingBench(extractor, threads, seconds(warmUpSeconds), rounds, seconds(roundSeconds));
    List<ReadingSpeed> speeds = new ArrayList<>();
    Map<String, Set<Path>> files = files(read);
    for (Map.Entry<String, Set<Path>> format : files.entrySet()) {
      progress("reading " + format.getKey());
      speeds.add(bench.measure(format.getKey(), List.copyOf(format.getValue())));
    }
    String speed = conditions() + "\n\n" + ReadingSpeedTable.of(speeds);
    PrintWriter out = CommandLines.of(spec).getOut();
    out.print(speed);
    out.flush();
    if (write == null) {
      return 0;
    }
    progress("comparing with the truth");
    extract(read, output, extractor);
    Score score = Score.of(read, output);
    Files.writeString(write, document(score, speed));
    return score.cells().wrong() > 0 ? WRONG_CELLS : 0;
  }

  /** The files of each format, an archive once. */
  private Map<String, Set<Path>> files(Path read) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Map<String, Set<Path>> files = new LinkedHashMap<>();
    for (String format : formats.isEmpty() ? Corpus.formatCodes() : formats) {
      files.put(format, new LinkedHashSet<>());
    }
    for (String line : Files.readAllLines(read.resolve("truth.ndjson"))) {
      JsonNode report = json.readTree(line);
      Set<Path> ofFormat = files.get(report.path("format").asString(""));
      if (ofFormat != null) {
        String name = report.path("file").asString("").split("!/", 2)[0];
        ofFormat.add(read.resolve("reports").resolve(name));
      }
    }
    if (!formats.isEmpty() && files.containsValue(Set.of())) {
      throw new IllegalArgumentException("the corpus lacks a format among " + formats);
    }
    files.values().removeIf(Set::isEmpty);
    return files;
  }

  /** Writes what {@code extract} prints. */
  private static void extract(Path read, Path output, ReportExtractor extractor)
      throws IOException {
    ReportJson json =
        new ReportJson(
            extractor, new DocumentReader(), new ProblemMessages(), Locale.CHINESE, false);
    try (BufferedWriter writer = Files.newBufferedWriter(output)) {
      new SourceFiles(ReadingLimits.standard())
          .walk(
              read.resolve("reports"),
              file -> {
                try {
                  writer.write(json.of(file));
                  writer.newLine();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private String conditions() {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "One Java machine (%s, heap of %d MB at most) on %d processors, %d threads. Each format is"
            + " read for %.1f s first and on until three rounds agree to 8 %%, at most five times"
            + " as long, then in %d rounds of %.1f s; the median counts. A report is read from its"
            + " file to its figures, without a database.",
        Runtime.version(),
        runtime.maxMemory() >> 20,
        runtime.availableProcessors(),
        threads,
        warmUpSeconds,
        rounds,
        roundSeconds);
  }

  private String document(Score score, String speed) {
    String made =
        corpus == null
            ? String.format(
                "`./mingjian bench reading --townships %d --seed %d --write docs/reading.md`",
                townships, seed)
            : "`./mingjian bench reading --corpus DIR --write docs/reading.md`";
    return """
    # How well and how fast reports are read

    Made by %s on an invented corpus with known truth; do not edit. [corpus.md](corpus.md) \
    says what the corpus holds.

    ## Right, declined, wrong

    Right: the figure, or blank or absent where the document has none. Declined: marked as \
    unreadable, with a reason. Wrong: stated, and not what the document says.

    %s
    ## Speed

    %s\
    """
        .formatted(made, score.markdown().strip() + "\n", speed);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private void progress(String text) {
    PrintWriter progress = CommandLines.of(spec).getErr();
    progress.println(text);
    progress.flush();
  }
}
