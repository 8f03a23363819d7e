package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Span;

class CellPlacesTest {
  @RepeatedTest(200)
  void placesComeBackAsTheyWere(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<@Nullable Span> places = new ArrayList<>();
    for (int i = random.nextInt(300); i > 0; i--) {
      int start = random.nextInt(1 << random.nextInt(31));
      places.add(random.nextInt(4) == 0 ? null : new Span(start, start + random.nextInt(1 << 20)));
    }
    assertThat(CellPlaces.unpack(CellPlaces.pack(places), places.size()))
        .as("seed %d", repetition.getCurrentRepetition())
        .isEqualTo(places);
  }

  @Test
  void aCellAfterAnotherTakesTwoBytes() {
    assertThat(CellPlaces.pack(List.of(new Span(5, 6), new Span(8, 9), new Span(11, 12))))
        .hasSize(6);
  }
}
