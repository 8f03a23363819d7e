package org.mingjian.ui.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.compare.Corrected;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.ui.Times;

/** Figures, and what is to be said of them, as sentences in the reader's language. */
public final class FigureTexts {
  /** A message key and its arguments to a text. */
  @FunctionalInterface
  public interface Translation {
    String of(String key, Object... arguments);
  }

  private final Translation translation;
  private final Locale locale;
  private final int fractionDigits;
  private final NumberFormat numbers;
  private final NumberFormat exact;

  public FigureTexts(Translation translation, Locale locale, int fractionDigits) {
    this.translation = translation;
    this.locale = locale;
    this.fractionDigits = fractionDigits;
    this.numbers = format(locale, fractionDigits);
    this.exact = format(locale, 10);
  }

  private static NumberFormat format(Locale locale, int fractionDigits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(fractionDigits);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  public String number(BigDecimal value) {
    return numbers.format(value);
  }

  public String text(PointValue value) {
    return switch (value) {
      case PointValue.Known known ->
          number(known.value())
              + (known.approximate() ? "+" : "")
              + (known.missing() > 0 ? "*" : "");
      case PointValue.Missing(PointValue.Why why) -> missing(why);
    };
  }

  public String missing(PointValue.Why why) {
    return translation.of("figure." + why.code());
  }

  /** What a figure needs said beside it: rounding, sums with gaps, sums over reports. */
  public List<String> remarks(Point point) {
    List<String> remarks = new ArrayList<>();
    switch (point.value()) {
      case PointValue.Missing _ -> {}
      case PointValue.Known known -> {
        Point.Fraction fraction = point.fraction();
        if (fraction != null) {
          remarks.add(quotient(fraction));
        } else if (known.value().stripTrailingZeros().scale() > fractionDigits) {
          remarks.add(translation.of("figure.exactly", exact.format(known.value())));
        }
        if (known.approximate()) {
          remarks.add(translation.of(fraction == null ? "figure.at_least" : "figure.approximate"));
        }
        if (known.missing() > 0) {
          remarks.add(
              translation.of(
                  fraction == null ? "figure.incomplete" : "figure.left_out", known.missing()));
        }
      }
    }
    Corrected corrected = point.corrected();
    if (corrected != null) {
      remarks.add(corrected(corrected));
    }
    if (point.reports() > 1) {
      remarks.add(translation.of("figure.reports", point.reports()));
    }
    return remarks;
  }

  /** The two figures of a quotient, which say more of a share than its percentage. */
  private String quotient(Point.Fraction fraction) {
    return translation.of(
        "figure.quotient", exact(fraction.numerator()), exact(fraction.denominator()));
  }

  private String exact(PointValue value) {
    return switch (value) {
      case PointValue.Known known -> exact.format(known.value());
      case PointValue.Missing(PointValue.Why why) -> missing(why);
    };
  }

  private String corrected(Corrected corrected) {
    String at = Times.minutes(corrected.last(), locale);
    String account = corrected.account();
    return account == null
        ? translation.of("figure.corrected_by_several", corrected.cells(), at)
        : translation.of("figure.corrected", corrected.cells(), account, at);
  }
}
