package org.mingjian.extract;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/**
 * The unit of money that is stated once for table 2, above its first words or below its last row:
 * 单位：件、项、元 or 注：以下金额单位均为元. Units in the cells of the table itself are read with them.
 */
final class CaptionUnit {
  private static final int TABLE = 2;

  /** Where no heading stands, a caption stands so near above the table. */
  private static final int LONGEST_ABOVE = 160;

  private static final int LONGEST_BELOW = 200;

  /** 本单位全年收费3万元 is a sentence on an amount and states no unit of others. */
  private static final WordPattern UNIT =
      WordPattern.of(
          "(?<![本我各该贵])单位(?:[：:\\s]|均?[为是])[^。；;\\n0-9０-９]{0,16}?(?<unit>(?:[百千]?[百千万亿]|[美港欧日])?元)");

  private CaptionUnit() {}

  /**
   * The unit as written; null where none is stated. Where two are stated, both one behind the
   * other, which is no unit that an amount can be read in.
   */
  static @Nullable String of(TableParts parts, String text) {
    if (parts.secondRows.isEmpty()) {
      return null;
    }
    Token heading = parts.heading(TABLE);
    int first = begin(parts.secondRows.getFirst());
    int from =
        heading != null && heading.end() <= first
            ? heading.end()
            : Math.max(0, first - LONGEST_ABOVE);
    int last = end(parts.secondRows.getLast().line());
    String above = stated(text, from, first);
    String below = stated(text, last, endOfBelow(parts, text, last));
    if (above == null || below == null || above.equals(below)) {
      return above == null ? below : above;
    }
    return above + below;
  }

  private static int begin(RowMatcher.Candidate row) {
    Span span = row.span();
    int begin = span == null ? 0 : span.start();
    for (Token word : row.header()) {
      begin = Math.min(begin, word.start());
    }
    return begin;
  }

  private static int end(Line line) {
    Span span = line.span();
    int end = span == null ? 0 : span.end();
    return line.cells().isEmpty() ? end : Math.max(end, line.cells().getLast().end());
  }

  private static int endOfBelow(TableParts parts, String text, int last) {
    int end = Math.min(text.length(), last + LONGEST_BELOW);
    for (Token other : parts.headings) {
      if (other.start() >= last) {
        end = Math.min(end, other.start());
      }
    }
    return end;
  }

  private static @Nullable String stated(String text, int from, int end) {
    if (from >= end || text.indexOf('位', from, end) < 0) {
      return null;
    }
    Matcher unit = UNIT.first(LabelText.simplified(text.substring(from, end)));
    return unit == null ? null : unit.group("unit");
  }
}
