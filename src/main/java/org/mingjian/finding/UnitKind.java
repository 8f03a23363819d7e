package org.mingjian.finding;

import java.util.Locale;

/** What sort of township a unit is, for counties that compare towns among themselves. */
public enum UnitKind {
  /** 镇 */
  TOWN,
  /** 乡, also of nationalities. */
  TOWNSHIP,
  /** 街道 */
  SUBDISTRICT,
  /** Development zones, farms and whatever else reports for itself. */
  OTHER,
  /** Kinds are not kept apart. */
  ANY;

  /** The kind of a unit's name: its last character says it. */
  public static UnitKind of(String name) {
    String last = name.isEmpty() ? "" : name.substring(name.length() - 1);
    return switch (last) {
      case "镇" -> TOWN;
      case "乡" -> TOWNSHIP;
      case "道" -> SUBDISTRICT;
      default -> OTHER;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
