package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a page sees of it, as far as the page itself says so: attributes, its own style
 * sheets, names of classes that every site uses for what it hides.
 */
final class HtmlLooks {
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

  private static final Set<String> HIDING_CLASSES =
      Set.of("sr-only", "visually-hidden", "d-none", "layui-hide", "hidden", "hide");

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

  private static final Pattern COLON = Pattern.compile("\\s*:\\s*");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
  private static final int MOST_RULES = 400;

  /** A page with more different ones was not written by a person or by Word. */
  private static final int MOST_STYLES = 2_000;

  /** Farther from the edge of the page than this nothing is seen. */
  private static final double OFF_PAGE = -400;

  /** How an element is shown. */
  enum Look {
    SEEN,
    /** It takes no room, as if it were not there. */
    GONE,
    /** It takes its room and is not seen there. */
    UNSEEN
  }

  private final IdentityHashMap<Element, Map<String, String>> ofSheets = new IdentityHashMap<>();

  /** Sheets that hide nothing themselves; they matter once something on the page is pale. */
  private final List<String> later = new ArrayList<>();

  /** Of the style attributes met; a page from Word repeats a few of them thousands of times. */
  private final Map<String, Style> styles = new HashMap<>();

  private final Document document;

  /** Whether any text of the page may be pale or tiny, as far as it was looked at. */
  private boolean mayBePale;

  private HtmlLooks(Document document) {
    this.document = document;
  }

  /**
   * Takes the style sheets of a page.
   *
   * @param written how many of them its source has; the whole page is looked through only when
   *     fewer are in its head
   */
  static HtmlLooks of(Document document, int written) {
    HtmlLooks looks = new HtmlLooks(document);
    List<Element> sheets = document.head().getElementsByTag("style");
    for (Element sheet : sheets.size() < written ? document.getElementsByTag("style") : sheets) {
      looks.take(sheet.data());
    }
    // Its root and its body, which nobody else asks for.
    document.children().forEach(looks::mayBeHidden);
    looks.mayBeHidden(document.body());
    return looks;
  }

  /**
   * What a style attribute says.
   *
   * @param mayHide whether it has a word that may hide the element
   * @param mayBePale whether it has a word that may make its text pale or tiny
   */
  private record Style(Map<String, String> own, boolean mayHide, boolean mayBePale) {
    static Style of(String written) {
      return new Style(
          declarations(written), HtmlLooks.mayHide(written), HtmlLooks.mayBePale(written));
    }
  }

  private Style style(String written) {
    Style style = styles.get(written);
    if (style == null) {
      style = Style.of(written);
      if (styles.size() < MOST_STYLES) {
        styles.put(written, style);
      }
    }
    return style;
  }

  /** An attribute; empty where the element has none of this name. */
  private static String attribute(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }

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

  /** Rules for the screen at the level of the sheet; those for printing and for sizes are none. */
  private void take(String sheet) {
    boolean pale = mayBePale(sheet);
    mayBePale |= pale;
    if (pale || hides(sheet)) {
      apply(sheet);
    } else {
      later.add(sheet); // every rule would be looked for in the whole page
    }
  }

  /** Whether a rule of a style sheet may hide what it selects. */
  static boolean hides(String sheet) {
    String small = COLON.matcher(sheet.toLowerCase(Locale.ROOT)).replaceAll(":");
    return SIGNS.stream().anyMatch(small::contains)
        && rules(sheet).stream().anyMatch(rule -> mayHide(rule.own()));
  }

  private void apply(String sheet) {
    for (Rule rule : rules(sheet)) {
      ReadingTime.check();
      Evaluator evaluator = evaluator(rule.selector());
      if (evaluator != null) {
        for (Element element : document.select(evaluator)) {
          ofSheets.computeIfAbsent(element, e -> new HashMap<>()).putAll(rule.own());
        }
      }
    }
  }

  /** What a rule of a sheet says of the elements that it selects. */
  private record Rule(String selector, Map<String, String> own) {}

  /** Whether a rule hides what it selects, its colour and its size aside. */
  private static boolean mayHide(Map<String, String> own) {
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

  private static List<Rule> rules(String written) {
    String sheet = COMMENT.matcher(written).replaceAll("");
    List<Rule> found = new ArrayList<>();
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
      Map<String, String> own = declarations(sheet.substring(open + 1, close));
      if (!own.isEmpty()) {
        found.add(new Rule(selector, own));
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
  private static @Nullable Evaluator evaluator(String selector) {
    if (selector.isEmpty() || selector.contains(":")) {
      return null;
    }
    try {
      return QueryParser.parse(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      return null; // no selector that a browser would follow either
    }
  }

  private static Map<String, String> declarations(String style) {
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

  /** What the page says of an element itself; its own attribute counts more than the sheets. */
  private Map<String, String> own(Element element) {
    Map<String, String> sheets = ofSheets.isEmpty() ? null : ofSheets.get(element);
    String written = attribute(element, "style");
    if (written.isEmpty()) {
      return sheets == null ? Map.of() : sheets;
    }
    Map<String, String> inline = style(written).own();
    if (sheets == null) {
      return inline;
    }
    Map<String, String> both = new HashMap<>(sheets);
    both.putAll(inline);
    return both;
  }

  /** Whether its own style may hide an element; notes whether it may make text pale. */
  private boolean mayBeHidden(Element element) {
    mayBePale |= mayBePale(attribute(element, "color"));
    String written = attribute(element, "style");
    if (written.isEmpty()) {
      return false;
    }
    Style style = style(written);
    mayBePale |= style.mayBePale();
    return style.mayHide();
  }

  /**
   * How an element is shown, what it stands in aside. Who asks for the text of an element has asked
   * this of all that it stands in.
   */
  Look of(Element element) {
    boolean inSheets = !ofSheets.isEmpty() && ofSheets.containsKey(element);
    boolean styled = mayBeHidden(element);
    if (!inSheets && !styled) {
      return element.hasAttr("hidden") ? Look.GONE : Look.SEEN;
    }
    Map<String, String> style = own(element);
    String display = style.get("display");
    if ("none".equals(display)
        || (display == null && element.hasAttr("hidden"))
        || "collapse".equals(style.get("visibility"))
        || "all".equals(style.get("mso-hide"))) {
      return Look.GONE;
    }
    return isTransparent(style) || isStruck(style) || isAway(style) || isShut(style)
        ? Look.UNSEEN
        : Look.SEEN;
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

  /** What a page says of how an element takes its room; empty where it says nothing. */
  String display(Element element) {
    return property(element, "display");
  }

  /** What a page says of one property of an element; empty where it says nothing. */
  String property(Element element, String name) {
    applyLater();
    return own(element).getOrDefault(name, "");
  }

  private void applyLater() {
    later.forEach(this::apply);
    later.clear();
  }

  /** How a cell, or something in one, is shown. */
  Look inCell(Element element) {
    Look look = of(element);
    return look == Look.SEEN && isNamedHidden(element) ? Look.UNSEEN : look;
  }

  /**
   * Whether its class bears a name by which sites hide what is no part of the text; the sheet that
   * does so may lie elsewhere. Larger parts of a page come and go by such names.
   */
  private static boolean isNamedHidden(Element element) {
    String names = attribute(element, "class");
    if (!mayNameHidden(names)) {
      return false;
    }
    for (String name : names.split("\\s+", -1)) {
      if (HIDING_CLASSES.contains(name)) {
        return true;
      }
    }
    return false;
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

  /** Whether a figure in this element is seen, by its colour and its size. */
  boolean showsFigure(Element element) {
    if (!mayBePale) {
      return true;
    }
    applyLater();
    String size = null;
    String colour = null;
    Element at = element;
    while (at != null) {
      Map<String, String> style = own(at);
      size = size == null ? style.get("font-size") : size;
      String background = background(at, style);
      if (colour == null) {
        colour = style.get("color");
        colour = colour == null && at.hasAttr("color") ? at.attr("color") : colour;
      }
      boolean paper = background == null || isPale(background);
      if (colour != null && isPale(colour) && !paper) {
        colour = "black"; // pale on a dark cell
      }
      boolean cell = at.nameIs("td") || at.nameIs("th");
      if (cell && colour == null) {
        colour = "black"; // what colours a whole row or table has its labels seen, too
      }
      if (colour != null && !isPale(colour) && size != null) {
        break;
      }
      at = at.parent();
    }
    boolean tiny = size != null && number(size, 12) <= 1 && !size.endsWith("em");
    tiny |= size != null && number(size, 12) <= 0.1;
    return !tiny && (colour == null || !isPale(colour));
  }

  private static @Nullable String background(Element element, Map<String, String> style) {
    String colour = style.get("background-color");
    colour = colour == null ? style.get("background") : colour;
    colour = colour == null && element.hasAttr("bgcolor") ? element.attr("bgcolor") : colour;
    boolean none =
        colour != null
            && (colour.isEmpty() || colour.equals("none") || colour.equals("transparent"));
    return none ? null : colour;
  }

  /** Whether a colour is that of paper or none at all. */
  private static boolean isPale(String written) {
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
  private static double number(@Nullable String value, double otherwise) {
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
