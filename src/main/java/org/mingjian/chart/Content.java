package org.mingjian.chart;

import java.math.BigDecimal;

/** What a mark shows: an amount, or the reason why there is none. */
public sealed interface Content {

  /**
   * A value in the unit that its axis names.
   *
   * @param incomplete a sum with missing parts: its number has an asterisk
   * @param approximate a part was written as "more than": its number has a plus sign
   */
  record Amount(BigDecimal value, boolean incomplete, boolean approximate) implements Content {

    /** A value without remarks. */
    public static Amount of(BigDecimal value) {
      return new Amount(value, false, false);
    }
  }

  /**
   * No value, which is never drawn as zero.
   *
   * @param state why, in the reader's language: left blank, not on this form, not filed
   */
  record Missing(String state) implements Content {
    public Missing {
      if (state.isBlank()) {
        throw new IllegalArgumentException("A missing value needs a reason");
      }
    }
  }
}
