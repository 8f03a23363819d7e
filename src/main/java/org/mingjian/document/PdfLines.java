package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mingjian.document.PdfPage.Glyph;

/** Puts characters in reading order: lines from the top, each from the left. */
final class PdfLines {
  private PdfLines() {}

  /** One visual line. */
  record Visual(List<Glyph> glyphs) {
    float left() {
      return glyphs.getFirst().left();
    }

    float right() {
      return glyphs.getLast().right();
    }

    float baseline() {
      return glyphs.getFirst().baseline();
    }

    float size() {
      float largest = 0;
      for (Glyph glyph : glyphs) {
        largest = Math.max(largest, glyph.size());
      }
      return largest;
    }

    /** The text; wider gaps become a space, and very wide ones a tab. */
    String text(boolean tabs) {
      return text(tabs, false);
    }

    /** The text in a cell that lines enclose: spaced-out digits without a space are one figure. */
    String textInCell() {
      return text(false, true);
    }

    private String text(boolean tabs, boolean enclosed) {
      StringBuilder words = new StringBuilder();
      Glyph previous = null;
      Glyph full = null;
      for (Glyph glyph : glyphs) {
        if (previous != null) {
          float gap = glyph.left() - previous.right();
          float size = Math.max(glyph.size(), previous.size());
          if (tabs && gap > size * 1.2f) {
            words.append('\t');
          } else if (gap > size * 0.25f && !(enclosed && isSpacedOut(previous, glyph))) {
            words.append(' ');
          } else if (isOver(previous, glyph)) {
            words.append('\uFFFD');
          }
        }
        boolean raised = full != null && isRaised(full, glyph);
        words.append(raised ? RaisedDigits.of(glyph.text()) : glyph.text());
        full = raised ? full : glyph;
        previous = glyph;
      }
      return words.toString();
    }
  }

  /**
   * Digits that lie so far over each other, as a share of their size, were not written together.
   */
  private static final float DRAWN_OVER = 0.3f;

  /** Letters of one line differ in height by no more, as a share of the same. */
  private static final float LEVEL = 0.15f;

  /** Letters that begin so near to each other, as a share of their size, stand in one place. */
  private static final float SAME = 0.15f;

  /** How exactly a letter begins where the last one ends, in the same share. */
  private static final float WRITTEN = 0.02f;

  /** The size of what refers to a note, as a share of what it stands behind. */
  private static final float SMALL = 0.85f;

  /** How high it stands, as a share of the same. */
  private static final float RAISED = 0.15f;

  /** Digits set apart evenly are as far apart as this at most, as a share of their size. */
  private static final float SPACED_OUT = 0.6f;

  private static boolean isSpacedOut(Glyph one, Glyph next) {
    float size = Math.max(one.size(), next.size());
    return isFigure(one) && isFigure(next) && next.left() - one.right() <= SPACED_OUT * size;
  }

  /** A digit drawn over another one: nobody knows what was written. */
  private static boolean isOver(Glyph one, Glyph next) {
    float size = Math.max(one.size(), next.size());
    return isFigure(one)
        && isFigure(next)
        && !isWrittenAfter(one, next)
        && (next.left() - one.right() < -DRAWN_OVER * size
            || next.left() - one.left() < SAME * size);
  }

  /** Whether two digits were written as one figure. */
  static boolean isOneFigure(Glyph one, Glyph next) {
    return isFigure(one) && isFigure(next) && isWrittenAfter(one, next);
  }

  /** Whether a letter was written right behind another one, in one go: where that ends. */
  private static boolean isWrittenAfter(Glyph one, Glyph next) {
    return next.run() == one.run()
        && next.order() == one.order() + 1
        && Math.abs(next.left() - one.right()) < WRITTEN * one.size();
  }

  /** Whether a digit is smaller than what stands before it, and higher: it refers to a note. */
  private static boolean isRaised(Glyph one, Glyph next) {
    return next.size() < one.size() * SMALL
        && next.baseline() < one.baseline() - one.size() * RAISED;
  }

  static List<Visual> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<Visual> lines = new ArrayList<>();
    List<Glyph> current = new ArrayList<>();
    float baseline = 0;
    for (Glyph glyph : sorted) {
      if (!current.isEmpty() && glyph.baseline() - baseline > Math.max(2, glyph.size() * 0.4f)) {
        lines.add(line(current));
        current = new ArrayList<>();
      }
      if (current.isEmpty()) {
        baseline = glyph.baseline();
      }
      current.add(glyph);
    }
    if (!current.isEmpty()) {
      lines.add(line(current));
    }
    lines.removeIf(line -> line.text(false).isBlank());
    return lines;
  }

  /**
   * The same lines, cut into two where letters of almost the same height stand over others: those
   * of a label that is written from the top may lie between two letters of another.
   */
  static List<Visual> parted(List<Visual> lines) {
    List<Visual> parted = new ArrayList<>();
    lines.forEach(line -> addParted(line, parted));
    return parted;
  }

  private static void addParted(Visual line, List<Visual> lines) {
    if (!hasLettersOver(line, LEVEL * line.size())) {
      lines.add(line);
      return;
    }
    List<Glyph> level = new ArrayList<>(line.glyphs());
    level.sort(Comparator.comparingDouble(Glyph::baseline));
    int gap = 1;
    for (int i = 2; i < level.size(); i++) {
      if (below(level, i) > below(level, gap)) {
        gap = i;
      }
    }
    addParted(line(level.subList(0, gap)), lines);
    addParted(line(level.subList(gap, level.size())), lines);
  }

  private static float below(List<Glyph> level, int at) {
    return level.get(at).baseline() - level.get(at - 1).baseline();
  }

  private static boolean hasLettersOver(Visual line, float parted) {
    for (int i = 1; i < line.glyphs().size(); i++) {
      Glyph one = line.glyphs().get(i - 1);
      Glyph next = line.glyphs().get(i);
      if (Math.abs(next.baseline() - one.baseline()) > parted
          && one.right() - next.left() > DRAWN_OVER * next.size()
          && isWide(one)
          && isWide(next)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is one of Chinese words or its signs, and no figure. */
  private static boolean isWide(Glyph glyph) {
    char c = glyph.text().charAt(0);
    return Character.isIdeographic(c) || "（）()、“”，".indexOf(c) >= 0;
  }

  /** The same lines, with their letters numbered in the order in which they are drawn. */
  static List<Visual> numbered(List<Visual> lines) {
    List<Glyph> letters = new ArrayList<>();
    for (Visual line : lines) {
      line.glyphs().stream().filter(glyph -> !glyph.isBlank()).forEach(letters::add);
    }
    letters.sort(Comparator.comparingInt(Glyph::order));
    int[] places = new int[letters.isEmpty() ? 0 : letters.getLast().order() + 1];
    PdfBackwardText.turn(letters);
    for (int i = 0; i < letters.size(); i++) {
      places[letters.get(i).order()] = i;
    }
    List<Visual> numbered = new ArrayList<>();
    for (Visual line : lines) {
      numbered.add(
          new Visual(
              line.glyphs().stream()
                  .map(glyph -> glyph.isBlank() ? glyph : glyph.withOrder(places[glyph.order()]))
                  .toList()));
    }
    return numbered;
  }

  /** One line of the letters of two. */
  static Visual line(List<Glyph> one, List<Glyph> other) {
    List<Glyph> both = new ArrayList<>(one);
    both.addAll(other);
    return line(both);
  }

  private static Visual line(List<Glyph> glyphs) {
    List<Glyph> ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparingDouble(Glyph::left));
    List<Glyph> kept = new ArrayList<>();
    for (Glyph glyph : ordered) {
      Glyph last = kept.isEmpty() ? null : kept.getLast();
      boolean again =
          last != null
              && last.text().equals(glyph.text())
              && glyph.left() - last.left() < last.size() * SAME
              && !isWrittenAfter(last, glyph);
      if (!again) {
        kept.add(glyph); // some programs draw bold text twice with a small shift
      }
    }
    return new Visual(kept);
  }

  /**
   * The text of a cell, its lines apart. A figure that was too wide for its cell goes on in the
   * next line: there is no break in it.
   *
   * @param room how much room a line leaves
   */
  static String text(List<Visual> lines, ToDoubleFunction<Visual> room) {
    StringBuilder words = new StringBuilder();
    Visual previous = null;
    for (Visual line : lines) {
      if (previous != null && !goesOn(previous, line, room)) {
        words.append('\n');
      }
      words.append(line.textInCell().strip());
      previous = line;
    }
    return words.toString();
  }

  private static boolean goesOn(Visual line, Visual next, ToDoubleFunction<Visual> room) {
    return isFigure(line.glyphs().getLast())
        && isFigure(next.glyphs().getFirst())
        && isFull(line, next, room);
  }

  /** Whether a line had no room left for the first character of the next one. */
  static boolean isFull(Visual line, Visual next, ToDoubleFunction<Visual> room) {
    Glyph first = next.glyphs().getFirst();
    return room.applyAsDouble(line) < first.right() - first.left() + 0.5;
  }

  private static boolean isFigure(Glyph glyph) {
    char c = glyph.text().charAt(0);
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }
}
