package org.mingjian.finding;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Set;

/**
 * What a county has decided about its rules.
 *
 * @param version names these settings in every finding made with them; 0 are the defaults
 * @param deadline reports of a year are expected until this day of the next year
 * @param answerDays days within which units are asked to answer, 1 to 365
 * @param normativeLimit more normative documents in a year than this are asked about
 * @param procurementLimit amounts above this, in 万元, may be meant in 元
 * @param procurementMultiple amounts above so many times the median of the peers likewise
 * @param similarityLimit share of the free text, 0 to 1, from which on two texts are alike
 * @param growthTolerance how far a stated growth may lie from the computed one, in points
 * @param panelLevel the chance of any flag among figures of one panel without outliers
 * @param falseDiscoveryRate the share of false flags that is tolerated among statistical flags
 * @param kindsApart whether towns, townships and sub-districts are compared among themselves only
 * @param off ids of rules that are switched off
 */
public record Settings(
    long version,
    MonthDay deadline,
    int answerDays,
    BigDecimal normativeLimit,
    BigDecimal procurementLimit,
    BigDecimal procurementMultiple,
    BigDecimal similarityLimit,
    BigDecimal growthTolerance,
    double panelLevel,
    double falseDiscoveryRate,
    boolean kindsApart,
    Set<String> off) {
  public static final int MOST_ANSWER_DAYS = 365;

  /** No county may ask for more flags than in one panel of four. */
  public static final double LARGEST_LEVEL = 0.25;

  public Settings {
    off = Set.copyOf(off);
    if (answerDays < 1 || answerDays > MOST_ANSWER_DAYS) {
      throw new IllegalArgumentException("not a number of days to answer: " + answerDays);
    }
    requirePositive(normativeLimit);
    requirePositive(procurementLimit);
    requirePositive(procurementMultiple);
    requirePositive(similarityLimit);
    if (similarityLimit.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("not a share: " + similarityLimit);
    }
    if (growthTolerance.signum() < 0) {
      throw new IllegalArgumentException("below zero: " + growthTolerance);
    }
    requireLevel(panelLevel);
    if (panelLevel > LARGEST_LEVEL) {
      throw new IllegalArgumentException("a level of flags above 1 in 4: " + panelLevel);
    }
    requireLevel(falseDiscoveryRate);
  }

  /** What holds where a county has said nothing. */
  public static Settings defaults() {
    return new Settings(
        0,
        MonthDay.of(1, 31),
        15,
        BigDecimal.valueOf(50),
        BigDecimal.valueOf(1000),
        BigDecimal.valueOf(100),
        new BigDecimal("0.80"),
        BigDecimal.ONE,
        0.05,
        0.10,
        false,
        Set.of());
  }

  private static void requirePositive(BigDecimal limit) {
    if (limit.signum() <= 0) {
      throw new IllegalArgumentException("not above zero: " + limit);
    }
  }

  private static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("not between 0 and 1: " + level);
    }
  }
}
