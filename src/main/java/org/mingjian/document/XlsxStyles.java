package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook look, as far as that decides what is seen of their values. */
final class XlsxStyles {
  /** More than Excel itself takes. */
  private static final int MOST_STYLES = 70_000;

  /** The numbers of white among the old colours. */
  private static final List<String> WHITE = List.of("1", "9");

  /**
   * How a cell looks.
   *
   * @param format the format of its number
   * @param struck whether it is struck out
   * @param pale whether its characters have the colour of the page
   */
  record Look(String format, boolean struck, boolean pale) {
    static final Look PLAIN = new Look("", false, false);

    /** What is seen of a value. */
    String seen(String value) {
      boolean hidden = struck || (pale && UnseenText.isFigure(value));
      return hidden ? UnseenText.of(value) : value;
    }
  }

  private record Font(boolean struck, boolean pale) {}

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Font> fonts = new ArrayList<>();

  /** For each filling, whether it has a colour on which pale characters are seen. */
  private final List<Boolean> coloured = new ArrayList<>();

  private final List<Look> looks = new ArrayList<>();

  private XlsxStyles() {}

  /** The looks by the numbers that cells name them with. */
  static List<Look> of(byte[] bytes) throws XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    styles.read(PackedParts.reader(bytes));
    return styles.looks;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String part = "";
    while (xml.hasNext()) {
      int event = xml.next();
      String name =
          event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
              ? xml.getLocalName()
              : "";
      if (event == XMLStreamConstants.END_ELEMENT) {
        part = name.equals(part) ? "" : part;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (name) {
          case "fonts", "fills", "cellXfs", "numFmts" -> part = name;
          default -> entry(part, name, xml);
        }
      }
    }
  }

  private void entry(String part, String name, XMLStreamReader xml) {
    switch (part + " " + name) {
      case "numFmts numFmt" -> {
        String code = xml.getAttributeValue(null, "formatCode");
        if (formats.size() < MOST_STYLES) {
          formats.put(number(xml, "numFmtId"), code == null ? "" : code);
        }
      }
      case "fonts font" -> add(fonts, new Font(false, false));
      case "fonts strike" -> {
        boolean struck = !"0".equals(xml.getAttributeValue(null, "val"));
        change(new Font(struck, !fonts.isEmpty() && fonts.getLast().pale()));
      }
      case "fonts color" ->
          change(new Font(!fonts.isEmpty() && fonts.getLast().struck(), isPale(xml)));
      case "fills fill" -> add(coloured, false);
      case "fills patternFill" -> {
        String pattern = xml.getAttributeValue(null, "patternType");
        setColoured(pattern != null && !pattern.equals("none"));
      }
      case "fills fgColor" ->
          setColoured(!coloured.isEmpty() && coloured.getLast() && !isPale(xml));
      case "fills gradientFill" -> setColoured(true);
      case "cellXfs xf" -> add(looks, look(xml));
      default -> {}
    }
  }

  private static <T> void add(List<T> list, T entry) {
    if (list.size() < MOST_STYLES) {
      list.add(entry);
    }
  }

  private void change(Font font) {
    if (!fonts.isEmpty()) {
      fonts.set(fonts.size() - 1, font);
    }
  }

  private void setColoured(boolean has) {
    if (!coloured.isEmpty()) {
      coloured.set(coloured.size() - 1, has);
    }
  }

  private Look look(XMLStreamReader xml) {
    int font = number(xml, "fontId");
    int fill = number(xml, "fillId");
    boolean known = font >= 0 && font < fonts.size();
    boolean onColour = fill >= 0 && fill < coloured.size() && coloured.get(fill);
    return new Look(
        format(number(xml, "numFmtId")),
        known && fonts.get(font).struck(),
        known && fonts.get(font).pale() && !onColour);
  }

  private String format(int number) {
    String code = formats.get(number);
    if (code != null) {
      return code;
    }
    if ((number >= 27 && number <= 36) || (number >= 50 && number <= 58)) {
      return "yyyy\"年\"m\"月\""; // dates of the Chinese edition
    }
    String builtin = number < 0 ? null : BuiltinFormats.getBuiltinFormat(number);
    return builtin == null ? "" : builtin;
  }

  /** Whether a colour is that of the page. */
  static boolean isPale(XMLStreamReader xml) {
    String direct = xml.getAttributeValue(null, "rgb");
    if (direct != null) {
      return UnseenText.isPaper(direct);
    }
    String theme = xml.getAttributeValue(null, "theme");
    if (theme != null) {
      return theme.equals("0") && !isDarkened(xml.getAttributeValue(null, "tint"));
    }
    String indexed = xml.getAttributeValue(null, "indexed");
    return indexed != null && WHITE.contains(indexed);
  }

  private static boolean isDarkened(@Nullable String tint) {
    return tint != null && tint.startsWith("-") && !tint.startsWith("-0.0");
  }

  private static int number(XMLStreamReader xml, String attribute) {
    return XlsxReader.whole(xml.getAttributeValue(null, attribute));
  }
}
