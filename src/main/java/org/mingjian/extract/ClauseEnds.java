package org.mingjian.extract;

import org.mingjian.document.CharacterSet;
import org.mingjian.document.Spans;

/** Tells which commas, colons and brackets part clauses and which stand within one. */
final class ClauseEnds {
  private static final int LONGEST_REMARK = 30;

  /** What parts two clauses. */
  static final CharacterSet MARKS = CharacterSet.of("，,：:、（）()");

  private final String text;

  ClauseEnds(String text) {
    this.text = text;
  }

  /** Whether a mark at a place ends the clause that begins before it. */
  boolean isEnd(int clause, int at, int end) {
    return MARKS.has(text.charAt(at))
        && !insideNumber(at)
        && !inBracketPair(at)
        && !joinsWords(clause, at, end);
  }

  private boolean insideNumber(int at) {
    return ",，".indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && text.charAt(at) == ','
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** A colon before a figure, and an enumeration whose first members have no figure. */
  private boolean joinsWords(int clause, int at, int end) {
    char c = text.charAt(at);
    if (c == '、') {
      return NarrativeFigure.only(text, clause, at) == null;
    }
    if (c != '：' && c != ':') {
      return false;
    }
    int next = at + 1;
    while (next < end && Spans.isSpace(text.charAt(next))) {
      next++;
    }
    return next < end && NarrativeFigure.isArabic(text.charAt(next));
  }

  /** 村（社区） is one word, and a remark between what is counted and its figure parts nothing. */
  private boolean inBracketPair(int at) {
    char c = text.charAt(at);
    if (isRemarkBeforeFigure(at) || isGloss(at)) {
      return true;
    }
    if (c == '（' || c == '(') {
      return text.startsWith("社区", at + 1);
    }
    return (c == '）' || c == ')') && at >= 2 && text.startsWith("社区", at - 2);
  }

  /** A bracket with letters only says how a word is read or what it is in short. */
  private boolean isGloss(int at) {
    int step = "（(".indexOf(text.charAt(at)) >= 0 ? 1 : -1;
    if (step < 0 && "）)".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int other = at + step;
    while (other >= 0
        && other < text.length()
        && Character.isLetter(text.charAt(other))
        && !Character.isIdeographic(text.charAt(other))) {
      other += step;
    }
    return other != at + step
        && other >= 0
        && other < text.length()
        && (step > 0 ? "）)" : "（(").indexOf(text.charAt(other)) >= 0;
  }

  private boolean isRemarkBeforeFigure(int at) {
    char c = text.charAt(at);
    int close = at;
    if (c == '（' || c == '(') {
      close = at + 1;
      while (close < text.length()
          && close - at < LONGEST_REMARK
          && "（）()\n".indexOf(text.charAt(close)) < 0) {
        close++;
      }
    }
    return close + 1 < text.length()
        && "）)".indexOf(text.charAt(close)) >= 0
        && NarrativeFigure.isArabic(text.charAt(close + 1));
  }
}
