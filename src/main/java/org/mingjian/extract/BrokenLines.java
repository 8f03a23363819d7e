package org.mingjian.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Finds lines that a program broke at its width. Most long lines of such a text are equally long,
 * and few of them end with a sentence, as paragraphs do.
 */
final class BrokenLines {
  private static final int NARROWEST = 18;

  /** A single line that was broken is this wide at least. */
  private static final int NARROWEST_ALONE = 24;

  private static final int WIDEST = 80;

  /** A longer line without a mark at its end is a paragraph that lost its last one. */
  private static final int WIDEST_CUT = 60;

  /** A mark that may not begin a line, or a figure that is not parted, makes a line shorter. */
  private static final int TOLERANCE = 3;

  /** Fewer full lines may be so by chance. */
  private static final int FEWEST = 4;

  private static final String SENTENCE_ENDS = "。！!？?；;：:";

  private static final String MARKS = "，,、。；;";

  private final BitSet goesOn = new BitSet();

  /** Where lines begin, and end, of which is not known whether they are one sentence. */
  private final BitSet open = new BitSet();

  private BrokenLines() {}

  /** Whether the line that begins at a place is the rest of the one before. */
  boolean goesOnAt(int start) {
    return goesOn.get(start);
  }

  /** Whether a sentence may go on over the end of a line at a place, or begin before it there. */
  boolean isOpenAt(int place) {
    return open.get(place);
  }

  static BrokenLines of(String text, List<Span> paragraphs) {
    BrokenLines found = new BrokenLines();
    List<Span> lines = lines(text, paragraphs);
    int width = width(text, lines);
    boolean indents =
        lines.stream().anyMatch(line -> line.length() > NARROWEST && isIndented(text, line));
    for (int i = 1; i < lines.size(); i++) {
      Span upper = lines.get(i - 1);
      Span lower = lines.get(i);
      if (!follows(text, upper, lower) || isBegin(text, lower)) {
        continue;
      }
      boolean ended = SENTENCE_ENDS.indexOf(text.charAt(upper.end() - 1)) >= 0;
      boolean cut = !ended && isCut(text, upper, lower);
      if ((width > 0 && isFull(text, upper, width) && (indents || !ended))
          || (cut && isRest(text, upper, lower))) {
        found.goesOn.set(lower.start());
      } else if (cut) {
        found.open.set(upper.end());
        found.open.set(lower.start());
      }
    }
    return found;
  }

  private static List<Span> lines(String text, List<Span> paragraphs) {
    List<Span> lines = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      int start = paragraph.start();
      while (start < paragraph.end()) {
        int end = text.indexOf('\n', start, paragraph.end());
        end = end < 0 ? paragraph.end() : end;
        Span line = Spans.trimmed(text, start, end);
        if (line.length() > 0) {
          lines.add(line);
        }
        start = end + 1;
      }
    }
    return lines;
  }

  /** The width at which lines were broken; 0 where none was. */
  private static int width(String text, List<Span> lines) {
    int[] counts = new int[WIDEST + 1];
    int longer = 0;
    int all = 0;
    for (Span line : lines) {
      int length = columns(text, line);
      if (length > WIDEST) {
        longer++;
      } else {
        counts[length]++;
      }
      all += length >= NARROWEST ? 1 : 0;
    }
    if (all < FEWEST || longer * 10 > all) {
      return 0;
    }
    int best = 0;
    int most = 0;
    for (int width = NARROWEST; width <= WIDEST; width++) {
      int near = 0;
      for (int i = Math.max(0, width - TOLERANCE); i <= width; i++) {
        near += counts[i];
      }
      if (near >= most) {
        most = near;
        best = width;
      }
    }
    while (best > 0 && counts[best] == 0) {
      best--; // the widest of them
    }
    int wider = longer;
    for (int i = best + 1; i <= WIDEST; i++) {
      wider += counts[i];
    }
    int full = 0;
    int ended = 0;
    for (Span line : lines) {
      if (isFull(text, line, best) && columns(text, line) <= best) {
        full++;
        ended += SENTENCE_ENDS.indexOf(text.charAt(line.end() - 1)) >= 0 ? 1 : 0;
      }
    }
    boolean broken =
        full >= FEWEST && full * 5 >= all * 2 && ended * 2 <= full && wider * 10 <= all;
    return broken ? best : 0;
  }

  private static boolean isBegin(String text, Span line) {
    return isIndented(text, line) || PlanHeadings.level(text, line.start(), line.end()) > 0;
  }

  /** Whether a line of running text ends without a mark, or the next begins with one. */
  private static boolean isCut(String text, Span upper, Span lower) {
    if (MARKS.indexOf(text.charAt(lower.start())) >= 0) {
      return true;
    }
    boolean running = false;
    for (int i = upper.start(); i < upper.end() - 1; i++) {
      running |= "，,。".indexOf(text.charAt(i)) >= 0;
    }
    int wide = columns(text, upper);
    return running && wide >= NARROWEST && wide <= WIDEST_CUT;
  }

  /** Whether a line is not wider than the cut one before it, as the rest of a paragraph is not. */
  private static boolean isRest(String text, Span upper, Span lower) {
    int width = columns(text, upper);
    return width >= NARROWEST_ALONE && columns(text, lower) <= width + TOLERANCE;
  }

  private static boolean isFull(String text, Span line, int width) {
    return columns(text, line) >= width - TOLERANCE;
  }

  /** How wide a line is: two narrow characters take the room of a Chinese one. */
  private static int columns(String text, Span line) {
    int narrow = 0;
    int from = text.lastIndexOf('\n', line.start() - 1) + 1;
    for (int i = line.start(); i < line.end(); i++) {
      narrow += text.charAt(i) < '\u2000' ? 1 : 0;
    }
    return line.length() - narrow / 2 + Math.min(line.start() - from, 2);
  }

  private static boolean follows(String text, Span upper, Span lower) {
    int ends = 0;
    for (int i = upper.end(); i < lower.start(); i++) {
      char c = text.charAt(i);
      if (!Spans.isSpace(c)) {
        return false;
      }
      ends += c == '\n' ? 1 : 0;
    }
    return ends == 1;
  }

  private static boolean isIndented(String text, Span line) {
    return line.start() > 0
        && Spans.isSpace(text.charAt(line.start() - 1))
        && text.charAt(line.start() - 1) != '\n';
  }
}
