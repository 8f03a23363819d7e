package org.mingjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/statistics.md promises of every method, on fewer panels than its table. */
final class ErrorRatesTest {
  private static final int PANELS = 120;
  private static final long SEED = 411;
  private static final List<ErrorRates.Line> LINES = new ErrorRates(PANELS, SEED).lines();

  @Test
  void everyMethodKeepsItsPromisedLevel() {
    assertThat(LINES.stream().filter(line -> line.promised().isPresent())).hasSizeGreaterThan(60);
    for (ErrorRates.Line line : LINES) {
      line.promised()
          .ifPresent(promised -> {
            double judged = line.assessed() * PANELS;
            // One side of 80 lines at once: 3.5 standard errors
            double margin = 3.5 * Math.sqrt(promised * (1 - promised) / Math.max(1, judged));
            assertThat(line.falseAlarms())
                .as("seed %d, %s", SEED, line)
                .isLessThanOrEqualTo(promised + margin);
          });
    }
  }

  /** A method that never flags would keep every level. */
  @Test
  void everyMethodFindsWhatItIsFor() {
    assertThat(power("modified z on logarithms", "lognormal", 30, "1 x 100")).isGreaterThan(0.55);
    assertThat(power("generalised ESD on logarithms", "lognormal", 10, "1 x 100"))
        .isGreaterThan(0.5);
    assertThat(power("generalised ESD on logarithms", "lognormal", 30, "2 x 100"))
        .isGreaterThan(0.7);
    assertThat(
            power("counts against the others", "Poisson, mean 20.0", 10, "1 at 10 times the mean"))
        .isGreaterThan(0.98);
    assertThat(
            power("shares against the others", "binomial, 0.7 of 5 to 60", 10, "1 with 0.1 of 60"))
        .isGreaterThan(0.9);
    assertThat(
            power(
                "two-way fit on logarithms",
                "7 years, normal",
                30,
                "1 cell + 5 standard deviations"))
        .isGreaterThan(0.6);
    assertThat(
            power(
                "mean shift by permutation",
                "independent years",
                15,
                "step of 3 standard deviations"))
        .isGreaterThan(0.9);
  }

  private static double power(String method, String data, int n, String planted) {
    return LINES.stream()
        .filter(line ->
            line.method().equals(method)
                && line.data().equals(data)
                && line.n() == n
                && line.planted().equals(planted))
        .mapToDouble(ErrorRates.Line::power)
        .findFirst()
        .orElseThrow();
  }
}
