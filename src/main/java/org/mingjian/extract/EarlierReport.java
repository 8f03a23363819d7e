package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;

/**
 * The report of the year before, appended below a title of its own behind all tables of a report
 * (附：某镇2021年政府信息公开工作年度报告). What stands there is none of the report's.
 */
final class EarlierReport {
  /** Longer lines are sentences. */
  private static final int LONGEST_TITLE = 60;

  /** A word of table 4 that stands nowhere else. */
  private static final String LAST_OF_REPORT = "尚未审结";

  private static final String SENTENCE = "。，,；;《》|\t";

  private EarlierReport() {}

  /**
   * A document up to the title of such a report; the document itself where there is none.
   *
   * @param year the year of the report, null when it is not known
   */
  static SourceDocument without(SourceDocument document, @Nullable Integer year) {
    int start = year == null ? -1 : start(document.text(), year);
    if (start < 0) {
      return document;
    }
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.span().end() <= start) {
        blocks.add(block);
      } else if (block.span().start() < start) {
        blocks.add(before(block, start));
      }
    }
    return new SourceDocument(
        document.mediaType(),
        document.text().substring(0, start),
        blocks,
        document.pageStarts().stream().filter(page -> page < start).toList(),
        document.problems());
  }

  private static Block before(Block block, int start) {
    Span span = new Span(block.span().start(), start);
    return switch (block) {
      case Paragraph paragraph -> new Paragraph(span, paragraph.role());
      case Table table -> {
        List<TableCell> cells =
            table.cells().stream().filter(cell -> cell.span().end() <= start).toList();
        int rows = cells.stream().mapToInt(cell -> cell.row() + 1).max().orElse(0);
        yield new Table(span, rows, table.columnCount(), table.aligned(), cells);
      }
    };
  }

  /** Where the title begins; -1 where there is none. */
  private static int start(String text, int year) {
    String earlier = (year - 1) + "年";
    int end = text.indexOf(LAST_OF_REPORT);
    for (int at = end < 0 ? -1 : text.indexOf(earlier, end);
        at >= 0;
        at = text.indexOf(earlier, at + 1)) {
      int lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) {
        return -1;
      }
      Span line = Spans.trimmed(text, text.lastIndexOf('\n', at) + 1, lineEnd);
      String words = line.length() > LONGEST_TITLE ? "" : line.of(text);
      if (isTitle(words, year) && isOnly(text, words, line) && tablesFollow(text, line)) {
        return line.start();
      }
    }
    return -1;
  }

  private static boolean isTitle(String words, int year) {
    return words.contains("信息公开")
        && words.endsWith("报告")
        && !words.contains(year + "年")
        && words.chars().noneMatch(c -> SENTENCE.indexOf(c) >= 0);
  }

  /** Whether a line stands nowhere else, as the head of a page does. */
  private static boolean isOnly(String text, String words, Span line) {
    return text.indexOf(words) == line.start() && text.indexOf(words, line.end()) < 0;
  }

  /** Whether all tables stand above a title, and one at least below it. */
  private static boolean tablesFollow(String text, Span title) {
    int carried = text.indexOf("结转下年度继续办理");
    return carried >= 0
        && carried < title.start()
        && (text.indexOf("行政许可", title.end()) >= 0
            || text.indexOf("上年结转", title.end()) >= 0
            || text.indexOf(LAST_OF_REPORT, title.end()) >= 0);
  }
}
