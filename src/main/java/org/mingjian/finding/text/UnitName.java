package org.mingjian.finding.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of township-level units: 汉王镇 is 汉王 of the kind 镇. */
final class UnitName {
  private static final List<String> OFFICES = List.of("人民政府", "政府", "办事处", "街道办");
  private static final List<String> KINDS = List.of("民族乡", "民族镇", "街道", "镇", "乡", "苏木", "地区");

  private UnitName() {}

  /** What a unit is, as it calls itself: 镇, 乡, 街道, 苏木, 地区; null for others. */
  static @Nullable String kind(String name) {
    String bare = withoutOffice(name);
    for (String kind : KINDS) {
      if (bare.endsWith(kind) && bare.length() > kind.length()) {
        return kind.equals("民族乡") ? "乡" : kind.equals("民族镇") ? "镇" : kind;
      }
    }
    return null;
  }

  /** The name without its kind, which may change while the unit stays; 汉东回族乡 is 汉东. */
  static String stem(String name) {
    String bare = withoutOffice(name);
    for (String kind : KINDS) {
      if (bare.endsWith(kind) && bare.length() > kind.length() + 1) {
        String stem = bare.substring(0, bare.length() - kind.length());
        return kind.equals("乡") && stem.endsWith("族") && stem.length() > 3
            ? stem.substring(0, stem.length() - 2)
            : stem;
      }
    }
    return bare;
  }

  static String withoutOffice(String name) {
    String bare = name;
    for (String office : OFFICES) {
      int length = office.equals("街道办") ? 1 : office.length();
      if (bare.endsWith(office) && bare.length() > office.length() + 1) {
        bare = bare.substring(0, bare.length() - length);
      }
    }
    return bare;
  }
}
