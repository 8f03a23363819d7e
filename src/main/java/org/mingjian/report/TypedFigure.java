package org.mingjian.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorKind;

/** Figures as a person types them: full-width digits and thousands separators are understood. */
public final class TypedFigure {
  /** The units of money that can be typed. */
  public static final String YUAN = "元";

  public static final String TEN_THOUSAND_YUAN = "万元";

  private static final int YUAN_DIGITS = 4;
  private static final Pattern NUMBER =
      Pattern.compile("-?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,10})?");

  private TypedFigure() {}

  /** Why a text is no figure of an indicator. */
  public enum Fault {
    EMPTY,
    NOT_A_NUMBER,
    NOT_WHOLE,
    NEGATIVE,
    UNIT_MISSING
  }

  /** A figure, or why it is none. */
  public sealed interface Parsed {
    record Valid(Ruling.Figure figure) implements Parsed {}

    record Invalid(Fault fault) implements Parsed {}
  }

  /**
   * Reads a typed figure; exact, nothing is rounded.
   *
   * @param indicator nothing for a figure of the running text
   * @param unit {@link #YUAN} or {@link #TEN_THOUSAND_YUAN} for money, null for all else
   */
  public static Parsed parse(
      String code, Optional<Indicator> indicator, String typed, @Nullable String unit) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('−', '-');
    if (text.isEmpty()) {
      return new Parsed.Invalid(Fault.EMPTY);
    }
    if (!NUMBER.matcher(text).matches()) {
      return new Parsed.Invalid(Fault.NOT_A_NUMBER);
    }
    BigDecimal number = new BigDecimal(text.replace(",", ""));
    boolean money = indicator.map(Indicator::kind).filter(IndicatorKind.MONEY::equals).isPresent();
    boolean percent = indicator.isEmpty() && code.endsWith("_percent");
    boolean signed =
        percent || indicator.map(Indicator::kind).filter(IndicatorKind.SIGNED::equals).isPresent();
    if (number.signum() < 0 && !signed) {
      return new Parsed.Invalid(Fault.NEGATIVE);
    }
    if (plain(number).scale() > 0 && !money && !percent) {
      return new Parsed.Invalid(Fault.NOT_WHOLE);
    }
    if (!money) {
      return new Parsed.Valid(new Ruling.Figure(plain(number), typed.strip(), null));
    }
    return switch (unit) {
      case TEN_THOUSAND_YUAN ->
          new Parsed.Valid(new Ruling.Figure(plain(number), typed.strip(), unit));
      case YUAN ->
          new Parsed.Valid(
              new Ruling.Figure(plain(number.movePointLeft(YUAN_DIGITS)), typed.strip(), unit));
      case null, default -> new Parsed.Invalid(Fault.UNIT_MISSING);
    };
  }

  // Without zeros behind the point, and never in powers of ten.
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
