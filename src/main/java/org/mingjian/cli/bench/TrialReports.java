package org.mingjian.cli.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.catalogue.IndicatorKind;

/**
 * Reports as townships write them, the same for the same seed: most cells zero or blank, figures of
 * the sizes seen in real reports, seven years for each township, in the random order in which files
 * arrive.
 */
final class TrialReports {
  static final int FIRST_YEAR = 2019;
  static final int YEARS = 7;

  private static final int LAST_YEAR_OF_OLD_FORM = 2020;
  private static final int HEADER_CHARACTERS = 120;

  private final long seed;
  private final List<String> townships;
  private final IndicatorCatalogue catalogue;
  private final List<Integer> order;

  TrialReports(long seed, List<String> townships, IndicatorCatalogue catalogue) {
    this.seed = seed;
    this.townships = List.copyOf(townships);
    this.catalogue = catalogue;
    List<Integer> arrival = new ArrayList<>();
    for (int i = 0; i < townships.size() * YEARS; i++) {
      arrival.add(i);
    }
    Collections.shuffle(arrival, new Random(seed));
    this.order = List.copyOf(arrival);
  }

  int size() {
    return order.size();
  }

  /** The report that arrived as number {@code index}, from 0; its id is one more. */
  TrialReport get(int index) {
    int place = order.get(index);
    return report(
        index + 1L,
        townships.get(place / YEARS),
        FIRST_YEAR + place % YEARS,
        new Random(seed + place));
  }

  /** A report that arrives after all others, of years that they do not have. */
  TrialReport late(int number) {
    return report(
        size() + 1L + number,
        townships.get(number % townships.size()),
        FIRST_YEAR + YEARS + number / townships.size(),
        new Random(seed - 1 - number));
  }

  private TrialReport report(long id, String division, int year, Random random) {
    int size = catalogue.all().size();
    char[] states = new char[size];
    Arrays.fill(states, TrialReport.NOT_ON_FORM);
    @Nullable BigDecimal[] values = new BigDecimal[size];
    @Nullable Integer[] starts = new Integer[size];
    @Nullable Integer[] lengths = new Integer[size];
    boolean leavesBlank = random.nextInt(100) < 20;
    boolean lacksTableFour = random.nextInt(100) < 4;
    boolean hasRequests = random.nextInt(100) < 25;
    int at = 1_200 + random.nextInt(2_500);
    for (Indicator indicator : catalogue.of(year <= LAST_YEAR_OF_OLD_FORM ? "2019" : "2021")) {
      int ordinal = indicator.ordinal();
      at += 2 + random.nextInt(9);
      if (lacksTableFour && indicator.table() == 4) {
        states[ordinal] = TrialReport.ABSENT;
        continue;
      }
      BigDecimal figure = figure(indicator, hasRequests, random);
      String raw = figure.toPlainString();
      if (random.nextInt(1_000) < 2) {
        states[ordinal] = TrialReport.UNREADABLE;
        raw = "1O";
      } else if (leavesBlank && figure.signum() == 0) {
        states[ordinal] = TrialReport.BLANK;
        raw = random.nextBoolean() ? "/" : "";
      } else {
        states[ordinal] = TrialReport.REPORTED;
        values[ordinal] = figure;
      }
      if (!raw.isEmpty()) {
        starts[ordinal] = at;
        lengths[ordinal] = raw.length();
        at += raw.length();
      }
    }
    return new TrialReport(
        id,
        division,
        year,
        header(random),
        String.valueOf(states),
        Arrays.asList(values),
        Arrays.asList(starts),
        Arrays.asList(lengths));
  }

  /** Zero, or a figure of the size that the kind of cell has in real reports. */
  private static BigDecimal figure(Indicator indicator, boolean hasRequests, Random random) {
    boolean request = indicator.table() == 3;
    int percent =
        request
            ? (hasRequests ? (indicator.code().endsWith(".total") ? 25 : 9) : 0)
            : (indicator.table() == 4 ? 1 : 30);
    if (random.nextInt(100) >= percent) {
      return BigDecimal.ZERO;
    }
    if (indicator.kind() == IndicatorKind.MONEY) {
      // Up to 900, with two to five decimals, as in 872.71309.
      return BigDecimal.valueOf(random.nextLong(90_000_000L), 5).stripTrailingZeros();
    }
    double median = request ? 2 : 12;
    long count = Math.round(median * Math.exp(1.1 * random.nextGaussian()));
    return BigDecimal.valueOf(Math.clamp(count, 1, 1_947));
  }

  private static String header(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < HEADER_CHARACTERS; i++) {
      text.append((char) ('\u4e00' + random.nextInt(2_000)));
    }
    return text.toString();
  }
}
