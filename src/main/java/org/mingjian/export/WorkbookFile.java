package org.mingjian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.extract.FactValue;
import org.mingjian.report.Correction;
import org.mingjian.report.Provenance;

/**
 * Tables as a workbook: a sheet for each table, one that says where every figure is written, and
 * one of notes. Figures are numbers with the format of the screen, an empty cell says why it is
 * empty, and words are never formulas.
 */
final class WorkbookFile {
  /** A spreadsheet is slow with more comments than that; the sources say the same. */
  private static final int MOST_COMMENTS = 2_000;

  private static final int MOST_ROWS = 1_048_575;
  private static final int ROWS_IN_MEMORY = 200;
  private static final int WIDEST = 48;
  private static final int NARROWEST = 10;
  private static final int CHARACTER = 256;
  private static final int SIGNIFICANT_DIGITS = 15;
  private static final String FONT = "微软雅黑";

  private final ExportTexts texts;
  private final DivisionRegister divisions;
  private final java.util.function.BiFunction<String, Locale, String> indicatorName;
  private final String base;

  /**
   * For the words of a language.
   *
   * @param indicatorName the code of an indicator to its name
   * @param base what every link begins with, for example {@code https://host/}; empty for files
   *     without links
   */
  WorkbookFile(
      ExportTexts texts,
      DivisionRegister divisions,
      java.util.function.BiFunction<String, Locale, String> indicatorName,
      String base) {
    this.texts = texts;
    this.divisions = divisions;
    this.indicatorName = indicatorName;
    this.base = base;
  }

  void write(
      List<ExportTable> tables,
      FigureSources sources,
      Notes notes,
      Progress progress,
      OutputStream output)
      throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Styles styles = new Styles(workbook);
      Set<String> names = new HashSet<>();
      int rows = tables.stream().mapToInt(table -> table.rows().size()).sum();
      Counter counter = new Counter(progress, rows * 2);
      for (ExportTable table : tables) {
        // One table is called what it is; of several the title tells them apart.
        String name = tables.size() == 1 ? texts.of("sheet.figures") : table.title();
        figures(workbook.createSheet(single(name, names)), table, styles, counter);
      }
      if (sources != FigureSources.NONE) {
        sources(
            workbook.createSheet(single(texts.of("sheet.sources"), names)),
            tables,
            sources,
            styles,
            counter);
      }
      notes(
          workbook.createSheet(single(texts.of("sheet.notes"), names)),
          tables,
          notes,
          sources.complete(),
          styles);
      workbook.write(output);
    }
  }

  /** A print has all columns beside each other, and their headings on each page. */
  private static void onPaper(SXSSFSheet sheet) {
    sheet.setFitToPage(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  private static String single(String wanted, Set<String> taken) {
    String name = WorkbookUtil.createSafeSheetName(wanted);
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String end = " " + number;
      name =
          WorkbookUtil.createSafeSheetName(
              wanted.substring(0, Math.min(wanted.length(), 31 - end.length())) + end);
    }
    return name;
  }

  private void figures(SXSSFSheet sheet, ExportTable table, Styles styles, Counter counter) {
    List<String> headings = new ArrayList<>(table.headings());
    table.columns().forEach(column -> headings.add(TableCsv.heading(column, texts)));
    head(sheet, headings, styles);
    onPaper(sheet);
    sheet.createFreezePane(table.headings().size(), 1);
    int comments = 0;
    int number = 0;
    List<ExportTable.Row> lines = new ArrayList<>(table.rows());
    lines.addAll(table.foot());
    for (ExportTable.Row line : lines) {
      if (number >= MOST_ROWS) {
        break;
      }
      // An empty row keeps the filter from the totals.
      if (number == table.rows().size() && !table.rows().isEmpty()) {
        number++;
      }
      Row row = sheet.createRow(++number);
      int at = 0;
      for (String name : line.names()) {
        words(row.createCell(at++), name, styles);
      }
      for (int column = 0; column < line.cells().size(); column++) {
        ExportTable.Cell content = line.cells().get(column);
        Cell cell = row.createCell(at++);
        content(cell, content, table.columns().get(column), styles);
        link(cell, content.source());
        List<String> said = TableCsv.remarks(content, texts);
        if (!said.isEmpty() && comments < MOST_COMMENTS) {
          comment(sheet, cell, String.join("\n", said));
          comments++;
        }
      }
      counter.step();
    }
    if (!headings.isEmpty()) {
      sheet.setAutoFilter(
          new CellRangeAddress(
              0, Math.clamp(table.rows().size(), 1, MOST_ROWS), 0, headings.size() - 1));
    }
    widths(sheet, headings, table);
  }

  private void content(
      Cell cell, ExportTable.Cell content, ExportTable.Column column, Styles styles) {
    switch (content) {
      case ExportTable.Figure figure -> {
        cell.setCellStyle(styles.number(figure, column.digits()));
        cell.setCellValue(figure.value().doubleValue());
      }
      case ExportTable.Missing _ -> cell.setCellStyle(styles.missing);
      case ExportTable.Words words -> words(cell, words.text(), styles);
    }
  }

  /** A spreadsheet keeps 15 digits; a figure with more is said to be rounded. */
  static boolean isExact(BigDecimal value) {
    return value.stripTrailingZeros().precision() <= SIGNIFICANT_DIGITS;
  }

  private static void words(Cell cell, String text, Styles styles) {
    cell.setCellStyle(CsvOutput.isFormula(text) ? styles.quoted : styles.words);
    cell.setCellValue(text);
  }

  private void link(Cell cell, String source) {
    String address = SourceReference.of(source).address();
    if (base.isEmpty() || address.isEmpty()) {
      return;
    }
    Hyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress(base + address);
    cell.setHyperlink(link);
  }

  private static void comment(Sheet sheet, Cell cell, String text) {
    var helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 3 + text.length() / 20);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    RichTextString words = helper.createRichTextString(text);
    comment.setString(words);
    // Streamed cells leave a comment where its box begins.
    comment.setAddress(cell.getRowIndex(), cell.getColumnIndex());
    cell.setCellComment(comment);
  }

  private static void head(Sheet sheet, List<String> headings, Styles styles) {
    Row row = sheet.createRow(0);
    for (int column = 0; column < headings.size(); column++) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(styles.heading);
      cell.setCellValue(headings.get(column));
    }
  }

  private static void widths(Sheet sheet, List<String> headings, ExportTable table) {
    for (int column = 0; column < headings.size(); column++) {
      int widest = width(headings.get(column)) + 3;
      for (ExportTable.Row row : table.rows()) {
        int names = row.names().size();
        if (column < names) {
          widest = Math.max(widest, width(row.names().get(column)));
        } else if (row.cells().get(column - names) instanceof ExportTable.Words words) {
          widest = Math.max(widest, width(words.text()));
        }
      }
      sheet.setColumnWidth(column, Math.clamp(widest + 1, NARROWEST, WIDEST) * CHARACTER);
    }
  }

  /** In half-width characters. */
  private static int width(String text) {
    return text.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }

  private void sources(
      SXSSFSheet sheet,
      List<ExportTable> tables,
      FigureSources sources,
      Styles styles,
      Counter counter) {
    List<String> headings = new ArrayList<>();
    for (String key :
        List.of(
            "row",
            "column",
            "shown",
            "unit",
            "year",
            "indicator",
            "report",
            "file",
            "version",
            "page",
            "table",
            "raw",
            "unit_written",
            "state",
            "value",
            "correction",
            "link")) {
      headings.add(texts.of("source." + key));
    }
    head(sheet, headings, styles);
    onPaper(sheet);
    sheet.createFreezePane(2, 1);
    int[] widths = {24, 24, 14, 14, 8, 30, 36, 28, 8, 8, 8, 16, 10, 14, 14, 40, 40};
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * CHARACTER);
    }
    int number = 0;
    for (ExportTable table : tables) {
      for (ExportTable.Row row : table.rows()) {
        for (int column = 0; column < row.cells().size(); column++) {
          ExportTable.Cell cell = row.cells().get(column);
          List<Provenance> found = sources.of(cell.source());
          if (found.isEmpty() && cell instanceof ExportTable.Words) {
            continue;
          }
          int lines = Math.max(1, found.size());
          for (int i = 0; i < lines && number < MOST_ROWS; i++) {
            source(
                sheet.createRow(++number),
                String.join(" ", row.names()),
                table.columns().get(column),
                cell,
                found.isEmpty() ? null : found.get(i),
                styles);
          }
        }
        counter.step();
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, number), 0, headings.size() - 1));
  }

  private void source(
      Row row,
      String names,
      ExportTable.Column column,
      ExportTable.Cell cell,
      @org.jspecify.annotations.Nullable Provenance place,
      Styles styles) {
    words(row.createCell(0), names, styles);
    words(row.createCell(1), TableCsv.heading(column, texts), styles);
    content(row.createCell(2), cell, column, styles);
    if (place == null) {
      words(
          row.createCell(13),
          String.join(texts.of("comma"), TableCsv.remarks(cell, texts)),
          styles);
      return;
    }
    words(
        row.createCell(3),
        divisions.find(place.division()).map(found -> found.name()).orElse(place.division()),
        styles);
    whole(row.createCell(4), place.year(), styles);
    words(row.createCell(5), indicatorName.apply(place.fact().indicator(), texts.locale()), styles);
    words(row.createCell(6), place.title() == null ? "" : place.title(), styles);
    words(row.createCell(7), place.fileName(), styles);
    whole(row.createCell(8), place.version(), styles);
    if (place.page() != null) {
      whole(row.createCell(9), place.page(), styles);
    }
    if (place.table() != null) {
      whole(row.createCell(10), place.table(), styles);
    }
    words(
        row.createCell(11), place.raw() == null ? "" : place.raw().replaceAll("\\s+", " "), styles);
    words(row.createCell(12), place.unitStated() == null ? "" : place.unitStated(), styles);
    words(row.createCell(13), state(place), styles);
    if (place.value() instanceof FactValue.Reported(BigDecimal value)) {
      Cell exact = row.createCell(14);
      exact.setCellStyle(styles.exact(value));
      exact.setCellValue(value.doubleValue());
    }
    Correction correction = place.correction();
    if (correction != null) {
      words(row.createCell(15), correction(correction, place), styles);
    }
    if (!base.isEmpty()) {
      String address = base + new SourceReference.Fact(place.fact()).address();
      Cell link = row.createCell(16);
      words(link, address, styles);
      link.setCellStyle(styles.link);
      Hyperlink target =
          row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
      target.setAddress(address);
      link.setHyperlink(target);
    }
  }

  private String state(Provenance place) {
    String state = texts.of("state." + code(place.value()));
    return place.approximate() ? texts.of("state.approximate", state) : state;
  }

  static String code(FactValue value) {
    return switch (value) {
      case FactValue.Reported _ -> "reported";
      case FactValue.Blank _ -> "blank";
      case FactValue.Unreadable _ -> "unreadable";
      case FactValue.Absent _ -> "absent";
    };
  }

  private String correction(Correction correction, Provenance place) {
    return texts.of(
        "source.corrected",
        plain(correction.previous()),
        plain(place.value()),
        correction.reason(),
        correction.account(),
        ExportTimes.minute(correction.at()));
  }

  private String plain(FactValue value) {
    return value instanceof FactValue.Reported(BigDecimal number)
        ? number.toPlainString()
        : texts.of("state." + code(value));
  }

  private static void whole(Cell cell, int number, Styles styles) {
    cell.setCellStyle(styles.plain);
    cell.setCellValue(number);
  }

  private void notes(
      Sheet sheet, List<ExportTable> tables, Notes notes, boolean complete, Styles styles) {
    sheet.setColumnWidth(0, 16 * CHARACTER);
    sheet.setColumnWidth(1, 100 * CHARACTER);
    int number = 0;
    for (ExportTable table : tables) {
      note(sheet, number++, texts.of("note.table"), table.title(), styles);
    }
    note(sheet, number++, texts.of("note.selection"), notes.selection(), styles);
    note(sheet, number++, texts.of("note.made"), notes.made(), styles);
    if (!notes.address().isEmpty()) {
      note(sheet, number++, texts.of("note.address"), notes.address(), styles);
    }
    List<String> lines = new ArrayList<>(notes.lines());
    lines.add(texts.of("note.missing"));
    lines.add(texts.of("note.marks"));
    lines.add(texts.of("note.digits"));
    if (!complete) {
      lines.add(texts.of("note.sources_cut"));
    }
    tables.stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell instanceof ExportTable.Figure figure && !isExact(figure.value()))
        .findFirst()
        .ifPresent(cell -> lines.add(texts.of("note.rounded")));
    for (String line : lines) {
      note(sheet, number++, texts.of("note.note"), line, styles);
    }
  }

  private static void note(Sheet sheet, int number, String label, String text, Styles styles) {
    Row row = sheet.createRow(number);
    Cell name = row.createCell(0);
    name.setCellStyle(styles.heading);
    name.setCellValue(label);
    Cell words = row.createCell(1);
    words(words, text, styles);
    words.setCellStyle(CsvOutput.isFormula(text) ? styles.quoted : styles.wrapped);
  }

  /** Counts rows of figures and of sources, and asks now and then whether to go on. */
  private static final class Counter {
    private final Progress progress;
    private final int all;
    private int done;

    private Counter(Progress progress, int all) {
      this.progress = progress;
      this.all = all;
    }

    private void step() {
      progress.report(++done, all);
    }
  }

  /** The looks of cells; a workbook may hold few of them, so each is made once. */
  private static final class Styles {
    private final SXSSFWorkbook workbook;
    private final Font font;
    private final Map<String, CellStyle> numbers = new HashMap<>();
    private final CellStyle heading;
    private final CellStyle words;
    private final CellStyle wrapped;
    private final CellStyle quoted;
    private final CellStyle missing;
    private final CellStyle plain;
    private final CellStyle link;

    private Styles(SXSSFWorkbook workbook) {
      this.workbook = workbook;
      this.font = font(workbook);
      this.words = style();
      words.setAlignment(HorizontalAlignment.LEFT);
      this.wrapped = style();
      wrapped.setWrapText(true);
      wrapped.setVerticalAlignment(VerticalAlignment.TOP);
      this.quoted = style();
      quoted.setQuotePrefixed(true);
      this.missing = style();
      missing.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
      missing.setFillForegroundColor(IndexedColors.GREY_40_PERCENT.getIndex());
      missing.setFillBackgroundColor(IndexedColors.WHITE.getIndex());
      this.plain = style();
      plain.setAlignment(HorizontalAlignment.RIGHT);
      this.heading = style();
      Font bold = font(workbook);
      bold.setBold(true);
      heading.setFont(bold);
      heading.setWrapText(true);
      heading.setVerticalAlignment(VerticalAlignment.CENTER);
      heading.setBorderBottom(BorderStyle.THIN);
      heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      this.link = style();
      Font blue = font(workbook);
      blue.setUnderline(Font.U_SINGLE);
      blue.setColor(IndexedColors.BLUE.getIndex());
      link.setFont(blue);
    }

    private static Font font(SXSSFWorkbook workbook) {
      Font font = workbook.createFont();
      font.setFontName(FONT);
      font.setFontHeightInPoints((short) 10);
      return font;
    }

    private CellStyle style() {
      CellStyle style = workbook.createCellStyle();
      style.setFont(font);
      return style;
    }

    private CellStyle number(ExportTable.Figure figure, int digits) {
      return format(
          pattern(figure.value(), digits)
              + (figure.approximate() ? "\"+\"" : "")
              + (figure.incomplete() ? "\"*\"" : ""));
    }

    private CellStyle exact(BigDecimal value) {
      return format(pattern(value, Math.max(0, value.stripTrailingZeros().scale())));
    }

    /** As many digits as the screen shows: no zero at the end, none beyond the limit. */
    private static String pattern(BigDecimal value, int digits) {
      BigDecimal shown = value.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
      int scale = Math.max(0, shown.scale());
      return scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
    }

    private CellStyle format(String pattern) {
      return numbers.computeIfAbsent(
          pattern,
          wanted -> {
            CellStyle style = style();
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setDataFormat(workbook.createDataFormat().getFormat(wanted));
            return style;
          });
    }
  }
}
