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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is read from files, folders and zip archives, a JSON object a report and a line. */
@Command(
    name = "extract",
    description = "Print what is read from files, folders and zip archives. Needs no database.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
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
    ReadingLimits limits = ReadingLimits.standard();
    DocumentReader reader = new DocumentReader(limits);
    ReportJson json =
        new ReportJson(
            ReportExtractor.standard(),
            reader,
            new ProblemMessages(),
            Locale.forLanguageTag(language),
            text);
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (OutputStream out =
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      Printer printer = new Printer(out, json, pool, workers * 4);
      SourceFiles files = new SourceFiles(limits);
      for (Path path : paths) {
        files.walk(path, printer::accept);
      }
      printer.finish();
    }
    return switch (format) {
      case ndjson -> 0;
    };
  }

  /** Reads several files at once and prints them in their order; few are in memory at a time. */
  private static final class Printer {
    private final OutputStream out;
    private final ReportJson json;
    private final ExecutorService pool;
    private final int most;
    private final Deque<Future<String>> running = new ArrayDeque<>();

    Printer(OutputStream out, ReportJson json, ExecutorService pool, int most) {
      this.out = out;
      this.json = json;
      this.pool = pool;
      this.most = most;
    }

    void accept(SourceFile file) {
      running.add(pool.submit(() -> json.of(file)));
      if (running.size() >= most) {
        printFirst();
      }
    }

    void finish() throws IOException {
      while (!running.isEmpty()) {
        printFirst();
      }
      out.flush();
    }

    private void printFirst() {
      try {
        out.write(running.removeFirst().get().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("standard output", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("reading failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped", e);
      }
    }
  }
}
