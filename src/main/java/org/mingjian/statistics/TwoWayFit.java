package org.mingjian.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A table of townships by years as overall level + township + year, fitted robustly: Huber's
 * M-estimate, then the bisquare from there, iteratively reweighted as in rlm of Venables and
 * Ripley, "Modern Applied Statistics with S" (2002).
 *
 * <p>The scale of the residuals is the biweight one of Mosteller and Tukey, "Data Analysis and
 * Regression" (1977), with N - p degrees of freedom in place of N: the MAD of the residuals of a
 * robust fit is a quarter too small in a table of 10 by 5. A residual is scaled as one of a cell
 * that had no part in its own fit, r sqrt(1 - h) / scale. Its chance is read off Student's t with
 * the larger of (N - p) / 3 and N - p - 28 degrees of freedom, but no more than 8 for each year:
 * found by simulation; see docs/statistics.md.
 */
public final class TwoWayFit {
  /** Fewer townships with figures in a year than this are not compared. */
  public static final int MINIMUM_ROWS = 8;

  /** A township with figures of fewer years than this is not compared. */
  public static final int MINIMUM_COLUMNS = 5;

  /** Cells with a smaller scaled residual are never outside. */
  public static final double CUT_OFF = 3.5;

  /** Below this counts are Poisson for all that can be seen. */
  private static final double NEGLIGIBLE_DISPERSION = 1e-6;

  /** Figures of a size that are asked whether they vary more than the model says, at least. */
  private static final int SMALLEST_BAND = 24;

  private static final int MOST_BANDS = 4;

  private static final int MAXIMUM_ITERATIONS = 5_000;
  private static final double TOLERANCE = 1e-10;

  private final double[][] table;
  private final boolean[][] used;
  private final double[][] weights;
  private final double[] rows;
  private final double[] columns;
  private double scale;

  private TwoWayFit(double[][] table, boolean[][] used) {
    this.table = table;
    this.used = used;
    this.weights = new double[table.length][table[0].length];
    this.rows = new double[table.length];
    this.columns = new double[table[0].length];
    for (double[] row : weights) {
      Arrays.fill(row, 1);
    }
  }

  /**
   * Fits a table of figures that vary equally in all cells, such as logarithms of amounts.
   *
   * @param table one row for each township, one column for each year, NaN where a figure is
   *     missing. Townships with fewer than 5 figures and years with fewer than 8 take no part.
   * @param alpha the chance of any cell outside in a table without outliers
   */
  public static Assessment<Result> fit(double[][] table, double alpha) {
    return fit(table, alpha, TwoWayFit::equalVariance);
  }

  /**
   * Fits the logarithms of counts, log(1 + x), and measures each count in the standard deviations
   * that its own size gives it: small counts vary more on a logarithmic scale than large ones, so
   * that one scale for all cells would flag small townships in nearly every table.
   *
   * @param counts one row for each township, one column for each year, NaN where a count is missing
   * @param alpha the chance of any cell outside in a table without outliers
   */
  public static Assessment<Result> fitCounts(double[][] counts, double alpha) {
    double[][] logarithms = new double[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      for (double count : counts[row]) {
        if (count < 0) {
          throw new IllegalArgumentException("Not a count: " + count);
        }
      }
      logarithms[row] = Arrays.stream(counts[row]).map(Math::log1p).toArray();
    }
    return fit(logarithms, alpha, TwoWayFit::countVariance);
  }

  private static Assessment<Result> fit(
      double[][] table, double alpha, Function<TwoWayFit, Measure> measure) {
    Arguments.requireLevel(alpha);
    boolean[][] used = usable(table);
    int n = 0;
    for (boolean[] row : used) {
      n += count(row);
    }
    if (n == 0) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 0);
    }
    TwoWayFit fit = new TwoWayFit(table, used);
    return fit.converge(null)
            && fit.converge(RobustWeight.HUBER)
            && fit.converge(RobustWeight.BISQUARE)
        ? new Assessment.Assessed<>(fit.result(n, alpha, measure.apply(fit)))
        : new Assessment.NotAssessed<>(NotAssessableReason.TIED, n);
  }

  /** Leaves out thin rows and columns until every row and column left is long enough. */
  private static boolean[][] usable(double[][] table) {
    boolean[][] used = new boolean[table.length][];
    for (int row = 0; row < table.length; row++) {
      if (table[row].length != table[0].length) {
        throw new IllegalArgumentException("Row " + row + " has another length");
      }
      used[row] = new boolean[table[row].length];
      for (int column = 0; column < used[row].length; column++) {
        if (Double.isInfinite(table[row][column])) {
          throw new IllegalArgumentException("Not a finite figure: " + table[row][column]);
        }
        used[row][column] = !Double.isNaN(table[row][column]);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (boolean[] row : used) {
        if (count(row) > 0 && count(row) < MINIMUM_COLUMNS) {
          Arrays.fill(row, false);
          changed = true;
        }
      }
      for (int column = 0; table.length > 0 && column < table[0].length; column++) {
        int count = count(used, column);
        if (count > 0 && count < MINIMUM_ROWS) {
          for (boolean[] row : used) {
            row[column] = false;
          }
          changed = true;
        }
      }
    }
    return used;
  }

  private static int count(boolean[] row) {
    int count = 0;
    for (boolean cell : row) {
      count += cell ? 1 : 0;
    }
    return count;
  }

  private static int count(boolean[][] cells, int column) {
    int count = 0;
    for (boolean[] row : cells) {
      count += row[column] ? 1 : 0;
    }
    return count;
  }

  /** Weighs and fits in turn; false when over half of the residuals become zero. */
  private boolean converge(@Nullable RobustWeight weight) {
    for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
      scale = RobustScale.deviation(residuals(), 0) / RobustScale.NORMAL_DEVIATION;
      if (scale <= 1e-12) {
        return false;
      }
      if (weight != null) {
        for (int row = 0; row < rows.length; row++) {
          for (int column = 0; column < columns.length; column++) {
            weights[row][column] = used[row][column] ? weight.at(residual(row, column) / scale) : 0;
          }
        }
      }
      if (sweep() <= TOLERANCE * scale) {
        break;
      }
    }
    return true;
  }

  /** Sets each row and then each column to the weighted mean of what the other leaves. */
  private double sweep() {
    double largest = 0;
    for (int row = 0; row < rows.length; row++) {
      double sum = 0;
      double weight = 0;
      for (int column = 0; column < columns.length; column++) {
        if (used[row][column]) {
          sum += weights[row][column] * residual(row, column);
          weight += weights[row][column];
        }
      }
      if (weight > 0) {
        rows[row] += sum / weight;
        largest = Math.max(largest, Math.abs(sum / weight));
      }
    }
    for (int column = 0; column < columns.length; column++) {
      double sum = 0;
      double weight = 0;
      for (int row = 0; row < rows.length; row++) {
        if (used[row][column]) {
          sum += weights[row][column] * residual(row, column);
          weight += weights[row][column];
        }
      }
      if (weight > 0) {
        columns[column] += sum / weight;
        largest = Math.max(largest, Math.abs(sum / weight));
      }
    }
    return largest;
  }

  private double residual(int row, int column) {
    return table[row][column] - rows[row] - columns[column];
  }

  private double[] residuals() {
    List<Double> residuals = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        if (used[row][column]) {
          residuals.add(residual(row, column));
        }
      }
    }
    return residuals.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A scale on which all cells of a clean table have the same standard deviation. */
  private interface Measure {
    /** Whether the standard deviation may depend on the size of a figure all the same. */
    boolean variesWithSize();

    /** From the scale of the fit to this one. */
    double of(double figure);

    /** From this scale to that of the figures handed in. */
    double figure(double measured);

    /** The standard deviation on this scale. */
    double deviation();
  }

  private Measure equalVariance() {
    double deviation = biweightScale(figure -> figure);
    return new Measure() {
      @Override
      public boolean variesWithSize() {
        return false;
      }

      @Override
      public double of(double figure) {
        return figure;
      }

      @Override
      public double figure(double measured) {
        return measured;
      }

      @Override
      public double deviation() {
        return deviation;
      }
    };
  }

  /**
   * The scale of counts with variance m + a m^2, 2 asinh(sqrt(a (x + 3/8))) / sqrt(a), on which
   * they have variance 1: Anscombe, "The Transformation of Poisson, Binomial and Negative-Binomial
   * Data" (1948). The dispersion a is the one with which the residuals have this variance.
   */
  private Measure countVariance() {
    double low = NEGLIGIBLE_DISPERSION;
    double high = low;
    while (biweightScale(new CountMeasure(high)::of) > 1) {
      low = high;
      high *= 4;
    }
    while (high - low > 1e-6 * high) {
      double middle = (low + high) / 2;
      if (biweightScale(new CountMeasure(middle)::of) > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new CountMeasure(high);
  }

  private record CountMeasure(double dispersion) implements Measure {
    @Override
    public boolean variesWithSize() {
      return true;
    }

    @Override
    public double of(double logarithm) {
      double count = Math.max(0, Math.expm1(logarithm));
      double root = Math.sqrt(dispersion * (count + 0.375));
      // asinh, which Java lacks
      return 2 * Math.log(root + Math.sqrt(root * root + 1)) / Math.sqrt(dispersion);
    }

    @Override
    public double figure(double measured) {
      double root = Math.sinh(Math.max(0, measured) * Math.sqrt(dispersion) / 2);
      return Math.max(0, root * root / dispersion - 0.375);
    }

    @Override
    public double deviation() {
      return 1;
    }
  }

  private Result result(int n, double alpha, Measure measure) {
    double freedom = freedom();
    TDistribution student =
        new TDistribution(null, Math.min(8.0 * usedColumns(), Math.max(freedom / 3, freedom - 28)));
    double cutOff = Math.max(CUT_OFF, -student.inverseCumulativeProbability(alpha / (2.0 * n)));
    DoubleUnaryOperator excess = measure.variesWithSize() ? excess(measure) : fitted -> 1;
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        if (used[row][column]) {
          double leverage = 1.0 / count(used[row]) + 1.0 / count(used, column) - 1.0 / n;
          double fitted = measure.of(rows[row] + columns[column]);
          double unit =
              measure.deviation() * excess.applyAsDouble(fitted) / Math.sqrt(1 - leverage);
          double scaled = (measure.of(table[row][column]) - fitted) / unit;
          cells.add(
              new Cell(
                  row,
                  column,
                  measure.figure(fitted),
                  scaled,
                  2 * student.cumulativeProbability(-Math.abs(scaled)),
                  new Interval(
                      measure.figure(fitted - cutOff * unit),
                      measure.figure(fitted + cutOff * unit)),
                  Math.abs(scaled) > cutOff));
        }
      }
    }
    return new Result(n, measure.deviation(), cutOff, cells);
  }

  /**
   * How much more than the model says figures of a size vary: counts need not follow it, and small
   * ones that vary less than it says would make large ones seem to vary more. Figures are taken in
   * bands of their fitted size; never below 1, so that a quiet band gives no flags.
   */
  private DoubleUnaryOperator excess(Measure measure) {
    List<double[]> bySize = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        if (used[row][column]) {
          double fitted = measure.of(rows[row] + columns[column]);
          bySize.add(new double[] {fitted, measure.of(table[row][column]) - fitted});
        }
      }
    }
    bySize.sort(Comparator.comparingDouble(pair -> pair[0]));
    int bands = Math.clamp(bySize.size() / SMALLEST_BAND, 1, MOST_BANDS);
    NavigableMap<Double, Double> excess = new TreeMap<>();
    for (int band = 0; band < bands; band++) {
      List<double[]> cells =
          bySize.subList(band * bySize.size() / bands, (band + 1) * bySize.size() / bands);
      double scale =
          biweightScale(cells.stream().mapToDouble(pair -> pair[1]).toArray(), freedom());
      double from = band == 0 ? Double.NEGATIVE_INFINITY : cells.getFirst()[0];
      excess.merge(from, Math.max(1, scale / measure.deviation()), Math::max);
    }
    return fitted -> excess.floorEntry(fitted).getValue();
  }

  private int usedColumns() {
    int usedColumns = 0;
    for (int column = 0; column < columns.length; column++) {
      usedColumns += count(used, column) > 0 ? 1 : 0;
    }
    return usedColumns;
  }

  /** Cells less parameters. */
  private double freedom() {
    int cells = 0;
    int usedRows = 0;
    for (boolean[] row : used) {
      cells += count(row);
      usedRows += count(row) > 0 ? 1 : 0;
    }
    return cells - (usedRows + usedColumns() - 1.0);
  }

  /**
   * Square root of n sum r^2 (1 - u^2)^4 / |sum (1 - u^2) (1 - 5 u^2)|, with u = r / (9 MAD), of
   * the residuals on another scale.
   */
  private double biweightScale(DoubleUnaryOperator measure) {
    List<Double> measured = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        if (used[row][column]) {
          measured.add(
              measure.applyAsDouble(table[row][column])
                  - measure.applyAsDouble(rows[row] + columns[column]));
        }
      }
    }
    double[] residuals = measured.stream().mapToDouble(Double::doubleValue).toArray();
    return biweightScale(residuals, freedom());
  }

  /**
   * The same of some residuals.
   *
   * @param freedom of all residuals of the table
   */
  private double biweightScale(double[] residuals, double freedom) {
    double reach = 9 * RobustScale.deviation(residuals, 0);
    if (reach == 0) {
      return 0;
    }
    double squares = 0;
    double slope = 0;
    for (double residual : residuals) {
      double u = residual / reach;
      double rest = 1 - u * u;
      if (rest > 0) {
        squares += residual * residual * Math.pow(rest, 4);
        slope += rest * (1 - 5 * u * u);
      }
    }
    return Math.sqrt(residuals.length * squares) / Math.abs(slope) * Math.sqrt(n() / freedom);
  }

  private double n() {
    int n = 0;
    for (boolean[] row : used) {
      n += count(row);
    }
    return n;
  }

  /**
   * A fitted table.
   *
   * @param n cells that took part
   * @param deviation the standard deviation of the residuals, robustly, on the scale of the table;
   *     1 for counts, which are measured in their own
   * @param cutOff the absolute scaled residual above which a cell is outside
   * @param cells in the order of rows, then columns
   */
  public record Result(int n, double deviation, double cutOff, List<Cell> cells) {
    public Result {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell against the fit of its row and column.
   *
   * @param row from 0
   * @param column from 0
   * @param fitted in the unit handed in: a figure, or a count
   * @param scaled the residual in standard deviations
   * @param p the chance that one cell of a table without outliers lies as far away
   * @param limits in the unit handed in
   */
  public record Cell(
      int row,
      int column,
      double fitted,
      double scaled,
      double p,
      Interval limits,
      boolean outside) {}
}
