package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuietClockTest {
  @Test
  void sleepCounts() throws InterruptedException {
    QuietClock clock = QuietClock.start();
    Thread.sleep(300);
    assertThat(clock.passed()).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void neverMoreThanTheClockOnTheWall() {
    long start = System.nanoTime();
    QuietClock clock = QuietClock.start();
    long sum = 0;
    for (int i = 0; i < 20_000_000; i++) {
      sum += i % 7;
    }
    assertThat(sum).isPositive();
    assertThat(clock.passed()).isLessThanOrEqualTo(Duration.ofNanos(System.nanoTime() - start));
  }
}
