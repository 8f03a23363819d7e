package org.mingjian.ui.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingjian.finding.RuleTexts;
import org.mingjian.finding.Settings;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.BenjaminiHochberg;
import org.mingjian.statistics.ChanceExpectation;
import org.mingjian.statistics.CountScreen;
import org.mingjian.statistics.FigureScore;
import org.mingjian.statistics.GeneralisedEsd;
import org.mingjian.statistics.ModifiedZScore;
import org.mingjian.statistics.OutlierScreen;
import org.mingjian.statistics.ShareScreen;
import org.mingjian.statistics.TwoWayFit;

/**
 * The figures of the statistical examples, and what the statistics say of them. Nothing that is
 * shown as a result is written down here: it is computed when it is shown.
 */
final class ExampleFigures {
  /** The place of the township that is asked, in every example. */
  static final int ASKED = 6;

  /** Amounts of ten townships in one year, in 万元. */
  static final double[] AMOUNTS = {95, 110, 80, 130, 100, 85, 900, 120, 90, 105};

  /** Amounts of ten townships in a year and in the next, in 万元. */
  static final double[] BEFORE = {96, 104, 88, 120, 75, 110, 92, 135, 101, 84};

  static final double[] AFTER = {101, 98, 95, 126, 70, 118, 540, 141, 97, 90};

  /** Requests granted, of requests handled. */
  static final List<ShareScreen.Share> SHARES =
      List.of(
          new ShareScreen.Share(15, 20),
          new ShareScreen.Share(9, 12),
          new ShareScreen.Share(22, 30),
          new ShareScreen.Share(6, 8),
          new ShareScreen.Share(17, 25),
          new ShareScreen.Share(12, 16),
          new ShareScreen.Share(8, 40),
          new ShareScreen.Share(8, 10),
          new ShareScreen.Share(15, 22),
          new ShareScreen.Share(10, 14));

  /** Requests received by ten townships in six years. */
  static final double[][] SERIES = {
    {6, 8, 7, 9, 8, 10},
    {12, 11, 14, 13, 15, 14},
    {3, 4, 3, 5, 4, 5},
    {20, 22, 21, 25, 24, 26},
    {9, 8, 10, 9, 11, 12},
    {4, 3, 5, 4, 6, 5},
    {5, 6, 5, 7, 60, 7},
    {15, 14, 17, 16, 18, 19},
    {8, 9, 7, 10, 9, 11},
    {11, 13, 12, 14, 13, 16},
  };

  static final int FIRST_YEAR = 2019;
  static final int ASKED_YEAR = 2023;

  /** Requests received by ten townships in one year. */
  static final int[] COUNTS = {3, 5, 2, 4, 6, 3, 31, 4, 2, 5};

  /** The chances of twelve panels. */
  static final double[] CHANCES = {
    0.0008, 0.006, 0.021, 0.04, 0.11, 0.18, 0.27, 0.35, 0.46, 0.58, 0.74, 0.91
  };

  /** Beyond which an outlier that the test has found is worded, as it was published. */
  private static final double PUBLISHED = 3.5;

  /** Half of a normal distribution lies within so many standard deviations. */
  private static final double NORMAL_QUARTILE = 0.6745;

  private static final double LEVEL = Settings.defaults().panelLevel();

  /** The same as the rule takes: not below that at which a panel may be chosen. */
  private static final double FIT_LEVEL = Math.max(LEVEL, Settings.defaults().falseDiscoveryRate());

  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Locale locale;

  private ExampleFigures(Locale locale) {
    this.locale = locale;
  }

  /** The figures that the text of a rule or a method names; none for most. */
  static Map<String, String> of(String key, Locale locale) {
    ExampleFigures figures = new ExampleFigures(locale);
    switch (key) {
      case "outlier.peer", "method.modified_z" -> figures.modifiedZ(AMOUNTS);
      case "method.generalised_esd" -> figures.generalisedEsd();
      case "outlier.change" -> figures.change();
      case "outlier.history", "method.two_way" -> figures.twoWay();
      case "outlier.rate", "method.shares" -> figures.share();
      case "method.counts" -> figures.count();
      case "method.many_tests" -> figures.manyTests();
      default -> {
        // Every other example is arithmetic that the reader can do.
      }
    }
    return figures.shown;
  }

  /** The modified z-scores of the amounts, one for each township. */
  static List<String> scores(Locale locale) {
    ExampleFigures figures = new ExampleFigures(locale);
    return screen(AMOUNTS, true).figures().stream()
        .map(score -> figures.number(score(score).score(), 1))
        .toList();
  }

  /** This year's amounts by last year's, one for each township. */
  static List<String> ratios(Locale locale) {
    ExampleFigures figures = new ExampleFigures(locale);
    return IntStream.range(0, BEFORE.length)
        .mapToObj(unit -> figures.number(AFTER[unit] / BEFORE[unit], 2))
        .toList();
  }

  /** The shares in per cent, one for each township. */
  static List<String> shares(Locale locale) {
    ExampleFigures figures = new ExampleFigures(locale);
    return SHARES.stream().map(share -> figures.percent(share.value())).toList();
  }

  private void modifiedZ(double[] amounts) {
    OutlierScreen.Assessed screen = screen(amounts, true);
    double unit =
        (Math.log(amounts[ASKED]) - screen.centre()) / score(screen.figures().get(ASKED)).score();
    put("n", screen.n());
    put("value", amounts[ASKED], 0);
    put("median", screen.median(), 1);
    put("log_value", Math.log(amounts[ASKED]), 4);
    put("log_median", screen.centre(), 4);
    put("mad", screen.deviation(), 4);
    put("unit", unit, 4);
    put("factor", unit * NORMAL_QUARTILE / screen.deviation(), 3);
    put("published", PUBLISHED, 1);
    // Three digits, as the finding has them.
    shown.put("shown_median", threeDigits(screen.median()));
    shown.put("shown_low", threeDigits(Math.exp(screen.centre() - PUBLISHED * unit)));
    shown.put("shown_high", threeDigits(Math.exp(screen.centre() + PUBLISHED * unit)));
    put("score", score(screen.figures().get(ASKED)).score(), 1);
    put("cut_off", screen.cutOff(), 1);
    put("low", screen.limits().low(), 1);
    put("high", screen.limits().high(), 1);
    shown.put("level", percent(LEVEL));
  }

  private void generalisedEsd() {
    double[] logarithms = Arrays.stream(AMOUNTS).map(Math::log).toArray();
    GeneralisedEsd.Result result =
        assessed(
            GeneralisedEsd.test(logarithms, GeneralisedEsd.usualMaximum(logarithms.length), LEVEL));
    put("n", result.n());
    put("steps", result.steps().size());
    put("outliers", result.outliers());
    put("value", AMOUNTS[result.steps().getFirst().index()], 0);
    put("deviate", result.steps().getFirst().deviate(), 2);
    put("critical", result.steps().getFirst().critical(), 2);
    put("next", AMOUNTS[result.steps().get(1).index()], 0);
    put("next_deviate", result.steps().get(1).deviate(), 2);
    put("next_critical", result.steps().get(1).critical(), 2);
    shown.put("p", chance(result.p()));
  }

  private void change() {
    double[] changes =
        IntStream.range(0, BEFORE.length)
            .mapToDouble(unit -> Math.log(AFTER[unit] / BEFORE[unit]))
            .toArray();
    OutlierScreen.Assessed screen = screen(changes, false);
    put("n", screen.n());
    put("before", BEFORE[ASKED], 0);
    put("after", AFTER[ASKED], 0);
    put("ratio", AFTER[ASKED] / BEFORE[ASKED], 2);
    put("median", Math.exp(screen.centre()), 2);
    put("low", Math.exp(screen.limits().low()), 2);
    put("high", Math.exp(screen.limits().high()), 2);
    put("score", score(screen.figures().get(ASKED)).score(), 1);
    put("cut_off", screen.cutOff(), 1);
  }

  private void twoWay() {
    TwoWayFit.Result result = assessed(TwoWayFit.fitCounts(SERIES, FIT_LEVEL));
    TwoWayFit.Cell cell =
        result.cells().stream()
            .filter(one -> one.row() == ASKED && one.column() == ASKED_YEAR - FIRST_YEAR)
            .findFirst()
            .orElseThrow();
    put("units", SERIES.length);
    put("years", SERIES[0].length);
    put("value", SERIES[cell.row()][cell.column()], 0);
    put("fitted", cell.fitted(), 1);
    // Whole numbers within the limits, as the finding names them.
    put("low", Math.max(0, Math.ceil(cell.limits().low())), 0);
    put("high", Math.floor(cell.limits().high()), 0);
    put("score", cell.scaled(), 1);
    put("cut_off", result.cutOff(), 2);
    put("outside", result.cells().stream().filter(TwoWayFit.Cell::outside).count());
  }

  private void share() {
    ShareScreen.Result result = assessed(ShareScreen.screen(SHARES, FIT_LEVEL));
    ShareScreen.Compared compared = result.shares().get(ASKED);
    put("n", result.n());
    put("part", compared.share().part());
    put("whole", compared.share().whole());
    shown.put("share", percent(compared.share().value()));
    shown.put("expected", percent(compared.expected()));
    shown.put("low", percent(compared.limits().low()));
    shown.put("high", percent(compared.limits().high()));
    shown.put("p", chance(compared.p()));
    shown.put("p_any", chance(1 - Math.pow(1 - compared.p(), result.n())));
    ShareScreen.Compared small = result.shares().get(3);
    put("small_whole", small.share().whole());
    shown.put("small_low", percent(small.limits().low()));
    shown.put("small_high", percent(small.limits().high()));
    shown.put("small_share", percent(small.share().value()));
  }

  private void count() {
    CountScreen.Result result = assessed(CountScreen.screen(COUNTS, LEVEL));
    CountScreen.Count count = result.counts().get(ASKED);
    put("n", result.n());
    put("value", count.count());
    put("expected", count.expected(), 1);
    put("low", count.limits().low(), 0);
    put("high", count.limits().high(), 0);
    shown.put("p", chance(count.p()));
    shown.put(
        "counts",
        String.join(
            RuleTexts.of("comma", locale),
            Arrays.stream(COUNTS).mapToObj(Integer::toString).toList()));
  }

  private void manyTests() {
    double rate = Settings.defaults().falseDiscoveryRate();
    double[] adjusted = BenjaminiHochberg.adjust(CHANCES);
    long flagged = Arrays.stream(adjusted).filter(p -> p <= rate).count();
    put("tests", CHANCES.length);
    put("below", Arrays.stream(CHANCES).filter(p -> p <= LEVEL).count());
    put("flagged", flagged);
    shown.put("last", plain(CHANCES[(int) flagged - 1]));
    shown.put("last_adjusted", number(adjusted[(int) flagged - 1], 3));
    shown.put("next", plain(CHANCES[(int) flagged]));
    shown.put("next_adjusted", number(adjusted[(int) flagged], 3));
    shown.put("rate", percent(rate));
    shown.put("level", percent(LEVEL));
    put("by_chance", new ChanceExpectation(CHANCES.length, LEVEL).flaggedPanels(), 1);
    shown.put(
        "chances",
        String.join(
            RuleTexts.of("comma", locale), Arrays.stream(CHANCES).mapToObj(this::plain).toList()));
  }

  private static OutlierScreen.Assessed screen(double[] figures, boolean logarithms) {
    OutlierScreen screen =
        logarithms
            ? ModifiedZScore.onLogarithms(ModifiedZScore.Panel.PEERS, LEVEL, figures)
            : ModifiedZScore.onFigures(ModifiedZScore.Panel.PEERS, LEVEL, figures);
    return switch (screen) {
      case OutlierScreen.Assessed assessed -> assessed;
      case OutlierScreen.NotAssessed none -> throw new IllegalStateException("" + none.reason());
    };
  }

  private static FigureScore.Scored score(FigureScore score) {
    return switch (score) {
      case FigureScore.Scored scored -> scored;
      case FigureScore.SetAside _ -> throw new IllegalStateException("no score");
    };
  }

  private static <T> T assessed(Assessment<T> assessment) {
    return switch (assessment) {
      case Assessment.Assessed<T>(T result) -> result;
      case Assessment.NotAssessed<T> none -> throw new IllegalStateException("" + none.reason());
    };
  }

  private void put(String name, long value) {
    put(name, (double) value, 0);
  }

  private void put(String name, double value, int decimals) {
    shown.put(name, number(value, decimals));
  }

  private String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  private String threeDigits(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    int whole = exact.precision() - exact.scale();
    return number(
        exact.round(new MathContext(3, RoundingMode.HALF_UP)).doubleValue(),
        Math.max(0, 3 - whole));
  }

  private String plain(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(4);
    return format.format(value);
  }

  private String percent(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  /** A chance in two significant digits, or "below 0.0001". */
  private String chance(double p) {
    if (p < 0.0001) {
      return RuleTexts.of("below", Map.of("chance", plain(0.0001)), locale);
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(4);
    return format.format(p);
  }
}
