package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjian.statistics.RankIntervals.Order;
import org.mingjian.statistics.RankIntervals.Rank;

final class RankIntervalsTest {
  @Test
  void tiesWhatOverlaps() {
    List<Interval> shares =
        List.of(
            new Interval(0.8, 0.9),
            new Interval(0.5, 0.7),
            new Interval(0.65, 0.85),
            new Interval(0.1, 0.2));
    assertThat(RankIntervals.of(shares, Order.HIGHEST_FIRST))
        .containsExactly(new Rank(1, 2), new Rank(2, 3), new Rank(1, 3), new Rank(4, 4));
    assertThat(RankIntervals.of(shares, Order.LOWEST_FIRST))
        .containsExactly(new Rank(3, 4), new Rank(2, 3), new Rank(2, 4), new Rank(1, 1));
    assertThat(new Rank(4, 4).isTied()).isFalse();
    assertThat(new Rank(1, 3).isTied()).isTrue();
  }

  @Test
  void ranksExactFiguresStrictlyAndEqualOnesAsTied() {
    List<Interval> figures =
        IntStream.of(5, 9, 5, 1).mapToObj(value -> new Interval(value, value)).toList();
    assertThat(RankIntervals.of(figures, Order.HIGHEST_FIRST))
        .containsExactly(new Rank(2, 3), new Rank(1, 1), new Rank(2, 3), new Rank(4, 4));
    assertThat(RankIntervals.of(List.of(), Order.HIGHEST_FIRST)).isEmpty();
  }

  @Test
  void widerIntervalsNeverNarrowARank() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<Double> centres = random.doubles(15).boxed().toList();
      List<Rank> narrow =
          RankIntervals.of(
              centres.stream().map(x -> new Interval(x - 0.02, x + 0.02)).toList(),
              Order.HIGHEST_FIRST);
      List<Rank> wide =
          RankIntervals.of(
              centres.stream().map(x -> new Interval(x - 0.1, x + 0.1)).toList(),
              Order.HIGHEST_FIRST);
      for (int unit = 0; unit < 15; unit++) {
        assertThat(wide.get(unit).best())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(narrow.get(unit).best());
        assertThat(wide.get(unit).worst())
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(narrow.get(unit).worst());
      }
    }
  }
}
