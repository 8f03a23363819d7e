package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.LaidOutLine.Piece;

/** A label of a text that keeps its columns, with the line of figures that belongs to it. */
final class LaidOutLabel {
  /** Rows of so many figures end in their sum. */
  private static final int SUMMED = 7;

  private final StringBuilder words;
  private final int line;
  private int column;
  private int page;
  private @Nullable LaidOutLine figures;

  /**
   * A label that begins on a line.
   *
   * @param line its number in the text
   */
  LaidOutLabel(Piece first, int page, int line) {
    this.line = line;
    words = new StringBuilder(first.words());
    column = first.from();
    this.page = page;
  }

  String words() {
    return words.toString();
  }

  /** The line of the text where it begins. */
  int line() {
    return line;
  }

  /** The line of its figures; null while none was met. */
  @Nullable LaidOutLine figures() {
    return figures;
  }

  /**
   * Takes the figures of a line.
   *
   * @return whether it had none
   */
  boolean take(LaidOutLine row) {
    boolean first = figures == null;
    figures = row;
    return first;
  }

  /** Whether a line below its figures still belongs to the label. */
  boolean goesOn(LaidOutLine row) {
    return row.figures().isEmpty()
        && row.page() == page
        && row.words().size() == 1
        && row.words().getFirst().isUnder(column)
        && !row.words().getFirst().isNumbered()
        && !row.words().getFirst().words().endsWith("。");
  }

  /** Adds further words; false when it is not clear to which label they belong. */
  boolean add(Piece piece, int onPage) {
    if (page != onPage) {
      page = onPage;
      column = piece.from();
    }
    if (piece.isUnder(column)) {
      words.append(piece.words());
      return true;
    }
    return piece.from() < column; // a line of an outer label
  }

  /** Whether a line holds nothing but a few figures, the ends of those above in narrow columns. */
  boolean isRest(LaidOutLine row) {
    return row.figures().isEmpty()
        && !row.words().isEmpty()
        && figures != null
        && isRest(row.words().getLast());
  }

  private boolean isRest(Piece piece) {
    return piece.from() > column + LaidOutLine.SAME_COLUMN && piece.isFigure();
  }

  /** Adds the ends of figures to those above them; false unless the row then ends in its sum. */
  boolean addRest(LaidOutLine row) {
    LaidOutLine above = figures;
    figures = null;
    if (above == null || above.page() != row.page()) {
      return false;
    }
    List<Piece> whole = new ArrayList<>(above.figures());
    for (Piece rest : row.words()) {
      if (!isRest(rest)) {
        continue; // a line of an outer label
      }
      int at = 0;
      while (at < whole.size() && whole.get(at).screen() != rest.screen()) {
        at++;
      }
      if (at == whole.size()) {
        return false;
      }
      String joined = whole.get(at).words() + rest.words();
      whole.set(at, new Piece(rest.from(), rest.screen(), joined));
    }
    if (whole.size() != SUMMED || !endsInSum(whole)) {
      return false;
    }
    figures = new LaidOutLine(above.page(), above.words(), whole);
    return true;
  }

  private static boolean endsInSum(List<Piece> figures) {
    long sum = 0;
    for (Piece figure : figures.subList(0, figures.size() - 1)) {
      sum += valueOf(figure);
    }
    return sum > 0 && sum == valueOf(figures.getLast());
  }

  /** A whole number; dashes count as nothing, all else as what no sum meets. */
  private static long valueOf(Piece figure) {
    String words = figure.words();
    if (words.length() > 9 || !words.chars().allMatch(Character::isDigit)) {
      return words.chars().anyMatch(Character::isDigit) ? Integer.MIN_VALUE : 0;
    }
    return Long.parseLong(words);
  }
}
