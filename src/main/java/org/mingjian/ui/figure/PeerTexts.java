package org.mingjian.ui.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.Figure;
import org.mingjian.compare.Change;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureUnit;
import org.mingjian.compare.Point;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.RankIntervals;
import org.mingjian.ui.IndicatorNames;

/** What is said of a figure beside those of its peers and of the year before. */
public final class PeerTexts {
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** From here on nobody reads percent. */
  private static final BigDecimal TENFOLD = BigDecimal.valueOf(900);

  private static final BigDecimal ALL = BigDecimal.valueOf(-100);
  private static final BigDecimal ALL_BUT_NOTHING = new BigDecimal("-99.5");
  private static final BigDecimal JUST_LESS = new BigDecimal("-99.9");

  private final FigureTexts.Translation translation;
  private final Locale locale;
  private final IndicatorNames names;
  private final DivisionRegister divisions;

  public PeerTexts(
      FigureTexts.Translation translation,
      Locale locale,
      IndicatorNames names,
      DivisionRegister divisions) {
    this.translation = translation;
    this.locale = locale;
    this.names = names;
    this.divisions = divisions;
  }

  public FigureTexts figures(Measure measure) {
    return new FigureTexts(translation, locale, measure.fractionDigits());
  }

  public String unit(Measure measure) {
    return names.unit(measure.unit(), locale);
  }

  /** A number of things, with thousands separated. */
  public String count(int count) {
    return new FigureTexts(translation, locale, 0).number(BigDecimal.valueOf(count));
  }

  /** A figure with its unit: 111 条, 95 %. */
  public String withUnit(BigDecimal figure, Measure measure) {
    return translation.of("figure.with_unit", figures(measure).number(figure), unit(measure));
  }

  /** The short name of a measure that screens show in narrow columns. */
  public String shortName(Measure measure) {
    return translation.of("measure.short." + measure.key());
  }

  public String name(String code) {
    return divisions
        .find(code)
        .map(Division::name)
        .orElseGet(() -> code.isEmpty() ? translation.of("overview.country") : code);
  }

  /** The median of a unit's peers; or that there are too few of them. */
  public String median(Comparison comparison, String unit, int year, Measure measure) {
    return median(comparison.median(unit, year, measure), measure);
  }

  /** A median, or why there is none. */
  public String median(Assessment<BigDecimal> median, Measure measure) {
    return switch (median) {
      case Assessment.Assessed<BigDecimal>(BigDecimal value) ->
          translation.of("figure.peers.median", withUnit(value, measure));
      case Assessment.NotAssessed<BigDecimal> _ -> translation.of("figure.peers.too_few");
    };
  }

  /** A change as it is read: +8 %, +126 条, 增至 12 倍, 持平; or why there is none. */
  public String change(Change change, Measure measure) {
    return switch (change) {
      case Change.Known known -> change(known.difference(), known.percent(), measure);
      case Change.None(Change.Why why) -> none(why);
    };
  }

  /** A mark that also says how its figure lies among the peers and what became of it. */
  public Figure amongPeers(Figures figures, Comparison comparison, Point point) {
    Figure mark = figures.mark(point);
    if (point.known().isEmpty()) {
      return mark;
    }
    List<String> lines = new ArrayList<>();
    lines.add(median(comparison, point.unit(), point.year(), point.measure()));
    lines.add(sinceLastYear(comparison, point));
    lines.addAll(mark.details());
    return mark.withDetails(lines);
  }

  /** The marks of a comparison in the same language. */
  public Figures figures(Comparison comparison, FigureFindings findings) {
    return new Figures(comparison, findings, divisions, names, translation, locale);
  }

  /** What became of a figure since the year before, as a line of its own. */
  public String sinceLastYear(Comparison comparison, Point point) {
    Change change = comparison.change(point.unit(), point.year(), point.measure());
    return switch (change) {
      case Change.Known known ->
          translation.of(
              "figure.change.since",
              String.valueOf(known.since()),
              change(known, point.measure()),
              withUnit(known.before(), point.measure()));
      case Change.None(Change.Why why) -> none(why);
    };
  }

  public String none(Change.Why why) {
    return translation.of("figure.change." + why.name().toLowerCase(Locale.ROOT));
  }

  /**
   * A change.
   *
   * @param percent null where the earlier figure is zero, and for percentages
   */
  public String change(BigDecimal difference, @Nullable BigDecimal percent, Measure measure) {
    if (difference.signum() == 0) {
      return translation.of("figure.change.same");
    }
    if (percent != null) {
      if (percent.compareTo(TENFOLD) >= 0) {
        BigDecimal times =
            percent.movePointLeft(2).add(BigDecimal.ONE).setScale(0, RoundingMode.HALF_UP);
        return translation.of(
            "figure.change.times", new FigureTexts(translation, locale, 0).number(times));
      }
      // What did not fall to nothing fell by less than all.
      boolean almost = percent.compareTo(ALL_BUT_NOTHING) < 0 && percent.compareTo(ALL) > 0;
      int digits = almost || percent.abs().compareTo(TEN) < 0 ? 1 : 0;
      return signed(almost ? percent.max(JUST_LESS) : percent, digits) + " %";
    }
    boolean points = measure.unit().equals(MeasureUnit.PERCENT);
    return translation.of(
        "figure.with_unit",
        signed(difference, measure.fractionDigits()),
        points ? translation.of("figure.points") : unit(measure));
  }

  private String signed(BigDecimal value, int digits) {
    String size =
        new FigureTexts(translation, locale, digits)
            .number(value.abs().setScale(digits, RoundingMode.HALF_UP));
    return (value.signum() < 0 ? "−" : "+") + size;
  }

  /** A rank as it is written; a tie has both its ends. */
  public static String rank(RankIntervals.Rank rank) {
    return rank.isTied() ? rank.best() + "–" + rank.worst() : String.valueOf(rank.best());
  }
}
