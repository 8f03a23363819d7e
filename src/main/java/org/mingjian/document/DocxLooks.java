package org.mingjian.document;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** How the runs of a Word file look, as far as that decides whether their characters count. */
final class DocxLooks {
  /** Digits raised so far mark a note; less is an adjustment of lines. */
  private static final int RAISED_HALF_POINTS = 6;

  /** Characters of fewer half points are dots. */
  private static final int LARGE_ENOUGH = 4;

  /** How a run looks. */
  enum OfRun {
    PLAIN,
    /** The mark of a note. */
    RAISED,
    /** In the colour of the page. */
    PALE,
    /** Hidden, or struck out. */
    UNSEEN
  }

  /**
   * How a paragraph looks.
   *
   * @param runs how the runs look that say nothing of themselves
   * @param listed whether it has the number or the mark of a list, which no text says
   */
  record OfParagraph(OfRun runs, boolean listed) {
    static final OfParagraph PLAIN = new OfParagraph(OfRun.PLAIN, false);
  }

  private final DocxXml xml;

  /** Names of styles whose text nobody sees. */
  private final Set<String> unseenStyles;

  /** Whether the cell has a colour of its own, on which pale text is seen. */
  private boolean coloured;

  DocxLooks(DocxXml xml, Set<String> unseenStyles) {
    this.xml = xml;
    this.unseenStyles = unseenStyles;
  }

  /** A cell has no colour until it says so. */
  void entersCell() {
    coloured = false;
  }

  /** Takes the shading of a cell. */
  void shadesCell() {
    coloured = isColoured();
  }

  /** Reads the properties of a run. */
  OfRun ofRun(OfRun usual) throws XMLStreamException {
    OfRun look = usual;
    boolean pale = false;
    boolean marked = coloured;
    int depth = xml.depth();
    while (xml.entersWithin(depth)) {
      switch (xml.name()) {
        case "rStyle" -> look = isUnseenStyle() ? OfRun.UNSEEN : look;
        case "vanish", "strike", "dstrike" -> look = xml.isOn() ? OfRun.UNSEEN : seen(look, usual);
        case "color" -> pale = isPale(xml.attribute("val"), xml.attribute("themeColor"));
        case "sz" -> pale |= xml.number(LARGE_ENOUGH) < LARGE_ENOUGH;
        case "highlight" -> marked |= !"none".equals(xml.attribute("val"));
        case "shd" -> marked |= isColoured();
        case "vertAlign" -> look = raised(look, !"baseline".equals(xml.attribute("val")));
        case "position" -> look = raised(look, xml.number(0) >= RAISED_HALF_POINTS);
        default -> {}
      }
    }
    return pale && !marked && look == OfRun.PLAIN ? OfRun.PALE : look;
  }

  private static OfRun raised(OfRun look, boolean moved) {
    return moved && look == OfRun.PLAIN ? OfRun.RAISED : look;
  }

  /** A run may take back what its style says of it. */
  private static OfRun seen(OfRun look, OfRun usual) {
    return look == OfRun.UNSEEN && usual == OfRun.UNSEEN ? OfRun.PLAIN : look;
  }

  private boolean isUnseenStyle() {
    String name = xml.attribute("val");
    return name != null && unseenStyles.contains(name);
  }

  /** Reads the properties of a paragraph. */
  OfParagraph ofParagraph() throws XMLStreamException {
    OfRun runs = OfRun.PLAIN;
    boolean listed = false;
    int depth = xml.depth();
    while (xml.entersWithin(depth)) {
      if (xml.name().equals("pStyle") && isUnseenStyle()) {
        runs = OfRun.UNSEEN;
      } else if (xml.name().equals("numId") && !"0".equals(xml.attribute("val"))) {
        listed = true;
      }
    }
    return new OfParagraph(runs, listed);
  }

  private static boolean isPale(@Nullable String colour, @Nullable String ofTheme) {
    if (ofTheme != null) {
      return ofTheme.equals("background1") || ofTheme.equals("light1");
    }
    return colour != null && UnseenText.isPaper(colour);
  }

  /** Whether a shading has a colour on which pale text is seen. */
  private boolean isColoured() {
    String fill = xml.attribute("fill");
    String pattern = xml.attribute("val");
    boolean plain = fill == null || fill.equals("auto") || UnseenText.isPaper(fill);
    boolean clear = pattern == null || pattern.equals("clear") || pattern.equals("nil");
    return !plain || !clear;
  }

  /** What counts of the text of a run. */
  String seen(String text, OfRun look) {
    if (xml.isWaiting()) {
      return UnseenText.of(text); // a figure that the form holds and nobody put there
    }
    return switch (look) {
      case PLAIN -> text;
      case RAISED -> RaisedDigits.of(text);
      case PALE -> UnseenText.isFigure(text) ? UnseenText.of(text) : text;
      case UNSEEN -> UnseenText.of(text);
    };
  }

  /**
   * A character of a symbol font: the digits of Symbol are those of any font, all else is a sign.
   */
  String symbol() {
    String font = xml.attribute("font");
    String code = xml.attribute("char");
    if (font != null && !font.equals("Symbol")) {
      return "□"; // Wingdings and its like have pictures in the places of digits
    }
    String digit = code == null ? "" : code.toUpperCase(Locale.ROOT).replaceFirst("^F?0+3", "");
    boolean isDigit = digit.length() == 1 && Character.isDigit(digit.charAt(0));
    return isDigit ? digit : "□";
  }
}
