package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;

/**
 * Numbers of pages among the last lines of a table, where a name that is written on its side
 * reaches down to them: told by the dashes or words around them.
 */
final class PdfPageNumbers {
  private static final String ENDS = "-—－页 \u00A0\u3000";

  /** So many lines at the bottom may hold the number of the page. */
  private static final int LINES = 3;

  /** The number and its dashes stand closer than this, as a share of their size. */
  private static final float TOGETHER = 0.7f;

  /** What stands before them in the same line is farther away. */
  private static final float APART = 1.5f;

  private PdfPageNumbers() {}

  /** Drops the number of a page that is not the last line by itself. */
  static void drop(List<Visual> lines, int number) {
    if (lines.stream().skip(Math.max(0, lines.size() - LINES)).noneMatch(PdfPageNumbers::mayEnd)) {
      return;
    }
    Pattern own =
        Pattern.compile(
            "(?:[-—－] ?" + number + " ?[-—－]|第 ?" + number + " ?页(?:[ ，,/]*共 ?[0-9]{1,3} ?页)?)$");
    for (int at = lines.size() - 1; at >= Math.max(0, lines.size() - LINES); at--) {
      String words = lines.get(at).text(false).stripTrailing();
      var found = own.matcher(words);
      if (found.find()) {
        Visual rest = without(lines.get(at), words.substring(found.start()));
        if (!isApart(lines.get(at), rest)) {
          return;
        }
        if (rest.glyphs().isEmpty()) {
          lines.remove(at);
        } else {
          lines.set(at, rest);
        }
        return;
      }
    }
  }

  /** Whether a line ends in what stands behind the number of a page. */
  private static boolean mayEnd(Visual line) {
    return ENDS.indexOf(line.glyphs().getLast().text().charAt(0)) >= 0;
  }

  /** Whether the letters behind the rest of a line stand together and apart from it: no cells. */
  private static boolean isApart(Visual line, Visual rest) {
    Glyph before = rest.glyphs().isEmpty() ? null : rest.glyphs().getLast();
    boolean first = true;
    for (Glyph glyph : line.glyphs().subList(rest.glyphs().size(), line.glyphs().size())) {
      if (glyph.isBlank()) {
        continue;
      }
      float gap = before == null ? Float.NaN : (glyph.left() - before.right()) / glyph.size();
      if (first ? gap < APART : gap > TOGETHER) {
        return false;
      }
      first = false;
      before = glyph;
    }
    return true;
  }

  /** A line without what its last letters say; spaces between letters are not among them. */
  private static Visual without(Visual line, String end) {
    List<Glyph> glyphs = new ArrayList<>(line.glyphs());
    int letters = (int) end.chars().filter(c -> c != ' ').count();
    while (letters > 0 && !glyphs.isEmpty()) {
      Glyph last = glyphs.removeLast();
      letters -= last.isBlank() ? 0 : last.text().length();
    }
    while (!glyphs.isEmpty() && glyphs.getLast().isBlank()) {
      glyphs.removeLast();
    }
    return new Visual(glyphs);
  }
}
