package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that look whole, of which the rest of their table says that cells may have been taken out of
 * them or moved. One row alone does not tell; together they do.
 */
final class MovedCells {
  /** In fewer rows cells may be missing for reasons of their own. */
  private static final int FEWEST_SHORT = 8;

  /** Fewer rows may have their only figure in one place by chance. */
  private static final int FEWEST_ALONE = 10;

  /** Between the first column of table 3 and the last. */
  private static final int MIDDLE = 3;

  private final TableParts parts;
  private final FormFacts facts;

  private MovedCells(TableParts parts, FormFacts facts) {
    this.parts = parts;
    this.facts = facts;
  }

  /** Makes the cells uncertain that may belong to another column or row, and tells why. */
  static void doubt(TableParts parts, FormFacts facts) {
    MovedCells moved = new MovedCells(parts, facts);
    if (facts.hasUnreadable(3)) {
      moved.doubtBesideShort();
      moved.doubtBesideOne();
    }
    moved.doubtFilledSecond();
    moved.doubtBesideShortSecond();
    moved.doubtMiddle();
  }

  /**
   * Where most rows of table 3 were not read and end empty, as where a program took out the values
   * that say what one before says, rows that end empty and contradict nothing lost theirs, too.
   */
  private void doubtBesideShort() {
    int shortRows = 0;
    List<RowMatcher.Candidate> open = new ArrayList<>();
    for (RowMatcher.Candidate row : parts.thirdRows) {
      List<String> cells = cellsOf(row);
      if (cells.isEmpty() || row.line().valueCount() == 0) {
        continue;
      }
      if (isOpen(cells)) {
        open.add(row);
      } else if (cells.stream().allMatch(facts::isUnreadable) && endsEmpty(row.line())) {
        shortRows++;
      }
    }
    if (shortRows < FEWEST_SHORT || shortRows < open.size()) {
      return;
    }
    for (RowMatcher.Candidate row : parts.secondRows) {
      if (isOpen(cellsOf(row))) {
        open.add(row);
      }
    }
    open.forEach(this::doubtOpen);
  }

  /** Whether a row has figures and nothing in its last column. */
  private boolean isOpen(List<String> cells) {
    return cells.size() > 1
        && facts.isUnwritten(cells.getLast())
        && cells.stream().anyMatch(facts::isReported);
  }

  private static boolean endsEmpty(Line line) {
    return line.cells().getLast().isEmpty() || line.cells().size() < GluedRows.COLUMNS_OF_REQUESTS;
  }

  private void doubtOpen(RowMatcher.Candidate row) {
    cellsOf(row).forEach(facts::uncertain);
    facts.problem("row.end_blank", row.span(), facts.labelOf(row));
  }

  /**
   * Where every row of table 3 with figures has too few, and no two figures of the table are the
   * same, in a text that keeps no blank cells, all that stood there once more was taken out, rows
   * of zeros wholly.
   */
  private void doubtBesideOne() {
    List<RowMatcher.Candidate> bare = new ArrayList<>();
    List<Token> figures = new ArrayList<>();
    for (RowMatcher.Candidate row : parts.thirdRows) {
      Line line = row.line();
      List<String> cells = cellsOf(row);
      if (line.origin() == Line.Origin.ALIGNED || cells.stream().anyMatch(facts::isReported)) {
        return;
      }
      line.cells().stream().filter(cell -> !cell.isBlank()).forEach(figures::add);
      if (line.cells().isEmpty() && cells.stream().allMatch(facts::isUnwritten)) {
        bare.add(row);
      }
    }
    if (!bare.isEmpty() && haveZero(figures) && areAllDifferent(figures)) {
      bare.forEach(this::doubtBare);
    }
  }

  private static boolean haveZero(List<Token> figures) {
    return figures.stream()
        .anyMatch(token ->
            token.value() instanceof CellValue.Figure figure && figure.value().signum() == 0);
  }

  private static boolean areAllDifferent(List<Token> figures) {
    Set<BigDecimal> values = new HashSet<>();
    return figures.stream()
        .allMatch(token -> values.add(PlacedCells.valueOf(token).stripTrailingZeros()));
  }

  private void doubtBare(RowMatcher.Candidate row) {
    cellsOf(row).forEach(facts::uncertain);
    facts.problem("row.no_figure", row.span(), facts.labelOf(row));
  }

  /** The same for rows of table 2 without any cell, beside others that have too few. */
  private void doubtBesideShortSecond() {
    if (!facts.hasUnreadable(2)) {
      return;
    }
    int tooShort = 0;
    List<Token> figures = new ArrayList<>();
    for (RowMatcher.Candidate row : parts.secondRows) {
      List<String> cells = cellsOf(row);
      int values = row.line().valueCount();
      if (row.line().origin() != Line.Origin.ALIGNED
          && values > 0
          && values < cells.size()
          && cells.stream().allMatch(facts::isUnreadable)) {
        tooShort++;
        row.line().cells().stream().filter(Token::isNumber).forEach(figures::add);
      }
    }
    if (tooShort < 2 || !haveZero(figures)) {
      return; // or zeros are left blank
    }
    for (RowMatcher.Candidate row : parts.secondRows) {
      List<String> cells = cellsOf(row);
      if (row.line().cells().isEmpty()
          && !cells.isEmpty()
          && cells.stream().allMatch(facts::isUnwritten)) {
        doubtBare(row);
      }
    }
  }

  /**
   * Rows of a real table 2 that end empty, where no other cell of the report is left blank in front
   * of a figure and zeros are written: who wrote it leaves no cell blank, so that one was lost.
   */
  private void doubtFilledSecond() {
    if (parts.secondRows.stream().noneMatch(row -> isReal(row.line()))) {
      return; // most texts
    }
    List<RowMatcher.Candidate> open = new ArrayList<>();
    boolean zero = false;
    for (RowMatcher.Candidate row : parts.secondRows) {
      List<String> cells = cellsOf(row);
      boolean ends = isReal(row.line()) && isOpen(cells);
      int filled = cells.size();
      while (ends && facts.isUnwritten(cells.get(filled - 1))) {
        filled--;
      }
      if (ends) {
        open.add(row);
      }
      for (String cell : cells.subList(0, filled)) {
        if (facts.isUnwritten(cell)) {
          return;
        }
        zero |= facts.isZero(cell);
      }
    }
    if (zero && !open.isEmpty() && !parts.requestRows.haveGaps()) {
      open.forEach(this::doubtOpen);
    }
  }

  private static boolean isReal(Line line) {
    return line.origin() == Line.Origin.ALIGNED;
  }

  /**
   * Where each row of table 3 has one figure, all of them in the middle of a laid-out text, they
   * stand in the middle of cells over all columns and not in the column below whose name they are.
   */
  private void doubtMiddle() {
    List<RowMatcher.Candidate> alone = new ArrayList<>();
    for (RowMatcher.Candidate row : parts.thirdRows) {
      List<String> cells = cellsOf(row);
      boolean middle = false;
      for (int i = 0; i < cells.size(); i++) {
        boolean reported = facts.isReported(cells.get(i));
        if (reported && (i != MIDDLE || row.line().origin() == Line.Origin.ALIGNED)) {
          return; // in the column of the total, or seven figures without a separator
        }
        middle |= reported;
      }
      if (middle) {
        alone.add(row);
      }
    }
    if (alone.size() >= FEWEST_ALONE) {
      for (RowMatcher.Candidate row : alone) {
        cellsOf(row).forEach(facts::uncertain);
        facts.problem("cell.across", row.span(), facts.labelOf(row));
      }
    }
  }

  private List<String> cellsOf(RowMatcher.Candidate row) {
    @Nullable String code = row.code();
    return code == null ? List.of() : facts.cellsOf(code);
  }
}
