package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of a style sheet says of the elements that it selects.
 *
 * @param own the properties that matter here, with their values
 */
record StyleRule(String selector, Map<String, String> own) {
  /** A style sheet without any of these hides nothing. */
  private static final List<String> SIGNS =
      List.of(
          "none",
          "hid",
          "collapse",
          "through",
          "opacity",
          "size:0",
          "size:1",
          "-9",
          "-5",
          "white",
          "#f",
          "(2",
          "transparent",
          "clip",
          "scale",
          "height:0");

  private static final Pattern COLON = Pattern.compile("\\s*:\\s*");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
  private static final int MOST_RULES = 400;

  /** Whether a rule of a style sheet may hide what it selects. */
  static boolean hides(String sheet) {
    String small = COLON.matcher(sheet.toLowerCase(Locale.ROOT)).replaceAll(":");
    return SIGNS.stream().anyMatch(small::contains)
        && of(sheet).stream().anyMatch(rule -> StyleProperties.mayHide(rule.own()));
  }

  /**
   * The rules for the screen at the level of a sheet, the first {@value #MOST_RULES}; those for
   * printing and for sizes are left out.
   */
  static List<StyleRule> of(String written) {
    String sheet = COMMENT.matcher(written).replaceAll("");
    List<StyleRule> found = new ArrayList<>();
    int at = 0;
    for (int count = 0; count < MOST_RULES; count++) {
      ReadingTime.check();
      int open = sheet.indexOf('{', at);
      int close = open < 0 ? -1 : sheet.indexOf('}', open);
      if (close < 0) {
        return found;
      }
      String selector = sheet.substring(at, open).strip();
      selector = selector.substring(selector.lastIndexOf(';') + 1).strip();
      if (selector.startsWith("@")) {
        at = behindBlock(sheet, open);
        continue;
      }
      at = close + 1;
      Map<String, String> own = StyleProperties.of(sheet.substring(open + 1, close));
      if (!own.isEmpty()) {
        found.add(new StyleRule(selector, own));
      }
    }
    return found;
  }

  private static int behindBlock(String sheet, int open) {
    int depth = 0;
    for (int i = open; i < sheet.length(); i++) {
      depth += sheet.charAt(i) == '{' ? 1 : sheet.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return sheet.length();
  }

  /** Null for selectors of what is no element (::before) or only sometimes so (:hover). */
  @Nullable Evaluator evaluator() {
    if (selector.isEmpty() || selector.contains(":")) {
      return null;
    }
    try {
      return QueryParser.parse(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      return null; // no selector that a browser would follow either
    }
  }
}
