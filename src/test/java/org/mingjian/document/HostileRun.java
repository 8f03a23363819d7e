package org.mingjian.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.ReportExtractor;

/**
 * Reads the files that its standard input names, one after the other, in a process whose memory is
 * bounded. Prints a line for each: name, milliseconds by the {@link QuietClock}, the most megabytes
 * of heap in use meanwhile (with what waits to be collected), the most megabytes the process ever
 * had, how many files it held, the code of the first problem, and whether reading and extracting
 * threw anything.
 */
final class HostileRun {
  private HostileRun() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ReadingLimits limits = ReadingLimits.standard();
    DocumentReader reader = new DocumentReader(limits);
    ReportExtractor extractor = ReportExtractor.standard();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    BufferedReader names =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String name = names.readLine(); name != null; name = names.readLine()) {
      Path file = Path.of(name);
      System.gc();
      heap.forEach(MemoryPoolMXBean::resetPeakUsage);
      Outcome outcome = new Outcome();
      QuietClock clock = QuietClock.start();
      try {
        new SourceFiles(limits)
            .walk(
                file,
                part ->
                    outcome.add(ReadingTime.within(limits, () -> read(part, reader, extractor))));
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        outcome.thrown = e.toString(); // the test fails on it, after it has seen the other files
      }
      long millis = clock.passed().toMillis();
      long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      out.printf(
          "%s\t%d\t%d\t%d\t%d\t%s\t%s%n",
          file.getFileName(),
          millis,
          peak >> 20,
          residentMegabytes(),
          outcome.parts,
          outcome.problem,
          outcome.thrown);
    }
  }

  private static ExtractedReport read(
      SourceFile part, DocumentReader reader, ReportExtractor extractor) {
    return switch (part) {
      case SourceFile.Failed failed -> extractor.unreadable(failed.problem());
      case SourceFile.Content content -> extractor.extract(reader.read(content.bytes()));
    };
  }

  /**
   * The most memory that the process ever had, heap and all else; 0 where the system cannot say.
   */
  private static long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }

  private static final class Outcome {
    private int parts;
    private String problem = "";
    private String thrown = "";

    void add(ExtractedReport report) {
      parts++;
      if (!report.problems().isEmpty()) {
        problem = report.problems().getFirst().code();
      }
    }
  }
}
