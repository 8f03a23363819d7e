package org.mingjian.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.ReadingLimits;
import org.mingjian.document.SourceFile;
import org.mingjian.document.SourceFiles;
import org.mingjian.extract.ReportExtractor;

/**
 * Reads files over and over, from the bytes on disk to the extracted figures, as imports do without
 * the database. Rounds last a given time, because formats differ a hundredfold in speed.
 *
 * @param threads how many read at once
 * @param warmUp how long each format is read at least before its rounds
 * @param rounds how many rounds are timed
 * @param round how long a round lasts at least
 */
public record ReadingBench(
    ReportExtractor extractor, int threads, Duration warmUp, int rounds, Duration round) {
  /** So many rounds in a row must agree before the timed ones begin. */
  private static final int AGREEING = 3;

  /** The slowest of them may be slower than the fastest by this part. */
  private static final double MOST_DIFFERENCE = 0.08;

  /** Other programs of the machine may keep rounds from agreeing for ever. */
  private static final int LONGEST_WARM_UP = 5;

  public ReadingBench {
    if (threads < 1 || rounds < 1 || round.toMillis() < 1) {
      throw new IllegalArgumentException("at least one thread and one round that lasts");
    }
  }

  /** What some threads did together. */
  private record Work(long reports, long refused, long facts) {
    static final Work NONE = new Work(0, 0, 0);

    Work plus(Work other) {
      return new Work(reports + other.reports, refused + other.refused, facts + other.facts);
    }
  }

  /**
   * Measures the files of one format.
   *
   * @throws IllegalArgumentException when there are none
   */
  public ReadingSpeed measure(String format, List<Path> files) throws InterruptedException {
    requireFiles(format, files);
    Reader reader = new Reader(extractor);
    Work once = files.stream().map(reader::read).reduce(Work.NONE, Work::plus);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      warmUp(pool, files);
      List<MemoryPoolMXBean> heap =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(memory -> memory.getType() == MemoryType.HEAP)
              .toList();
      heap.forEach(MemoryPoolMXBean::resetPeakUsage);
      List<Double> perSecond = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        perSecond.add(rate(pool, files, round));
      }
      // The parts of the heap need not peak together, so this is an upper limit.
      long peak = heap.stream().mapToLong(memory -> memory.getPeakUsage().getUsed()).sum();
      return new ReadingSpeed(
          format,
          Math.toIntExact(once.reports()),
          Math.toIntExact(once.refused()),
          perSecond,
          peak);
    }
  }

  /** Reads until the speeds of the last rounds agree: code is still being compiled before. */
  private void warmUp(ExecutorService pool, List<Path> files) throws InterruptedException {
    long begin = System.nanoTime();
    List<Double> speeds = new ArrayList<>();
    Duration spent = Duration.ZERO;
    while (spent.compareTo(warmUp) < 0
        || (!isSteady(speeds) && spent.compareTo(warmUp.multipliedBy(LONGEST_WARM_UP)) < 0)) {
      speeds.add(rate(pool, files, round));
      spent = Duration.ofNanos(System.nanoTime() - begin);
    }
  }

  private static boolean isSteady(List<Double> speeds) {
    List<Double> last = speeds.subList(Math.max(0, speeds.size() - AGREEING), speeds.size());
    return last.size() == AGREEING
        && Collections.min(last) >= Collections.max(last) * (1 - MOST_DIFFERENCE);
  }

  private static void requireFiles(String format, List<Path> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no files of " + format);
    }
  }

  /** Reports per second over at least the time given. */
  private double rate(ExecutorService pool, List<Path> files, Duration least)
      throws InterruptedException {
    AtomicLong next = new AtomicLong();
    long begin = System.nanoTime();
    List<Future<Work>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(
          pool.submit(() -> {
            Reader reader = new Reader(extractor);
            Work done = Work.NONE;
            while (System.nanoTime() - begin < least.toNanos()) {
              int file = Math.floorMod(next.getAndIncrement(), files.size());
              done = done.plus(reader.read(files.get(file)));
            }
            return done;
          }));
    }
    Work all = Work.NONE;
    for (Future<Work> worker : workers) {
      try {
        all = all.plus(worker.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("reading failed", e.getCause());
      }
    }
    return all.reports() / ((System.nanoTime() - begin) / 1e9);
  }

  /** Reads files on behalf of one thread. */
  private static final class Reader {
    private final SourceFiles files = new SourceFiles(ReadingLimits.standard());
    private final DocumentReader documents = new DocumentReader();
    private final ReportExtractor extractor;
    private Work done = Work.NONE;

    Reader(ReportExtractor extractor) {
      this.extractor = extractor;
    }

    Work read(Path file) {
      done = Work.NONE;
      files.walk(file, this::add);
      return done;
    }

    private void add(SourceFile file) {
      switch (file) {
        case SourceFile.Failed _ -> done = done.plus(new Work(1, 1, 0));
        case SourceFile.Content content -> {
          DocumentResult result = documents.read(content.bytes());
          int facts = extractor.extract(result).facts().size();
          int refused =
              switch (result) {
                case DocumentResult.Refused _ -> 1;
                case DocumentResult.Read _ -> 0;
              };
          done = done.plus(new Work(1, refused, facts));
        }
      }
    }
  }
}
