package org.mingjian.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time that work of the current thread takes where nobody else wants the processors: the time
 * on the clock without the time that the thread, or the machine's own thread that collects garbage
 * for it, was ready to run and had to wait. Sleeping and waiting for the disk count. It is never
 * less than the processor's time, and the time on the clock where the system does not count waits.
 */
final class QuietClock {
  private static final String COLLECTOR = "VM Thread";

  private final long clock = System.nanoTime();
  private final long work = work();
  private final long waits = waits();

  private QuietClock() {}

  static QuietClock start() {
    return new QuietClock();
  }

  /** The time since the start; to be asked on the thread that started it. */
  Duration passed() {
    long undisturbed = System.nanoTime() - clock - (waits() - waits);
    return Duration.ofNanos(Math.max(work() - work, undisturbed));
  }

  private static long work() {
    return Math.max(0, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  /** Nanoseconds that the threads have waited for a processor so far. */
  private static long waits() {
    Path own = Path.of("/proc/thread-self");
    if (!Files.exists(own.resolve("schedstat"))) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      long waits = waitsOf(own);
      for (Path thread : threads.toList()) {
        waits += isCollector(thread) ? waitsOf(thread) : 0;
      }
      return waits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCollector(Path thread) throws IOException {
    try {
      return Files.readString(thread.resolve("comm")).strip().equals(COLLECTOR);
    } catch (NoSuchFileException e) {
      return false; // a thread that ended meanwhile
    }
  }

  /** The second of the figures: time on the processor, time in the queue for it, turns. */
  private static long waitsOf(Path thread) throws IOException {
    List<String> figures =
        List.of(Files.readString(thread.resolve("schedstat")).strip().split(" "));
    return Long.parseLong(figures.get(1));
  }
}
