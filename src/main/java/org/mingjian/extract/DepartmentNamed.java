package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;

/**
 * The department of a county that a text without title names in full as who reports, and in which
 * it speaks of itself: 请与某县水利局办公室联系 and 我局.
 */
final class DepartmentNamed {
  private static final WordPattern OWN = WordPattern.of("[我本](?:局|委|部门|单位|机关)");

  /**
   * A full name where an office is asked, where a year begins a sentence, or as a line of its own.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(?:[与與向]|联系|聯系)(?<asked>"
              + "\\p{IsHan}{2,9}?[市县縣区區旗]\\p{IsHan}{1,12}?[局委会會])"
              + "\\p{IsHan}{0,10}(?:联系|聯系|联络|咨询|[（(，,])"
              + "|(?:^[ \\u3000\\u00A0]*|[，,。；;：:])20[0-9]{2}年度?(?:以来)?[，,]?(?<year>"
              + "\\p{IsHan}{2,9}?[市县縣区區旗]\\p{IsHan}{1,12}?[局委会會])"
              + "(?=坚持|深入|认真|严格|按照|始终|全面|高度|主动|未收到|共收到|收到|围绕|积极|扎实|在|以|通过|根据|紧紧|持续|贯彻|受理|继续|共|累计|新收|没有)"
              + "|《(?:20[0-9]{2}年度?)?(?<report>"
              + "\\p{IsHan}{2,9}?[市县縣区區旗]\\p{IsHan}{1,12}?[局委会會])"
              + "(?:20[0-9]{2}年度?)?(?:政府)?(?:信息|政务)公开工作"
              + "|在(?<site>\\p{IsHan}{2,9}?[市县縣区區旗]\\p{IsHan}{1,12}?[局委会會])(?:官方|门户)?网站"
              + "|(?:按照|结合)(?:20[0-9]{2}年度?)?(?<work>"
              + "\\p{IsHan}{2,9}?[市县縣区區旗]\\p{IsHan}{1,12}?[局委会會])(?:政府)?信息公开(?:工作)?实际"
              + "|(?<group>\\p{IsHan}{2,9}?[市县縣区區旗]\\p{IsHan}{1,12}?[局委会會])"
              + "(?:政府信息|信息|政务)公开工作领导小组"
              + "|^[ \\u3000\\u00A0]*(?<line>\\p{IsHan}{2,9}?[市县縣区區旗]\\p{IsHan}{1,12}[局委会會])[ \\u3000\\u00A0]*$)",
          Pattern.MULTILINE);

  /** From the last letter of a county to the last one of a department. */
  private static final int LONGEST_NAME = 13;

  private static final int FAR = Integer.MIN_VALUE / 2;

  private static final String[] ROLES = {
    "asked", "year", "report", "site", "work", "group", "line"
  };

  private final String text;
  private final PlaceIndex places;

  DepartmentNamed(String text, PlaceIndex places) {
    this.text = text;
    this.places = places;
  }

  /** Null for none or several, and where the text does not speak for a department. */
  @Nullable OrganisationName organisation() {
    if (!mayName()) {
      return null;
    }
    int times = OWN.isIn(text) ? 1 : 0;
    OrganisationName found = null;
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      ReadingTime.check();
      for (String role : ROLES) {
        OrganisationName name = named.group(role) == null ? null : of(named.group(role));
        if (name == null) {
          continue;
        }
        if (found != null && !found.name().equals(name.name())) {
          return null;
        }
        times++;
        found = found == null || name.prefix().length() > found.prefix().length() ? name : found;
      }
    }
    if (found != null && times == 1) {
      times += namesItselfInShort(found) ? 1 : 0;
    }
    return times > 1 ? found : null;
  }

  /** Whether what a department ends with stands near behind what a county does: cheap to see. */
  private boolean mayName() {
    int county = FAR;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '\u2E80' || (c >= '\u3000' && c <= '\u3002') || c >= '\uFF00') {
        county = FAR; // no character of a name
      } else if ("局委会會".indexOf(c) >= 0) {
        if (i - county <= LONGEST_NAME && i - county > 1) {
          return true;
        }
      } else if ("市县縣区區旗".indexOf(c) >= 0) {
        county = i;
      }
    }
    return false;
  }

  /** Whether a sentence begins with its name behind the word for its county: 区财政局收到. */
  private boolean namesItselfInShort(OrganisationName found) {
    for (int at = text.indexOf(found.name()); at >= 0; at = text.indexOf(found.name(), at + 1)) {
      boolean level = at > 1 && "市县縣区區旗".indexOf(text.charAt(at - 1)) >= 0;
      if (level && "，,。；;：: \n年度".indexOf(text.charAt(at - 2)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A department whose county the register has: without it nobody knows whose it is. */
  private @Nullable OrganisationName of(String words) {
    OrganisationName name = OrganisationName.of(words, places);
    if (name == null || !name.kind().equals("department") || name.prefix().isEmpty()) {
      return null;
    }
    String above = LabelText.simplified(name.prefix());
    int at = 0;
    while (at < above.length()) {
      int length = places.longestAt(above, at);
      if (length == 0) {
        return null;
      }
      at += length;
    }
    return name;
  }
}
