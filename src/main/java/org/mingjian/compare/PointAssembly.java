package org.mingjian.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.finding.life.PeerChoice;
import org.mingjian.report.FactId;

/** Makes points of the sums that the database gives: a quotient is two of them. */
final class PointAssembly {
  /** Decimals that a quotient is computed to; screens show fewer. */
  private static final int SCALE = 10;

  private final List<Measure> measures;
  private final boolean added;
  private final List<Point> points = new ArrayList<>();
  private final Map<String, Comparison.Loaded.Choice> counties = new HashMap<>();
  private final Map<String, Set<String>> peerOf = new HashMap<>();
  private final Map<String, Set<String>> named = new HashMap<>();
  private @Nullable Total numerator;

  /**
   * Starts.
   *
   * @param added whether units are made of several reports, of which a quotient takes those that
   *     have all its cells
   */
  PointAssembly(List<Measure> measures, boolean added) {
    this.measures = measures;
    this.added = added;
  }

  /**
   * One sum for a unit and a year.
   *
   * @param term 0, or {@link CellQueries#DIVISOR}
   * @param reports how many there are
   * @param used how many of them have all cells of the measure
   * @param fact the cell, where the sum is one cell of one report
   */
  record Total(
      String unit,
      int year,
      int measure,
      int term,
      int reports,
      int used,
      FactId fact,
      List<String> forms,
      Counted counted,
      @Nullable Corrected corrected) {}

  /** Cells by what stands in them. */
  record Counted(
      @Nullable BigDecimal total,
      boolean approximate,
      int reported,
      int blank,
      int unreadable,
      int absent,
      int notStated,
      int notUploaded) {
    static Counted one(String state, @Nullable BigDecimal value, @Nullable Boolean approximate) {
      boolean number = state.equals("r") || state.equals("z");
      return new Counted(
          value,
          Boolean.TRUE.equals(approximate),
          number ? 1 : 0,
          count(state, CellQueries.BLANK),
          count(state, CellQueries.UNREADABLE),
          count(state, CellQueries.ABSENT),
          count(state, CellQueries.NOT_STATED),
          count(state, CellQueries.NOT_UPLOADED));
    }

    private static int count(String state, String letter) {
      return state.equals(letter) ? 1 : 0;
    }

    PointValue value() {
      if (reported > 0) {
        return new PointValue.Known(
            sum(), blank + unreadable + absent + notStated + notUploaded, approximate);
      }
      return new PointValue.Missing(why());
    }

    // Zeros have a letter and no value, so a sum of zeros comes as null.
    private BigDecimal sum() {
      return total == null ? BigDecimal.ZERO : total;
    }

    private PointValue.Why why() {
      if (unreadable > 0) {
        return PointValue.Why.UNREADABLE;
      }
      if (blank > 0) {
        return PointValue.Why.BLANK;
      }
      if (absent > 0) {
        return PointValue.Why.ABSENT;
      }
      if (notUploaded > 0) {
        return PointValue.Why.NOT_UPLOADED;
      }
      return notStated > 0 ? PointValue.Why.NOT_STATED : PointValue.Why.NOT_ON_FORM;
    }
  }

  /** Takes the next sum; both of a quotient come one after the other. */
  void add(Total total) {
    Measure measure = measures.get(total.measure());
    switch (measure) {
      case Sum sum -> points.add(point(sum, total));
      case Quotient quotient -> {
        Total first = numerator;
        if (total.term() != CellQueries.DIVISOR) {
          numerator = total;
        } else if (first != null) {
          points.add(point(quotient, first, total));
          numerator = null;
        } else {
          throw new IllegalStateException("a divisor without a dividend: " + measure.key());
        }
      }
    }
  }

  /** Takes what the county of a unit has chosen, and for which counties the unit is a peer. */
  void choice(
      String unit,
      @Nullable String peers,
      @Nullable Boolean kindsApart,
      String @Nullable [] chosenBy) {
    if (peers != null) {
      counties.computeIfAbsent(
          DivisionCode.countyOf(unit),
          county ->
              new Comparison.Loaded.Choice(PeerChoice.of(peers), Boolean.TRUE.equals(kindsApart)));
    }
    if (chosenBy != null) {
      for (String county : chosenBy) {
        boolean byGroup = county.endsWith(PeerQueries.NAMED);
        String code = byGroup ? DivisionCode.countyOf(county) : county;
        peerOf.computeIfAbsent(unit, key -> new HashSet<>()).add(code);
        if (byGroup) {
          named.computeIfAbsent(code, key -> new HashSet<>()).add(unit);
        }
      }
    }
  }

  Comparison.Loaded loaded() {
    return new Comparison.Loaded(points, counties, peerOf, named);
  }

  private static Point point(Sum sum, Total total) {
    boolean single = total.reports() == 1 && sum.indicators().size() == 1;
    return new Point(
        total.unit(),
        total.year(),
        sum,
        total.counted().value(),
        total.reports(),
        single ? total.fact() : null,
        total.corrected(),
        Set.copyOf(total.forms()),
        null);
  }

  private Point point(Quotient quotient, Total dividend, Total divisor) {
    PointValue numerator = term(dividend);
    PointValue denominator = term(divisor);
    int leftOut = added ? dividend.reports() - dividend.used() : 0;
    return new Point(
        dividend.unit(),
        dividend.year(),
        quotient,
        value(quotient, numerator, denominator, leftOut),
        added ? dividend.used() : dividend.reports(),
        null,
        both(dividend.corrected(), divisor.corrected()),
        Set.copyOf(dividend.forms()),
        new Point.Fraction(numerator, denominator));
  }

  private PointValue term(Total total) {
    Counted counted = total.counted();
    if (added && total.used() > 0) {
      return new PointValue.Known(counted.sum(), 0, counted.approximate());
    }
    PointValue value = counted.value();
    return added && value instanceof PointValue.Known
        ? new PointValue.Missing(PointValue.Why.PART_INCOMPLETE)
        : value;
  }

  private static @Nullable Corrected both(@Nullable Corrected one, @Nullable Corrected other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    boolean later = one.last().isBefore(other.last());
    boolean same = one.account() != null && one.account().equals(other.account());
    return new Corrected(
        one.cells() + other.cells(),
        later ? other.last() : one.last(),
        same ? one.account() : null);
  }

  private static PointValue value(
      Quotient quotient, PointValue numerator, PointValue denominator, int leftOut) {
    return switch (numerator) {
      case PointValue.Missing missing -> missing;
      case PointValue.Known part ->
          switch (denominator) {
            case PointValue.Missing missing -> missing;
            case PointValue.Known whole -> divided(quotient, part, whole, leftOut);
          };
    };
  }

  private static PointValue divided(
      Quotient quotient, PointValue.Known part, PointValue.Known whole, int leftOut) {
    if (part.missing() > 0 || whole.missing() > 0) {
      return new PointValue.Missing(PointValue.Why.PART_INCOMPLETE);
    }
    if (whole.value().signum() == 0) {
      return new PointValue.Missing(PointValue.Why.DIVIDED_BY_ZERO);
    }
    boolean share = quotient instanceof Ratio ratio && ratio.share();
    if (share && (part.value().signum() < 0 || part.value().compareTo(whole.value()) > 0)) {
      return new PointValue.Missing(PointValue.Why.PART_ABOVE_WHOLE);
    }
    return new PointValue.Known(
        part.value()
            .multiply(quotient.factor())
            .divide(whole.value(), SCALE, RoundingMode.HALF_UP)
            .stripTrailingZeros(),
        leftOut,
        part.approximate() || whole.approximate());
  }
}
