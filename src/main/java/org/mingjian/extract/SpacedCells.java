package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * A long line whose cells only white space parts: a row under aligned columns, or a whole table on
 * one line. Running text has hardly any white space and few figures that stand alone.
 */
final class SpacedCells {
  private static final int FEWEST_FIGURES = 6;

  /** At least one word in so many is a figure or a dash. */
  private static final int WORDS_PER_FIGURE = 5;

  private SpacedCells() {}

  /** The words of a line, parted by white space. */
  static List<Span> words(String text, Span line) {
    List<Span> words = new ArrayList<>();
    int word = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      if (i == line.end() || Spans.isSpace(text.charAt(i))) {
        if (i > word) {
          words.add(new Span(word, i));
        }
        word = i + 1;
      }
    }
    return words;
  }

  /** The cells of a line, parted by two or more spaces: one may stand within a cell. */
  static List<Span> apart(String text, Span line) {
    List<Span> cells = new ArrayList<>();
    for (Span word : words(text, line)) {
      boolean goesOn = !cells.isEmpty() && word.start() - cells.getLast().end() < 2;
      int start = goesOn ? cells.removeLast().start() : word.start();
      cells.add(new Span(start, word.end()));
    }
    return cells;
  }

  /** Whether so many of the words are figures or dashes that they are cells. */
  static boolean are(String text, List<Span> words) {
    if (words.size() <= FEWEST_FIGURES) {
      return false;
    }
    int figures = 0;
    for (Span word : words) {
      CellValue value = CellValueParser.parse(text, word.start(), word.end());
      figures += value instanceof CellValue.Words ? 0 : 1;
    }
    return figures >= FEWEST_FIGURES && figures * WORDS_PER_FIGURE >= words.size();
  }

  /** How long a line is without the white space that pads it. */
  static int length(List<Span> words) {
    int length = 0;
    for (Span word : words) {
      length += word.length();
    }
    return length;
  }
}
