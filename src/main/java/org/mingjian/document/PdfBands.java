package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfPage.Stroke;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfTables.Found;

/**
 * Lines across a page, and edges of coloured rows, that part the rows of tables whose columns no
 * lines part.
 */
final class PdfBands {
  /** Shorter lines, in points, underline words. */
  private static final float SHORTEST = 15;

  /** As many lines of a page, outside of its tables, part no rows. */
  private static final int MOST_LINES = 600;

  private final List<Stroke> lines;

  private PdfBands(List<Stroke> lines) {
    this.lines = List.copyOf(lines);
  }

  static PdfBands of(PdfPage.Seen page, List<Found> tables) {
    List<Stroke> lines = new ArrayList<>();
    for (Stroke line : page.strokes()) {
      if (line.isHorizontal()) {
        lines.add(line);
      }
    }
    for (Stroke area : page.coloured()) {
      lines.add(new Stroke(area.x0(), area.y0(), area.x1(), area.y0()));
      lines.add(new Stroke(area.x0(), area.y1(), area.x1(), area.y1()));
    }
    lines.removeIf(line -> line.x1() - line.x0() < SHORTEST || isIn(line, tables));
    return new PdfBands(lines.size() > MOST_LINES ? List.of() : lines);
  }

  private static boolean isIn(Stroke line, List<Found> tables) {
    return tables.stream()
        .anyMatch(table -> table.top() <= line.y1() && line.y0() <= table.bottom());
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Between which lines some words stand, at a place across the page. */
  int of(Piece words, float x) {
    float height = words.visual().glyphs().getFirst().height();
    int above = 0;
    for (Stroke line : lines) {
      above += line.y0() < height && line.x0() <= x && x <= line.x1() ? 1 : 0;
    }
    return above;
  }
}
