package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** The same between what two blocks of text operations draw. */
  private static final float OTHER_RUN_GAP = 0.05f;

  /** Figures closer than this would be read as one. */
  private static final float TOUCHING = 0.1f;

  /** A sign stands closer than this to the figure it belongs to. */
  private static final float SIGN_GAP = 0.15f;

  /** At such a distance a dash by itself may be a sign all the same. */
  private static final float NEAR_SIGN = 0.4f;

  /** Cells at such a distance are told apart by it alone. */
  private static final float CLEAR_GAP = 1.25f;

  /** How far apart letters of one label stand that are written from the top. */
  static final float PITCH_OF_LETTERS = 2.6f;

  /** Words of one label stand closer than this. */
  private static final float LABEL_GAP = 1;

  /** Words with a space between them that is drawn with them stand closer than this. */
  private static final float WORD_GAP = 0.7f;

  /** Heights, in points, that differ by less are the same. */
  private static final float LEVEL = 0.5f;

  /** What may stand behind a figure in its cell. */
  private static final String UNITS = "件项个条次万元";

  /** What some write where a figure is not known: it stands in the place of one. */
  private static final Set<String> UNTOLD = Set.of("不详", "未知", "未统计", "无法统计");

  /** Where the cells of a row hold a word for none, so many do. */
  private static final int FEWEST_WORDS = 4;

  /** Stands for a character that nobody can tell: among figures one of them. */
  private static final char UNKNOWN = '\uFFFD';

  /** What refers to a note below the table. */
  private static final Pattern NOTE =
      Pattern.compile("(?<=[0-9０-９])(?:[①-⑳*＊]|\\[[0-9]+\\]|[（(]注[0-9]*[）)])$");

  /** Where a line is cut. */
  private enum Cut {
    /** Where its characters stand apart. */
    GAPS,
    /** And where they are not drawn in one go. */
    WORDS,
    /** And where a figure drawn by itself touches a label. */
    FIGURES
  }

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
      return RowNumbers.isNumbered(text());
    }

    /** Whether its line is the next below another, at most so many of its sizes away. */
    boolean isNextBelow(Piece upper, float pitch) {
      float away = down - upper.down();
      return away > 0.6f * size() && away <= pitch * size();
    }

    /** Whether it is the next line below another, within its breadth or around it. */
    boolean isUnder(Piece upper, float pitch) {
      float common = Math.min(upper.right(), right()) - Math.max(upper.left(), left());
      float narrower = Math.min(upper.right() - upper.left(), right() - left());
      return isNextBelow(upper, pitch) && common * 2 >= narrower;
    }

    /** When it was drawn among what stands on its page. */
    int order() {
      return visual.glyphs().getFirst().order();
    }

    /** Whether it was drawn right behind another. */
    boolean follows(Piece other) {
      return order() == other.visual.glyphs().getLast().order() + 1;
    }

    private boolean isFigure() {
      String words = NOTE.matcher(text()).replaceFirst("");
      if (UNTOLD.contains(words)) {
        return true;
      }
      int end = beforeUnit(words);
      boolean digit = false;
      boolean dash = false;
      for (int i = 0; i < end; i++) {
        char c = words.charAt(i);
        boolean own = (c >= '0' && c <= '9') || (c >= '０' && c <= '９') || c == UNKNOWN;
        boolean sign = "+-—–－−/＋／".indexOf(c) >= 0;
        digit |= own;
        dash |= sign;
        if (!sign && !own && c != '.' && c != ',' && c != '．' && c != '，') {
          return isNothing();
        }
      }
      return digit || (dash && end == words.length());
    }

    /** Where the unit behind a figure begins, also one in brackets; the end where there is none. */
    private static int beforeUnit(String words) {
      int end = words.length();
      boolean brackets = end > 2 && "）)".indexOf(words.charAt(end - 1)) >= 0;
      int unit = brackets ? end - 1 : end;
      int first = unit;
      while (first > 1 && UNITS.indexOf(words.charAt(first - 1)) >= 0) {
        first--;
      }
      if (!brackets) {
        return first;
      }
      return first < unit && first > 1 && "（(".indexOf(words.charAt(first - 1)) >= 0
          ? first - 1
          : end;
    }

    private boolean isUnitOf(Piece before) {
      return UNITS.indexOf(visual.glyphs().getFirst().text().charAt(0)) >= 0
          && follows(before)
          && left() - before.right() <= GAP * size()
          && text().chars().allMatch(c -> UNITS.indexOf(c) >= 0)
          && before.isFigure()
          && UnseenText.hasDigit(before.text());
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
   * @param inOrder whether what was not drawn in one go is cut as well, however close it stands
   */
  static PdfPieces of(int page, Visual line, float offset, boolean inOrder) {
    List<Piece> pieces = withUnits(pieces(page, line, offset, inOrder ? Cut.FIGURES : Cut.GAPS));
    int first = pieces.size();
    while (first > 0 && pieces.get(first - 1).isFigure()) {
      first--;
    }
    List<Piece> behind = pieces.subList(first, pieces.size());
    boolean words = !behind.isEmpty() && behind.stream().allMatch(Piece::isNothing);
    boolean apart =
        inOrder
            && words
            && first > 0
            && behind.getFirst().left() - pieces.get(first - 1).right()
                > LABEL_GAP * behind.getFirst().size();
    if (words && behind.size() < FEWEST_WORDS && !apart) {
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
          || (inOrder && !next.follows(piece))
          || next.left() - piece.right() >= LABEL_GAP * next.size()) {
        labels.add(new Piece(page, open.getFirst().baseline() + offset, new Visual(open)));
        open = new ArrayList<>();
      }
    }
    return new PdfPieces(
        page, line, line.baseline() + offset, labels, pieces.subList(first, pieces.size()));
  }

  /** Pieces of which a unit goes with the figure that it touches, also in another font. */
  private static List<Piece> withUnits(List<Piece> pieces) {
    List<Piece> whole = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece before = whole.isEmpty() ? null : whole.getLast();
      if (before != null && piece.isUnitOf(before)) {
        List<Glyph> both = new ArrayList<>(whole.removeLast().visual().glyphs());
        both.addAll(piece.visual().glyphs());
        whole.add(new Piece(piece.page(), before.down(), new Visual(both)));
      } else {
        whole.add(piece);
      }
    }
    return whole;
  }

  /**
   * This where the word for none is the first letter of a label that is written from the top: the
   * next one stands below it.
   */
  PdfPieces withoutLetterAbove(List<PdfPieces> below) {
    if (figures.isEmpty() || !figures.getFirst().isNothing()) {
      return this;
    }
    Piece letter = figures.getFirst();
    boolean stacked =
        below.stream()
            .flatMap(line -> line.labels.stream())
            .anyMatch(next ->
                next.page() == page
                    && next.text().length() == 1
                    && next.isNextBelow(letter, PITCH_OF_LETTERS)
                    && Math.abs(next.middle() - letter.middle()) < TOUCHING * letter.size());
    List<Piece> all = new ArrayList<>(labels);
    all.add(letter);
    return stacked
        ? new PdfPieces(page, line, down, all, figures.subList(1, figures.size()))
        : this;
  }

  /** This without the label in front of its figures, or the last of its words. */
  PdfPieces withoutLastLabel() {
    return new PdfPieces(page, line, down, labels.subList(0, labels.size() - 1), figures);
  }

  /**
   * Where most of its figures stand; an outer label in the same line may stand a little higher, and
   * so may a figure whose cell has a blank line in another font.
   */
  float figuresDown() {
    if (figures.isEmpty()) {
      return down;
    }
    float first = figures.getFirst().down();
    boolean level = true;
    for (int i = 1; i < figures.size() && level; i++) {
      level = Math.abs(figures.get(i).down() - first) < LEVEL;
    }
    return level ? first : mainDown();
  }

  private float mainDown() {
    float main = 0;
    int most = 0;
    for (Piece one : figures) {
      int beside = 0;
      for (Piece other : figures) {
        beside += Math.abs(other.down() - one.down()) < LEVEL ? 1 : 0;
      }
      main = beside > most ? one.down() : main;
      most = Math.max(most, beside);
    }
    return main;
  }

  /**
   * Whether it holds words of a row with a number, or words not drawn before the label of the first
   * one.
   */
  boolean isOfRows(Piece first, Set<Piece> numbered) {
    return labels.stream()
        .anyMatch(label ->
            numbered.contains(label) || (page == first.page() && label.order() >= first.order()));
  }

  /** Whether it is a line of running text that ends in a figure. */
  boolean isProse() {
    if (figures.size() != 1 || labels.isEmpty()) {
      return false;
    }
    String words = labels.getLast().text();
    return (words.contains("，") || words.contains("。"))
        && !labels.getLast().isNumbered()
        && figures.getFirst().left() - labels.getLast().right() < LABEL_GAP * line.size();
  }

  /** Whether some of its words or figures stand so close that they would read as one. */
  boolean isTight() {
    List<Piece> all = new ArrayList<>(labels);
    all.addAll(figures);
    for (int i = Math.max(1, labels.size()); i < all.size(); i++) {
      if (all.get(i).left() - all.get(i - 1).right() < CLEAR_GAP * all.get(i).size()) {
        return true;
      }
    }
    return false;
  }

  /** All of a line as it stands apart, for the words of a header. */
  List<Piece> words() {
    return pieces(page, line, down - line.baseline(), Cut.GAPS);
  }

  /** The same, cut as well where it was not drawn in one go. */
  List<Piece> drawnWords() {
    return pieces(page, line, down - line.baseline(), Cut.WORDS);
  }

  /** The same, cut where another block of text operations begins. */
  List<Piece> singleWords() {
    List<Piece> words = new ArrayList<>();
    for (Piece word : drawnWords()) {
      List<Glyph> open = new ArrayList<>();
      for (Glyph glyph : word.visual().glyphs()) {
        if (!open.isEmpty() && open.getLast().run() != glyph.run()) {
          words.add(new Piece(page, word.down(), new Visual(open)));
          open = new ArrayList<>();
        }
        open.add(glyph);
      }
      words.add(new Piece(page, word.down(), new Visual(open)));
    }
    return words;
  }

  private static List<Piece> pieces(int page, Visual line, float offset, Cut cut) {
    List<Piece> pieces = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    Glyph blank = null;
    for (Glyph glyph : line.glyphs()) {
      if (glyph.isBlank()) {
        blank = glyph;
        continue;
      }
      if (!open.isEmpty()
          && isApart(open.getLast(), glyph, cut)
          && !(blank != null && isSameWords(open.getLast(), blank, glyph))) {
        pieces.add(new Piece(page, open.getFirst().baseline() + offset, new Visual(open)));
        open = new ArrayList<>();
      }
      open.add(glyph);
      blank = null;
    }
    if (!open.isEmpty()) {
      pieces.add(new Piece(page, open.getFirst().baseline() + offset, new Visual(open)));
    }
    return pieces;
  }

  /** Whether a space may be one between words, and not between two figures. */
  private static boolean isSameWords(Glyph one, Glyph blank, Glyph next) {
    return next.order() == one.order() + 1
        && (next.run() == one.run() || (gap(one, blank) < TOUCHING && gap(blank, next) < TOUCHING))
        && !isDigit(one)
        && !isDigit(next)
        && next.left() - one.right() <= WORD_GAP * Math.max(next.size(), one.size());
  }

  private static boolean isSign(Glyph glyph) {
    return "+-－＋".indexOf(glyph.text().charAt(0)) >= 0;
  }

  private static boolean isDigit(Glyph glyph) {
    return Character.isDigit(glyph.text().charAt(0));
  }

  private static boolean isApart(Glyph one, Glyph next, Cut cut) {
    float gap = gap(one, next);
    if (isSign(one) && isDigit(next) && next.order() == one.order() + 1) {
      return gap > SIGN_GAP; // letter by letter, a sign is drawn before its digits
    }
    return gap > GAP
        || (cut != Cut.GAPS && next.order() != one.order() + 1)
        || (cut != Cut.GAPS
            && next.run() != one.run()
            && (gap > OTHER_RUN_GAP
                || (cut == Cut.FIGURES && beginsFigure(next) && !isInFigure(one))));
  }

  private static float gap(Glyph one, Glyph next) {
    return (next.left() - one.right()) / Math.max(next.size(), one.size());
  }

  private static boolean beginsFigure(Glyph glyph) {
    return isDigit(glyph) || "+-－＋—–".indexOf(glyph.text().charAt(0)) >= 0;
  }

  private static boolean isInFigure(Glyph glyph) {
    return isDigit(glyph) || "+-－＋.,．，".indexOf(glyph.text().charAt(0)) >= 0;
  }

  /**
   * Whether two of its figures touch that were not drawn in one go, or a dash stands so near to a
   * figure that it may be its sign: they may be one.
   */
  boolean isTorn() {
    for (int i = 1; i < figures.size(); i++) {
      Glyph one = figures.get(i - 1).visual().glyphs().getLast();
      Glyph next = figures.get(i).visual().glyphs().getFirst();
      float near =
          figures.get(i - 1).visual().glyphs().size() == 1 && isSign(one) ? NEAR_SIGN : TOUCHING;
      if (gap(one, next) < near && isInFigure(one) && isInFigure(next)) {
        return true;
      }
    }
    return false;
  }
}
