package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a text that keeps the columns of its pages: its words in front and the figures at its
 * end.
 *
 * @param page changes at page breaks
 * @param figures at least {@value #FEWEST_FIGURES}, or none
 */
record LaidOutLine(int page, List<Piece> words, List<Piece> figures) {
  static final int FEWEST_FIGURES = 5;

  /** Cells stand at least so many spaces apart. */
  private static final int GAP = 2;

  /** Lines of one cell begin so many characters from each other at most. */
  static final int SAME_COLUMN = 1;

  private static final Pattern NUMBERED =
      Pattern.compile("[0-9]{1,2}\\s?[.．、][^0-9]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、");

  private static final Pattern FIGURE =
      Pattern.compile("[+＋-]?[0-9０-９][0-9０-９,，.．]*\\s?[件项个条次]?|[-—–－/／]+|无");

  /** Words of a line, from which character on, and from which column of a screen. */
  record Piece(int from, int screen, String words) {
    boolean isNumbered() {
      return NUMBERED.matcher(words).lookingAt();
    }

    boolean isFigure() {
      return FIGURE.matcher(words).matches();
    }

    /** Whether it may be a further line of a cell that begins at this character. */
    boolean isUnder(int column) {
      return Math.abs(from - column) <= SAME_COLUMN;
    }
  }

  /** All words of a line that blanks part. */
  static List<Piece> words(String line) {
    List<Piece> words = new ArrayList<>();
    for (int i = 0, from = -1; i <= line.length(); i++) {
      boolean blank = i == line.length() || line.charAt(i) <= ' ';
      if (blank && from >= 0) {
        words.add(new Piece(from, from, line.substring(from, i)));
      }
      from = blank ? -1 : from < 0 ? i : from;
    }
    return words;
  }

  /** All its words in one. */
  String joinedWords() {
    StringBuilder joined = new StringBuilder();
    words.forEach(word -> joined.append(word.words()).append(' '));
    return joined.toString();
  }

  /** Whether it holds nothing but the number of a page. */
  boolean isPageMark() {
    return figures.isEmpty()
        && words.size() == 1
        && words.getFirst().words().matches("[-—–－]? ?[0-9]{1,3} ?[-—–－]?");
  }

  /** Takes a line apart: pieces stand at least {@value #GAP} blanks apart. */
  static LaidOutLine of(int page, String line) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      int start = at;
      int end = at;
      while (at < line.length() && at - end < GAP) {
        if (line.charAt(at) != ' ') {
          end = at + 1;
        }
        at++;
      }
      if (end > start) {
        int screen = ScreenLine.width(line.substring(0, start));
        pieces.add(new Piece(start, screen, line.substring(start, end)));
      }
    }
    int first = pieces.size();
    while (first > 0 && pieces.get(first - 1).isFigure()) {
      first--;
    }
    if (pieces.size() - first < FEWEST_FIGURES) {
      first = pieces.size();
    }
    return new LaidOutLine(page, pieces.subList(0, first), pieces.subList(first, pieces.size()));
  }
}
