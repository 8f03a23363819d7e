package org.mingjian.finding.rule;

/** Which form was to be used, and from when on reports have six sections and three tables. */
final class FormInForce {
  /** The first year with sections and tables that are the same for all. */
  static final int FIRST_YEAR = 2019;

  private static final int SECOND_FORM = 2021;

  private FormInForce() {}

  /** The form of a year from 2019 on. */
  static String of(int year) {
    return year < SECOND_FORM ? "2019" : "2021";
  }
}
