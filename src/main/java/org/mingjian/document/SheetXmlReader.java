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

/**
 * Reads workbooks that are one XML document (that of Excel 2003), as statistics programs write them
 * under the name of an xls. Formulas count by their stored results.
 */
final class SheetXmlReader implements FormatReader {
  private static final String SHEETS = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final int MOST_SHEETS = 30;
  private static final int MOST_STYLES = 70_000;

  /** Rows and columns further on are none that a program wrote. */
  private static final int FURTHEST = 10_000_000;

  /** The name of a format, and what it stands for. */
  private static final Map<String, String> FORMATS =
      Map.of("General Number", "General", "Standard", "#,##0.00", "Fixed", "0.00", "Percent", "0%");

  private final ReadingLimits limits;

  SheetXmlReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    limits.requireSmall(bytes);
    DocumentBuilder builder = new DocumentBuilder(limits);
    Map<String, XlsxStyles.Look> looks = new HashMap<>();
    try {
      XMLStreamReader xml = PackedParts.reader(bytes);
      int sheets = 0;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("Style")) {
          style(xml, looks);
        } else if (xml.getLocalName().equals("Worksheet") && sheets++ < MOST_SHEETS) {
          SheetLayout layout = sheet(xml, looks);
          if (layout != null) {
            layout.addTo(builder);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return builder.build(mediaType);
  }

  /** Adds a style, which begins as the one that it is based on. */
  private static void style(XMLStreamReader xml, Map<String, XlsxStyles.Look> looks)
      throws XMLStreamException {
    String id = xml.getAttributeValue(SHEETS, "ID");
    String parent = xml.getAttributeValue(SHEETS, "Parent");
    XlsxStyles.Look look =
        looks.getOrDefault(parent == null ? "Default" : parent, XlsxStyles.Look.PLAIN);
    String format = look.format();
    boolean struck = look.struck();
    boolean pale = look.pale();
    boolean coloured = false;
    while (goesOn(xml, "Style")) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "NumberFormat" -> {
          String named = xml.getAttributeValue(SHEETS, "Format");
          format = named == null ? "" : FORMATS.getOrDefault(named, named);
        }
        case "Font" -> {
          struck = "1".equals(xml.getAttributeValue(SHEETS, "StrikeThrough"));
          pale = isPaper(xml.getAttributeValue(SHEETS, "Color"));
        }
        case "Interior" -> {
          String colour = xml.getAttributeValue(SHEETS, "Color");
          coloured = colour != null && !isPaper(colour);
        }
        default -> {}
      }
    }
    if (id != null && looks.size() < MOST_STYLES) {
      looks.put(id, new XlsxStyles.Look(format, struck, pale && !coloured));
    }
  }

  private static boolean isPaper(@Nullable String colour) {
    return colour != null && colour.startsWith("#") && UnseenText.isPaper(colour.substring(1));
  }

  /** The cells of a sheet; null for one that is hidden. */
  private @Nullable SheetLayout sheet(XMLStreamReader xml, Map<String, XlsxStyles.Look> looks)
      throws XMLStreamException, UnreadableFileException {
    SheetLayout layout = new SheetLayout();
    List<int[]> zeros = new ArrayList<>();
    boolean hidden = false;
    boolean showsZeros = true;
    int row = -1;
    int nextRow = 0;
    int column = 0;
    int nextOfColumns = 0;
    while (goesOn(xml, "Worksheet")) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "Visible" -> hidden = xml.getElementText().startsWith("Sheet");
        case "DoNotDisplayZeros" -> showsZeros = false;
        case "Column" -> {
          int first = place(xml, nextOfColumns);
          nextOfColumns = Math.min(first + 1 + count(xml, "Span"), FURTHEST);
          if ("1".equals(xml.getAttributeValue(SHEETS, "Hidden"))) {
            layout.hideColumns(first, nextOfColumns - 1);
          }
        }
        case "Row" -> {
          ReadingTime.check();
          row = place(xml, nextRow);
          nextRow = Math.min(row + 1 + count(xml, "Span"), FURTHEST);
          column = 0;
          if ("1".equals(xml.getAttributeValue(SHEETS, "Hidden"))) {
            layout.hideRow(row);
          }
        }
        case "Cell" -> {
          int at = place(xml, column);
          int across = count(xml, "MergeAcross");
          int down = count(xml, "MergeDown");
          column = Math.min(at + 1 + across, FURTHEST);
          String text = cell(xml, looks);
          if (at >= SheetLayout.MOST_COLUMNS) {
            continue;
          }
          boolean merged = across > 0 || down > 0;
          if (layout.put(row, at, text) > limits.cells()
              || (merged && layout.areas() >= limits.cells())) {
            throw new UnreadableFileException(
                "file.too_many_cells", Integer.toString(limits.cells()));
          }
          if (merged) {
            layout.merge(row, row + down, at, at + across);
          }
          if (text.equals("0")) {
            zeros.add(new int[] {row, at});
          }
        }
        default -> {}
      }
    }
    for (int i = 0; i < zeros.size() && !showsZeros; i++) {
      layout.put(zeros.get(i)[0], zeros.get(i)[1], UnseenText.of("0"));
    }
    return hidden ? null : layout;
  }

  /** What is seen of a cell; its comment is no part of it. */
  private static String cell(XMLStreamReader xml, Map<String, XlsxStyles.Look> looks)
      throws XMLStreamException {
    String style = xml.getAttributeValue(SHEETS, "StyleID");
    XlsxStyles.Look look =
        looks.getOrDefault(style == null ? "Default" : style, XlsxStyles.Look.PLAIN);
    String formula = xml.getAttributeValue(SHEETS, "Formula");
    String text = formula == null ? "" : formula; // never calculated: a value that nobody knows
    boolean comment = false;
    while (goesOn(xml, "Cell")) {
      boolean begins = xml.isStartElement();
      if (xml.getLocalName().equals("Comment") || xml.getLocalName().equals("PhoneticText")) {
        comment = begins;
      } else if (begins && !comment && xml.getLocalName().equals("Data")) {
        text = look.seen(data(xml, look));
      }
    }
    return text;
  }

  private static String data(XMLStreamReader xml, XlsxStyles.Look look) throws XMLStreamException {
    String type = xml.getAttributeValue(SHEETS, "Type");
    StringBuilder words = new StringBuilder();
    int struck = 0;
    int moved = 0;
    boolean open = true;
    while (open && xml.hasNext()) {
      int event = xml.next();
      boolean begins = event == XMLStreamConstants.START_ELEMENT;
      if (begins || event == XMLStreamConstants.END_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Data" -> open = begins;
          case "S" -> struck += begins ? 1 : -1;
          case "Sup", "Sub" -> moved += begins ? 1 : -1;
          default -> {}
        }
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        words.append('&'); // nobody knows what it stands for
      } else if (xml.isCharacters()) {
        String part = xml.getText();
        words.append(struck > 0 ? UnseenText.of(part) : moved > 0 ? RaisedDigits.of(part) : part);
      }
    }
    String value = words.toString();
    if ("Number".equals(type)) {
      return XlsxReader.number(value.strip(), look.format(), true);
    }
    boolean day = "DateTime".equals(type) && value.length() > 10 && value.charAt(10) == 'T';
    return day ? value.substring(0, 10) : "Error".equals(type) ? "#" : value;
  }

  /**
   * Goes to the next begin or end of an element before the open one of a name ends.
   *
   * @return false when that one, or the document, ended first
   */
  private static boolean goesOn(XMLStreamReader xml, String until) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until)) {
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** The row or column of an element, from 0: its index, or else the next. */
  private static int place(XMLStreamReader xml, int next) {
    int index = XlsxReader.whole(xml.getAttributeValue(SHEETS, "Index"));
    return index > 0 ? Math.min(index - 1, FURTHEST) : next;
  }

  private static int count(XMLStreamReader xml, String attribute) {
    int count = XlsxReader.whole(xml.getAttributeValue(SHEETS, attribute));
    return Math.clamp(count, 0, FURTHEST);
  }
}
