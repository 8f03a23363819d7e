package org.mingjian.ui.source;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;
import org.mingjian.extract.DivisionResolution;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;
import org.mingjian.report.NewReport;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.Placement;

/**
 * A report in our own words, with the tables of its form as a document has them: merged cells,
 * blank and unreadable cells, a missing row, pages. Every cell that a test does not name is zero.
 */
public final class HandMadeReport {
  private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
  private static final int LABEL_COLUMNS = 3;

  private final String division;
  private final int year;
  private final String form;
  private final Map<String, String> figures = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> pageStarts = new ArrayList<>();
  private final List<ExtractedFact> facts = new ArrayList<>();
  private final List<ExtractedFact> narrative = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String fileName = "示例镇年报.txt";

  private HandMadeReport(String division, int year) {
    this.division = division;
    this.year = year;
    this.form = year <= 2020 ? "2019" : "2021";
  }

  public static HandMadeReport of(String division, int year) {
    return new HandMadeReport(division, year);
  }

  /**
   * What stands in a cell.
   *
   * @param written a number, empty for a blank cell, {@code absent} for a row that is not there,
   *     {@code lost} for a cell of which only the label of its row has a place, anything else for a
   *     cell that cannot be read
   */
  public HandMadeReport with(String indicator, String written) {
    figures.put(indicator, written);
    return this;
  }

  public HandMadeReport named(String name) {
    this.fileName = name;
    return this;
  }

  /** The bytes of the original file. */
  public byte[] original() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  public NewReport build() {
    pageStarts.add(0);
    paragraph("示例镇" + year + "年政府信息公开工作年度报告", Paragraph.Role.TITLE);
    paragraph("一、总体情况", Paragraph.Role.HEADING);
    disclosed();
    paragraph("二、主动公开政府信息情况", Paragraph.Role.HEADING);
    pageStarts.add(text.length());
    table(2);
    paragraph("三、收到和处理政府信息公开申请情况", Paragraph.Role.HEADING);
    table(3);
    pageStarts.add(text.length());
    paragraph("四、政府信息公开行政复议、行政诉讼情况", Paragraph.Role.HEADING);
    table(4);
    paragraph("<b>标记</b>只是文字，<script>也是</script>。", Paragraph.Role.BODY);
    SourceDocument document = new SourceDocument("text/plain", text.toString(), blocks, pageStarts);
    ExtractedReport report =
        new ExtractedReport(
            "示例镇" + year + "年政府信息公开工作年度报告",
            "示例镇",
            "township",
            new DivisionResolution.Resolved(division, List.of("示例县示例镇")),
            year,
            form,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            null,
            LocalDate.of(year + 1, 1, 20),
            facts,
            narrative,
            problems);
    return new NewReport(
        OriginalFiles.sha256(original()),
        original().length,
        fileName,
        document,
        report,
        new Placement.Placed(division, year, "resolved"),
        List.of(),
        null);
  }

  private void disclosed() {
    int start = text.length();
    text.append("　　本年度我镇通过网站和公开栏主动公开政府信息");
    int figure = text.length();
    String written = figures.getOrDefault("narrative.disclosed.total", "128");
    text.append(written);
    narrative.add(
        new ExtractedFact(
            "narrative.disclosed.total",
            new FactValue.Reported(new BigDecimal(written)),
            new Span(figure, text.length()),
            written,
            "条",
            true));
    text.append("余条，内容涵盖政策文件、财政信息和惠民事项，较好地满足了群众的需要。");
    blocks.add(new Paragraph(new Span(start, text.length()), Paragraph.Role.BODY));
    text.append('\n');
  }

  private void paragraph(String words, Paragraph.Role role) {
    int start = text.length();
    text.append(words);
    blocks.add(new Paragraph(new Span(start, text.length()), role));
    text.append('\n');
  }

  /** Labels in three columns, an outer label once for all its rows; then the figures. */
  private void table(int number) {
    Map<String, List<Indicator>> rows = new java.util.LinkedHashMap<>();
    for (Indicator indicator : CATALOGUE.of(form)) {
      if (indicator.table() == number) {
        rows.computeIfAbsent(indicator.row(), row -> new ArrayList<>()).add(indicator);
      }
    }
    int width = LABEL_COLUMNS + rows.values().stream().mapToInt(List::size).max().orElse(0);
    int start = text.length();
    List<TableCell> cells = new ArrayList<>();
    cells.add(cell(0, 0, 1, LABEL_COLUMNS, "项目"));
    List<Indicator> first = rows.values().iterator().next();
    for (int i = 0; i < first.size(); i++) {
      String column = first.get(i).column();
      cells.add(cell(0, LABEL_COLUMNS + i, 1, 1, column.substring(column.lastIndexOf('/') + 1)));
    }
    text.append('\n');
    List<List<String>> labels =
        rows.keySet().stream().map(row -> List.of(row.split("/", -1))).toList();
    int row = 0;
    for (List<Indicator> indicators : rows.values()) {
      addLabels(cells, labels, row);
      int column = LABEL_COLUMNS;
      for (Indicator indicator : indicators) {
        addFigure(cells, row + 1, column, indicator);
        column++;
      }
      text.append('\n');
      row++;
    }
    blocks.add(new Table(new Span(start, text.length() - 1), row + 1, width, cells));
  }

  private void addLabels(List<TableCell> cells, List<List<String>> labels, int row) {
    List<String> own = labels.get(row);
    for (int depth = 0; depth < own.size(); depth++) {
      List<String> path = own.subList(0, depth + 1);
      boolean last = depth == own.size() - 1;
      if (row > 0 && !last && begins(labels.get(row - 1), path)) {
        continue;
      }
      int rows = 1;
      while (!last && row + rows < labels.size() && begins(labels.get(row + rows), path)) {
        rows++;
      }
      cells.add(cell(row + 1, depth, rows, last ? LABEL_COLUMNS - depth : 1, own.get(depth)));
    }
  }

  private static boolean begins(List<String> labels, List<String> path) {
    return labels.size() > path.size() && labels.subList(0, path.size()).equals(path);
  }

  private void addFigure(List<TableCell> cells, int row, int column, Indicator indicator) {
    String written = figures.getOrDefault(indicator.code(), "0");
    if (written.equals("absent")) {
      facts.add(
          new ExtractedFact(indicator.code(), new FactValue.Absent(), null, null, null, false));
      return;
    }
    if (written.equals("lost")) {
      TableCell label =
          cells.stream()
              .filter(cell -> cell.row() == row && cell.column() < LABEL_COLUMNS)
              .toList()
              .getLast();
      problems.add(
          new Problem(
              "row.cell_count", label.span(), List.of(label.span().of(text.toString()), "7", "6")));
      facts.add(
          new ExtractedFact(indicator.code(), new FactValue.Unreadable(), null, null, null, false));
      return;
    }
    TableCell cell = cell(row, column, 1, 1, written);
    cells.add(cell);
    FactValue value = new FactValue.Unreadable();
    if (written.isEmpty()) {
      value = new FactValue.Blank();
    } else if (written.matches("[0-9.]+")) {
      value = new FactValue.Reported(new BigDecimal(written));
    } else {
      problems.add(new Problem("cell.not_a_number", cell.span(), List.of(written)));
    }
    facts.add(new ExtractedFact(indicator.code(), value, cell.span(), written, null, false));
  }

  private TableCell cell(int row, int column, int rowSpan, int columnSpan, String words) {
    int start = text.length();
    text.append(words);
    TableCell cell =
        new TableCell(row, column, rowSpan, columnSpan, new Span(start, text.length()));
    text.append('\t');
    return cell;
  }
}
