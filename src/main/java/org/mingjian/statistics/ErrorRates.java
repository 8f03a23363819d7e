package org.mingjian.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.jspecify.annotations.Nullable;

/**
 * How often each method is wrong: panels without outliers are simulated and flagged ones counted,
 * then outliers are planted and the found ones counted. Seeded: the same seed gives the same table.
 */
public final class ErrorRates {
  /** The level of all methods here. */
  public static final double ALPHA = 0.05;

  /** Panels of one indicator in one year: a county has some tens of townships. */
  private static final int[] SIZES = {10, 15, 30};

  /** Indicators judged together when the false discovery rate is held. */
  private static final int FAMILY = 12;

  private final int panels;
  private final long seed;

  /**
   * Prepares a simulation.
   *
   * @param panels simulated for each line; the standard error of a rate of 0.05 is 0.0049 for 2,000
   */
  public ErrorRates(int panels, long seed) {
    if (panels < 1) {
      throw new IllegalArgumentException("No panels: " + panels);
    }
    this.panels = panels;
    this.seed = seed;
  }

  /**
   * One line of the table.
   *
   * @param data what was simulated
   * @param promised the highest rate of false alarms; empty where an assumption of the method is
   *     broken on purpose, to show what happens
   * @param assessed the share of panels with an answer
   * @param falseAlarms the share of assessed panels without outliers that had any flag
   * @param planted what was planted
   * @param power the share of all planted outliers that were flagged, those without an answer too
   */
  public record Line(
      String method,
      String data,
      int n,
      OptionalDouble promised,
      double assessed,
      double falseAlarms,
      String planted,
      double power) {}

  /** All lines, method by method. */
  public List<Line> lines() {
    return lines("");
  }

  /** The lines of the methods whose name begins so. */
  public List<Line> lines(String method) {
    return scenarios().stream()
        .filter(scenario -> scenario.method().startsWith(method))
        .map(this::line)
        .toList();
  }

  /**
   * The table of chances of the modified z-score, as it stands beside the classes: one line for
   * each n, and a head. Takes minutes.
   */
  public static List<String> modifiedZTable() {
    List<String> lines = new ArrayList<>();
    lines.add(
        Arrays.stream(ModifiedZNull.PROBABILITIES)
            .mapToObj(probability -> new BigDecimal(String.valueOf(probability)).toPlainString())
            .collect(Collectors.joining(",", "n,", "")));
    IntStream.concat(IntStream.rangeClosed(5, 60), IntStream.of(70, 80, 100, 150, 200, 300, 500))
        .mapToObj(n ->
            Arrays.stream(ModifiedZNull.simulate(n, n <= 60 ? 200_000 : 50_000, 1993))
                .mapToObj(score -> String.format(Locale.ROOT, "%.3f", score))
                .collect(Collectors.joining(",", n + ",", "")))
        .forEach(lines::add);
    return lines;
  }

  /**
   * The table of levels of the generalised ESD test, as it stands beside the classes: one line for
   * each n, and a head.
   */
  public static List<String> esdTable() {
    List<String> lines = new ArrayList<>();
    lines.add(
        Arrays.stream(EsdLevels.LEVELS)
            .mapToObj(level -> BigDecimal.valueOf(level).toPlainString())
            .collect(Collectors.joining(",", "n,", "")));
    IntStream.range(GeneralisedEsd.MINIMUM_PANEL, GeneralisedEsd.PUBLISHED_FROM)
        .mapToObj(n ->
            Arrays.stream(EsdLevels.simulate(n))
                .mapToObj(Double::toString)
                .collect(Collectors.joining(",", n + ",", "")))
        .forEach(lines::add);
    return lines;
  }

  /** A way to draw panels, spoil them and judge them. */
  private record Scenario<P>(
      String method,
      String data,
      int n,
      OptionalDouble promised,
      Function<RandomGenerator, P> clean,
      String planted,
      Spoiler<P> spoiler,
      Judge<P> judge) {}

  /** Plants outliers and says where. */
  private interface Spoiler<P> {
    int[] plant(P panel, RandomGenerator random);
  }

  /** Says which places are flagged; nothing where there is no answer. */
  private interface Judge<P> {
    @Nullable Flags judge(P panel);
  }

  /** Flagged places. */
  private record Flags(List<Integer> places) {}

  private <P> Line line(Scenario<P> scenario) {
    RandomGenerator random = new Well19937c(seed);
    int assessed = 0;
    int alarms = 0;
    int planted = 0;
    int found = 0;
    for (int panel = 0; panel < panels; panel++) {
      Flags clean = scenario.judge().judge(scenario.clean().apply(random));
      if (clean != null) {
        assessed++;
        alarms += clean.places().isEmpty() ? 0 : 1;
      }
      P spoiled = scenario.clean().apply(random);
      int[] places = scenario.spoiler().plant(spoiled, random);
      planted += places.length;
      Flags flags = scenario.judge().judge(spoiled);
      if (flags != null) {
        found += (int) Arrays.stream(places).filter(flags.places()::contains).count();
      }
    }
    return new Line(
        scenario.method(),
        scenario.data(),
        scenario.n(),
        scenario.promised(),
        (double) assessed / panels,
        assessed == 0 ? 0 : (double) alarms / assessed,
        scenario.planted(),
        (double) found / planted);
  }

  private static List<Scenario<?>> scenarios() {
    List<Scenario<?>> scenarios = new ArrayList<>();
    OptionalDouble held = OptionalDouble.of(ALPHA);
    OptionalDouble broken = OptionalDouble.empty();
    for (int n : SIZES) {
      Function<RandomGenerator, double[]> lognormal = random -> money(random, n, 1, 0);
      Function<RandomGenerator, double[]> heavy = random -> money(random, n, 1, 5);
      scenarios.add(
          new Scenario<>(
              "published: modified z above 3.5",
              "lognormal",
              n,
              broken,
              lognormal,
              "1 x 100",
              new Spoil(1, 100)::plant,
              ErrorRates::publishedModifiedZ));
      scenarios.add(
          new Scenario<>(
              "published: generalised ESD by Rosner's critical values",
              "lognormal",
              n,
              broken,
              lognormal,
              "1 x 100",
              new Spoil(1, 100)::plant,
              ErrorRates::publishedEsd));
      scenarios.add(
          new Scenario<>(
              "published: adjusted boxplot, fences",
              "lognormal",
              n,
              broken,
              lognormal,
              "1 x 100",
              new Spoil(1, 100)::plant,
              figures -> boxplot(figures, true)));
      scenarios.add(
          new Scenario<>(
              "published: two-way residual above 3.5 MAD / 0.6745",
              "7 years, normal",
              n,
              broken,
              random -> table(random, n, 7),
              "1 cell + 5 standard deviations",
              (table, random) -> plantCell(table, random, 5),
              ErrorRates::publishedTwoWay));
      for (Spoil spoil : List.of(new Spoil(1, 30), new Spoil(1, 100), new Spoil(2, 100))) {
        scenarios.add(
            new Scenario<>(
                "modified z on logarithms",
                "lognormal",
                n,
                held,
                lognormal,
                spoil.toString(),
                spoil::plant,
                ErrorRates::modifiedZ));
      }
      scenarios.add(
          new Scenario<>(
              "modified z on logarithms",
              "log-t, 5 degrees of freedom",
              n,
              broken,
              heavy,
              "1 x 100",
              new Spoil(1, 100)::plant,
              ErrorRates::modifiedZ));
      for (Spoil spoil : List.of(new Spoil(1, 30), new Spoil(1, 100), new Spoil(2, 100))) {
        scenarios.add(
            new Scenario<>(
                "generalised ESD on logarithms",
                "lognormal",
                n,
                held,
                lognormal,
                spoil.toString(),
                spoil::plant,
                ErrorRates::esd));
      }
      scenarios.add(
          new Scenario<>(
              "generalised ESD on logarithms",
              "log-t, 5 degrees of freedom",
              n,
              broken,
              heavy,
              "1 x 100",
              new Spoil(1, 100)::plant,
              ErrorRates::esd));
      scenarios.add(
          new Scenario<>(
              "adjusted boxplot, limits",
              "lognormal",
              n,
              held,
              lognormal,
              "1 x 100",
              new Spoil(1, 100)::plant,
              figures -> boxplot(figures, false)));
    }
    for (int n : SIZES) {
      for (double mean : new double[] {2, 20}) {
        scenarios.add(count(n, mean, 0, held));
        scenarios.add(count(n, mean, 0.5, held));
        scenarios.add(count(n, mean, 1, OptionalDouble.of(0.07)));
        scenarios.add(count(n, mean, 2, OptionalDouble.of(0.09)));
        scenarios.add(count(n, mean, 4, broken));
      }
    }
    for (int n : SIZES) {
      scenarios.add(share(n, 0, held));
      scenarios.add(share(n, 0.1, held));
      scenarios.add(share(n, 0.3, held));
    }
    for (int n : SIZES) {
      for (int years : new int[] {5, 7, 15}) {
        scenarios.add(
            new Scenario<>(
                "two-way fit on logarithms",
                years + " years, normal",
                n,
                held,
                random -> table(random, n, years),
                "1 cell + 5 standard deviations",
                (table, random) -> plantCell(table, random, 5),
                table -> twoWay(table, TwoWayFit::fit)));
      }
      String method = "two-way fit of counts";
      scenarios.add(countTable(n, 0.5, Variation.NONE, held, TwoWayFit::fitCounts, method));
      scenarios.add(countTable(n, 5, Variation.NONE, held, TwoWayFit::fitCounts, method));
      scenarios.add(
          countTable(
              n, 5, Variation.LOGNORMAL, OptionalDouble.of(0.07), TwoWayFit::fitCounts, method));
      scenarios.add(countTable(n, 5, Variation.GAMMA, broken, TwoWayFit::fitCounts, method));
      scenarios.add(
          countTable(
              n,
              5,
              Variation.NONE,
              broken,
              (counts, alpha) ->
                  TwoWayFit.fit(
                      Arrays.stream(counts)
                          .map(row -> Arrays.stream(row).map(Math::log1p).toArray())
                          .toArray(double[][]::new),
                      alpha),
              "published: two-way fit of log(1 + x), one scale for all"));
    }
    for (int years : new int[] {8, 10, 15}) {
      scenarios.add(series(years, 0, 0, held));
      scenarios.add(series(years, 0.5, 0, broken));
      scenarios.add(series(years, 0, 0.25, broken));
    }
    for (int n : SIZES) {
      scenarios.add(family("modified z, BH over figures, q = 0.10", n, ErrorRates::familyByFigure));
      scenarios.add(
          family("generalised ESD, BH over panels, q = 0.10", n, ErrorRates::familyByEsd));
    }
    return scenarios;
  }

  private static int[] plantCell(double[][] table, RandomGenerator random, double distance) {
    int years = table[0].length;
    int place = random.nextInt(table.length * years);
    table[place / years][place % years] += distance;
    return new int[] {place};
  }

  private record Spoil(int outliers, double factor) {
    int[] plant(double[] figures, RandomGenerator random) {
      int start = random.nextInt(figures.length);
      int[] places =
          IntStream.range(0, outliers).map(index -> (start + index) % figures.length).toArray();
      for (int place : places) {
        figures[place] *= factor;
      }
      return places;
    }

    @Override
    public String toString() {
      return outliers + " x " + Math.round(factor);
    }
  }

  private static Scenario<int[]> count(
      int n, double mean, double dispersion, OptionalDouble promised) {
    return new Scenario<>(
        "counts against the others",
        (dispersion == 0 ? "Poisson" : "negative binomial, a = " + dispersion) + ", mean " + mean,
        n,
        promised,
        random ->
            IntStream.range(0, n)
                .map(index -> negativeBinomial(random, mean, dispersion))
                .toArray(),
        "1 at 10 times the mean",
        (counts, random) -> {
          int place = random.nextInt(n);
          counts[place] = poisson(random, 10 * mean);
          return new int[] {place};
        },
        counts ->
            switch (CountScreen.screen(counts, ALPHA)) {
              case Assessment.NotAssessed<CountScreen.Result> _ -> null;
              case Assessment.Assessed<CountScreen.Result>(CountScreen.Result result) ->
                  flags(n, index -> result.counts().get(index).isOutside());
            });
  }

  private static Scenario<ShareScreen.Share[]> share(
      int n, double correlation, OptionalDouble promised) {
    return new Scenario<>(
        "shares against the others",
        (correlation == 0 ? "binomial" : "beta-binomial, r = " + correlation) + ", 0.7 of 5 to 60",
        n,
        promised,
        random ->
            IntStream.range(0, n)
                .mapToObj(index -> share(random, 5 + random.nextInt(56), 0.7, correlation))
                .toArray(ShareScreen.Share[]::new),
        "1 with 0.1 of 60",
        (shares, random) -> {
          int place = random.nextInt(n);
          shares[place] = share(random, 60, 0.1, 0);
          return new int[] {place};
        },
        shares ->
            switch (ShareScreen.screen(List.of(shares), ALPHA)) {
              case Assessment.NotAssessed<ShareScreen.Result> _ -> null;
              case Assessment.Assessed<ShareScreen.Result>(ShareScreen.Result result) ->
                  flags(n, index -> result.shares().get(index).outside());
            });
  }

  private static ShareScreen.Share share(
      RandomGenerator random, int whole, double share, double correlation) {
    double own = share;
    if (correlation > 0) {
      double sum = (1 - correlation) / correlation;
      own = new BetaDistribution(random, share * sum, (1 - share) * sum).sample();
    }
    return new ShareScreen.Share(new BinomialDistribution(random, whole, own).sample(), whole);
  }

  /** A two-way fit, of figures or of counts. */
  private interface Fit {
    Assessment<TwoWayFit.Result> of(double[][] table, double alpha);
  }

  /** How the mean of a township varies from year to year. */
  private enum Variation {
    NONE("Poisson") {
      @Override
      double draw(RandomGenerator random) {
        return 1;
      }
    },
    LOGNORMAL("Poisson around lognormal means, sd 0.4") {
      @Override
      double draw(RandomGenerator random) {
        return Math.exp(0.4 * random.nextGaussian());
      }
    },
    GAMMA("negative binomial, a = 0.2") {
      @Override
      double draw(RandomGenerator random) {
        return new GammaDistribution(random, 5, 0.2).sample();
      }
    };

    private final String label;

    Variation(String label) {
      this.label = label;
    }

    abstract double draw(RandomGenerator random);
  }

  /** Townships whose means lie between a smallest and a hundred times as many. */
  private static Scenario<double[][]> countTable(
      int n,
      double smallest,
      Variation variation,
      OptionalDouble promised,
      Fit fit,
      String method) {
    int years = 7;
    return new Scenario<>(
        method,
        years + " years, " + variation.label + ", means of " + smallest + " to " + 100 * smallest,
        n,
        promised,
        random -> {
          double[][] table = new double[n][years];
          for (double[] row : table) {
            double mean = smallest * Math.pow(100, random.nextDouble());
            Arrays.setAll(row, year -> poisson(random, mean * variation.draw(random)));
          }
          return table;
        },
        "1 cell 10 times + 10",
        (table, random) -> {
          int place = random.nextInt(n * years);
          table[place / years][place % years] = 10 * table[place / years][place % years] + 10;
          return new int[] {place};
        },
        table -> twoWay(table, fit));
  }

  private static Scenario<double[]> series(
      int years, double autocorrelation, double trend, OptionalDouble promised) {
    String noise =
        autocorrelation == 0
            ? trend == 0 ? "independent years" : "trend of " + trend + " standard deviations a year"
            : "years correlated by " + autocorrelation;
    return new Scenario<>(
        "mean shift by permutation",
        noise,
        years,
        promised,
        random -> {
          double[] series = new double[years];
          double last = random.nextGaussian();
          for (int year = 0; year < years; year++) {
            series[year] = last + trend * year;
            last =
                autocorrelation * last
                    + Math.sqrt(1 - autocorrelation * autocorrelation) * random.nextGaussian();
          }
          return series;
        },
        "step of 3 standard deviations",
        (series, random) -> {
          int after = 3 + random.nextInt(years - 5);
          for (int year = after; year < years; year++) {
            series[year] += 3;
          }
          return new int[] {0};
        },
        series ->
            switch (MeanShift.find(series)) {
              case Assessment.NotAssessed<MeanShift.Break> _ -> null;
              case Assessment.Assessed<MeanShift.Break>(MeanShift.Break found) ->
                  flags(1, index -> found.p() <= ALPHA);
            });
  }

  private static Scenario<double[][]> family(String method, int n, Judge<double[][]> judge) {
    return new Scenario<>(
        method,
        FAMILY + " lognormal indicators",
        n,
        OptionalDouble.of(BenjaminiHochberg.DEFAULT_RATE),
        random ->
            IntStream.range(0, FAMILY)
                .mapToObj(index -> money(random, n, 1, 0))
                .toArray(double[][]::new),
        "1 x 100",
        (family, random) -> {
          int indicator = random.nextInt(FAMILY);
          int place = random.nextInt(n);
          family[indicator][place] *= 100;
          return new int[] {indicator * n + place};
        },
        judge);
  }

  private static double[] money(RandomGenerator random, int n, double deviation, double freedom) {
    double[] figures = new double[n];
    for (int index = 0; index < n; index++) {
      double deviate =
          freedom == 0 ? random.nextGaussian() : new TDistribution(random, freedom).sample();
      figures[index] = 100 * Math.exp(deviation * deviate);
    }
    return figures;
  }

  private static double[][] table(RandomGenerator random, int rows, int columns) {
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      double level = 3 * random.nextGaussian();
      for (int column = 0; column < columns; column++) {
        row[column] = level + 0.2 * column + random.nextGaussian();
      }
    }
    return table;
  }

  private static int negativeBinomial(RandomGenerator random, double mean, double dispersion) {
    return poisson(
        random,
        dispersion == 0
            ? mean
            : new GammaDistribution(random, 1 / dispersion, dispersion * mean).sample());
  }

  private static int poisson(RandomGenerator random, double mean) {
    return mean < 1e-6
        ? 0
        : new PoissonDistribution(
                random,
                mean,
                PoissonDistribution.DEFAULT_EPSILON,
                PoissonDistribution.DEFAULT_MAX_ITERATIONS)
            .sample();
  }

  private static Flags flags(int n, IntPredicate flagged) {
    return new Flags(IntStream.range(0, n).filter(flagged).boxed().toList());
  }

  private static @Nullable Flags modifiedZ(double[] figures) {
    return switch (ModifiedZScore.onLogarithms(figures)) {
      case OutlierScreen.NotAssessed _ -> null;
      case OutlierScreen.Assessed screen ->
          flags(
              figures.length,
              index ->
                  screen.figures().get(index) instanceof FigureScore.Scored scored
                      && scored.outside());
    };
  }

  private static @Nullable Flags esd(double[] figures) {
    return switch (testLogarithms(figures)) {
      case Assessment.NotAssessed<GeneralisedEsd.Result> _ -> null;
      case Assessment.Assessed<GeneralisedEsd.Result>(GeneralisedEsd.Result result) ->
          new Flags(result.outlierIndexes());
    };
  }

  private static Assessment<GeneralisedEsd.Result> testLogarithms(double[] figures) {
    return GeneralisedEsd.test(
        Arrays.stream(figures).map(Math::log).toArray(),
        GeneralisedEsd.usualMaximum(figures.length),
        ALPHA);
  }

  private static @Nullable Flags publishedModifiedZ(double[] figures) {
    return switch (ModifiedZScore.onLogarithms(figures)) {
      case OutlierScreen.NotAssessed _ -> null;
      case OutlierScreen.Assessed screen ->
          flags(
              figures.length,
              index ->
                  screen.figures().get(index) instanceof FigureScore.Scored scored
                      && Math.abs(scored.score()) > ModifiedZScore.CUT_OFF);
    };
  }

  private static @Nullable Flags publishedEsd(double[] figures) {
    return switch (testLogarithms(figures)) {
      case Assessment.NotAssessed<GeneralisedEsd.Result> _ -> null;
      case Assessment.Assessed<GeneralisedEsd.Result>(GeneralisedEsd.Result result) -> {
        int outliers = 0;
        for (int step = 0; step < result.steps().size(); step++) {
          double critical = GeneralisedEsd.criticalValue(figures.length - step, ALPHA);
          if (result.steps().get(step).deviate() > critical) {
            outliers = step + 1;
          }
        }
        yield new Flags(
            result.steps().stream().limit(outliers).map(GeneralisedEsd.Step::index).toList());
      }
    };
  }

  private static @Nullable Flags publishedTwoWay(double[][] table) {
    int columns = table[0].length;
    return switch (TwoWayFit.fit(table, ALPHA)) {
      case Assessment.NotAssessed<TwoWayFit.Result> _ -> null;
      case Assessment.Assessed<TwoWayFit.Result>(TwoWayFit.Result result) -> {
        double[] residuals =
            result.cells().stream()
                .mapToDouble(cell -> table[cell.row()][cell.column()] - cell.fitted())
                .toArray();
        double scale = RobustScale.deviation(residuals, 0) / RobustScale.NORMAL_DEVIATION;
        yield new Flags(
            IntStream.range(0, residuals.length)
                .filter(index -> Math.abs(residuals[index]) > TwoWayFit.CUT_OFF * scale)
                .mapToObj(index ->
                    result.cells().get(index).row() * columns + result.cells().get(index).column())
                .toList());
      }
    };
  }

  private static @Nullable Flags boxplot(double[] figures, boolean published) {
    return switch (AdjustedBoxplot.fences(figures)) {
      case Assessment.NotAssessed<AdjustedBoxplot.Fences> _ -> null;
      case Assessment.Assessed<AdjustedBoxplot.Fences>(AdjustedBoxplot.Fences result) -> {
        Interval limits = published ? result.fences() : result.limits();
        yield flags(figures.length, index -> !limits.contains(figures[index]));
      }
    };
  }

  private static @Nullable Flags twoWay(double[][] table, Fit fit) {
    int columns = table[0].length;
    return switch (fit.of(table, ALPHA)) {
      case Assessment.NotAssessed<TwoWayFit.Result> _ -> null;
      case Assessment.Assessed<TwoWayFit.Result>(TwoWayFit.Result result) ->
          new Flags(
              result.cells().stream()
                  .filter(TwoWayFit.Cell::outside)
                  .map(cell -> cell.row() * columns + cell.column())
                  .toList());
    };
  }

  private static Flags familyByFigure(double[][] family) {
    int n = family[0].length;
    double[] p = new double[family.length * n];
    Arrays.fill(p, 1);
    for (int indicator = 0; indicator < family.length; indicator++) {
      if (ModifiedZScore.onLogarithms(family[indicator]) instanceof OutlierScreen.Assessed screen) {
        for (int index = 0; index < n; index++) {
          p[indicator * n + index] = ((FigureScore.Scored) screen.figures().get(index)).p();
        }
      }
    }
    double[] adjusted = BenjaminiHochberg.adjust(p);
    return flags(p.length, index -> adjusted[index] <= BenjaminiHochberg.DEFAULT_RATE);
  }

  private static Flags familyByEsd(double[][] family) {
    int n = family[0].length;
    List<GeneralisedEsd.Result> results = new ArrayList<>();
    for (double[] figures : family) {
      if (testLogarithms(figures)
          instanceof Assessment.Assessed<GeneralisedEsd.Result>(GeneralisedEsd.Result result)) {
        results.add(result);
      }
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(results.stream().mapToDouble(GeneralisedEsd.Result::p).toArray());
    List<Integer> places = new ArrayList<>();
    for (int indicator = 0; indicator < results.size(); indicator++) {
      if (adjusted[indicator] <= BenjaminiHochberg.DEFAULT_RATE) {
        GeneralisedEsd.Result result = results.get(indicator);
        int start = indicator * n;
        // A panel flagged at a weaker level than its own test still names the furthest figure.
        int named = Math.max(1, result.outliers());
        result.steps().stream().limit(named).forEach(step -> places.add(start + step.index()));
      }
    }
    return new Flags(places);
  }
}
