package org.mingjian.catalogue;

/**
 * What the length of a statistical code says. A code begins with the code of every unit above it,
 * so the county of a township needs no look into the register.
 */
public final class DivisionCode {
  public static final int PROVINCE_DIGITS = 2;
  public static final int PREFECTURE_DIGITS = 4;
  public static final int COUNTY_DIGITS = 6;
  public static final int TOWNSHIP_DIGITS = 9;

  private DivisionCode() {}

  /** Whether it is the code of a county, and not of a unit above or in one. */
  public static boolean isCounty(String code) {
    return code.length() == COUNTY_DIGITS;
  }

  /** Whether it is the code of a county or of a unit in one. */
  public static boolean isInCounty(String code) {
    return code.length() >= COUNTY_DIGITS;
  }

  public static boolean isTownship(String code) {
    return code.length() == TOWNSHIP_DIGITS;
  }

  /** The county that a unit is or lies in; a code above the counties as it is. */
  public static String countyOf(String code) {
    return code.substring(0, Math.min(COUNTY_DIGITS, code.length()));
  }

  /** The prefecture that a unit is or lies in; the code of a province as it is. */
  public static String prefectureOf(String code) {
    return code.substring(0, Math.min(PREFECTURE_DIGITS, code.length()));
  }
}
