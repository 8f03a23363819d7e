package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Where the words of each line begin by where the number does; empty where none is numbered. */
  static Map<Integer, Integer> numbers(SourceDocument document) {
    Map<Integer, Integer> words = new HashMap<>();
    for (Span line : numbered(document)) {
      words.put(line.start(), behind(document.text(), line));
    }
    return words.isEmpty() ? glued(document) : words;
  }

  private static List<Span> numbered(SourceDocument document) {
    String text = document.text();
    List<Span> numbers = new ArrayList<>();
    int next = 1;
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph) {
        Span line = paragraph.span();
        int number = number(text, line);
        if (number == next) {
          numbers.add(line);
          next++;
        } else if (number > 0 && next > 2) {
          return List.of(); // they do not count the lines
        }
      }
    }
    return numbers.size() >= FEWEST ? numbers : alone(document);
  }

  /** Numbers that stand alone on their lines, each before words. */
  private static List<Span> alone(SourceDocument document) {
    String text = document.text();
    List<Span> numbers = new ArrayList<>();
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
          numbers.add(before);
        }
        before = line;
      }
    }
    return numbers.size() >= FEWEST ? numbers : List.of();
  }

  /**
   * Numbers that nothing parts from the words of their lines (61.政府公报): they count up line by line
   * below the name of their column. Where a line does not go on so, the table has ended.
   */
  private static Map<Integer, Integer> glued(SourceDocument document) {
    String text = document.text();
    Map<Integer, Integer> words = new HashMap<>();
    boolean named = false;
    for (Block block : document.blocks()) {
      if (!(block instanceof Paragraph paragraph)) {
        continue;
      }
      Span line = paragraph.span();
      if (named) {
        String number = Integer.toString(words.size() + 1);
        if (!text.startsWith(number, line.start()) || line.length() == number.length()) {
          break;
        }
        words.put(line.start(), line.start() + number.length());
      }
      named |= text.startsWith(NAME, line.start()) && line.length() > NAME.length();
    }
    return words.size() >= FEWEST ? words : Map.of();
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
  private static int behind(String text, Span line) {
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
