package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Takes the paragraphs and the tables out of the body of a Word file, in their order. */
final class DocxBody {
  /** No table of a page has more columns. */
  private static final int MOST_COLUMNS = 400;

  private final DocxXml xml;
  private final DocumentBuilder builder;
  private final ReadingLimits limits;
  private final DocxLooks looks;

  /** How many paragraphs and tables are open, one within the other. */
  private int nesting;

  /** How many tables are being read, one within the other. */
  private int tables;

  /** Tables in text boxes of the paragraph that is being read. */
  private final List<DocxTable> boxed = new ArrayList<>();

  /** Cells and rows of the table that is being read, and of those within it. */
  private int collected;

  /** A body that adds what it reads to a document; the styles are those whose text nobody sees. */
  DocxBody(DocxXml xml, DocumentBuilder builder, Set<String> unseenStyles, ReadingLimits limits) {
    this.xml = xml;
    this.builder = builder;
    this.limits = limits;
    looks = new DocxLooks(xml, unseenStyles);
  }

  void read() throws XMLStreamException, UnreadableFileException {
    while (xml.entersWithin(0)) {
      switch (xml.name()) {
        case "p" -> {
          collected = 0;
          lines(paragraph());
          for (DocxTable table : boxed) {
            add(table);
          }
          boxed.clear();
        }
        case "tbl" -> {
          collected = 0;
          add(table());
        }
        case "Fallback", "sectPr", "hdr", "ftr", "footnotes", "endnotes", "comments" -> xml.skip();
        default -> {}
      }
    }
  }

  /** Adds a table; one whose cells hold tables only arranges them, and is read as what it holds. */
  private void add(DocxTable table) throws UnreadableFileException {
    if (!table.arranges()) {
      builder.table(table.grid(), true);
      return;
    }
    for (List<DocxTable.Cell> row : table.rows()) {
      for (DocxTable.Cell cell : row) {
        for (DocxTable.Inner inner : cell.inner()) {
          lines(inner.before());
          add(inner.table());
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
    if (++nesting > limits.nesting()) {
      throw new UnreadableFileException(
          "file.nested_too_deeply", Integer.toString(limits.nesting()));
    }
  }

  private String paragraph() throws XMLStreamException, UnreadableFileException {
    enter();
    StringBuilder words = new StringBuilder();
    DocxLooks.OfParagraph usual = DocxLooks.OfParagraph.PLAIN;
    DocxLooks.OfRun look = usual.runs();
    int depth = xml.depth();
    while (xml.entersWithin(depth)) {
      switch (xml.name()) {
        case "r" -> look = usual.runs();
        case "rPr" -> look = looks.ofRun(usual.runs());
        case "pPr" -> {
          usual = looks.ofParagraph();
          look = usual.runs();
        }
        case "t" -> words.append(looks.seen(xml.text(), look));
        case "tab" -> words.append(xml.hasAttributes() ? "" : "\t");
        case "br", "cr" -> words.append('\n');
        case "noBreakHyphen" -> words.append('-');
        case "sym" -> words.append(looks.seen(looks.symbol(), look));
        case "del", "instrText", "delText", "Fallback", "moveFrom", "rt" -> xml.skip();
        case "annotation" -> {
          if (isNoText(xml.attribute("type"))) {
            xml.skip();
          }
        }
        case "num", "den", "sup", "sub", "deg" ->
            words.append('□'); // parts of a formula, which one after another are another figure
        case "inline", "imagedata" -> words.append(UnseenText.PICTURE_MARK);
        case "p" -> words.append('\n').append(paragraph());
        case "tbl" -> {
          DocxTable table = table();
          if (tables == 0 && !table.isText()) {
            boxed.add(table);
          } else {
            words.append('\n').append(table.flat());
          }
        }
        default -> {}
      }
    }
    nesting--;
    // A figure behind the number of a list shows as two.
    boolean twofold = usual.listed() && UnseenText.isFigure(words.toString());
    return (twofold ? "• " : "") + words;
  }

  /** Whether a change or a remark, as Word 2003 marks them, is no part of the text. */
  private static boolean isNoText(@Nullable String type) {
    return "Word.Comment".equals(type) || "Word.Deletion".equals(type);
  }

  private DocxTable table() throws XMLStreamException, UnreadableFileException {
    enter();
    tables++;
    List<List<DocxTable.Cell>> rows = new ArrayList<>();
    int depth = xml.depth();
    while (xml.entersWithin(depth)) {
      switch (xml.name()) {
        case "tr" -> {
          rows.add(row());
          collected += rows.getLast().size() + 1;
          builder.checkCells(collected);
        }
        case "tblPr", "tblGrid", "Fallback" -> xml.skip();
        default -> {}
      }
    }
    nesting--;
    tables--;
    return new DocxTable(rows);
  }

  private List<DocxTable.Cell> row() throws XMLStreamException, UnreadableFileException {
    List<DocxTable.Cell> cells = new ArrayList<>();
    int column = 0;
    int depth = xml.depth();
    while (xml.entersWithin(depth)) {
      switch (xml.name()) {
        case "tc" -> {
          DocxTable.Cell cell = cell(column);
          cells.add(cell);
          builder.checkCells(cells.size());
          column += cell.columns();
        }
        case "gridBefore" -> column += xml.number(0);
        default -> {}
      }
    }
    return cells;
  }

  private DocxTable.Cell cell(int column) throws XMLStreamException, UnreadableFileException {
    StringBuilder words = new StringBuilder();
    int columns = 1;
    boolean continued = false;
    boolean merged = false;
    List<DocxTable.Inner> inner = new ArrayList<>();
    looks.entersCell();
    int depth = xml.depth();
    while (xml.entersWithin(depth)) {
      switch (xml.name()) {
        case "gridSpan" -> columns = Math.clamp(xml.number(1), 1, MOST_COLUMNS);
        case "shd" -> looks.shadesCell();
        case "vMerge", "vmerge" -> {
          merged = true;
          continued = !"restart".equals(xml.attribute("val"));
        }
        case "p" -> {
          String paragraph = paragraph();
          words.append(words.isEmpty() || paragraph.isEmpty() ? "" : "\n").append(paragraph);
        }
        case "tbl" -> {
          DocxTable table = table();
          if (table.isText()) {
            words.append('\n').append(table.flat());
          } else {
            inner.add(new DocxTable.Inner(words.toString(), table));
            words.setLength(0);
          }
        }
        case "Fallback" -> xml.skip();
        default -> {}
      }
    }
    return new DocxTable.Cell(column, columns, continued, merged, words.toString(), inner);
  }
}
