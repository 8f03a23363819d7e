package org.mingjian.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;

/** What stands above the text of several pages, though not of all, and parts a table on them. */
final class PdfRunningLines {
  /** How far apart, in points, such a line may stand on different pages. */
  private static final float SAME_PLACE = 3;

  /** How far it stands at least above what follows, as a share of its size. */
  private static final float APART = 1.5f;

  private PdfRunningLines() {}

  /**
   * The first line of a page, if another page begins with the same one in the same place; null
   * where it may as well repeat what stands over the columns.
   */
  static @Nullable Visual first(List<PdfContent> pages, int page) {
    List<Visual> lines = pages.get(page).lines();
    if (lines.size() < 2) {
      return null;
    }
    Visual line = lines.getFirst();
    String words = pattern(line);
    boolean again = false;
    for (int other = 0; other < pages.size() && !again; other++) {
      List<Visual> others = pages.get(other).lines();
      again =
          other != page
              && !others.isEmpty()
              && Math.abs(others.getFirst().baseline() - line.baseline()) < SAME_PLACE
              && pattern(others.getFirst()).equals(words);
    }
    boolean apart = lines.get(1).baseline() - line.baseline() > APART * line.size();
    return again && apart && !KnownLabels.isPart(words) ? line : null;
  }

  private static String pattern(Visual line) {
    return line.text(false).strip().replaceAll("[0-9]+", "#");
  }
}
