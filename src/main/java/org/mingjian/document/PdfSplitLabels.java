package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPieces.Piece;

/**
 * Rows outside of tables whose label was broken over lines, with the figures beside one of them or
 * between two: where all lines together are exactly what a form says, and no part of them is, the
 * label is written before the figures as if it had not been broken.
 */
final class PdfSplitLabels {
  /** A label has no more lines above its figures, and below them. */
  private static final int MOST_LINES = 4;

  /** Lines of a label stand no farther apart than so many times their size. */
  private static final float FAR = 3;

  /** Shorter words may be the end of any label. */
  private static final int FEWEST_LETTERS = 5;

  private final List<PdfPieces> lines = new ArrayList<>();

  private PdfSplitLabels(List<Visual> written) {
    for (Visual line : written) {
      lines.add(PdfPieces.of(0, line, 0, false));
    }
  }

  /** Puts the labels of a page together. */
  static void join(PdfContent page) {
    List<Visual> written = page.lines();
    if (written.size() < 2) {
      return;
    }
    PdfSplitLabels split = new PdfSplitLabels(written);
    List<Visual> joined = split.joined();
    if (joined != null) {
      written.clear();
      written.addAll(joined);
    }
  }

  private @Nullable List<Visual> joined() {
    boolean[] taken = new boolean[lines.size()];
    List<Visual> whole = new ArrayList<>();
    boolean any = false;
    for (PdfPieces line : lines) {
      whole.add(line.line());
    }
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).figures().isEmpty() || lines.get(at).isProse()) {
        continue;
      }
      ReadingTime.check();
      int[] found = around(at, taken);
      if (found != null) {
        any = true;
        whole.set(at, row(found[0], at, found[1]));
        for (int i = found[0]; i <= found[1]; i++) {
          if (i != at) {
            taken[i] = true;
            whole.set(i, withoutWord(i));
          }
        }
      }
    }
    if (!any) {
      return null;
    }
    List<Visual> left = new ArrayList<>();
    for (Visual line : whole) {
      if (!line.glyphs().isEmpty()) {
        left.add(line);
      }
    }
    return left;
  }

  /** What is left of a line whose innermost words were taken. */
  private Visual withoutWord(int at) {
    List<Glyph> glyphs = new ArrayList<>();
    List<Piece> labels = lines.get(at).labels();
    labels.subList(0, labels.size() - 1).forEach(label -> glyphs.addAll(label.visual().glyphs()));
    return new Visual(glyphs);
  }

  /** From which to which line the label of a row reaches; null when its own line holds it all. */
  private int @Nullable [] around(int at, boolean[] taken) {
    for (int above = 0; above <= MOST_LINES; above++) {
      if (above > 0 && !isPart(at - above, at - above + 1, taken)) {
        return null;
      }
      for (int below = 0; below <= MOST_LINES; below++) {
        if (below > 0 && !isPart(at + below, at + below - 1, taken)) {
          break;
        }
        List<Piece> label = label(at - above, at, at + below);
        if (label != null && isSplit(label) && isAround(label, at)) {
          return new int[] {at - above, at + below};
        }
      }
    }
    return null;
  }

  /**
   * Whether some line of a label stands beside the figures, or lines above and below them: figures
   * over or under all of it may be those of the next row.
   */
  private boolean isAround(List<Piece> label, int at) {
    float down = lines.get(at).down();
    return lines.get(at).labels().stream().anyMatch(label::contains)
        || (label.getFirst().down() < down && label.getLast().down() > down);
  }

  /** Whether a line may be one of a label, next to another line of it or of its figures. */
  private boolean isPart(int at, int next, boolean[] taken) {
    if (at < 0 || at >= lines.size() || taken[at]) {
      return false;
    }
    PdfPieces line = lines.get(at);
    float apart = Math.abs(line.down() - lines.get(next).down());
    return line.figures().isEmpty() && !line.labels().isEmpty() && apart < FAR * line.line().size();
  }

  /** The words from the top that may be one label; null when they do not stand under each other. */
  private @Nullable List<Piece> label(int from, int at, int to) {
    List<Piece> label = new ArrayList<>();
    Piece first = from < at ? word(from) : at < to ? word(to) : null;
    for (int i = from; i <= to; i++) {
      Piece own = i == at ? own(at, first) : word(i);
      if (own != null && !label.isEmpty() && !isUnder(own, label.getLast())) {
        return null;
      }
      if (own != null) {
        label.add(own);
      }
    }
    return label;
  }

  /** The innermost words of a line; those left of them belong to the label of a group. */
  private Piece word(int at) {
    return lines.get(at).labels().getLast();
  }

  /** What stands in front of the figures under or over another line of the label. */
  private @Nullable Piece own(int at, @Nullable Piece other) {
    for (Piece piece : lines.get(at).labels()) {
      if (other != null && isUnder(piece, other)) {
        return piece;
      }
    }
    return null;
  }

  private static boolean isUnder(Piece one, Piece other) {
    return one.left() < other.right() && other.left() < one.right();
  }

  private static boolean isSplit(List<Piece> label) {
    int letters = label.stream().mapToInt(piece -> piece.text().length()).sum();
    if (label.size() < 2 || letters < FEWEST_LETTERS || !KnownLabels.isRow(label)) {
      return false;
    }
    for (int end = 1; end < label.size(); end++) {
      if (KnownLabels.isRow(label.subList(0, end))
          || KnownLabels.isRow(label.subList(end, label.size()))) {
        return false;
      }
    }
    return true;
  }

  /** The line of figures with the whole label before them, behind the labels left of it. */
  private Visual row(int from, int at, int to) {
    List<Piece> label = Objects.requireNonNull(label(from, at, to));
    PdfPieces line = lines.get(at);
    List<Glyph> glyphs = new ArrayList<>();
    boolean written = false;
    List<Piece> pieces = new ArrayList<>(line.labels());
    pieces.addAll(line.figures());
    for (Piece piece : pieces) {
      boolean own = label.contains(piece);
      if (!written && (own || piece.left() >= label.getFirst().left())) {
        label.forEach(part -> glyphs.addAll(part.visual().glyphs()));
        written = true;
      }
      if (!own) {
        glyphs.addAll(piece.visual().glyphs());
      }
    }
    return new Visual(glyphs);
  }
}
