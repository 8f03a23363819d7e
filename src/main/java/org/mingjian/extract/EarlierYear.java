package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Tables whose caption says that they are those of the year before (附：上一年度收到和处理政府信息公开申请情况). Where
 * the report's own table is missing, theirs would pass for it.
 */
final class EarlierYear {
  /** Longer lines are sentences. */
  private static final int LONGEST_CAPTION = 60;

  /** So many lines of a header may stand between a caption and the first of its columns. */
  private static final int MOST_LINES = 4;

  private static final List<String> EARLIER = List.of("上一年", "上年度", "去年");

  /** What captions of tables 2 and 3 are about. */
  private static final List<String> SUBJECTS = List.of("主动公开", "公开申请");

  private EarlierYear() {}

  /**
   * Makes the cells of such tables uncertain.
   *
   * @param year the year of the report, null when it is not known
   */
  static void doubt(TableParts parts, FormFacts facts, @Nullable Integer year) {
    doubt(facts, 2, parts.secondRows, year);
    doubt(facts, 3, parts.thirdRows, year);
  }

  private static int firstOf(List<RowMatcher.Candidate> rows) {
    if (rows.isEmpty()) {
      return -1;
    }
    RowMatcher.Candidate row = rows.getFirst();
    if (!row.header().isEmpty()) {
      return row.header().getFirst().start();
    }
    Span span = row.span();
    return span == null ? -1 : span.start();
  }

  private static void doubt(
      FormFacts facts, int table, List<RowMatcher.Candidate> rows, @Nullable Integer year) {
    int start = firstOf(rows);
    String subject = SUBJECTS.get(table - 2);
    Span caption = start < 0 ? null : captionOver(facts.text(), start, subject);
    if (caption == null) {
      return;
    }
    String words = caption.of(facts.text());
    boolean earlier = EARLIER.stream().anyMatch(words::contains);
    earlier |= year != null && words.contains((year - 1) + "年") && !words.contains(year + "年");
    if (earlier && !words.contains("结转")) {
      for (RowMatcher.Candidate row : rows) {
        if (row.code() != null) {
          facts.doubt(row.code());
        }
      }
      facts.problem("table.earlier_year", caption, Integer.toString(table), words);
    }
  }

  /** The nearest of the lines above a place that names what a table is about; null for none. */
  private static @Nullable Span captionOver(String text, int start, String subject) {
    int end = start;
    int lines = 0;
    while (lines < MOST_LINES && end > 0) {
      int begin = text.lastIndexOf('\n', end - 1) + 1;
      Span line = Spans.trimmed(text, begin, end);
      if (line.length() > LONGEST_CAPTION) {
        return null;
      }
      if (line.length() > 0 && line.of(text).contains(subject)) {
        return line;
      }
      lines += line.length() > 0 ? 1 : 0;
      end = Math.max(0, begin - 1);
    }
    return null;
  }
}
