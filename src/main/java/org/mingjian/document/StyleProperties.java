package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The properties of a style that can hide text or show it again, and what their values mean. */
final class StyleProperties {
  /** Properties that can hide text or show it again, and those that make a table of a grid. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "display",
          "visibility",
          "opacity",
          "font-size",
          "color",
          "background",
          "background-color",
          "text-decoration",
          "text-decoration-line",
          "text-indent",
          "position",
          "left",
          "top",
          "margin-left",
          "width",
          "height",
          "max-height",
          "overflow",
          "clip",
          "clip-path",
          "transform",
          "mso-hide",
          "grid-template-columns",
          "grid-column",
          "grid-column-start",
          "grid-column-end",
          "grid-row",
          "grid-row-start",
          "grid-row-end");

  /** Properties that take something off the page or cut it, alone or together. */
  private static final Set<String> MOVING =
      Set.of(
          "text-indent",
          "position",
          "left",
          "top",
          "margin-left",
          "max-height",
          "overflow",
          "clip",
          "clip-path");

  /** Farther from the edge of the page than this nothing is seen. */
  private static final double OFF_PAGE = -400;

  private StyleProperties() {}

  /** The properties that matter here of a style attribute or of what a rule declares. */
  static Map<String, String> of(String style) {
    Map<String, String> own = new HashMap<>();
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      String property = colon < 0 ? "" : declaration.substring(0, colon).strip();
      if (PROPERTIES.contains(property)) {
        String value = declaration.substring(colon + 1).replace("!important", "");
        own.put(property, value.strip());
      }
    }
    return own;
  }

  /** Whether a rule hides what it selects, its colour and its size aside. */
  static boolean mayHide(Map<String, String> own) {
    return "none".equals(own.get("display"))
        || "collapse".equals(own.get("visibility"))
        || "all".equals(own.get("mso-hide"))
        || isTransparent(own)
        || isStruck(own)
        || mayMove(own);
  }

  /** Whether a rule may have a part in taking something off the page or cutting it to nothing. */
  private static boolean mayMove(Map<String, String> own) {
    return own.keySet().stream().anyMatch(MOVING::contains);
  }

  /** Whether they have an element take its room and show nothing there. */
  static boolean leaveUnseen(Map<String, String> style) {
    return isTransparent(style) || isStruck(style) || isAway(style) || isShut(style);
  }

  private static boolean isTransparent(Map<String, String> style) {
    return "hidden".equals(style.get("visibility"))
        || number(style.get("opacity"), 1) <= 0.02
        || style.getOrDefault("transform", "").contains("scale(0)");
  }

  private static boolean isStruck(Map<String, String> style) {
    return style.getOrDefault("text-decoration", "").contains("line-through")
        || style.getOrDefault("text-decoration-line", "").contains("line-through");
  }

  private static boolean isAway(Map<String, String> style) {
    String position = style.getOrDefault("position", "");
    boolean placed = !position.isEmpty() && !position.equals("static");
    return number(style.get("text-indent"), 0) < OFF_PAGE
        || number(style.get("margin-left"), 0) < OFF_PAGE
        || (placed && number(style.get("left"), 0) < OFF_PAGE)
        || (placed && number(style.get("top"), 0) < OFF_PAGE);
  }

  /** Whether it is cut to nothing. */
  private static boolean isShut(Map<String, String> style) {
    boolean cut = style.getOrDefault("overflow", "").contains("hidden");
    boolean small =
        number(style.get("height"), 9) <= 1
            || number(style.get("max-height"), 9) <= 1
            || number(style.get("width"), 9) <= 1;
    return (cut && small)
        || style.getOrDefault("clip", "").replace(" ", "").startsWith("rect(0")
        || style.getOrDefault("clip", "").replace(" ", "").startsWith("rect(1px")
        || style.getOrDefault("clip-path", "").replace(" ", "").startsWith("inset(50%")
        || style.getOrDefault("clip-path", "").replace(" ", "").startsWith("inset(100%");
  }

  /** The colour behind an element that says so itself; null when it lets its page through. */
  static @Nullable String background(Element element, Map<String, String> style) {
    String colour = style.get("background-color");
    colour = colour == null ? style.get("background") : colour;
    colour = colour == null && element.hasAttr("bgcolor") ? element.attr("bgcolor") : colour;
    boolean none =
        colour != null
            && (colour.isEmpty() || colour.equals("none") || colour.equals("transparent"));
    return none ? null : colour;
  }

  /** Whether a colour is that of paper or none at all. */
  static boolean isPale(String written) {
    String colour = written.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    if (colour.equals("white") || colour.equals("transparent") || colour.equals("snow")) {
      return true;
    }
    if (colour.startsWith("#")) {
      String digits = colour.substring(1);
      if (digits.length() == 3) {
        digits =
            ""
                + digits.charAt(0)
                + digits.charAt(0)
                + digits.charAt(1)
                + digits.charAt(1)
                + digits.charAt(2)
                + digits.charAt(2);
      }
      return digits.length() == 6 && UnseenText.isPaper(digits);
    }
    int open = colour.indexOf('(');
    if (!colour.startsWith("rgb") || open < 0 || !colour.endsWith(")")) {
      return false;
    }
    List<Double> parts = new ArrayList<>();
    for (String part : colour.substring(open + 1, colour.length() - 1).split("[,/]", -1)) {
      parts.add(number(part, 0));
    }
    boolean clear = parts.size() == 4 && parts.get(3) <= 0.02;
    return clear
        || (parts.size() >= 3
            && UnseenText.isPaper(
                parts.get(0).intValue(), parts.get(1).intValue(), parts.get(2).intValue()));
  }

  /** The number that a value begins with. */
  static double number(@Nullable String value, double otherwise) {
    if (value == null) {
      return otherwise;
    }
    int end = 0;
    while (end < value.length()
        && end < 9
        && ("0123456789.".indexOf(value.charAt(end)) >= 0
            || (end == 0 && value.charAt(end) == '-'))) {
      end++;
    }
    try {
      return end == 0 ? otherwise : Double.parseDouble(value.substring(0, end));
    } catch (NumberFormatException e) {
      return otherwise; // no number, as a browser would say
    }
  }
}
