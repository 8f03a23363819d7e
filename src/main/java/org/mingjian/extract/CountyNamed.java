package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;

/**
 * The county that a text without title speaks for: its government's office is asked, and it says
 * 我县. A township or a department that asks to turn to the county's office speaks of itself.
 */
final class CountyNamed {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:[与與向]|联系|聯系|聯繫)[：:]?(\\p{IsHan}{2,14}?[县縣市区區旗])(?:人民)?政府"
              + "(?:办公室|辦公室|信息公开|信息公開|政务公开|政務公開)");

  private static final WordPattern OWN_UNIT =
      WordPattern.of("[我本](?:镇|鎮|乡|鄉|街|局|委|办|辦|部门|部門|单位|單位|苏木|园区|厅|中心)");

  private final String text;
  private final PlaceIndex places;

  CountyNamed(String text, PlaceIndex places) {
    this.text = text;
    this.places = places;
  }

  /** Null for none or several, and where the text speaks for something smaller. */
  @Nullable OrganisationName organisation() {
    OrganisationName found = null;
    Matcher asked = ASKED.matcher(text);
    while (asked.find()) {
      ReadingTime.check();
      String words = asked.group(1);
      OrganisationName name = OrganisationName.of(words, places);
      if (name == null || !name.kind().equals("county") || !isRegistered(words)) {
        continue;
      }
      if (found != null && !found.name().equals(name.name())) {
        return null;
      }
      found = name;
    }
    if (found == null || OWN_UNIT.isIn(text)) {
      return null;
    }
    char kind = found.name().charAt(found.name().length() - 1);
    return text.indexOf("我" + kind) >= 0 || text.indexOf("全" + kind) >= 0 ? found : null;
  }

  /** Whether all the words are names of places that the register has. */
  private boolean isRegistered(String words) {
    String names = LabelText.simplified(words);
    int at = 0;
    while (at < names.length()) {
      int length = places.longestAt(names, at);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }
}
