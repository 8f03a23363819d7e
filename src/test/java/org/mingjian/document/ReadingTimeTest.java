package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {
  private static final ReadingLimits LIMITS =
      ReadingLimits.of(Map.of("MINGJIAN_LIMIT_SECONDS", "8"));

  /** A watch that stands still until it is set. */
  private static final class StoppedWatch implements ReadingTime.Watch {
    private long clock;
    private long work;

    void set(long clockSeconds, long workSeconds) {
      clock = TimeUnit.SECONDS.toNanos(clockSeconds);
      work = workSeconds < 0 ? -1 : TimeUnit.SECONDS.toNanos(workSeconds);
    }

    @Override
    public long clock() {
      return clock;
    }

    @Override
    public long work() {
      return work;
    }
  }

  private static String outcome(long startedAt, long clockSeconds, long workSeconds) {
    StoppedWatch watch = new StoppedWatch();
    watch.set(startedAt, startedAt);
    return ReadingTime.within(
        LIMITS,
        watch,
        () -> {
          watch.set(clockSeconds, workSeconds);
          try {
            ReadingTime.check();
            return "goes on";
          } catch (ReadingTime.OverException e) {
            return e.problem().code() + e.problem().arguments();
          }
        });
  }

  @Test
  void aBusyMachineDoesNotMakeAFileUnreadable() {
    assertThat(outcome(0, 8, 8)).isEqualTo("goes on");
    assertThat(outcome(0, 40, 3)).isEqualTo("goes on");
    assertThat(outcome(100, 140, 103)).isEqualTo("goes on");
  }

  @Test
  void theProcessorsTimeIsLimitedAndSoIsAMultipleOfItOnTheClock() {
    assertThat(outcome(0, 9, 9)).isEqualTo("file.takes_too_long[8]");
    assertThat(outcome(0, 49, 1)).isEqualTo("file.takes_too_long[8]");
    assertThat(outcome(0, 9, -1)).isEqualTo("file.takes_too_long[8]");
  }

  @Test
  void workThatNeverEndsIsEnded() {
    ReadingLimits second = ReadingLimits.of(Map.of("MINGJIAN_LIMIT_SECONDS", "1"));
    assertThatThrownBy(() ->
            ReadingTime.within(
                second,
                () -> {
                  while (true) {
                    ReadingTime.check();
                  }
                }))
        .isInstanceOf(ReadingTime.OverException.class);
    ReadingTime.check(); // outside there is always time
  }
}
