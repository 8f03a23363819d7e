package org.mingjian.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorKind;
import org.mingjian.document.Span;
import org.mingjian.document.UnseenText;

/** Turns what stands in a cell into a value in the unit of its indicator. */
final class CellReader {
  private final FormFacts facts;

  /** The unit of money that is stated for all cells together. */
  private final @Nullable String caption;

  CellReader(FormFacts facts) {
    this(facts, null);
  }

  CellReader(FormFacts facts, @Nullable String caption) {
    this.facts = facts;
    this.caption = caption;
  }

  /**
   * Reads a cell.
   *
   * @param token what stands there, null where nothing does
   * @param header words that may state a unit, null when there are none
   */
  CellReading read(Indicator indicator, @Nullable Token token, @Nullable Token header) {
    if (token == null) {
      return CellReading.BLANK;
    }
    CellValue written =
        token.value() instanceof CellValue.Glued
            ? CellValueParser.parse(facts.text(), token.start(), token.end())
            : token.value();
    return switch (written) {
      case CellValue.Blank _ -> new CellReading(new FactValue.Blank(), token, null);
      case CellValue.Words _, CellValue.Glued _ -> notNumber(token);
      case CellValue.Figure number -> {
        boolean sign = Units.SIGN.equals(number.unit());
        String own = Units.stated(facts.text(), header, indicator);
        String stated = own == null && indicator.kind() == IndicatorKind.MONEY ? caption : own;
        String unit = number.unit() == null || (sign && stated != null) ? stated : number.unit();
        if (Units.isTooFine(number, unit, indicator)) {
          yield tooFine(token);
        }
        BigDecimal value = Units.convert(number, unit, indicator);
        yield value == null
            ? notNumber(token)
            : new CellReading(new FactValue.Reported(value), token, unit);
      }
    };
  }

  /** Whether nothing but zeros stands in a cell, two or more of them. */
  static boolean isZeros(String text, @Nullable Token token) {
    if (token == null || token.end() - token.start() < 2) {
      return false;
    }
    for (int i = token.start(); i < token.end(); i++) {
      if (Dates.digit(text.charAt(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** A zero that is written with more digits than one. */
  static CellReading zero(@Nullable Token token) {
    return new CellReading(new FactValue.Reported(BigDecimal.ZERO), token, null);
  }

  private CellReading tooFine(Token token) {
    Span span = new Span(token.start(), token.end());
    facts.problem("cell.money_too_fine", span, FormFacts.shortened(span.of(facts.text())));
    return new CellReading(new FactValue.Unreadable(), token, null);
  }

  private CellReading notNumber(Token token) {
    Span span = new Span(token.start(), token.end());
    String written = span.of(facts.text());
    switch (written) {
      case UnseenText.UNSEEN -> facts.problem("cell.unseen", span);
      case UnseenText.PICTURE -> facts.problem("cell.picture", span);
      default -> facts.problem("cell.not_a_number", span, FormFacts.shortened(written));
    }
    return new CellReading(new FactValue.Unreadable(), token, null);
  }
}
