package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeScreenTest {
  private static ChangeScreen.Result assessed(double[] last, double[] now) {
    return switch (ChangeScreen.counts(last, now, 0.05)) {
      case Assessment.Assessed<ChangeScreen.Result>(ChangeScreen.Result result) -> result;
      case Assessment.NotAssessed<ChangeScreen.Result> none ->
          throw new AssertionError("not assessed: " + none.reason());
    };
  }

  @Test
  void comparesTheCountsThatChangedWhereMostDidNot() {
    double[] last = {1, 1, 2, 1, 3, 2, 1, 1, 2, 1, 2, 1, 1, 2, 3, 4, 2, 1, 5, 3, 2, 8};
    double[] now = {1, 1, 2, 1, 3, 2, 1, 1, 2, 1, 2, 1, 2, 1, 4, 3, 3, 2, 4, 2, 1, 400};
    ChangeScreen.Result result = assessed(last, now);
    assertThat(result.n()).as("those that changed").isEqualTo(10);
    assertThat(result.changes()).hasSize(22);
    assertThat(result.changes().getLast().isOutside()).isTrue();
    assertThat(result.changes().getLast().p()).isLessThan(0.001);
    assertThat(result.changes().subList(0, 21)).noneMatch(ChangeScreen.Compared::isOutside);
    assertThat(result.changes().subList(0, 12)).allMatch(change -> change.p() == 1);
  }

  @Test
  void cannotTellWhereHardlyAnythingChanged() {
    double[] last = new double[20];
    Arrays.fill(last, 2);
    double[] now = last.clone();
    now[19] = 200;
    assertThat(ChangeScreen.counts(last, now, 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TIED, 20));
  }

  @Test
  void whatIsUsualSaysTheSameAsTheLimitsUpToTheLargestCounts() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (double scale : new double[] {30, 4_000, 60_000, 800_000_000}) {
      double[] last = random.doubles(20, scale / 2, scale).map(Math::rint).toArray();
      double[] now =
          Arrays.stream(last)
              .map(count -> Math.rint(count * Math.exp(random.nextGaussian() / 5)))
              .toArray();
      now[3] = Math.rint(last[3] * 40);
      now[4] = Math.rint(last[4] / 40);
      ChangeScreen.Result result = assessed(last, now);
      assertThat(result.changes().get(3).isOutside()).isTrue();
      for (int index = 0; index < now.length; index++) {
        ChangeScreen.Compared change = result.changes().get(index);
        assertThat(change.usual().contains(now[index]))
            .as("seed %d, %s to %s, usually %s", seed, last[index], now[index], change.usual())
            .isEqualTo(!change.isOutside());
      }
    }
  }
}
