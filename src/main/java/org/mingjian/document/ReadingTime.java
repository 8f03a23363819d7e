package org.mingjian.document;

import java.io.Serial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The time that the reading of one file may take, from its bytes to the report. Nobody can stop a
 * thread from outside, so every loop over the content of a file asks here whether to go on. What
 * counts is the time that the processor worked on the file: a busy machine must not make a sound
 * file unreadable. A multiple of it on the clock ends the work, too, for time that no thread is
 * charged with.
 */
public final class ReadingTime {
  private static final ScopedValue<ReadingTime> CURRENT = ScopedValue.newInstance();

  /** How many times as long the work may take on the clock. */
  private static final int ON_THE_CLOCK = 6;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int seconds;
  private final long limit;
  private final Watch watch;
  private final long started;
  private final long startedWork;

  private ReadingTime(int seconds, Watch watch) {
    this.seconds = seconds;
    this.limit = TimeUnit.SECONDS.toNanos(seconds);
    this.watch = watch;
    this.started = watch.clock();
    this.startedWork = watch.work();
  }

  /** Tells times in nanoseconds; their origin means nothing. */
  interface Watch {
    /** Time that passes. */
    long clock();

    /** Time that the processor spent on the current thread; -1 where that is not known. */
    long work();
  }

  /** Of the machine; a question for the processor's time is a dozen times as dear as the clock. */
  private static final class MachineWatch implements Watch {
    @Override
    public long clock() {
      return System.nanoTime();
    }

    @Override
    public long work() {
      boolean known =
          THREADS.isCurrentThreadCpuTimeSupported()
              && THREADS.isThreadCpuTimeEnabled()
              && !Thread.currentThread().isVirtual();
      return known ? THREADS.getCurrentThreadCpuTime() : -1;
    }
  }

  /** The time is over; the work on the file ends here. */
  public static final class OverException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int seconds;

    private OverException(int seconds) {
      super("more than " + seconds + " seconds", null, false, false);
      this.seconds = seconds;
    }

    /** The problem to be told of the file. */
    public DocumentProblem problem() {
      return new DocumentProblem(
          "file.takes_too_long", java.util.List.of(Integer.toString(seconds)));
    }
  }

  /**
   * Does the work on a file; within such work the time that is running already goes on.
   *
   * @throws OverException out of {@link #check()} when the time is over
   */
  public static <T> T within(ReadingLimits limits, Supplier<T> work) {
    if (CURRENT.isBound()) {
      return work.get();
    }
    return within(limits, new MachineWatch(), work);
  }

  static <T> T within(ReadingLimits limits, Watch watch, Supplier<T> work) {
    return ScopedValue.where(CURRENT, new ReadingTime(limits.seconds(), watch)).call(work::get);
  }

  /**
   * Goes on while there is time; outside of {@link #within} there always is.
   *
   * @throws OverException when the time is over
   */
  public static void check() {
    if (CURRENT.isBound() && CURRENT.get().isOver()) {
      throw new OverException(CURRENT.get().seconds);
    }
  }

  private boolean isOver() {
    long passed = watch.clock() - started;
    if (passed <= limit) {
      return false; // no thread works longer than time passes
    }
    long work = watch.work();
    return work < 0
        || startedWork < 0
        || work - startedWork > limit
        || passed > ON_THE_CLOCK * limit;
  }
}
