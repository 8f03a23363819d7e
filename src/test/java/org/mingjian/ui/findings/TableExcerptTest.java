package org.mingjian.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportKey;

class TableExcerptTest {
  private static final String INDICATOR = "request.received.total";

  /** A document that is one table, written cell by cell. */
  private static final class Sheet {
    private final StringBuilder text = new StringBuilder("前言。");
    private final List<TableCell> cells = new ArrayList<>();

    Sheet cell(int row, int column, int rowSpan, int columnSpan, String words) {
      int start = text.length();
      text.append(words);
      cells.add(new TableCell(row, column, rowSpan, columnSpan, new Span(start, text.length())));
      text.append('\t');
      return this;
    }

    SourceDocument document(boolean aligned) {
      return new SourceDocument(
          "text/html",
          text.toString(),
          List.of(new Table(new Span(3, text.length()), 5, 4, aligned, cells)),
          List.of());
    }

    Evidence place(int row, int column, String indicator) {
      Span span =
          cells.stream()
              .filter(cell -> cell.row() == row && cell.column() == column)
              .findFirst()
              .orElseThrow()
              .span();
      return new Evidence(
          1,
          new ReportKey("990101001", 2025),
          indicator,
          span,
          span.of(text.toString()),
          null,
          false);
    }
  }

  private static Sheet requests() {
    return new Sheet()
        .cell(0, 0, 3, 1, "勾稽关系")
        .cell(0, 1, 1, 3, "申请人情况")
        .cell(1, 1, 2, 1, "自然人")
        .cell(1, 2, 1, 1, "法人")
        .cell(1, 3, 2, 1, "总计")
        .cell(2, 2, 1, 1, "商业企业")
        .cell(3, 0, 1, 1, "一、本年新收")
        .cell(3, 1, 1, 1, "1")
        .cell(3, 2, 1, 1, "0")
        .cell(3, 3, 1, 1, "")
        .cell(4, 0, 1, 1, "二、上年结转")
        .cell(4, 1, 1, 1, "0")
        .cell(4, 2, 1, 1, "0")
        .cell(4, 3, 1, 1, "0");
  }

  private static List<String> shown(Sheet sheet, boolean aligned, Evidence... places) {
    SourceDocument document = sheet.document(aligned);
    Table table = TableExcerpt.table(document, places[0]).orElseThrow();
    return TableExcerpt.of(document, table, List.of(places)).rows().stream()
        .map(row ->
            row.stream()
                .map(cell ->
                    (cell.place() == null ? cell.text() : "[" + cell.text() + "]")
                        + (cell.rowSpan() > 1 ? "|" + cell.rowSpan() : "")
                        + (cell.columnSpan() > 1 ? "-" + cell.columnSpan() : ""))
                .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void showsTheRowsAndColumnsOfTheCellsUnderTheirHeadings() {
    Sheet sheet = requests();
    assertThat(shown(sheet, true, sheet.place(3, 1, INDICATOR), sheet.place(4, 1, INDICATOR)))
        .as("the row of headings of another column is left out, and no cell reaches over it")
        .containsExactly("勾稽关系|2 申请人情况", "自然人", "一、本年新收 [1]", "二、上年结转 [0]");
  }

  @Test
  void marksABlankCell() {
    Sheet sheet = requests();
    assertThat(shown(sheet, true, sheet.place(3, 3, INDICATOR)))
        .containsExactly("勾稽关系|2 申请人情况", "总计", "一、本年新收 []");
  }

  @Test
  void showsTheWholeRowWhereOnlyTheOrderOfItsCellsIsKnown() {
    Sheet sheet = requests();
    assertThat(shown(sheet, false, sheet.place(4, 2, INDICATOR))).containsExactly("二、上年结转 0 [0] 0");
  }

  @Test
  void knowsRunningText() {
    SourceDocument document = requests().document(true);
    Evidence words =
        new Evidence(1, new ReportKey("990101001", 2025), null, new Span(0, 2), "前言", null, false);
    assertThat(TableExcerpt.table(document, words)).isEmpty();
  }
}
