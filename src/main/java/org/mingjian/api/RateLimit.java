package org.mingjian.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a token may make: a bucket that holds as many as a minute allows and fills
 * evenly. The buckets are lost when the program ends.
 */
public final class RateLimit {
  private static final int SECONDS = 60;

  private record Bucket(double requests, Instant at) {}

  private final int perMinute;
  private final Clock clock;
  private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * A limit.
   *
   * @param perMinute 1 at least
   */
  public RateLimit(int perMinute, Clock clock) {
    if (perMinute < 1) {
      throw new IllegalArgumentException(
          "mingjian.api.requests-per-minute is a number from 1 on, not " + perMinute);
    }
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Takes a request of a token; how long to wait when it has none left. */
  Optional<Duration> take(long token) {
    Instant now = clock.instant();
    boolean[] taken = new boolean[1];
    Bucket bucket =
        buckets.compute(
            token,
            (key, before) -> {
              double requests = filled(before, now);
              taken[0] = requests >= 1;
              return new Bucket(taken[0] ? requests - 1 : requests, now);
            });
    return taken[0]
        ? Optional.empty()
        : Optional.of(
            Duration.ofMillis((long) ((1 - bucket.requests()) * SECONDS * 1000 / perMinute)));
  }

  private double filled(@Nullable Bucket before, Instant now) {
    if (before == null) {
      return perMinute;
    }
    double since = Duration.between(before.at(), now).toMillis() / 1000.0;
    return Math.min(perMinute, before.requests() + since * perMinute / SECONDS);
  }
}
