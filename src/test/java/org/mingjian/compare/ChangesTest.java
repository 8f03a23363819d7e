package org.mingjian.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became of figures: of a region like for like, and of which units by more than chance. */
class ChangesTest {
  private static final Measure REQUESTS = Measures.RECEIVED;
  private static final Ratio HANDLED = (Ratio) Measures.catalogue().require("share.handled");
  private static final Measure MONEY = Measures.PROCUREMENT;

  private final List<Point> points = new ArrayList<>();

  private static PointValue known(String value) {
    return new PointValue.Known(new BigDecimal(value), 0, false);
  }

  private void add(
      String unit, int year, Measure measure, PointValue value, Point.@Nullable Fraction parts) {
    points.add(new Point(unit, year, measure, value, 1, null, null, Set.of("2021"), parts));
  }

  private void add(String unit, int year, Measure measure, String value) {
    add(unit, year, measure, known(value), null);
  }

  private void share(String unit, int year, String part, String whole) {
    BigDecimal percent =
        new BigDecimal(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(new BigDecimal(whole), 10, java.math.RoundingMode.HALF_UP);
    add(
        unit,
        year,
        HANDLED,
        new PointValue.Known(percent, 0, false),
        new Point.Fraction(known(part), known(whole)));
  }

  private Comparison comparison(Measure measure) {
    return Comparison.of(
        new Selection("990101", List.of(2023)),
        List.of(measure),
        new Comparison.Loaded(points, Map.of(), Map.of(), Map.of()),
        code -> code);
  }

  @Test
  void aRegionIsComparedOverTheUnitsThatHaveBothYears() {
    add("990101100", 2022, REQUESTS, "10");
    add("990101100", 2023, REQUESTS, "12");
    add("990101101", 2023, REQUESTS, "50");

    Together together = Together.of(comparison(REQUESTS), 2023, REQUESTS).orElseThrow();

    assertThat(together.units()).isEqualTo(1);
    assertThat(together.of()).isEqualTo(2);
    assertThat(together.difference()).isEqualByComparingTo("2");
    assertThat(together.percent()).isEqualByComparingTo("20.0");
  }

  @Test
  void sharesAreComparedByTheSumsOfTheirParts() {
    share("990101100", 2022, "1", "2");
    share("990101100", 2023, "2", "2");
    share("990101101", 2022, "90", "98");
    share("990101101", 2023, "48", "98");

    Together together = Together.of(comparison(HANDLED), 2023, HANDLED).orElseThrow();

    // 91 of 100 became 50 of 100; the mean of the percentages would say 71 and 74.
    assertThat(together.difference()).isEqualByComparingTo("-41");
    assertThat(together.percent()).isNull();
  }

  @Test
  void unitsInDoubtAreLeftOutOfTheChange() {
    add("990101100", 2022, MONEY, "100");
    add("990101100", 2023, MONEY, "110");
    add("990101101", 2022, MONEY, "200");
    add("990101101", 2023, MONEY, "2000000");

    Together together =
        Together.of(comparison(MONEY), 2023, MONEY, Set.of("990101101")).orElseThrow();

    assertThat(together.percent()).isEqualByComparingTo("10.0");
    assertThat(together.units()).isEqualTo(1);
    assertThat(Together.of(comparison(MONEY), 2023, MONEY, Set.of("990101100", "990101101")))
        .isEmpty();
  }

  @Test
  void theLargestChangesBeyondChanceComeFirstAndMoneyIsNone() {
    add("990101100", 2022, REQUESTS, "100");
    add("990101100", 2023, REQUESTS, "10");
    add("990101101", 2022, REQUESTS, "20");
    add("990101101", 2023, REQUESTS, "60");
    add("990101102", 2022, REQUESTS, "4");
    add("990101102", 2023, REQUESTS, "6");
    add("990101103", 2022, MONEY, "1");
    add("990101103", 2023, MONEY, "100000");

    List<Mover> movers = Mover.of(comparison(REQUESTS), 2023, List.of(REQUESTS, MONEY), 10, 10);

    assertThat(movers)
        .extracting(mover -> mover.now().unit())
        .containsExactly("990101100", "990101101");
    assertThat(movers.getFirst().score()).isLessThan(-Mover.BEYOND_CHANCE);
    assertThat(Mover.of(comparison(REQUESTS), 2023, List.of(REQUESTS), 10, 1))
        .extracting(mover -> mover.now().unit())
        .containsExactly("990101100");
  }

  @Test
  void nothingIsSaidAcrossAYearThatIsMissing() {
    add("990101100", 2021, REQUESTS, "100");
    add("990101100", 2023, REQUESTS, "10");

    assertThat(Mover.of(comparison(REQUESTS), 2023, List.of(REQUESTS), 10, 10)).isEmpty();
    assertThat(Together.of(comparison(REQUESTS), 2023, REQUESTS)).isEmpty();
  }
}
