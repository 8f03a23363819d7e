package org.mingjian.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads Word files (docx) straight from their XML, which takes a fraction of the time and memory of
 * an object model. Deleted, struck out and hidden text, words that wait to be replaced, fields'
 * codes and fallbacks of drawings are left out.
 */
final class DocxReader implements FormatReader {
  /** Digits raised so far mark a note; less is an adjustment of lines. */
  private static final int RAISED_HALF_POINTS = 6;

  /** Characters of fewer half points are dots. */
  private static final int LARGE_ENOUGH = 4;

  private final ReadingLimits limits;

  DocxReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    byte[] xml;
    byte[] styles;
    try (PackedParts parts = new PackedParts(bytes, limits)) {
      xml = parts.part("word/document.xml");
      styles = parts.part("word/styles.xml");
    }
    if (xml == null) {
      throw new UnreadableFileException("file.broken");
    }
    DocumentBuilder builder = new DocumentBuilder(limits);
    try {
      Set<String> unseen = styles == null ? Set.of() : DocxStyles.unseen(styles);
      XMLStreamReader reader = PackedParts.reader(xml);
      new Body(reader, builder, unseen).read();
    } catch (XMLStreamException e) {
      if (!builder.hasText()) {
        throw new IOException(e);
      }
      builder.problem("file.broken");
    }
    return builder.build(mediaType);
  }

  private enum RunStyle {
    PLAIN,
    /** The mark of a note. */
    RAISED,
    /** In the colour of the page. */
    PALE,
    /** Hidden, or struck out. */
    UNSEEN
  }

  /** A cell of a row before vertical merges are resolved. */
  private record RawCell(
      int column, int columns, boolean continued, boolean merged, String text, List<Inner> inner) {}

  /** A table of several cells within a cell, and the text that stands in front of it. */
  private record Inner(String before, List<List<RawCell>> rows) {}

  private final class Body {
    private final XMLStreamReader xml;
    private final DocumentBuilder builder;
    private int depth;

    /** Cells and rows of the table that is being read, and of those within it. */
    private int collected;

    /** Names of styles whose text nobody sees. */
    private final Set<String> unseenStyles;

    /** For each control that is open, whether it shows the words that wait to be replaced. */
    private final Deque<Boolean> waiting = new ArrayDeque<>();

    /** Whether the paragraph has the number or the mark of a list, which no text says. */
    private boolean listed;

    /** Whether the cell has a colour of its own, on which pale text is seen. */
    private boolean coloured;

    Body(XMLStreamReader xml, DocumentBuilder builder, Set<String> unseenStyles) {
      this.xml = xml;
      this.builder = builder;
      this.unseenStyles = unseenStyles;
    }

    /** The next event; keeps account of the controls that are open. */
    private int next() throws XMLStreamException {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("sdt")) {
          waiting.push(false);
        } else if (xml.getLocalName().equals("showingPlcHdr") && !waiting.isEmpty() && isOn()) {
          waiting.pop();
          waiting.push(true);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("sdt")
          && !waiting.isEmpty()) {
        waiting.pop();
      }
      return event;
    }

    void read() throws XMLStreamException, UnreadableFileException {
      while (xml.hasNext()) {
        if (next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "p" -> {
              lines(paragraph());
            }
            case "tbl" -> {
              collected = 0;
              add(table());
            }
            case "Fallback", "sectPr" -> skip();
            default -> {}
          }
        }
      }
    }

    /**
     * Adds a table; one whose cells hold tables only arranges them, and is read as what it holds.
     */
    private void add(List<List<RawCell>> rows) throws UnreadableFileException {
      boolean arranges =
          rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.inner().isEmpty());
      if (!arranges) {
        builder.table(resolve(rows), true);
        return;
      }
      for (List<RawCell> row : rows) {
        for (RawCell cell : row) {
          for (Inner inner : cell.inner()) {
            lines(inner.before());
            add(inner.rows());
          }
          lines(cell.text());
        }
      }
    }

    private void lines(String words) throws UnreadableFileException {
      for (String line : words.split("\n", -1)) {
        builder.paragraph(line);
      }
    }

    private void enter() throws UnreadableFileException {
      if (++depth > limits.nesting()) {
        throw new UnreadableFileException(
            "file.nested_too_deeply", Integer.toString(limits.nesting()));
      }
    }

    private String paragraph() throws XMLStreamException, UnreadableFileException {
      enter();
      StringBuilder words = new StringBuilder();
      listed = false;
      boolean ofList = false;
      RunStyle usual = RunStyle.PLAIN;
      RunStyle style = usual;
      int open = 1;
      while (open > 0) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "r" -> {
              style = usual;
              open++;
            }
            case "rPr" -> style = runStyle(usual);
            case "pPr" -> {
              usual = paragraphStyle();
              style = usual;
              ofList = listed;
            }
            case "t" -> append(words, xml.getElementText(), style);
            case "tab" -> {
              if (isRunTab()) {
                words.append('\t');
              }
              open++;
            }
            case "br", "cr" -> {
              words.append('\n');
              open++;
            }
            case "noBreakHyphen" -> {
              words.append('-');
              open++;
            }
            case "sym" -> {
              append(words, symbol(attribute("char"), attribute("font")), style);
              open++;
            }
            case "del", "instrText", "delText", "Fallback", "moveFrom", "rt" -> skip();
            case "num", "den", "sup", "sub", "deg" -> {
              words.append('□'); // parts of a formula, which one after another are another figure
              open++;
            }
            case "inline", "imagedata" -> {
              words.append(UnseenText.PICTURE_MARK);
              open++;
            }
            case "p" -> {
              words.append('\n').append(paragraph());
            }
            case "tbl" -> words.append('\n').append(flat(table()));
            default -> open++;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
          break;
        }
      }
      depth--;
      // A figure behind the number of a list shows as two.
      return (ofList && UnseenText.isFigure(words.toString()) ? "• " : "") + words;
    }

    /** How a run looks, as far as that decides whether its characters count. */
    private RunStyle runStyle(RunStyle usual) throws XMLStreamException {
      RunStyle style = usual;
      boolean pale = false;
      boolean marked = coloured;
      int open = 1;
      while (open > 0 && xml.hasNext()) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open++;
          switch (xml.getLocalName()) {
            case "rStyle" -> style = isUnseenStyle() ? RunStyle.UNSEEN : style;
            case "vanish", "strike", "dstrike" ->
                style = isOn() ? RunStyle.UNSEEN : seenAgain(style, usual);
            case "color" -> pale = isPale(attribute("val"), attribute("themeColor"));
            case "sz" -> pale |= number(attribute("val"), LARGE_ENOUGH) < LARGE_ENOUGH;
            case "highlight" -> marked |= !"none".equals(attribute("val"));
            case "shd" -> marked |= isColoured();
            case "vertAlign" -> {
              boolean moved = !"baseline".equals(attribute("val"));
              style = moved && style == RunStyle.PLAIN ? RunStyle.RAISED : style;
            }
            case "position" -> {
              boolean moved = number(attribute("val"), 0) >= RAISED_HALF_POINTS;
              style = moved && style == RunStyle.PLAIN ? RunStyle.RAISED : style;
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        }
      }
      return pale && !marked && style == RunStyle.PLAIN ? RunStyle.PALE : style;
    }

    /** A run may take back what its style says of it. */
    private static RunStyle seenAgain(RunStyle style, RunStyle usual) {
      return style == RunStyle.UNSEEN && usual == RunStyle.UNSEEN ? RunStyle.PLAIN : style;
    }

    private boolean isUnseenStyle() {
      String name = attribute("val");
      return name != null && unseenStyles.contains(name);
    }

    /** How the runs of a paragraph look that say nothing of themselves. */
    private RunStyle paragraphStyle() throws XMLStreamException {
      RunStyle style = RunStyle.PLAIN;
      listed = false;
      int open = 1;
      while (open > 0 && xml.hasNext()) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open++;
          if (xml.getLocalName().equals("pStyle") && isUnseenStyle()) {
            style = RunStyle.UNSEEN;
          } else if (xml.getLocalName().equals("numId") && !"0".equals(attribute("val"))) {
            listed = true;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        }
      }
      return style;
    }

    private static boolean isPale(@Nullable String colour, @Nullable String ofTheme) {
      if (ofTheme != null) {
        return ofTheme.equals("background1") || ofTheme.equals("light1");
      }
      return colour != null && UnseenText.isPaper(colour);
    }

    /** Whether a shading has a colour on which pale text is seen. */
    private boolean isColoured() {
      String fill = attribute("fill");
      String pattern = attribute("val");
      boolean plain = fill == null || fill.equals("auto") || UnseenText.isPaper(fill);
      boolean clear = pattern == null || pattern.equals("clear") || pattern.equals("nil");
      return !plain || !clear;
    }

    private boolean isOn() {
      String value = attribute("val");
      return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private void append(StringBuilder words, String text, RunStyle style) {
      if (waiting.contains(true)) {
        words.append(UnseenText.of(text)); // a figure that the form holds and nobody put there
        return;
      }
      switch (style) {
        case PLAIN -> words.append(text);
        case RAISED -> words.append(RaisedDigits.of(text));
        case PALE -> words.append(UnseenText.isFigure(text) ? UnseenText.of(text) : text);
        case UNSEEN -> words.append(UnseenText.of(text));
      }
    }

    /**
     * A character of a symbol font: the digits of Symbol are those of any font, all else is a sign.
     */
    private static String symbol(@Nullable String code, @Nullable String font) {
      if (font != null && !font.equals("Symbol")) {
        return "□"; // Wingdings and its like have pictures in the places of digits
      }
      String digit = code == null ? "" : code.toUpperCase(Locale.ROOT).replaceFirst("^F?0+3", "");
      boolean isDigit = digit.length() == 1 && Character.isDigit(digit.charAt(0));
      return isDigit ? digit : "□";
    }

    /** A tab of a run has no attributes; tab stops of paragraphs have a position. */
    private boolean isRunTab() {
      return xml.getAttributeCount() == 0;
    }

    private List<List<RawCell>> table() throws XMLStreamException, UnreadableFileException {
      enter();
      List<List<RawCell>> rows = new ArrayList<>();
      int open = 1;
      while (open > 0) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "tr" -> {
              rows.add(row());
              collected += rows.getLast().size() + 1;
              builder.checkCells(collected);
            }
            case "tblPr", "tblGrid", "Fallback" -> skip();
            default -> open++;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
          break;
        }
      }
      depth--;
      return rows;
    }

    private List<RawCell> row() throws XMLStreamException, UnreadableFileException {
      List<RawCell> cells = new ArrayList<>();
      int column = 0;
      int open = 1;
      while (open > 0) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "tc" -> {
              RawCell cell = cell(column);
              cells.add(cell);
              builder.checkCells(cells.size());
              column += cell.columns();
            }
            case "gridBefore" -> {
              column += number(attribute("val"), 0);
              open++;
            }
            default -> open++;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
          break;
        }
      }
      return cells;
    }

    private RawCell cell(int column) throws XMLStreamException, UnreadableFileException {
      StringBuilder words = new StringBuilder();
      int columns = 1;
      boolean continued = false;
      boolean merged = false;
      List<Inner> inner = new ArrayList<>();
      coloured = false;
      int open = 1;
      while (open > 0) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "gridSpan" -> {
              columns = Math.clamp(number(attribute("val"), 1), 1, 400);
              open++;
            }
            case "shd" -> {
              coloured = isColoured();
              open++;
            }
            case "vMerge" -> {
              merged = true;
              continued = !"restart".equals(attribute("val"));
              open++;
            }
            case "p" -> {
              String words1 = paragraph();
              if (!words.isEmpty() && !words1.isEmpty()) {
                words.append('\n');
              }
              words.append(words1);
            }
            case "tbl" -> {
              List<List<RawCell>> rows = table();
              if (rows.size() > 1 || rows.stream().anyMatch(row -> row.size() > 1)) {
                inner.add(new Inner(words.toString(), rows));
                words.setLength(0);
              } else {
                words.append('\n').append(flat(rows));
              }
            }
            case "Fallback" -> skip();
            default -> open++;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
          break;
        }
      }
      return new RawCell(column, columns, continued, merged, words.toString(), inner);
    }

    private void skip() throws XMLStreamException {
      int open = 1;
      while (open > 0 && xml.hasNext()) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        }
      }
    }

    private @Nullable String attribute(String name) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        if (xml.getAttributeLocalName(i).equals(name)) {
          return xml.getAttributeValue(i);
        }
      }
      return null;
    }
  }

  private static String flat(List<List<RawCell>> rows) {
    StringBuilder words = new StringBuilder();
    for (List<RawCell> row : rows) {
      for (RawCell cell : row) {
        words.append(cell.text()).append('\n');
      }
    }
    return words.toString();
  }

  private static int number(@Nullable String attribute, int otherwise) {
    if (attribute == null || attribute.isEmpty() || attribute.length() > 5) {
      return otherwise;
    }
    for (int i = 0; i < attribute.length(); i++) {
      if (attribute.charAt(i) < '0' || attribute.charAt(i) > '9') {
        return otherwise;
      }
    }
    return Integer.parseInt(attribute);
  }

  /** Joins cells that go on below one another. */
  private static List<GridCell> resolve(List<List<RawCell>> rows) {
    List<GridCell> grid = new ArrayList<>();
    Map<Integer, Integer> openAt = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (RawCell cell : rows.get(row)) {
        Integer above = openAt.get(cell.column());
        if (cell.continued() && above != null) {
          GridCell upper = grid.get(above);
          if (upper.columns() == cell.columns() && upper.row() + upper.rows() == row) {
            String words = cell.text().isBlank() ? upper.text() : upper.text() + "\n" + cell.text();
            grid.set(
                above,
                new GridCell(
                    upper.row(), upper.column(), upper.rows() + 1, upper.columns(), words));
            continue;
          }
        }
        grid.add(new GridCell(row, cell.column(), 1, cell.columns(), cell.text()));
        if (cell.merged()) {
          openAt.put(cell.column(), grid.size() - 1);
        } else {
          openAt.remove(cell.column());
        }
      }
    }
    return grid;
  }
}
