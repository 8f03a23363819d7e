package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Tables that lines draw and that go on on the next page: one page may lack a line between columns
 * that the other has, as that of rows with one label where others have three. Their columns get the
 * same numbers.
 */
final class PdfContinuedTables {
  /** Lines that stand as near, in points, are the same. */
  private static final float NEAR = 2.5f;

  /** The table of a page, by its place among them. */
  private record Part(PdfContent page, int at) {
    Found table() {
      return page.tables().get(at);
    }
  }

  private PdfContinuedTables() {}

  /** Numbers the columns of all parts of a table as the part does that has the most. */
  static void align(List<PdfContent> pages) {
    List<Part> parts = new ArrayList<>();
    for (PdfContent page : pages) {
      int last = page.tables().size() - 1;
      if (parts.isEmpty() || last < 0 || !goesOn(parts.getLast(), page)) {
        alignParts(parts);
        parts.clear();
      }
      if (!parts.isEmpty()) {
        parts.add(new Part(page, 0));
      }
      if (last >= 0 && (parts.isEmpty() || last > 0)) {
        alignParts(parts);
        parts.clear();
        parts.add(new Part(page, last));
      }
    }
    alignParts(parts);
  }

  private static boolean goesOn(Part above, PdfContent page) {
    Found last = above.table();
    Found first = page.tables().getFirst();
    return !page.hasTextAbove(first)
        && !above.page().hasTextBelow(last)
        && Math.abs(last.left() - first.left()) <= NEAR
        && Math.abs(last.right() - first.right()) <= NEAR;
  }

  private static void alignParts(List<Part> parts) {
    if (parts.size() < 2) {
      return;
    }
    List<List<Float>> edges = new ArrayList<>();
    List<Float> most = List.of();
    for (Part part : parts) {
      edges.add(edges(part.table()));
      most = edges.getLast().size() > most.size() ? edges.getLast() : most;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (edges.get(i).size() < most.size() && holdsAll(most, edges.get(i))) {
        Part part = parts.get(i);
        part.page().tables().set(part.at(), withColumns(part.table(), most));
      }
    }
  }

  /** Where cells begin and end, from the left, by the number of their columns. */
  private static List<Float> edges(Found table) {
    TreeSet<Float> all = new TreeSet<>();
    for (Cell cell : table.cells()) {
      all.add(cell.left());
      all.add(cell.right());
    }
    List<Float> edges = new ArrayList<>();
    for (float edge : all) {
      if (edges.isEmpty() || edge - edges.getLast() > NEAR) {
        edges.add(edge);
      }
    }
    return edges;
  }

  private static boolean holdsAll(List<Float> more, List<Float> fewer) {
    return fewer.stream().allMatch(edge -> Math.abs(more.get(nearest(more, edge)) - edge) <= NEAR);
  }

  private static int nearest(List<Float> edges, float place) {
    int best = 0;
    for (int i = 1; i < edges.size(); i++) {
      if (Math.abs(edges.get(i) - place) < Math.abs(edges.get(best) - place)) {
        best = i;
      }
    }
    return best;
  }

  private static Found withColumns(Found table, List<Float> edges) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : table.cells()) {
      int first = nearest(edges, cell.left());
      int columns = Math.max(1, nearest(edges, cell.right()) - first);
      cells.add(
          new Cell(
              cell.row(), first, cell.rows(), columns, cell.left(), cell.right(), cell.lines()));
    }
    return new Found(table.left(), table.top(), table.right(), table.bottom(), cells);
  }
}
