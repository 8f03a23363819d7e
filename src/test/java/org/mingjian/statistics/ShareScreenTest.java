package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ShareScreenTest {
  @Test
  void computesProbabilitiesAsTheFormula() {
    // R: choose(5, x) beta(x + 1.2, 5 - x + 2.8) / beta(1.2, 2.8); dbinom(x, 5, 0.3)
    assertThat(ShareScreen.probabilities(5, 0.3, 0.2))
        .containsExactly(
            new double[] {0.299744, 0.264480, 0.200640, 0.133760, 0.073920, 0.027456},
            within(1e-9));
    assertThat(ShareScreen.probabilities(5, 0.3, 0))
        .containsExactly(
            new double[] {0.16807, 0.36015, 0.30870, 0.13230, 0.02835, 0.00243}, within(1e-9));
  }

  @Test
  void findsAShareUnlikeTheOthers() {
    List<ShareScreen.Share> shares = new ArrayList<>();
    for (int whole : new int[] {20, 30, 40, 25, 35, 50, 45, 28, 33}) {
      shares.add(new ShareScreen.Share(whole * 7 / 10, whole));
    }
    shares.add(new ShareScreen.Share(2, 40));
    ShareScreen.Result result = assessed(ShareScreen.screen(shares, 0.05));
    assertThat(result.shares().stream().map(ShareScreen.Compared::outside))
        .containsExactly(false, false, false, false, false, false, false, false, false, true);
    ShareScreen.Compared last = result.shares().getLast();
    assertThat(last.correlation()).isZero();
    assertThat(last.limits().low()).isGreaterThan(0.05);
    assertThat(last.limits().contains(last.expected())).isTrue();
    assertThat(result.funnel().target()).isCloseTo(214 / 346.0, within(1e-12));
    Interval limits =
        result
            .funnel()
            .limits(ShareScreen.standardError(result.funnel().target(), 40), Funnel.OUTER_LEVEL);
    assertThat(limits.contains(0.05)).isFalse();
    assertThat(limits.contains(0.7)).isTrue();
  }

  @Test
  void refusesSmallPanelsAndSharesOfNothing() {
    ShareScreen.Share half = new ShareScreen.Share(5, 10);
    ShareScreen.Share all = new ShareScreen.Share(10, 10);
    assertThat(ShareScreen.screen(Collections.nCopies(7, half), 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 7));
    List<ShareScreen.Share> mostlyAll = new ArrayList<>(Collections.nCopies(12, all));
    mostlyAll.set(3, new ShareScreen.Share(1, 10));
    assertThat(ShareScreen.screen(mostlyAll, 0.05))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.MOSTLY_ZERO, 12));
    assertThatThrownBy(() -> new ShareScreen.Share(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Granted or refused: the same units stand out. */
  @Test
  void turnsWithTheShare() {
    for (long seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      List<ShareScreen.Share> shares = new ArrayList<>();
      List<ShareScreen.Share> rests = new ArrayList<>();
      for (int unit = 0; unit < 8 + random.nextInt(20); unit++) {
        int whole = 1 + random.nextInt(50);
        int part = random.nextInt(whole + 1);
        shares.add(new ShareScreen.Share(part, whole));
        rests.add(new ShareScreen.Share(whole - part, whole));
      }
      ShareScreen.Result one = assessed(ShareScreen.screen(shares, 0.05));
      ShareScreen.Result other = assessed(ShareScreen.screen(rests, 0.05));
      for (int unit = 0; unit < shares.size(); unit++) {
        ShareScreen.Compared compared = one.shares().get(unit);
        assertThat(other.shares().get(unit).p())
            .as("seed %d, unit %d", seed, unit)
            .isCloseTo(compared.p(), within(1e-6));
        assertThat(compared.outside())
            .as("seed %d, unit %d", seed, unit)
            .isEqualTo(!compared.limits().contains(shares.get(unit).value()));
      }
    }
  }

  private static ShareScreen.Result assessed(Assessment<ShareScreen.Result> assessment) {
    assertThat(assessment).isInstanceOf(Assessment.Assessed.class);
    return ((Assessment.Assessed<ShareScreen.Result>) assessment).result();
  }
}
