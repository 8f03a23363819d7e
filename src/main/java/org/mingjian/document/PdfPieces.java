package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;

/**
 * A line of a page cut where its characters stand apart: words in front, figures behind them.
 *
 * @param page the index of the page
 * @param line the line on it
 * @param down where it stands, in points below the top of the first page
 * @param labels what stands before the figures; all of the line when it ends in none
 */
record PdfPieces(int page, Visual line, float down, List<Piece> labels, List<Piece> figures) {
  /** Wider gaps part two cells, as a share of the size of the characters. */
  private static final float GAP = 0.25f;

  /** Words of one label stand closer than this. */
  private static final float LABEL_GAP = 1;

  /** What may stand behind a figure in its cell. */
  private static final String UNITS = "件项个条次万元";

  /** Where the cells of a row hold a word for none, so many do. */
  private static final int FEWEST_WORDS = 4;

  private static final Pattern NUMBERED =
      Pattern.compile("[0-9]{1,2}\\s*[.．、][^0-9]|[（(]\\s*[一二三四五六七八九十]+\\s*[）)]|[一二三四五六七八九十]+\\s*、");

  PdfPieces {
    labels = List.copyOf(labels);
    figures = List.copyOf(figures);
  }

  /** Characters that stand together. */
  record Piece(int page, float down, Visual visual) {
    float left() {
      return visual.left();
    }

    float right() {
      return visual.right();
    }

    float middle() {
      return (left() + right()) / 2;
    }

    float size() {
      return visual.size();
    }

    String text() {
      return visual.text(false).strip();
    }

    /** Whether it begins with the number of a row: 1. or （一） or 一、 */
    boolean isNumbered() {
      return NUMBERED.matcher(text()).lookingAt();
    }

    /** 1 for a number such as 一、, 2 for （一）, 3 for 1., 0 for none: rows lie below what is less. */
    int level() {
      if (!isNumbered()) {
        return 0;
      }
      char first = text().charAt(0);
      return first == '（' || first == '(' ? 2 : Character.isDigit(first) ? 3 : 1;
    }

    /** Whether it is the first of the rows that are numbered with digits. */
    boolean isFirst() {
      return isNumbered() && text().startsWith("1") && !Character.isDigit(text().charAt(1));
    }

    private boolean isFigure() {
      String words = text();
      int end = words.length();
      while (end > 1 && UNITS.indexOf(words.charAt(end - 1)) >= 0) {
        end--;
      }
      boolean digit = false;
      boolean dash = false;
      for (int i = 0; i < end; i++) {
        char c = words.charAt(i);
        boolean own = (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
        boolean sign = "+-—–－−/＋／".indexOf(c) >= 0;
        digit |= own;
        dash |= sign;
        if (!sign && !own && c != '.' && c != ',' && c != '．' && c != '，') {
          return isNothing();
        }
      }
      return digit || (dash && end == words.length());
    }

    /** The word for none, which may as well be a part of a label that was cut into lines. */
    private boolean isNothing() {
      return text().equals("无");
    }
  }

  /**
   * Cuts a line.
   *
   * @param offset how far below the top of the first page its page begins
   */
  static PdfPieces of(int page, Visual line, float offset) {
    List<Piece> pieces = pieces(page, line, offset);
    int first = pieces.size();
    while (first > 0 && pieces.get(first - 1).isFigure()) {
      first--;
    }
    List<Piece> behind = pieces.subList(first, pieces.size());
    if (behind.size() < FEWEST_WORDS && behind.stream().allMatch(Piece::isNothing)) {
      first = pieces.size();
    }
    List<Piece> labels = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    for (int i = 0; i < first; i++) {
      Piece piece = pieces.get(i);
      open.addAll(piece.visual().glyphs());
      Piece next = i + 1 < first ? pieces.get(i + 1) : null;
      if (next == null
          || next.isNumbered()
          || next.left() - piece.right() >= LABEL_GAP * next.size()) {
        labels.add(new Piece(page, open.getFirst().baseline() + offset, new Visual(open)));
        open = new ArrayList<>();
      }
    }
    return new PdfPieces(
        page, line, line.baseline() + offset, labels, pieces.subList(first, pieces.size()));
  }

  /** All of a line as it stands apart, for the words of a header. */
  List<Piece> words() {
    return pieces(page, line, down - line.baseline());
  }

  private static List<Piece> pieces(int page, Visual line, float offset) {
    List<Piece> pieces = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    for (Glyph glyph : line.glyphs()) {
      if (glyph.text().isBlank()) {
        continue;
      }
      if (!open.isEmpty()
          && glyph.left() - open.getLast().right()
              > GAP * Math.max(glyph.size(), open.getLast().size())) {
        pieces.add(new Piece(page, open.getFirst().baseline() + offset, new Visual(open)));
        open = new ArrayList<>();
      }
      open.add(glyph);
    }
    if (!open.isEmpty()) {
      pieces.add(new Piece(page, open.getFirst().baseline() + offset, new Visual(open)));
    }
    return pieces;
  }
}
