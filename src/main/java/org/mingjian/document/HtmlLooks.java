package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * What a reader of a page sees of it, as far as the page itself says so: attributes, its own style
 * sheets, names of classes that every site uses for what it hides.
 */
final class HtmlLooks {
  private static final Set<String> HIDING_CLASSES =
      Set.of("sr-only", "visually-hidden", "d-none", "layui-hide", "hidden", "hide");

  /** A page with more different ones was not written by a person or by Word. */
  private static final int MOST_STYLES = 2_000;

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
          StyleProperties.of(written), StyleWords.mayHide(written), StyleWords.mayBePale(written));
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

  /** Rules for the screen at the level of the sheet; those for printing and for sizes are none. */
  private void take(String sheet) {
    boolean pale = StyleWords.mayBePale(sheet);
    mayBePale |= pale;
    if (pale || StyleRule.hides(sheet)) {
      apply(sheet);
    } else {
      later.add(sheet); // every rule would be looked for in the whole page
    }
  }

  private void apply(String sheet) {
    for (StyleRule rule : StyleRule.of(sheet)) {
      ReadingTime.check();
      Evaluator evaluator = rule.evaluator();
      if (evaluator != null) {
        for (Element element : document.select(evaluator)) {
          ofSheets.computeIfAbsent(element, e -> new HashMap<>()).putAll(rule.own());
        }
      }
    }
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
    mayBePale |= StyleWords.mayBePale(attribute(element, "color"));
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
    return StyleProperties.leaveUnseen(style) ? Look.UNSEEN : Look.SEEN;
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
    if (!StyleWords.mayNameHidden(names)) {
      return false;
    }
    for (String name : names.split("\\s+", -1)) {
      if (HIDING_CLASSES.contains(name)) {
        return true;
      }
    }
    return false;
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
      String background = StyleProperties.background(at, style);
      if (colour == null) {
        colour = style.get("color");
        colour = colour == null && at.hasAttr("color") ? at.attr("color") : colour;
      }
      boolean paper = background == null || StyleProperties.isPale(background);
      if (colour != null && StyleProperties.isPale(colour) && !paper) {
        colour = "black"; // pale on a dark cell
      }
      boolean cell = at.nameIs("td") || at.nameIs("th");
      if (cell && colour == null) {
        colour = "black"; // what colours a whole row or table has its labels seen, too
      }
      if (colour != null && !StyleProperties.isPale(colour) && size != null) {
        break;
      }
      at = at.parent();
    }
    boolean tiny = size != null && StyleProperties.number(size, 12) <= 1 && !size.endsWith("em");
    tiny |= size != null && StyleProperties.number(size, 12) <= 0.1;
    return !tiny && (colour == null || !StyleProperties.isPale(colour));
  }
}
