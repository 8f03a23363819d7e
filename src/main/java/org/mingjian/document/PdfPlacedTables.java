package org.mingjian.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfTables.Found;

/**
 * Finds tables that no lines draw, by where their figures stand: rows of figures under each other
 * in four columns or more. Smaller ones read well line by line, unless their labels break over
 * several lines beside the figures. Whatever is not clear leaves the lines as they are.
 */
final class PdfPlacedTables {
  /** The next letter of a label that is written from the top stands in one of so many lines. */
  private static final int LINES_BELOW = 5;

  private final List<PdfContent> pages;
  private final List<PdfPieces> lines = new ArrayList<>();

  /** Lines above this one belong to tables that were found. */
  private int floor;

  private final PdfLook look;

  /** Words of rows with numbers, where the order in which they are drawn tells them. */
  private final Set<Piece> numbered;

  private final PdfRemarks remarks;

  private PdfPlacedTables(List<PdfContent> pages, PdfRemarks remarks, PdfLook look) {
    this.pages = pages;
    this.remarks = remarks;
    this.look = look;
    float offset = 0;
    for (int page = 0; page < pages.size(); page++) {
      List<Visual> written = pages.get(page).lines();
      if (!written.isEmpty()) {
        Visual running = PdfRunningLines.first(pages, page);
        Visual first = written.get(running == null ? 0 : 1);
        // The page goes on where the one above ends, as if there were no break.
        float shift = offset - first.baseline() + first.size() * (PdfRegion.FAR / 2);
        ReadingTime.check();
        for (Visual line : written) {
          Visual rest = line.equals(running) ? null : remarks.rest(line);
          if (rest != null) {
            lines.add(PdfPieces.of(page, rest, shift, look != PdfLook.PLACED));
          }
        }
        offset = lines.isEmpty() ? offset : lines.getLast().down();
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      int end = Math.min(lines.size(), i + LINES_BELOW);
      lines.set(i, lines.get(i).withoutLetterAbove(lines.subList(Math.min(i + 1, end), end)));
    }
    this.numbered = look == PdfLook.DRAWN ? PdfDrawnCells.numbered(lines) : Set.of();
  }

  /** Puts tables in the place of the lines that make them up. */
  static void find(List<PdfContent> pages) {
    PdfRemarks remarks = PdfRemarks.of(pages);
    for (PdfLook look : PdfLook.values()) {
      PdfPlacedTables tables = new PdfPlacedTables(pages, remarks, look);
      if (look == PdfLook.SURE && tables.lines.stream().noneMatch(tables::isSeed)) {
        break; // nothing that another look would begin with
      }
      tables.find();
    }
    new PdfPlacedTables(pages, remarks, PdfLook.SURE).findBlankRows();
  }

  /** Headers below which nothing is written in their one row. */
  private void findBlankRows() {
    for (PdfBlankRow row : PdfBlankRow.of(lines)) {
      replace(row.header(), row.tables());
    }
  }

  private void find() {
    int at = 0;
    while (at < lines.size()) {
      ReadingTime.check();
      if (!isSeed(lines.get(at))) {
        at++;
        continue;
      }
      PdfRegion region = new PdfRegion(pages, lines, look, numbered, floor, at);
      List<PdfPlacedGrid.OnPage> parts = region.tables();
      if (parts != null) {
        replace(lines.subList(region.header(), region.end() + 1), parts);
        floor = region.end() + 1;
        at = floor;
      } else {
        at = region.isWide() ? region.end() + 1 : at + 1;
      }
    }
  }

  /** Rows of several figures, and figures that stand alone between the lines of their label. */
  private boolean isSeed(PdfPieces line) {
    boolean seed =
        (line.figures().size() >= (look == PdfLook.PLACED ? PdfRegion.FEWEST_COLUMNS : 1)
                && !line.isProse())
            || (look == PdfLook.SURE && PdfFormLines.isOfKnownRow(line))
            || (!line.figures().isEmpty() && line.labels().isEmpty());
    return seed && !PdfFormLines.isBarred(line);
  }

  private void replace(List<PdfPieces> written, List<PdfPlacedGrid.OnPage> parts) {
    Set<Visual> used = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Integer> touched = new HashSet<>();
    written.forEach(line -> used.add(remarks.whole(line.line())));
    List<Found> whole = new ArrayList<>();
    parts.forEach(part -> whole.add(remarks.with(part.table(), part.page(), used)));
    for (PdfPieces line : written) {
      if (touched.add(line.page())) {
        pages.get(line.page()).lines().removeIf(used::contains);
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      PdfContent page = pages.get(parts.get(i).page());
      List<Found> tables = page.tables();
      tables.add(page.cut().markedAtEnds(whole.get(i)));
      tables.sort(Comparator.comparingDouble(Found::top));
    }
  }
}
