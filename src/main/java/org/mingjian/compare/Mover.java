package org.mingjian.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.catalogue.IndicatorKind;
import org.mingjian.statistics.ChangeScore;

/**
 * A figure that changed since the year before by more than chance alone would do ({@link
 * ChangeScore}). Only counts and shares of counts have such a measure of chance; money and rates
 * have none.
 *
 * @param score how much more, with its sign
 */
public record Mover(Point before, Point now, Change.Known change, double score) {
  /** One change in twenty is larger by chance alone. */
  public static final double BEYOND_CHANCE = 1.96;

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

  /**
   * The largest changes among the units of a comparison, the largest first.
   *
   * @param most how many at most
   * @param mostOfOne how many of them by one measure, so that the list tells of several things
   */
  public static List<Mover> of(
      Comparison comparison, int year, List<Measure> measures, int most, int mostOfOne) {
    List<Mover> movers = new ArrayList<>();
    for (Measure measure : measures) {
      for (String unit : comparison.units()) {
        if (comparison.change(unit, year, measure) instanceof Change.Known change
            && change.since() == year - 1) {
          Point before = comparison.at(unit, change.since(), measure);
          Point now = comparison.at(unit, year, measure);
          score(before, now)
              .filter(score -> Math.abs(score) >= BEYOND_CHANCE)
              .ifPresent(score -> movers.add(new Mover(before, now, change, score)));
        }
      }
    }
    movers.sort(Comparator.comparingDouble((Mover mover) -> Math.abs(mover.score())).reversed());
    Map<String, Integer> ofOne = new HashMap<>();
    return movers.stream()
        .filter(mover -> ofOne.merge(mover.now().measure().key(), 1, Integer::sum) <= mostOfOne)
        .limit(most)
        .toList();
  }

  private static Optional<Double> score(Point before, Point now) {
    return switch (now.measure()) {
      case Sum sum ->
          sum.kind() == IndicatorKind.COUNT
              ? count(before.value())
                  .flatMap(earlier ->
                      count(now.value()).map(later -> ChangeScore.ofCounts(earlier, later)))
              : Optional.empty();
      case Ratio ratio when ratio.share() -> shares(before.fraction(), now.fraction());
      case Quotient _ -> Optional.empty();
    };
  }

  private static Optional<Double> shares(
      Point.@org.jspecify.annotations.Nullable Fraction before,
      Point.@org.jspecify.annotations.Nullable Fraction now) {
    if (before == null || now == null) {
      return Optional.empty();
    }
    Optional<Integer> partBefore = count(before.numerator());
    Optional<Integer> wholeBefore = count(before.denominator()).filter(whole -> whole > 0);
    Optional<Integer> partNow = count(now.numerator());
    Optional<Integer> wholeNow = count(now.denominator()).filter(whole -> whole > 0);
    return partBefore.isEmpty()
            || wholeBefore.isEmpty()
            || partNow.isEmpty()
            || wholeNow.isEmpty()
            || partBefore.get() > wholeBefore.get()
            || partNow.get() > wholeNow.get()
        ? Optional.empty()
        : Optional.of(
            ChangeScore.ofShares(
                partBefore.get(), wholeBefore.get(), partNow.get(), wholeNow.get()));
  }

  private static Optional<Integer> count(PointValue value) {
    return value instanceof PointValue.Known known
            && known.value().signum() >= 0
            && known.value().compareTo(LARGEST) <= 0
            && known.value().stripTrailingZeros().scale() <= 0
        ? Optional.of(known.value().intValueExact())
        : Optional.empty();
  }
}
