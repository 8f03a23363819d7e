package org.mingjian.cli.bench;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generated report; the arrays have an element for every indicator of the catalogue.
 *
 * @param header stands for all other columns of a report
 * @param states r reported, b blank, u unreadable, a absent, - not on this form
 * @param starts null without a place in the text
 */
record TrialReport(
    long id,
    String division,
    int year,
    String header,
    String states,
    List<@Nullable BigDecimal> values,
    List<@Nullable Integer> starts,
    List<@Nullable Integer> lengths) {
  static final char REPORTED = 'r';
  static final char BLANK = 'b';
  static final char UNREADABLE = 'u';
  static final char ABSENT = 'a';
  static final char NOT_ON_FORM = '-';

  boolean isZero(int ordinal) {
    BigDecimal value = values.get(ordinal);
    return value != null && value.signum() == 0;
  }

  /** The states with a letter of its own, z, for a reported zero. */
  String statesWithZero() {
    StringBuilder letters = new StringBuilder(states);
    for (int i = 0; i < letters.length(); i++) {
      if (isZero(i)) {
        letters.setCharAt(i, 'z');
      }
    }
    return letters.toString();
  }
}
