package org.mingjian.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Spans;

/**
 * A name of an organisation taken apart: 临清市康庄镇人民政府 has the prefix 临清市 and the name 康庄镇.
 *
 * @param name without 人民政府 and 办事处
 */
record OrganisationName(String prefix, String name, String kind) {
  private static final List<String> ENDINGS =
      List.of(
          "人民政府", "人民政府机关", "人民政府办公室", "人民政府办公厅", "人民政府辦公室", "辦事處", "党政综合办公室", "党政办公室", "党政办",
          "综合科", "办公室", "办事处", "政府", "委员会");

  /** 某区人民政府某街道 names the government above between the names of the places. */
  private static final WordPattern UPPER_GOVERNMENT =
      WordPattern.of("(?<=[市县縣区區旗])(?:人民)?政府(?=\\p{IsHan}{2,8}(?:[镇鎮乡鄉]|街道|苏木|地区))");

  /** Words for kinds alone, as a site heads its list of reports (乡镇街道), or as one says 我镇. */
  private static final Pattern KINDS_ONLY = Pattern.compile("[我本全各该]?(?:[乡鄉镇鎮]|街道|苏木)+");

  /** What stands before the county in the names of offices that the country has in each. */
  private static final WordPattern NATIONAL = WordPattern.of("^国家(?:税务总局|统计局)(?=.{4})");

  /** What administers an area has no name without it. */
  private static final Pattern COMMITTEE = Pattern.compile("管理?委员?会");

  /** Few townships have a longer name, and all of those are in the register. */
  private static final int LONG_TOWNSHIP = 9;

  /** Areas within a county that have no government. */
  private static final WordPattern NO_COUNTY = WordPattern.of("[园景社小校片库]区$");

  /** Whether a text looks like the name of a township, a sub-district, a county or a department. */
  static @Nullable OrganisationName of(String written, PlaceIndex places) {
    String name = Spans.withoutSpace(written);
    if (name.startsWith("关于")) {
      name = name.substring(2);
    }
    if (name.endsWith("关于") || name.endsWith("關於")) {
      name = name.substring(0, name.length() - 2); // 某镇关于2020年政府信息公开工作的报告
    }
    boolean cut = true;
    while (cut && !isOffice(name)) {
      cut = false;
      for (String ending : ENDINGS) {
        boolean keeps = ending.equals("委员会") || ending.equals("办公室");
        if (!keeps && name.endsWith(ending) && name.length() > ending.length() + 1) {
          name = name.substring(0, name.length() - ending.length());
          cut = true;
        }
      }
    }
    boolean office = isOffice(name);
    name = NATIONAL.without(name);
    name = UPPER_GOVERNMENT.without(name);
    String kind = office ? "sub_district" : kind(name, places);
    if (kind == null || name.length() < 2 || name.length() > 30 || hasOtherCharacters(name)) {
      return null;
    }
    int start = kind.equals("county") ? afterUpper(name, places) : afterPrefix(name, places);
    if (isTownship(kind)) {
      start += places.stemBefore(name.substring(start));
    }
    String own = name.substring(start);
    if (own.length() < 2
        || KINDS_ONLY.matcher(own).matches()
        || own.endsWith("城乡")
        || own.equals("自治区")) {
      return null;
    }
    if (office && !places.isTownship(subDistrict(own))) {
      return null;
    }
    if (COMMITTEE.matcher(own).matches()) {
      return new OrganisationName("", name, kind); // of an area that is its name
    }
    if (own.length() > LONG_TOWNSHIP && !kind.equals("department") && !kind.equals("county")) {
      return registered(own, kind, places);
    }
    return new OrganisationName(name.substring(0, start), own, kind);
  }

  /** The registered township at the end of words that are too many for its name; null for none. */
  private static @Nullable OrganisationName registered(
      String words, String kind, PlaceIndex places) {
    if (places.isTownship(LabelText.simplified(words))) {
      return new OrganisationName("", words, kind);
    }
    int shortest = kind.equals("sub_district") ? words.length() - 4 : words.length() - 3;
    for (int start = 1; start <= shortest; start++) {
      if (places.isTownship(LabelText.simplified(words.substring(start)))) {
        return new OrganisationName("", words.substring(start), kind);
      }
    }
    return null;
  }

  /** Whether a name such as 某某办事处 leaves out the word 街道. */
  private static boolean isOffice(String name) {
    boolean office = name.endsWith("办事处") || name.endsWith("辦事處");
    return office && name.length() > 4 && kind(name.substring(0, name.length() - 3)) == null;
  }

  /** The sub-district of an office: 某某街道 for 某某办事处. */
  static String subDistrict(String office) {
    return LabelText.simplified(office.substring(0, office.length() - 3)) + "街道";
  }

  /** Whether it is one of the townships and sub-districts whose reports are read. */
  boolean isTownship() {
    return isTownship(kind);
  }

  /** Whether a kind is that of townships or of sub-districts; an unknown one is not. */
  static boolean isTownship(@Nullable String kind) {
    return "township".equals(kind) || "sub_district".equals(kind);
  }

  private static boolean hasOtherCharacters(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isIdeographic(c)) {
        return true;
      }
    }
    return false;
  }

  /** A unit of another kind of name is a township where the register has it as one. */
  private static @Nullable String kind(String name, PlaceIndex places) {
    boolean area = name.endsWith("地区");
    boolean farm = name.endsWith("场") || name.endsWith("团");
    if ((area || farm) && places.townshipBefore(name, name.length()) != null) {
      return area ? "sub_district" : "township";
    }
    return kind(name);
  }

  private static @Nullable String kind(String name) {
    if (name.isEmpty()) {
      return null;
    }
    if (name.endsWith("街道") || name.endsWith("街道办")) {
      return "sub_district";
    }
    char last = LabelText.fold(name.charAt(name.length() - 1));
    return switch (last) {
      case '镇', '乡' -> "township";
      case '木' -> name.endsWith("苏木") ? "township" : null;
      case '区' -> NO_COUNTY.isIn(name) ? null : "county";
      case '县', '旗' -> "county";
      case '市' -> "county";
      case '局', '委', '会', '厅', '队', '院', '所', '部' -> "department";
      default -> null;
    };
  }

  /** Whether the rest behind a prefix is more than the word for its kind. */
  private static boolean isName(String rest) {
    return rest.length() >= 2 && !rest.equals("街道") && !rest.equals("街道办");
  }

  /** Where the name of a county begins: behind those of the province and the city it lies in. */
  private static int afterUpper(String name, PlaceIndex places) {
    int at = 0;
    int known = places.longestAt(name, at);
    while (known > 0 && at + known < name.length()) {
      at += known;
      known = places.longestAt(name, at);
    }
    return known > 0 && at + known == name.length() ? at : 0;
  }

  /** Where the own name begins: behind the names of known places, or behind 县, 市, 区. */
  private static int afterPrefix(String name, PlaceIndex places) {
    int at = 0;
    while (true) {
      int known = places.longestAt(name, at);
      if (known > 0 && isName(name.substring(at + known))) {
        at += known;
        continue;
      }
      int generic = -1;
      for (int i = at + 1; i < name.length() - 2; i++) {
        if ("省市县区旗州盟".indexOf(LabelText.fold(name.charAt(i))) >= 0
            && i - at >= 2
            && isName(name.substring(i + 1))
            && !places.isTownship(name.substring(at))) {
          generic = i + 1;
          break;
        }
      }
      if (generic < 0) {
        return at;
      }
      at = generic;
    }
  }
}
