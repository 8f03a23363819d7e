package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPieces.Piece;

/**
 * Figures that were too wide for their cell and go on in the next line, where no lines draw the
 * cell: they are put together in the line of their row. Only what can be no figure by itself goes
 * on, or what stands over and under the line of its row, where no other row has room.
 */
final class PdfBrokenFigures {
  private static final String DIGITS = "[+-]?[0-9０-９]+";
  private static final Pattern FIGURE = Pattern.compile(DIGITS + "(?:[.,．，][0-9０-９]+)*");

  /** A figure that refers to a note. */
  private static final Pattern NOTED =
      Pattern.compile(FIGURE.pattern() + "(?:（注[0-9]*）|\\(注[0-9]*\\)|\\[[0-9]+\\])");

  private static final Pattern BEGUN =
      Pattern.compile(FIGURE.pattern() + "(?:[（(](?:注[0-9]*)?|\\[[0-9]*)");

  private static final Pattern CUT_BEHIND_POINT =
      Pattern.compile("[+-]?[0-9０-９][0-9０-９.,．，]*[.,．，]");
  private static final Pattern CUT_BEFORE_POINT = Pattern.compile("[.．][0-9０-９]+");
  private static final String OPENING = "（([";

  /** What is counted, behind a figure. */
  private static final Pattern UNIT = Pattern.compile("件|项|个|条|次|元|万元");

  /** A figure with what is counted. */
  private static final Pattern COUNTED = Pattern.compile(FIGURE.pattern() + "(?:" + UNIT + ")?");

  /** How far apart the lines of a cell may stand, as a share of the size of the characters. */
  private static final float PITCH = 1.9f;

  /** How exactly parts stand under each other, and around the line of their row. */
  private static final float ALIGNED = 0.15f;

  private static final int MOST_LINES = 4;

  private final List<Visual> lines;
  private final List<List<Piece>> pieces = new ArrayList<>();

  /** The letters of the parts of figures, each with the one it has become. */
  private final Map<Glyph, Glyph> moved = new HashMap<>();

  /** The figures that were put together, by their first letters. */
  private final Map<Glyph, List<Glyph>> after = new HashMap<>();

  private PdfBrokenFigures(List<Visual> lines) {
    this.lines = lines;
    for (Visual line : lines) {
      pieces.add(PdfPieces.of(0, line, 0, false).words());
    }
  }

  /** The lines of a page with their figures whole. */
  static List<Visual> joined(List<Visual> lines) {
    if (lines.size() < 2) {
      return lines;
    }
    PdfBrokenFigures broken = new PdfBrokenFigures(lines);
    for (int at = 0; at + 1 < lines.size(); at++) {
      ReadingTime.check();
      for (Piece piece : broken.pieces.get(at)) {
        broken.join(at, piece);
      }
    }
    return broken.moved.isEmpty() ? lines : broken.rows();
  }

  private void join(int at, Piece first) {
    String words = first.text();
    if (words.isEmpty() || (!UnseenText.hasDigit(words.substring(0, 1)) && !isSigned(words))) {
      return;
    }
    List<Piece> parts = new ArrayList<>(List.of(first));
    for (int next = at + 1; next < lines.size() && next <= at + MOST_LINES; next++) {
      if (!isNear(parts.getLast(), lines.get(next))) {
        return;
      }
      Piece part = under(first, pieces.get(next));
      if (part == null) {
        continue;
      }
      if (parts.size() > 1 && !isOpen(words)) {
        return;
      }
      boolean open = isOpen(words) || isOpen(part.text().substring(0, 1));
      words += part.text();
      parts.add(part);
      if (isCut(parts, words, open, at, next)) {
        move(parts, row(at, next, parts));
        return;
      }
      if (!begins(words)) {
        return;
      }
    }
  }

  private static boolean isSigned(String words) {
    return words.charAt(0) == '+' || words.charAt(0) == '-';
  }

  private static boolean isNear(Piece upper, Visual lower) {
    return lower.baseline() - upper.down() <= PITCH * upper.size();
  }

  /** What stands exactly under a part: at one edge or in the middle. */
  private static @Nullable Piece under(Piece upper, List<Piece> lower) {
    float room = ALIGNED * upper.size();
    for (Piece piece : lower) {
      if (Math.abs(piece.left() - upper.left()) < room
          || Math.abs(piece.middle() - upper.middle()) < room
          || Math.abs(piece.right() - upper.right()) < room) {
        return piece;
      }
    }
    return null;
  }

  /** Whether some parts are a figure together and one of them could not be one by itself. */
  private boolean isCut(List<Piece> parts, String words, boolean open, int from, int to) {
    if (open && NOTED.matcher(words).matches()) {
      return true;
    }
    if (parts.size() == 2
        && UNIT.matcher(parts.getLast().text()).matches()
        && FIGURE.matcher(parts.getFirst().text()).matches()) {
      return true;
    }
    if (parts.size() > 2 || !FIGURE.matcher(words).matches()) {
      return false;
    }
    return CUT_BEHIND_POINT.matcher(parts.getFirst().text()).matches()
        || CUT_BEFORE_POINT.matcher(parts.getLast().text()).matches()
        || (isPlain(parts.getLast()) && between(from, to, parts) >= 0);
  }

  private static boolean isPlain(Piece piece) {
    return COUNTED.matcher(piece.text()).matches();
  }

  /** Whether a figure with its note may begin so; what has no bracket yet is whole without it. */
  private static boolean begins(String words) {
    return BEGUN.matcher(words).matches();
  }

  private static boolean isOpen(String words) {
    return words.chars().anyMatch(c -> OPENING.indexOf(c) >= 0);
  }

  /**
   * The line of figures in the middle between two others, with nothing between the parts; or -1.
   */
  private int between(int from, int to, List<Piece> parts) {
    float size = parts.getFirst().size();
    float middle = (parts.getFirst().down() + parts.getLast().down()) / 2;
    for (int line = from + 1; line < to; line++) {
      if (Math.abs(lines.get(line).baseline() - middle) < ALIGNED * size
          && pieces.get(line).stream().anyMatch(PdfBrokenFigures::isPlain)
          && pieces.get(line).stream().noneMatch(piece -> isBeside(piece, parts))) {
        return line;
      }
    }
    return -1;
  }

  private static boolean isBeside(Piece piece, List<Piece> parts) {
    return parts.stream()
        .anyMatch(part -> piece.left() < part.right() && part.left() < piece.right());
  }

  /** The line of the row that a figure belongs to: in the middle, at the top or at the bottom. */
  private int row(int from, int to, List<Piece> parts) {
    int middle = between(from, to, parts);
    if (middle >= 0) {
      return middle;
    }
    return hasOther(from, parts) || !hasOther(to, parts) ? from : to;
  }

  private boolean hasOther(int line, List<Piece> parts) {
    return pieces.get(line).stream().anyMatch(piece -> isPlain(piece) && !parts.contains(piece));
  }

  /** Writes parts one after the other into a line, in the room that they take. */
  private void move(List<Piece> parts, int line) {
    List<Glyph> glyphs = new ArrayList<>();
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Piece part : parts) {
      glyphs.addAll(part.visual().glyphs());
      left = Math.min(left, part.left());
      right = Math.max(right, part.right());
    }
    float breadth = (right - left) / glyphs.size();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      moved.put(
          glyph,
          new Glyph(
              glyph.text(),
              left + i * breadth,
              left + (i + 1) * breadth,
              lines.get(line).baseline(),
              glyphs.getFirst().size(),
              glyph.order(),
              glyphs.getFirst().run(),
              glyph.faint(),
              glyph.doubtful()));
    }
    after.put(glyphs.getFirst(), glyphs);
  }

  /** All lines anew, with the letters of each figure drawn one after the other. */
  private List<Visual> rows() {
    List<Glyph> drawn = new ArrayList<>();
    lines.forEach(line -> drawn.addAll(line.glyphs()));
    drawn.sort(Comparator.comparingInt(Glyph::order));
    Map<Glyph, Glyph> whole = new HashMap<>();
    int order = 0;
    for (Glyph glyph : drawn) {
      List<Glyph> figure = after.get(glyph);
      if (figure != null) {
        for (Glyph part : figure) {
          whole.put(part, Objects.requireNonNull(moved.get(part)).withOrder(order++));
        }
      } else if (!moved.containsKey(glyph)) {
        whole.put(glyph, glyph.withOrder(order++));
      }
    }
    Map<Float, List<Glyph>> figures = new HashMap<>();
    for (Glyph glyph : moved.keySet()) {
      Glyph own = Objects.requireNonNull(whole.get(glyph));
      figures.computeIfAbsent(own.baseline(), line -> new ArrayList<>()).add(own);
    }
    List<Visual> rows = new ArrayList<>();
    for (Visual line : lines) {
      List<Glyph> glyphs = new ArrayList<>();
      for (Glyph glyph : line.glyphs()) {
        if (!moved.containsKey(glyph)) {
          glyphs.add(Objects.requireNonNull(whole.get(glyph)));
        }
      }
      List<Glyph> own = figures.remove(line.baseline());
      if (own != null) {
        glyphs.addAll(own);
        glyphs.sort(Comparator.comparingDouble(Glyph::left));
      }
      if (!glyphs.isEmpty()) {
        rows.add(new Visual(glyphs));
      }
    }
    return rows;
  }
}
