package org.mingjian.document;

/**
 * Whether the source of a style may hide what it stands at, by words without which it cannot.
 * Nearly every tag of a page from Word has a style, and nearly none needs to be looked at more
 * closely.
 */
final class StyleWords {
  private StyleWords() {}

  /** Whether a style has a word without which no text is pale or tiny. */
  static boolean mayBePale(String style) {
    for (int i = 0; i < style.length(); i++) {
      boolean found =
          switch (style.charAt(i)) {
            case 'w', 'W' -> style.regionMatches(true, i, "white", 0, 5);
            case 's', 'S' -> style.regionMatches(true, i, "snow", 0, 4);
            case '#' -> style.regionMatches(true, i, "#f", 0, 2);
            case 'r', 'R' ->
                style.regionMatches(true, i, "rgb(2", 0, 5)
                    || style.regionMatches(true, i, "rgb( 2", 0, 6)
                    || style.regionMatches(true, i, "rgba", 0, 4);
            case 't', 'T' -> style.regionMatches(true, i, "transparent", 0, 11);
            case 'f', 'F' ->
                style.regionMatches(true, i, "font-size", 0, 9) && mayBeTiny(style, i + 9);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeTiny(String source, int behind) {
    int at = behind;
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == ':')) {
      at++;
    }
    return source.startsWith("0", at) || source.regionMatches(true, at, "1px", 0, 3);
  }

  /** Whether a class may have a name by which sites hide something. */
  static boolean mayNameHidden(String names) {
    return names.contains("hid") || names.contains("only") || names.contains("none");
  }

  /** Nearly every tag of a page from Word has a style; nearly none has a word that hides it. */
  static boolean mayHide(String style) {
    for (int i = 0; i + 2 <= style.length(); i++) {
      boolean found =
          switch (style.charAt(i)) {
            case 'n', 'N' -> style.regionMatches(true, i, "none", 0, 4);
            case 'h', 'H' -> style.regionMatches(true, i, "hid", 0, 3);
            case 't', 'T' -> style.regionMatches(true, i, "through", 0, 7);
            case 'o', 'O' -> style.regionMatches(true, i, "opacity", 0, 7);
            case 'c', 'C' ->
                style.regionMatches(true, i, "collapse", 0, 8)
                    || style.regionMatches(true, i, "clip", 0, 4);
            case 's', 'S' -> style.regionMatches(true, i, "scale", 0, 5);
            case '-' -> isFarNegative(style, i + 1);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Whether three digits follow or more. */
  private static boolean isFarNegative(String style, int at) {
    int end = at;
    while (end < style.length() && Character.isDigit(style.charAt(end))) {
      end++;
    }
    return end - at >= 3;
  }
}
