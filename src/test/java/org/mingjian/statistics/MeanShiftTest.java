package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MeanShiftTest {
  /** The flow of the Nile at Aswan, 1871 to 1970: datasets::Nile of R. */
  private static final double[] NILE = {
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
  };

  @Test
  void findsTheDropOfTheNile() {
    MeanShift.Break shift = assessed(MeanShift.find(NILE));
    assertThat(shift.n()).isEqualTo(100);
    assertThat(shift.after()).as("the last year before it is 1898").isEqualTo(28);
    assertThat(shift.before()).isCloseTo(1097.75, within(1e-9));
    assertThat(shift.since()).isCloseTo(849.97, within(0.005));
    assertThat(shift.squares()).isCloseTo(1597457.19, within(0.005));
    assertThat(shift.p()).isEqualTo(1 / 5000.0);
    assertThat(shift.pettitt().statistic()).isEqualTo(1617);
    assertThat(shift.pettitt().after()).isEqualTo(28);
    // 2 exp(-6 * 1617^2 / (100^3 + 100^2))
    assertThat(shift.pettitt().p()).isCloseTo(3.591e-7, within(1e-9));
  }

  /** Of the 35 ways to put 3 of 7 distinct years together, few split as well as the best one. */
  @Test
  void countsOrdersAsAPermutationTest() {
    MeanShift.Break shift = assessed(MeanShift.find(1, 2, 3, 104, 105, 106, 107));
    assertThat(shift.after()).isEqualTo(3);
    // As good: the three low ones in front, or behind: 2 of 35
    assertThat(shift.p()).isCloseTo(2 / 35.0, within(0.03));
    double[] longer = {1, 2, 3, 1, 2, 3, 104, 105, 106, 107, 104, 105};
    assertThat(assessed(MeanShift.find(longer)).p()).isLessThan(0.01);
  }

  @Test
  void hasNoSegmentOfFewerThanThreeYears() {
    MeanShift.Break shift = assessed(MeanShift.find(900, 1, 2, 1, 2, 1, 2, 1, 2));
    assertThat(shift.after()).isEqualTo(3);
    assertThat(shift.p()).isGreaterThan(0.05);
  }

  @Test
  void refusesShortAndConstantSeries() {
    assertThat(MeanShift.find(1, 1, 1, 9, 9, 9))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 6));
    assertThat(MeanShift.find(0, 0, 0, 0, 0, 0, 0, 0))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TIED, 8));
  }

  @Test
  void turnsWithTimeAndIgnoresUnitAndSign() {
    for (long seed = 1; seed <= 20; seed++) {
      double[] series = new Random(seed).doubles(12, 0, 50).toArray();
      MeanShift.Break shift = assessed(MeanShift.find(series));
      double[] turned = new double[12];
      for (int year = 0; year < 12; year++) {
        turned[11 - year] = 10 - 100 * series[year];
      }
      MeanShift.Break other = assessed(MeanShift.find(turned));
      assertThat(other.after()).as("seed %d", seed).isEqualTo(12 - shift.after());
      assertThat(other.squares())
          .as("seed %d", seed)
          .isCloseTo(shift.squares() * 10_000, within(1e-3));
      assertThat(other.pettitt().statistic())
          .as("seed %d", seed)
          .isEqualTo(shift.pettitt().statistic());
      assertThat(assessed(MeanShift.find(series)))
          .as("seed %d: the same answer on every day", seed)
          .isEqualTo(shift);
      assertThat(Arrays.stream(series).sum() / 12)
          .as("seed %d", seed)
          .isBetween(
              Math.min(shift.before(), shift.since()), Math.max(shift.before(), shift.since()));
    }
  }

  private static MeanShift.Break assessed(Assessment<MeanShift.Break> assessment) {
    assertThat(assessment).isInstanceOf(Assessment.Assessed.class);
    return ((Assessment.Assessed<MeanShift.Break>) assessment).result();
  }
}
