package org.mingjian.document;

import java.io.Serial;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The time that the reading of one file may take, from its bytes to the report. Nobody can stop a
 * thread from outside, so every loop over the content of a file asks here whether to go on.
 */
public final class ReadingTime {
  private static final ScopedValue<ReadingTime> CURRENT = ScopedValue.newInstance();

  private final int seconds;
  private final long end;

  private ReadingTime(int seconds) {
    this.seconds = seconds;
    this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
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
    return ScopedValue.where(CURRENT, new ReadingTime(limits.seconds())).call(work::get);
  }

  /**
   * Goes on while there is time; outside of {@link #within} there always is.
   *
   * @throws OverException when the time is over
   */
  public static void check() {
    if (CURRENT.isBound()) {
      ReadingTime time = CURRENT.get();
      if (System.nanoTime() - time.end > 0) {
        throw new OverException(time.seconds);
      }
    }
  }
}
