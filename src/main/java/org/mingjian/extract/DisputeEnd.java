package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the row of table 4 can be trusted when its last cells are empty: it may be so, or cells
 * before them were lost and the others moved to their places.
 */
final class DisputeEnd {
  private DisputeEnd() {}

  static int filled(List<@Nullable Token> placed) {
    return (int) placed.stream().filter(token -> token != null && !token.isBlank()).count();
  }

  /**
   * How many columns, from the left, hold their own figures; 0 where none is certain.
   *
   * @param group how many columns end in a sum of the others
   */
  static int certain(
      String text, Line line, List<@Nullable Token> placed, int group, TableParts parts) {
    int columns = placed.size();
    if (!RowEnds.isBlank(placed)) {
      return columns;
    }
    boolean allCells = line.cells().size() >= columns;
    boolean kept = allCells && parts.requestRows.leaveBlanksAnywhere();
    boolean written =
        kept && (line.origin() == Line.Origin.ALIGNED || FilledRows.isBarred(text, line));
    boolean lacksTotal =
        PlacedCells.hasNonZero(placed.subList(columns - group, columns)) && !written;
    int filled = filled(placed);
    boolean filledUp =
        parts.requestRows.writeZeros() && filled > group && FilledRows.areOfKind(text, line, parts);
    if (FilledRows.endEmpty(placed) && (filledUp || (lacksTotal && allCells))) {
      return FilledRows.certain(placed, group);
    }
    boolean oneLost = filled == columns - 1 && !kept;
    boolean trusted = !oneLost && !lacksTotal && !FilledRows.areContradicted(placed, group);
    return trusted ? columns : 0;
  }
}
