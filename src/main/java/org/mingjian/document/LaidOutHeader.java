package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.LaidOutLine.Piece;

/** The names of the columns of a text that keeps them, put together from the lines over figures. */
final class LaidOutHeader {
  /** So many lines hold the names of columns at most. */
  static final int MOST_LINES = 14;

  /** A row of so many figures stands alone below its header. */
  private static final int FEWEST_OF_WIDE = 12;

  private static final int MOST_OF_WIDE = 30;

  /** The words over a column begin so many characters from its figures at most. */
  private static final int NEAR_COLUMN = 3;

  private LaidOutHeader() {}

  /**
   * The text with the header over a row of many figures put together, column by column; as it was
   * where a column has no name.
   */
  static String joined(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 1; i < lines.length; i++) {
      List<Piece> figures = LaidOutLine.words(lines[i]);
      if (figures.size() >= FEWEST_OF_WIDE
          && figures.size() <= MOST_OF_WIDE
          && figures.stream().allMatch(Piece::isFigure)) {
        return joined(text, List.of(lines), i, figures);
      }
    }
    return text;
  }

  private static String joined(String text, List<String> lines, int at, List<Piece> figures) {
    int top = at;
    while (top > 0 && at - top < MOST_LINES && isHeader(lines.get(top - 1))) {
      top--;
    }
    List<StringBuilder> names = new ArrayList<>();
    figures.forEach(figure -> names.add(new StringBuilder()));
    StringBuilder over = new StringBuilder();
    for (String line : lines.subList(top, at)) {
      List<Piece> words = LaidOutLine.words(line);
      boolean narrow = words.size() * 3 > figures.size();
      for (Piece word : words) {
        if (!narrow || !name(word, figures, names)) {
          over.append('\t').append(word.words());
        }
      }
    }
    if (top == at || names.stream().anyMatch(StringBuilder::isEmpty)) {
      return text;
    }
    List<String> joined = new ArrayList<>(lines.subList(0, top));
    joined.add(over.toString());
    joined.add("\t" + String.join("\t", names));
    joined.add("\t" + String.join("\t", figures.stream().map(Piece::words).toList()));
    joined.addAll(lines.subList(at + 1, lines.size()));
    return String.join("\n", joined);
  }

  /** Words that stand apart and no sentence, heading or figure. */
  private static boolean isHeader(String line) {
    String words = line.strip();
    return !words.isEmpty()
        && !words.endsWith("。")
        && words.indexOf('\t') < 0
        && !new Piece(0, 0, words).isNumbered()
        && LaidOutLine.words(line).stream().noneMatch(Piece::isFigure);
  }

  /** The name of each column, put together from the lines over it; null when one has none. */
  static @Nullable List<String> names(List<LaidOutLine> above, List<Piece> figures) {
    List<StringBuilder> names = new ArrayList<>();
    figures.forEach(figure -> names.add(new StringBuilder()));
    for (LaidOutLine line : above) {
      line.words().forEach(word -> name(word, figures, names));
    }
    List<String> header = names.stream().map(StringBuilder::toString).toList();
    return header.stream().anyMatch(String::isEmpty) ? null : header;
  }

  /** Whether words may stand over the columns of figures, and not only over the labels. */
  static boolean isOver(Piece word, List<Piece> figures) {
    return word.from() >= figures.getFirst().from() - NEAR_COLUMN;
  }

  /** Adds a word to the name of its column; false when it stands over none or over several. */
  private static boolean name(Piece word, List<Piece> figures, List<StringBuilder> names) {
    int column = column(word, figures);
    if (column < 0 || isWide(word, column, figures)) {
      return false;
    }
    names.get(column).append(word.words());
    return true;
  }

  /** Words over several columns name none of them. */
  private static boolean isWide(Piece word, int column, List<Piece> figures) {
    return column + 1 < figures.size()
        && word.from() + word.words().length() > figures.get(column + 1).from();
  }

  private static int column(Piece word, List<Piece> figures) {
    int best = -1;
    for (int i = 0; i < figures.size(); i++) {
      int off = Math.abs(figures.get(i).from() - word.from());
      if (off <= NEAR_COLUMN
          && (best < 0 || off < Math.abs(figures.get(best).from() - word.from()))) {
        best = i;
      }
    }
    return best;
  }
}
