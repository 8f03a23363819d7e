package org.mingjian.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.ReadingLimits;
import org.mingjian.document.SourceFile;
import org.mingjian.document.SourceFiles;
import org.mingjian.extract.ProblemMessages;
import org.mingjian.extract.ReportExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is read from files, folders and zip archives, a JSON object a report and a line. */
@Command(
    name = "extract",
    description = {
      "Print what is read from files, folders and zip archives. Needs no database.",
      "The exit status is 0 also for files that cannot be read: their objects say why in problems."
    },
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractCommand.class);

  /** The memory that a hostile file may need within the standard limits, as measured, in bytes. */
  private static final long WORST_FILE = 230L << 20;

  /** Files that wait to be read or printed together have no more bytes than this. */
  private static final long MOST_BYTES = 16L << 20;

  private final OutputStream output;

  /** Prints to the standard output of the process. */
  ExtractCommand() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  ExtractCommand(OutputStream output) {
    this.output = output;
  }

  /** Formats of the output. */
  enum Format {
    ndjson
  }

  @Option(
      names = "--format",
      defaultValue = "ndjson",
      description = "${COMPLETION-CANDIDATES}: one JSON object per report and line.")
  private Format format = Format.ndjson;

  @Option(names = "--text", description = "Also print the text that the locators point into.")
  private boolean text;

  @Option(
      names = "--language",
      defaultValue = "zh",
      description = "Language of the problem messages: zh or en.")
  private String language = "zh";

  @Parameters(arity = "1..*", paramLabel = "PATH")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    ReadingLimits limits = ReadingLimits.of(System.getenv());
    DocumentReader reader = new DocumentReader(limits);
    ReportJson json =
        new ReportJson(
            ReportExtractor.standard(),
            reader,
            new ProblemMessages(),
            Locale.forLanguageTag(language),
            text);
    int workers = workers(Runtime.getRuntime());
    boolean sound;
    try (OutputStream out = new BufferedOutputStream(output, 1 << 16);
        ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      Printer printer = new Printer(out, json, pool, workers * 4);
      SourceFiles files = new SourceFiles(limits);
      for (Path path : paths) {
        files.walk(path, printer::accept);
      }
      sound = printer.finish();
    }
    return switch (format) {
      case ndjson -> sound ? ExitCode.OK : ExitCode.SOFTWARE;
    };
  }

  /** As many as there are processors, and as the worst of files leave memory for. */
  private static int workers(Runtime runtime) {
    long fitting = runtime.maxMemory() / WORST_FILE;
    return Math.clamp(fitting, 1, runtime.availableProcessors());
  }

  /** Reads several files at once and prints them in their order; few are in memory at a time. */
  private static final class Printer {
    private final OutputStream out;
    private final ReportJson json;
    private final ExecutorService pool;
    private final int most;
    private final Deque<Running> running = new ArrayDeque<>();
    private long bytes;
    private boolean sound = true;

    private record Running(SourceFile file, long bytes, Future<String> line) {}

    Printer(OutputStream out, ReportJson json, ExecutorService pool, int most) {
      this.out = out;
      this.json = json;
      this.pool = pool;
      this.most = most;
    }

    void accept(SourceFile file) {
      long size =
          switch (file) {
            case SourceFile.Content(String _, byte[] content) -> content.length;
            case SourceFile.Failed _ -> 0;
          };
      while (!running.isEmpty() && (running.size() >= most || bytes + size > MOST_BYTES)) {
        printFirst();
      }
      running.add(new Running(file, size, pool.submit(() -> json.of(file))));
      bytes += size;
    }

    /** Prints what is left; whether the program failed at no file. */
    boolean finish() throws IOException {
      while (!running.isEmpty()) {
        printFirst();
      }
      out.flush();
      return sound;
    }

    private void printFirst() {
      Running first = running.removeFirst();
      bytes -= first.bytes();
      try {
        out.write(line(first).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("standard output", e);
      }
    }

    /** A fault of the program at one file is told, and does not keep the others out. */
    private String line(Running first) {
      try {
        return first.line().get();
      } catch (ExecutionException e) {
        sound = false;
        Throwable fault = e.getCause() == null ? e : e.getCause();
        LOG.error("the program failed at {}", first.file().name(), fault);
        return json.ofFault(first.file(), fault);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped", e);
      }
    }
  }
}
