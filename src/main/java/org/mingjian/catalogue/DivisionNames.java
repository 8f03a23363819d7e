package org.mingjian.catalogue;

import java.util.List;

/** Names of divisions in full, as a person tells namesakes apart. */
public final class DivisionNames {
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
      if (!division.name().equals(last) && !division.isPlaceholder()) {
        names.append(names.isEmpty() ? "" : " ").append(division.name());
        last = division.name();
      }
    }
    return names.toString();
  }
}
