package org.mingjian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mingjian.security.SetClock;

class RateLimitTest {
  @Test
  void aBucketFillsEvenlyAndIsOfOneTokenOnly() {
    SetClock clock = new SetClock();
    RateLimit limit = new RateLimit(60, clock);
    for (int i = 0; i < 60; i++) {
      assertThat(limit.take(1)).as("request %d", i).isEmpty();
    }
    assertThat(limit.take(1)).contains(Duration.ofSeconds(1));
    assertThat(limit.take(2)).isEmpty();
    clock.forward(Duration.ofMillis(2500));
    assertThat(limit.take(1)).isEmpty();
    assertThat(limit.take(1)).isEmpty();
    assertThat(limit.take(1)).contains(Duration.ofMillis(500));
    clock.forward(Duration.ofHours(1));
    for (int i = 0; i < 60; i++) {
      assertThat(limit.take(1)).as("request %d", i).isEmpty();
    }
    assertThat(limit.take(1)).isPresent();
  }
}
