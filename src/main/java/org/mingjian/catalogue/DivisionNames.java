package org.mingjian.catalogue;

import java.util.List;
import java.util.Set;

/** Names of divisions in full, as a person tells namesakes apart. */
public final class DivisionNames {
  /** Units that exist only so that every county has a prefecture. */
  private static final Set<String> PLACEHOLDERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private DivisionNames() {}

  /**
   * The names from the province down, with a space between them; the code itself when the register
   * does not know it. A county that bears the name of its prefecture stands once, and prefectures
   * that are none, such as 市辖区, are left out.
   */
  public static String full(DivisionRegister register, String code) {
    List<Division> path = register.path(code);
    if (path.isEmpty()) {
      return code;
    }
    StringBuilder names = new StringBuilder();
    String last = "";
    for (Division division : path) {
      boolean placeholder =
          division.level() == DivisionLevel.PREFECTURE && PLACEHOLDERS.contains(division.name());
      if (!division.name().equals(last) && !placeholder) {
        names.append(names.isEmpty() ? "" : " ").append(division.name());
        last = division.name();
      }
    }
    return names.toString();
  }
}
