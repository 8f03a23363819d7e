package org.mingjian.extract;

import java.util.HashSet;
import java.util.Set;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Lines of running text that begin with their numbers: rows of the statistics sheet whose cells
 * only spaces part. Where the numbers count up one by one, they are no figures.
 */
final class NumberedLines {
  /** Fewer lines may begin with figures that happen to count up. */
  private static final int FEWEST = 10;

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
    return numbers.size() >= FEWEST ? numbers : Set.of();
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
