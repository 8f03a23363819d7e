package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row may have lost a cell, or have one that says nothing of its own column, so that its
 * figures stand in other columns than they seem to.
 */
final class LostCells {
  /** What the labels of the first column of table 3 begin with. */
  private static final String OUTER = "一二三四";

  private final String text;
  private final TableParts parts;

  LostCells(String text, TableParts parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Whether the last column is empty in a row that has figures, where hardly any other row is so:
   * then a cell is more likely missing than blank, and the others stand one place too far left.
   */
  boolean looksShort(
      Line line,
      List<@Nullable Token> placed,
      Placement placement,
      boolean totalFirst,
      boolean onlyTotals) {
    if (!RowEnds.isBlank(placed)) {
      return mayBeFilledUp(line, placed); // an empty cell behind marks of blank ones
    }
    boolean besideTotal = onlyTotals && !totalFirst; // where all others have nothing but totals
    if (besideTotal || mayReachAcross(line, placed, totalFirst) || mayHaveMovedUp(placed)) {
      return true;
    }
    boolean barred = FilledRows.isBarred(text, line);
    boolean keepsCells =
        (line.origin() == Line.Origin.ALIGNED && line.cells().size() >= placed.size())
            || placement.keepsCells(line, placed.size(), isInner(line), barred, placed.getFirst());
    if (keepsCells && totalFirst && (onlyTotals || startsWithSum(line, placed))) {
      return false;
    }
    boolean filledUp = mayBeFilledUp(line, placed);
    if (keepsCells && filledUp && !totalFirst) {
      return FilledRows.certain(placed, placed.size()) < placed.size() - 1;
    }
    if (keepsCells && placement.ends().haveGapsOften()) {
      return filledUp || (!totalFirst && mayHaveMoved(placed));
    }
    boolean ofSums = placed.size() == GluedRows.COLUMNS_OF_REQUESTS;
    if (filledUp
        && (parts.requestRows.writeZeros() || (!ofSums && PlacedCells.hasNonZero(placed)))) {
      return true;
    }
    boolean zerosElsewhere =
        !ofSums && line.origin() == Line.Origin.ORDERED && parts.requestRows.writeZeros();
    return !placement.ends().areBlankOften()
        || zerosElsewhere
        || (ofSums && PlacedCells.hasNonZero(placed));
  }

  /**
   * Whether the only figure of a row of table 3 in a text, in its first cell and no zero, may stand
   * in a cell over all of them, of which the others are left as blanks.
   */
  private static boolean mayReachAcross(
      Line line, List<@Nullable Token> placed, boolean totalFirst) {
    return !totalFirst
        && line.origin() == Line.Origin.ORDERED
        && placed.size() == GluedRows.COLUMNS_OF_REQUESTS
        && line.valueCount() == 1
        && !PlacedCells.isBlank(placed.getFirst())
        && PlacedCells.hasNonZero(placed);
  }

  /**
   * Whether a row of table 2 ends blank where all rows of table 3 do, and none has a blank cell in
   * front of a figure: cells that said what one before said may have been taken out.
   */
  private boolean mayHaveMovedUp(List<@Nullable Token> placed) {
    return placed.size() < GluedRows.COLUMNS_OF_REQUESTS
        && PlacedCells.hasNonZero(placed)
        && parts.requestRows.arePacked();
  }

  /** Whether the first figure of a row of a real table is the sum of the others. */
  private static boolean startsWithSum(Line line, List<@Nullable Token> placed) {
    List<@Nullable Token> rotated = new ArrayList<>(placed);
    Collections.rotate(rotated, -1);
    return line.origin() == Line.Origin.ALIGNED
        && PlacedCells.hasNonZero(placed)
        && PlacedCells.endInSum(rotated);
  }

  /** Whether a row that ends in an empty cell may have lost one and been filled up. */
  boolean mayBeFilledUp(Line line, List<@Nullable Token> placed) {
    return FilledRows.endEmpty(placed) && FilledRows.areOfKind(text, line, parts);
  }

  /**
   * Whether a blank row, where all others have their totals and no other figure, may have lost its
   * own: it was filled up, rows are of several lengths, or totals of a real table moved.
   */
  boolean mayHaveLostTotal(Line line) {
    boolean uneven =
        line.origin() == Line.Origin.ORDERED
            && parts.plainText
            && line.cells().size() > 1
            && !parts.requestRows.areAlike()
            && !FilledRows.isBarred(text, line);
    boolean lost =
        line.origin() == Line.Origin.ALIGNED
            ? parts.requestRows.endBlank()
            : parts.requestRows.writeZeros() && (uneven || FilledRows.areOfKind(text, line, parts));
    return line.valueCount() == 0 && lost;
  }

  /**
   * Whether a blank row of table 2 may have lost its only figure and been filled up, as rows of
   * table 3 may have been.
   */
  boolean mayHaveLostOnly(Line line, @Nullable List<@Nullable Token> placed) {
    return placed != null
        && placed.size() > 1
        && placed.size() < GluedRows.COLUMNS_OF_REQUESTS
        && line.valueCount() == 0
        && parts.requestRows.endBlank()
        && parts.secondRows.stream().anyMatch(row -> row.line().valueCount() > 1)
        && FilledRows.areOfKind(text, line, parts);
  }

  /** Whether the label of a row of table 3 is none of the first column: （一）, 1. */
  private boolean isInner(Line line) {
    return line.labels().isEmpty()
        || OUTER.indexOf(text.charAt(line.labels().getLast().start())) < 0;
  }

  /**
   * Whether the last figure in front of blank columns may be the total of the row, which then moved
   * towards the label when a cell was lost.
   */
  private static boolean mayHaveMoved(List<@Nullable Token> placed) {
    int end = placed.size();
    while (end > 0 && PlacedCells.isBlank(placed.get(end - 1))) {
      end--;
    }
    List<@Nullable Token> filled = placed.subList(0, Math.max(end, 1));
    boolean alone = filled.stream().filter(token -> !PlacedCells.isBlank(token)).count() == 1;
    return end > 1
        && (alone
            ? end == placed.size() - 1
            : PlacedCells.hasNonZero(placed)
                && (PlacedCells.endInSum(filled)
                    || endInSumOfRepeated(filled, placed.size() - end)));
  }

  /**
   * Whether the last figure is the sum of the others when so many of them stood once more: cells
   * that said what one before said may have been taken out.
   */
  private static boolean endInSumOfRepeated(List<@Nullable Token> filled, int missing) {
    List<BigDecimal> parts = new ArrayList<>();
    BigDecimal rest = PlacedCells.valueOf(filled.getLast());
    for (Token token : filled.subList(0, filled.size() - 1)) {
      if (!PlacedCells.isBlank(token)) {
        parts.add(PlacedCells.valueOf(token));
        rest = rest.subtract(PlacedCells.valueOf(token));
      }
    }
    return rest.signum() > 0 && isSumOf(rest, parts, missing);
  }

  /** Whether a number is the sum of so many of these, each taken as often as one likes. */
  private static boolean isSumOf(BigDecimal sum, List<BigDecimal> parts, int count) {
    if (count == 0 || sum.signum() < 0) {
      return count == 0 && sum.signum() == 0;
    }
    return parts.stream().anyMatch(part -> isSumOf(sum.subtract(part), parts, count - 1));
  }

  /**
   * Whether a row of table 2 has every one of its cells, a blank one at its end: in a real table,
   * or in a text none of whose rows has more and where none was filled up. Where cells were lost
   * and the others moved up, blanks stand at the ends of rows only.
   */
  boolean isWhole(Line line, List<@Nullable Token> placed) {
    int n = placed.size();
    boolean anywhere = parts.requestRows.leaveBlanksAnywhere() || !parts.requestRows.writeZeros();
    if (n >= GluedRows.COLUMNS_OF_REQUESTS || !anywhere) {
      return false;
    }
    boolean mayReachAcross = line.valueCount() == 1 && !PlacedCells.isBlank(placed.getFirst());
    return line.origin() == Line.Origin.ALIGNED
        ? line.cells().size() >= n
        : line.origin() == Line.Origin.ORDERED
            && !mayReachAcross
            && line.cells().size() == n
            && parts.secondRows.stream()
                .map(RowMatcher.Candidate::line)
                .allMatch(row ->
                    row.table() != line.table()
                        || row.width() <= line.width()
                        || CellLines.areOf(text, line))
            && !FilledRows.areOfKind(text, line, parts);
  }

  /**
   * The column whose one figure all figures of a row may be, repeated as the name of the merged
   * column is, while the cells of other columns were blank and left no trace: 采购项目数量, twice 采购总金额,
   * and twice 0. Null where there is none.
   */
  @Nullable String mayBeOneRepeated(List<String> written, Line line, List<String> columns) {
    List<Token> cells = line.cells();
    if (columns.size() < 2
        || cells.size() != columns.size()
        || line.valueCount() == 0
        || !PlacedCells.allSame(text, new ArrayList<>(cells))) {
      return null;
    }
    for (String column : columns) {
      if (Collections.frequency(written, column) == cells.size()) {
        return column;
      }
    }
    return null;
  }

  /**
   * Whether all columns of a row of table 3 hold the same figure, which is no zero: the text of one
   * cell over all columns, which was written out for each of them. Seven figures could not end in
   * their sum.
   */
  boolean isOneAcross(List<@Nullable Token> placed) {
    return placed.size() == GluedRows.COLUMNS_OF_REQUESTS
        && PlacedCells.hasNonZero(placed)
        && PlacedCells.allSame(text, placed);
  }
}
