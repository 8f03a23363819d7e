package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfTables.Found;

/**
 * The tables of a page and the lines of text beside them. Changes while pages are put together.
 *
 * @param beside whether it stands on one sheet with the page before
 */
record PdfContent(
    List<Found> tables, List<Visual> lines, PdfCutTables cut, PdfBands bands, boolean beside) {
  /** As many lines at the top and at the bottom of a page may be the same on all pages. */
  private static final int RUNNING_LINES = 3;

  /** How far apart, in points, such a line may stand on different pages. */
  private static final float SAME_PLACE = 3;

  private static final Pattern PAGE_OF =
      Pattern.compile("第\\s*[0-9]{1,3}\\s*页(?:[\\s，,/]*共\\s*[0-9]{1,3}\\s*页)?");

  static PdfContent of(PdfPage.Seen page, int number, boolean beside) {
    PdfCutTables cut = PdfCutTables.of(page);
    List<Found> tables = new ArrayList<>();
    for (Found drawn : PdfTables.find(page.glyphs(), page.strokes())) {
      Found table = PdfStackedRows.parted(drawn);
      if (!PdfOpenRows.isIn(table) && !PdfHalfTables.isIn(table, page.glyphs())) {
        tables.add(cut.marked(table));
      }
    }
    List<Glyph> outside = new ArrayList<>();
    for (Glyph glyph : page.glyphs()) {
      boolean inTable = false;
      for (Found table : tables) {
        inTable |=
            glyph.middle() >= table.left()
                && glyph.middle() <= table.right()
                && glyph.height() >= table.top()
                && glyph.height() <= table.bottom();
      }
      if (!inTable) {
        outside.add(glyph);
      }
    }
    List<Visual> lines =
        new ArrayList<>(
            PdfLines.numbered(
                PdfBrokenFigures.joined(
                    PdfLevelRows.of(PdfLines.parted(PdfLines.lines(outside))))));
    if (!lines.isEmpty() && isPageNumber(lines.getLast().text(false), number)) {
      lines.removeLast();
    } else {
      PdfPageNumbers.drop(lines, number);
    }
    if (!lines.isEmpty() && isPageNumber(lines.getFirst().text(false), number)) {
      lines.removeFirst();
    }
    return new PdfContent(tables, lines, cut, PdfBands.of(page, tables), beside);
  }

  /** The number of the page alone in its first or last line, perhaps between dashes. */
  private static boolean isPageNumber(String line, int number) {
    String words = line.strip();
    String bare = words.replace("-", "").replace("—", "").replace("－", "").strip();
    boolean digits =
        !bare.isEmpty() && bare.length() <= 3 && bare.chars().allMatch(c -> c >= '0' && c <= '9');
    if (words.startsWith("第") && PAGE_OF.matcher(words).matches()) {
      return true;
    }
    return digits && (!bare.equals(words) || Integer.parseInt(bare) == number);
  }

  /**
   * Drops what stands at the same place of every page: the header and the footer, in which only
   * numbers change. A title is kept once.
   */
  static void dropRunningLines(List<PdfContent> pages) {
    List<PdfContent> written =
        pages.stream().filter(page -> !page.lines().isEmpty() || !page.tables().isEmpty()).toList();
    if (written.size() < 2) {
      return;
    }
    PdfContent first = written.getFirst();
    for (int i = 0; i < RUNNING_LINES; i++) {
      if (!dropFirst(written, first) && !dropLast(written, first)) {
        return;
      }
    }
  }

  private static boolean dropFirst(List<PdfContent> pages, PdfContent first) {
    if (first.lines().isEmpty()) {
      return false;
    }
    Visual line = first.lines().getFirst();
    for (PdfContent page : pages) {
      if (page.lines().isEmpty()
          || !isSame(line, page.lines().getFirst())
          || page.tables().stream().anyMatch(table -> table.top() < line.baseline())) {
        return false;
      }
    }
    pages.subList(1, pages.size()).forEach(page -> page.lines().removeFirst());
    String words = line.text(false);
    boolean title =
        ParagraphRoles.of(words, new Span(0, words.length()), false) == Paragraph.Role.TITLE;
    if (!title) {
      first.lines().removeFirst();
    }
    return !title;
  }

  private static boolean dropLast(List<PdfContent> pages, PdfContent first) {
    if (first.lines().isEmpty()) {
      return false;
    }
    Visual line = first.lines().getLast();
    for (PdfContent page : pages) {
      if (page.lines().isEmpty()
          || !isSame(line, page.lines().getLast())
          || page.tables().stream().anyMatch(table -> table.bottom() > line.baseline())) {
        return false;
      }
    }
    pages.forEach(page -> page.lines().removeLast());
    return true;
  }

  private static boolean isSame(Visual one, Visual other) {
    return Math.abs(one.baseline() - other.baseline()) < SAME_PLACE
        && pattern(one).equals(pattern(other));
  }

  private static String pattern(Visual line) {
    return line.text(false).strip().replaceAll("[0-9]+", "#");
  }

  boolean hasTextBelow(Found table) {
    return !lines.isEmpty() && lines.getLast().baseline() > table.bottom();
  }

  boolean hasTextAbove(Found table) {
    return !lines.isEmpty() && lines.getFirst().baseline() < table.top();
  }

  /** Makes rows whole that go on over a page break. */
  static void mendRows(List<PdfContent> pages) {
    for (int i = 1; i < pages.size(); i++) {
      PdfContent above = pages.get(i - 1);
      PdfContent below = pages.get(i);
      if (above.tables().isEmpty() || below.tables().isEmpty()) {
        continue;
      }
      Found last = above.tables().getLast();
      Found first = below.tables().getFirst();
      boolean textBetween = above.hasTextBelow(last) || below.hasTextAbove(first);
      Found joined = textBetween ? null : PdfCutHeaders.joined(last, first);
      if (joined != null) {
        above.tables().removeLast();
        below.tables().set(0, joined);
        continue;
      }
      PdfRowBreaks.Mended mended = textBetween ? null : PdfHeaderBreaks.mend(last, first);
      if (mended == null && !textBetween) {
        mended = PdfRowBreaks.mend(last, first);
      }
      if (mended != null) {
        above.tables().set(above.tables().size() - 1, mended.above());
        if (mended.below() == null) {
          below.tables().removeFirst();
        } else {
          below.tables().set(0, mended.below());
        }
      }
    }
  }
}
