package org.mingjian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A document as offices of China write them (GB/T 9704-2012): A4, the title in 小标宋 of 22 points,
 * the text in 仿宋 of 16 points on lines of 28, headings in 黑体 and 楷体, the number of the page between
 * dashes. A machine without a font shows another one of the same kind.
 */
final class OfficialDocument implements AutoCloseable {
  /** How the words of a table cell stand. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** Words of a line. */
  record Part(String text, boolean bold, boolean marked) {
    static Part plain(String text) {
      return new Part(text, false, false);
    }

    static Part bold(String text) {
      return new Part(text, true, false);
    }

    static Part marked(String text) {
      return new Part(text, false, true);
    }
  }

  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String TEXT_FONT = "仿宋";
  private static final String HEADING_FONT = "黑体";
  private static final String SUBHEADING_FONT = "楷体";
  private static final String LATIN_FONT = "Times New Roman";
  private static final int TITLE_POINTS = 22;
  private static final int TEXT_POINTS = 16;
  private static final int TABLE_POINTS = 12;
  private static final int SMALL_POINTS = 12;
  private static final int LINE_POINTS = 28;
  private static final int SMALL_LINE_POINTS = 20;
  private static final long TWIPS_PER_MILLIMETRE = 57;
  // XML cannot hold them, and a reader would refuse the file.
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");
  static final int TEXT_WIDTH_MILLIMETRES = 156;

  private final XWPFDocument document = new XWPFDocument();

  OfficialDocument(String title) {
    document.getProperties().getCoreProperties().setTitle(title);
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz page = section.addNewPgSz();
    page.setW(twips(210));
    page.setH(twips(297));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(37));
    margins.setBottom(twips(35));
    margins.setLeft(twips(28));
    margins.setRight(twips(26));
    margins.setHeader(twips(15));
    margins.setFooter(twips(28));
    margins.setGutter(BigInteger.ZERO);
    pageNumbers();
    XWPFParagraph heading = document.createParagraph();
    heading.setAlignment(ParagraphAlignment.CENTER);
    heading.setSpacingBefore(LINE_POINTS * 20);
    heading.setSpacingAfter(LINE_POINTS * 20);
    run(heading, title, TITLE_FONT, TITLE_POINTS);
  }

  private static BigInteger twips(int millimetres) {
    return BigInteger.valueOf(millimetres * TWIPS_PER_MILLIMETRE);
  }

  private void pageNumbers() {
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph paragraph = footer.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, "— ", "宋体", 14);
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    field.addNewR().addNewT().setStringValue("1");
    run(paragraph, " —", "宋体", 14);
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
    XWPFRun run = paragraph.createRun();
    run.setText(FORBIDDEN.matcher(text).replaceAll(""));
    font(run, font, points);
    return run;
  }

  private static void font(XWPFRun run, String font, int points) {
    run.setFontFamily(LATIN_FONT, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(LATIN_FONT, XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(points);
  }

  private XWPFParagraph line(int points) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  private static void indent(XWPFParagraph paragraph) {
    var properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    var indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    indent.setFirstLineChars(BigInteger.valueOf(200));
    indent.setFirstLine(BigInteger.valueOf(TEXT_POINTS * 40L));
  }

  /** Whom it is for: at the left edge, without indentation. */
  void addressee(String text) {
    run(line(LINE_POINTS), text, TEXT_FONT, TEXT_POINTS);
  }

  /** A heading of the first order, for example 一、总体情况. */
  void heading(String text) {
    XWPFParagraph paragraph = line(LINE_POINTS);
    paragraph.setKeepNext(true);
    indent(paragraph);
    run(paragraph, text, HEADING_FONT, TEXT_POINTS);
  }

  /** A heading of the second order, for example （一）... */
  void subheading(String text) {
    XWPFParagraph paragraph = line(LINE_POINTS);
    paragraph.setKeepNext(true);
    indent(paragraph);
    run(paragraph, text, SUBHEADING_FONT, TEXT_POINTS);
  }

  /** A paragraph of the text. */
  void text(String text) {
    text(List.of(Part.plain(text)));
  }

  /** A paragraph of the text whose parts look different. */
  void text(List<Part> parts) {
    XWPFParagraph paragraph = line(LINE_POINTS);
    indent(paragraph);
    parts.forEach(part -> part(paragraph, part, TEXT_FONT, TEXT_POINTS));
  }

  /** Lines of small type with a bar at their left: words of somebody else, and where they stand. */
  void quotation(List<Part> parts) {
    XWPFParagraph paragraph = line(SMALL_LINE_POINTS);
    paragraph.setIndentationLeft(TEXT_POINTS * 40);
    paragraph.setBorderLeft(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
    paragraph.setSpacingBefore(60);
    paragraph.setSpacingAfter(60);
    parts.forEach(part -> part(paragraph, part, TEXT_FONT, SMALL_POINTS));
  }

  /** A line of small type under a table or a chart. */
  void note(String text) {
    XWPFParagraph paragraph = line(SMALL_LINE_POINTS);
    paragraph.setSpacingAfter(120);
    run(paragraph, text, TEXT_FONT, SMALL_POINTS);
  }

  private static void part(XWPFParagraph paragraph, Part part, String font, int points) {
    XWPFRun run = run(paragraph, part.text(), font, points);
    run.setBold(part.bold());
    if (part.marked()) {
      run.setTextHighlightColor("yellow");
    }
  }

  /** A caption above a table or a chart. */
  void caption(String text) {
    XWPFParagraph paragraph = line(SMALL_LINE_POINTS + 4);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingBefore(160);
    paragraph.setSpacingAfter(60);
    paragraph.setKeepNext(true);
    run(paragraph, text, HEADING_FONT, TABLE_POINTS);
  }

  /** Who signs, and when: at the right, on the page where the text ends and all on one. */
  void signature(List<String> lines) {
    document.getParagraphs().getLast().setKeepNext(true);
    line(LINE_POINTS).setKeepNext(true);
    for (int number = 0; number < lines.size(); number++) {
      String text = lines.get(number);
      XWPFParagraph paragraph = line(LINE_POINTS);
      paragraph.setKeepNext(number < lines.size() - 1);
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
      paragraph.setIndentationRight(TEXT_POINTS * 60);
      run(paragraph, text, TEXT_FONT, TEXT_POINTS);
    }
  }

  /** What follows begins on a new page. */
  void pageBreak() {
    document.createParagraph().setPageBreak(true);
  }

  /**
   * A table over the whole width, with its head on every page.
   *
   * @param widths the shares of the columns
   */
  void table(List<String> head, List<Align> aligns, List<Integer> widths, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size() + 1, head.size());
    table.setTableAlignment(TableRowAlign.CENTER);
    table.setWidth("100%");
    long all = widths.stream().mapToInt(Integer::intValue).sum();
    long total = TEXT_WIDTH_MILLIMETRES * TWIPS_PER_MILLIMETRE;
    List<Long> columns = new ArrayList<>();
    widths.forEach(width -> columns.add(total * width / all));
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() < columns.size()) {
      grid.addNewGridCol();
    }
    for (int column = 0; column < columns.size(); column++) {
      grid.getGridColArray(column).setW(BigInteger.valueOf(columns.get(column)));
    }
    XWPFTableRow first = table.getRow(0);
    first.setRepeatHeader(true);
    first.setCantSplitRow(true);
    for (int column = 0; column < head.size(); column++) {
      XWPFTableCell cell = first.getCell(column);
      cell.setColor("E7EBEF");
      cell(cell, head.get(column), Align.CENTRE, columns.get(column), true);
    }
    for (int number = 0; number < rows.size(); number++) {
      XWPFTableRow row = table.getRow(number + 1);
      row.setCantSplitRow(true);
      for (int column = 0; column < head.size(); column++) {
        cell(
            row.getCell(column),
            rows.get(number).get(column),
            aligns.get(column),
            columns.get(column),
            false);
      }
    }
    // Two tables that touch would become one.
    XWPFParagraph after = document.createParagraph();
    after.setSpacingAfter(0);
    after.setSpacingBetween(8, LineSpacingRule.EXACT);
  }

  private static void cell(XWPFTableCell cell, String text, Align align, long width, boolean head) {
    cell.setWidth(Long.toString(width));
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setSpacingAfter(0);
    paragraph.setAlignment(
        switch (align) {
          case LEFT -> ParagraphAlignment.LEFT;
          case CENTRE -> ParagraphAlignment.CENTER;
          case RIGHT -> ParagraphAlignment.RIGHT;
        });
    run(paragraph, text, head ? HEADING_FONT : TEXT_FONT, TABLE_POINTS);
  }

  /** An empty chart over the whole width, to be drawn into. */
  XWPFChart chart(int heightMillimetres) throws IOException {
    try {
      return document.createChart(
          org.apache.poi.util.Units.toEMU(TEXT_WIDTH_MILLIMETRES * 72 / 25.4),
          org.apache.poi.util.Units.toEMU(heightMillimetres * 72 / 25.4));
    } catch (InvalidFormatException e) {
      throw new IOException("a chart could not be added to the document", e);
    }
  }

  void write(OutputStream output) throws IOException {
    document.write(output);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
