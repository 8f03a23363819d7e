package org.mingjian.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;

/**
 * Shares of one kind in one year, such as requests granted of requests answered, each compared with
 * the share of the other units: binomial, or beta-binomial where the others differ by more than
 * chance. The intraclass correlation r of the others, with variance m p (1 - p) (1 + (m - 1) r), is
 * the moment estimate (Williams, "Extra-binomial Variation in Logistic Linear Models", 1982); tails
 * are read off as SmallPanelTail says. The funnel is for drawing.
 */
public final class ShareScreen {
  /** Fewer units than this are not compared. */
  public static final int MINIMUM_PANEL = 8;

  /** With fewer of the other units strictly between none and all, nobody can tell how they vary. */
  public static final int MINIMUM_MIXED = 4;

  private static final double NEGLIGIBLE_CORRELATION = 1e-6;

  private ShareScreen() {}

  /** Part of a whole, such as 3 granted of 10 answered; a share of nothing is no share. */
  public record Share(int part, int whole) {
    public Share {
      if (whole < 1 || part < 0 || part > whole) {
        throw new IllegalArgumentException("Not a share: " + part + " of " + whole);
      }
    }

    public double value() {
      return (double) part / whole;
    }
  }

  /**
   * Compares shares.
   *
   * @param alpha the chance that any share is outside in a panel without outliers
   */
  public static Assessment<Result> screen(List<Share> shares, double alpha) {
    Arguments.requireLevel(alpha);
    int n = shares.size();
    if (n < MINIMUM_PANEL) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, n);
    }
    long mixed = shares.stream().filter(s -> s.part() > 0 && s.part() < s.whole()).count();
    if (mixed < MINIMUM_MIXED + 1) {
      return new Assessment.NotAssessed<>(NotAssessableReason.MOSTLY_ZERO, n);
    }
    double pooled =
        (double) shares.stream().mapToInt(Share::part).sum()
            / shares.stream().mapToInt(Share::whole).sum();
    double[] values = shares.stream().mapToDouble(Share::value).toArray();
    double[] errors =
        shares.stream().mapToDouble(share -> standardError(pooled, share.whole())).toArray();
    List<Compared> compared = new ArrayList<>(n);
    for (int index = 0; index < n; index++) {
      compared.add(compare(shares, index, alpha / n));
    }
    return new Assessment.Assessed<>(
        new Result(n, alpha, Funnel.of(values, errors, pooled), compared));
  }

  /**
   * Compares one share with others that are given, from which some may be left out that are
   * suspected to be outliers themselves.
   *
   * @param level the chance that this share is outside its limits when it is like the others
   */
  public static Assessment<Compared> against(Share share, List<Share> others, double level) {
    Arguments.requireLevel(level);
    if (others.size() < MINIMUM_PANEL - 1) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, others.size() + 1);
    }
    long mixed = others.stream().filter(s -> s.part() > 0 && s.part() < s.whole()).count();
    return mixed < MINIMUM_MIXED
        ? new Assessment.NotAssessed<>(NotAssessableReason.MOSTLY_ZERO, others.size() + 1)
        : new Assessment.Assessed<>(compare(share, others, level));
  }

  /** The standard error of a share of a whole by chance alone. */
  public static double standardError(double share, int whole) {
    return Math.sqrt(share * (1 - share) / whole);
  }

  private static Compared compare(List<Share> shares, int own, double level) {
    List<Share> others = new ArrayList<>(shares);
    Share share = others.remove(own);
    return compare(share, others, level);
  }

  private static Compared compare(Share share, List<Share> others, double level) {
    double whole = others.stream().mapToInt(Share::whole).sum();
    double expected = others.stream().mapToInt(Share::part).sum() / whole;
    double correlation = correlation(others, expected);
    double variances =
        others.stream().mapToDouble(other -> variance(other.whole(), expected, correlation)).sum();
    double weight = share.whole() / whole;
    SmallPanelTail tail =
        new SmallPanelTail(
            others.size() + 1,
            weight * weight * variances / variance(share.whole(), expected, correlation));
    double[] probabilities = probabilities(share.whole(), expected, correlation);
    double lower = 0;
    double upper = 0;
    for (int part = 0; part <= share.whole(); part++) {
      lower += part <= share.part() ? probabilities[part] : 0;
      upper += part >= share.part() ? probabilities[part] : 0;
    }
    double p = Math.min(1, 2 * Math.min(tail.adjust(lower), tail.adjust(upper)));
    return new Compared(
        share, expected, correlation, limits(probabilities, tail, level / 2), p, p <= level);
  }

  /** Solves sum of (x - m p)^2 / (m p q (1 + (m - 1) r)) = n - 2 for r over n - 1 units; 0 to 1. */
  private static double correlation(List<Share> others, double expected) {
    DoubleUnaryOperator excess =
        r ->
            others.stream()
                    .mapToDouble(other -> {
                      double distance = other.part() - other.whole() * expected;
                      return distance * distance / variance(other.whole(), expected, r);
                    })
                    .sum()
                - (others.size() - 1);
    double low = NEGLIGIBLE_CORRELATION;
    double high = 1;
    if (excess.applyAsDouble(low) <= 0) {
      return 0;
    }
    while (high - low > 1e-9 * high) {
      double middle = (low + high) / 2;
      if (excess.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // At 1 a unit is all or nothing and the distribution has no density left to compute.
    return Math.min((low + high) / 2, 0.999);
  }

  private static double variance(int whole, double share, double correlation) {
    return whole * share * (1 - share) * (1 + (whole - 1) * correlation);
  }

  /** P(X = 0 ... whole), beta-binomial with a = p (1 - r) / r, or binomial without correlation. */
  static double[] probabilities(int whole, double share, double correlation) {
    double[] probabilities = new double[whole + 1];
    for (int part = 0; part <= whole; part++) {
      double choices = logChoose(whole, part);
      double logarithm;
      if (correlation == 0) {
        logarithm = choices + part * Math.log(share) + (whole - part) * Math.log1p(-share);
      } else {
        double sum = (1 - correlation) / correlation;
        double a = share * sum;
        double b = (1 - share) * sum;
        logarithm = choices + logBeta(part + a, whole - part + b) - logBeta(a, b);
      }
      probabilities[part] = Math.exp(logarithm);
    }
    return probabilities;
  }

  private static double logChoose(int whole, int part) {
    return Gamma.logGamma(whole + 1.0)
        - Gamma.logGamma(part + 1.0)
        - Gamma.logGamma(whole - part + 1.0);
  }

  private static double logBeta(double a, double b) {
    return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
  }

  /** The shares whose tails on both sides are at least so large. */
  private static Interval limits(double[] probabilities, SmallPanelTail tail, double level) {
    int whole = probabilities.length - 1;
    int low = 0;
    double below = probabilities[0];
    while (low < whole && tail.adjust(below) < level) {
      low++;
      below += probabilities[low];
    }
    int high = whole;
    double above = probabilities[whole];
    while (high > low && tail.adjust(above) < level) {
      high--;
      above += probabilities[high];
    }
    return new Interval((double) low / whole, (double) high / whole);
  }

  /**
   * A panel of shares.
   *
   * @param funnel around the pooled share, for drawing
   * @param shares one for each given, in the order given
   */
  public record Result(int n, double alpha, Funnel funnel, List<Compared> shares) {
    public Result {
      shares = List.copyOf(shares);
    }
  }

  /**
   * One share against the others.
   *
   * @param expected the share of the others together
   * @param correlation of the others within units; 0 is binomial
   * @param limits shares within them are usual at the level of the panel divided by n
   * @param p of this share alone, two-sided
   */
  public record Compared(
      Share share,
      double expected,
      double correlation,
      Interval limits,
      double p,
      boolean outside) {}
}
