package org.mingjian.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PackedSpansTest {
  @Test
  void everyPlaceIsReadBack() {
    long seed = 20_261_120;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<Integer> starts = new ArrayList<>();
      List<Integer> lengths = new ArrayList<>();
      int cells = 1 + random.nextInt(226);
      for (int i = 0; i < cells; i++) {
        boolean somewhere = random.nextInt(4) > 0;
        // Cells may stand in any order, far away, and be long.
        starts.add(somewhere ? random.nextInt(round % 2 == 0 ? 300 : Integer.MAX_VALUE / 2) : null);
        lengths.add(somewhere ? 1 + random.nextInt(round % 3 == 0 ? 4 : 100_000) : null);
      }
      byte[] packed = PackedSpans.pack(starts, lengths);
      for (int i = 0; i < cells; i++) {
        Integer start = starts.get(i);
        Integer length = lengths.get(i);
        assertThat(PackedSpans.unpack(packed, i))
            .as("seed %d, round %d, cell %d", seed, round, i)
            .isEqualTo(
                start == null || length == null ? null : new PackedSpans.Span(start, length));
      }
    }
  }
}
