package org.mingjian.document;

import java.util.List;
import java.util.stream.Collectors;

/** What stands below each other in rich text, or in a cell of it. */
sealed interface RtfBlock {
  /** A paragraph; its lines are parted by line feeds. */
  record Words(String text) implements RtfBlock {}

  /**
   * A cell with its edges in twentieths of a point.
   *
   * @param restOfMerged whether it belongs to the cell before it
   * @param belowMerged whether it belongs to the cell above it
   */
  record Cell(
      int left, int right, boolean restOfMerged, boolean belowMerged, List<RtfBlock> blocks) {
    public Cell {
      blocks = List.copyOf(blocks);
    }

    private String text() {
      return blocks.stream().map(RtfBlock::text).collect(Collectors.joining("\n"));
    }
  }

  /** A table. */
  record Rows(List<List<Cell>> rows) implements RtfBlock {
    public Rows {
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether tables of several cells lie within it: then it only arranges them. */
    boolean arranges() {
      return rows.stream()
          .flatMap(List::stream)
          .flatMap(cell -> cell.blocks().stream())
          .anyMatch(block ->
              block instanceof Rows inner
                  && (inner.rows().size() > 1 || inner.rows().getFirst().size() > 1));
    }

    List<List<EdgeGrid.Cell>> edges() {
      return rows.stream()
          .map(row ->
              row.stream()
                  .map(cell ->
                      new EdgeGrid.Cell(
                          cell.left(),
                          cell.right(),
                          cell.restOfMerged(),
                          cell.belowMerged(),
                          cell.text()))
                  .toList())
          .toList();
    }

    @Override
    public String text() {
      return rows.stream().flatMap(List::stream).map(Cell::text).collect(Collectors.joining("\n"));
    }
  }

  /** All words, a line per paragraph. */
  String text();
}
