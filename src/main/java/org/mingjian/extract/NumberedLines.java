package org.mingjian.extract;

import java.util.HashSet;
import java.util.Set;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * The numbers of the rows of a statistics sheet in running text: at the beginning of each row,
 * whose cells only spaces part, or on a line of their own before its label. Where they count up one
 * by one, they are no figures.
 */
final class NumberedLines {
  /** Fewer lines may begin with figures that happen to count up. */
  private static final int FEWEST = 10;

  /** Rows of the sheet with a line for each cell are numbered over a column of this name. */
  private static final String NAME = "序号";

  private static final int LONGEST_NUMBER = 3;

  private NumberedLines() {}

  /** Where the numbers in front of lines begin; empty where the lines are not numbered. */
  static Set<Integer> numbers(SourceDocument document) {
    String text = document.text();
    Set<Integer> numbers = new HashSet<>();
    int next = 1;
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph) {
        Span line = paragraph.span();
        int number = number(text, line);
        if (number == next) {
          numbers.add(line.start());
          next++;
        } else if (number > 0 && next > 2) {
          return Set.of(); // they do not count the lines
        }
      }
    }
    return numbers.size() >= FEWEST ? numbers : alone(document);
  }

  /** Numbers that stand alone on their lines, each before words. */
  private static Set<Integer> alone(SourceDocument document) {
    String text = document.text();
    Set<Integer> numbers = new HashSet<>();
    boolean named = false;
    Span before = null;
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph) {
        Span line = paragraph.span();
        named |= line.length() == NAME.length() && text.startsWith(NAME, line.start());
        boolean words =
            line.length() > 0 && Character.isIdeographic(text.codePointAt(begin(text, line)));
        if (named
            && words
            && before != null
            && before.of(text).equals(Integer.toString(numbers.size() + 1))) {
          numbers.add(before.start());
        }
        before = line;
      }
    }
    return numbers.size() >= FEWEST ? numbers : Set.of();
  }

  /** Where the words of a line begin behind a bracket or the number of a label. */
  private static int begin(String text, Span line) {
    int at = line.start();
    while (at + 1 < line.end() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the words behind a number begin; the end of the line where none do. */
  static int behind(String text, Span line) {
    int at = line.start();
    while (at < line.end() && !Spans.isSpace(text.charAt(at))) {
      at++;
    }
    while (at < line.end() && Spans.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The number that white space parts from the words of its line; 0 where there is none. */
  private static int number(String text, Span line) {
    int at = line.start();
    int number = 0;
    while (at < line.end() && at - line.start() <= LONGEST_NUMBER) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        break;
      }
      number = number * 10 + c - '0';
      at++;
    }
    boolean apart = at > line.start() && at < line.end() && Spans.isSpace(text.charAt(at));
    return apart && behind(text, line) < line.end() ? number : 0;
  }
}
