package org.mingjian.report;

import java.util.Locale;

/** Why a report waits for a person before it counts. */
public enum WaitReason {
  DIVISION_AMBIGUOUS,
  DIVISION_UNKNOWN,
  /** The text speaks for a division outside the county that the importing person gave. */
  COUNTY_CONTRADICTS,
  /** A county, a department or another body reported; it must not count as a township. */
  NOT_TOWNSHIP,
  YEAR_UNKNOWN,
  /** Neither a table of a form nor a figure was found: perhaps it is no report at all. */
  NO_FIGURES;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static WaitReason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
