package org.mingjian.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads workbooks (xlsx) straight from their XML. Formulas count by their stored results. */
final class XlsxReader implements FormatReader {
  private static final int MOST_SHEETS = 30;

  private final ReadingLimits limits;

  XlsxReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    DocumentBuilder builder = new DocumentBuilder(limits);
    try (PackedParts parts = new PackedParts(bytes, limits)) {
      byte[] strings = parts.part("xl/sharedStrings.xml");
      List<String> shared = strings == null ? List.of() : strings(strings, builder);
      byte[] styles = parts.part("xl/styles.xml");
      List<XlsxStyles.Look> looks = styles == null ? List.of() : XlsxStyles.of(styles);
      for (String sheet : sheets(parts)) {
        byte[] xml = parts.part(sheet);
        if (xml != null) {
          sheet(xml, shared, looks).addTo(builder);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return builder.build(mediaType);
  }

  /** The parts of the sheets, in the order of the workbook; hidden ones are left out. */
  private static List<String> sheets(PackedParts parts)
      throws IOException, UnreadableFileException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    byte[] relations = parts.part("xl/_rels/workbook.xml.rels");
    if (relations != null) {
      XMLStreamReader xml = PackedParts.reader(relations);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String id = xml.getAttributeValue(null, "Id");
          String target = xml.getAttributeValue(null, "Target");
          if (id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        }
      }
    }
    List<String> sheets = new ArrayList<>();
    byte[] workbook = parts.part("xl/workbook.xml");
    if (workbook != null) {
      XMLStreamReader xml = PackedParts.reader(workbook);
      while (xml.hasNext() && sheets.size() < MOST_SHEETS) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
          String state = xml.getAttributeValue(null, "state");
          String id = null;
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")
                && xml.getAttributeNamespace(i) != null
                && !xml.getAttributeNamespace(i).isEmpty()) {
              id = xml.getAttributeValue(i);
            }
          }
          String target = id == null ? null : targets.get(id);
          if (target != null && (state == null || state.equals("visible"))) {
            sheets.add(target);
          }
        }
      }
    }
    return sheets;
  }

  private static List<String> strings(byte[] bytes, DocumentBuilder builder)
      throws XMLStreamException, UnreadableFileException {
    List<String> strings = new ArrayList<>();
    XMLStreamReader xml = PackedParts.reader(bytes);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        builder.checkCells(strings.size());
        strings.add(richText(xml, "si"));
      }
    }
    return strings;
  }

  /**
   * The text up to the end of an element; the readings of characters (rPh) and what nobody sees are
   * left out, digits above or below the line are marked.
   */
  private static String richText(XMLStreamReader xml, String until) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    boolean phonetic = false;
    boolean struck = false;
    boolean moved = false;
    boolean pale = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "rPh" -> phonetic = true;
          case "r" -> {
            struck = false;
            moved = false;
            pale = false;
          }
          case "strike" -> struck = !"0".equals(xml.getAttributeValue(null, "val"));
          case "vertAlign" -> moved = !"baseline".equals(xml.getAttributeValue(null, "val"));
          case "color" -> pale = XlsxStyles.isPale(xml);
          case "t" -> {
            String text = xml.getElementText();
            boolean unseen = struck || (pale && UnseenText.isFigure(text));
            String seen = unseen ? UnseenText.of(text) : moved ? RaisedDigits.of(text) : text;
            words.append(phonetic ? "" : seen);
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          phonetic = false;
        } else if (xml.getLocalName().equals(until)) {
          break;
        }
      }
    }
    return words.toString();
  }

  private SheetLayout sheet(byte[] bytes, List<String> shared, List<XlsxStyles.Look> looks)
      throws XMLStreamException, UnreadableFileException {
    SheetLayout sheet = new SheetLayout();
    boolean zeros = true;
    XMLStreamReader xml = PackedParts.reader(bytes);
    int row = -1;
    int column = -1;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "sheetView" -> zeros &= !isFalse(xml.getAttributeValue(null, "showZeros"));
        case "row" -> {
          int number = whole(xml.getAttributeValue(null, "r"));
          row = number > 0 ? number - 1 : row + 1;
          column = -1;
          if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            sheet.hideRow(row);
          }
        }
        case "col" -> {
          if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            sheet.hideColumns(
                whole(xml.getAttributeValue(null, "min")) - 1,
                whole(xml.getAttributeValue(null, "max")) - 1);
          }
        }
        case "c" -> {
          String reference = xml.getAttributeValue(null, "r");
          int[] place = reference == null ? null : place(reference);
          column = place == null ? column + 1 : place[1];
          String text = cell(xml, shared, looks, zeros);
          if (column < SheetLayout.MOST_COLUMNS && sheet.put(row, column, text) > limits.cells()) {
            throw new UnreadableFileException(
                "file.too_many_cells", Integer.toString(limits.cells()));
          }
        }
        case "mergeCell" -> {
          String area = xml.getAttributeValue(null, "ref");
          int colon = area == null ? -1 : area.indexOf(':');
          if (area != null && colon > 0) {
            int[] first = place(area.substring(0, colon));
            int[] last = place(area.substring(colon + 1));
            if (sheet.areas() >= limits.cells()) {
              throw new UnreadableFileException(
                  "file.too_many_cells", Integer.toString(limits.cells()));
            }
            if (first != null && last != null) {
              sheet.merge(first[0], last[0], first[1], last[1]);
            }
          }
        }
        default -> {}
      }
    }
    return sheet;
  }

  private static boolean isTrue(@Nullable String attribute) {
    return attribute != null && (attribute.equals("1") || attribute.equals("true"));
  }

  private static boolean isFalse(@Nullable String attribute) {
    return attribute != null && (attribute.equals("0") || attribute.equals("false"));
  }

  private static String cell(
      XMLStreamReader xml, List<String> shared, List<XlsxStyles.Look> looks, boolean zeros)
      throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    int style = Math.max(0, whole(xml.getAttributeValue(null, "s")));
    XlsxStyles.Look look = style < looks.size() ? looks.get(style) : XlsxStyles.Look.PLAIN;
    String value = "";
    String formula = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("v")) {
          value = xml.getElementText();
        } else if (xml.getLocalName().equals("f")) {
          formula = "=" + xml.getElementText();
        } else if (xml.getLocalName().equals("is")) {
          value = richText(xml, "is");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    if ("s".equals(type)) {
      int index = whole(value.strip());
      return look.seen(index >= 0 && index < shared.size() ? shared.get(index) : "");
    }
    if (type == null || type.equals("n")) {
      if (value.isBlank()) {
        return formula; // never calculated: a cell that is not blank, of a value nobody knows
      }
      return look.seen(number(value.strip(), look.format(), zeros));
    }
    return look.seen("b".equals(type) ? Boolean.toString(isTrue(value)) : value);
  }

  /**
   * A number under its format; what is none stays as it stands.
   *
   * @param zeros whether the sheet shows zeros; where it does not, nobody sees them
   */
  static String number(String value, String format, boolean zeros) {
    try {
      double number = Double.parseDouble(value);
      if (number == 0 && !zeros) {
        return UnseenText.of("0");
      }
      return Double.isFinite(number) ? SheetNumbers.shown(number, format) : value;
    } catch (NumberFormatException e) {
      return value; // shown as it is, and later told as no number
    }
  }

  static int whole(@Nullable String digits) {
    if (digits == null || digits.isEmpty() || digits.length() > 8) {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(digits);
  }

  /** Row and column, from 0, of a reference such as B12; null when it is none. */
  private static int @Nullable [] place(String reference) {
    int column = 0;
    int i = 0;
    while (i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i))) {
      column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
      i++;
    }
    int row = whole(reference.substring(i));
    return column == 0 || row < 1 ? null : new int[] {row - 1, column - 1};
  }
}
