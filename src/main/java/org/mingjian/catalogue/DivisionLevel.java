package org.mingjian.catalogue;

import java.util.Locale;

/** The levels of the register, from the province down. */
public enum DivisionLevel {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWNSHIP;

  public static DivisionLevel of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
