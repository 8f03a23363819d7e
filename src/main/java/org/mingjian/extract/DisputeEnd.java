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
    if (lacksTotals(placed, group, false) && new TotalPlace(text, parts).standsAlone()) {
      return 0; // the others have their totals alone: those of this row moved
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
    boolean zerosLost =
        trusted
            && !kept
            && line.origin() == Line.Origin.ALIGNED
            && FilledRows.filledEnd(placed) % group != 0
            && writesZeros(placed);
    if (zerosLost && lacksTotals(placed, group, true)) {
      return 0;
    }
    return !trusted ? 0 : zerosLost ? FilledRows.filledEnd(placed) : columns;
  }

  /**
   * Whether a group holds figures and nothing in the place of its total, not even a mark.
   *
   * @param nonZero whether only other figures than zero count
   */
  private static boolean lacksTotals(List<@Nullable Token> placed, int group, boolean nonZero) {
    for (int from = 0; from < placed.size(); from += group) {
      List<@Nullable Token> cells = placed.subList(from, from + group);
      Token total = cells.getLast();
      if (total != null && !total.isEmpty()) {
        return false;
      }
      if (nonZero ? PlacedCells.hasNonZero(cells) : filled(cells) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a row leaves no cell blank in front of its last figure, and writes zeros: who wrote it
   * does not leave a cell blank for a zero, so that one at the end of a group that is begun may
   * have been lost.
   */
  private static boolean writesZeros(List<@Nullable Token> placed) {
    boolean zero = false;
    for (Token token : placed.subList(0, FilledRows.filledEnd(placed))) {
      if (token == null || token.isEmpty()) {
        return false;
      }
      zero |= token.value() instanceof CellValue.Figure figure && figure.value().signum() == 0;
    }
    return zero;
  }
}
