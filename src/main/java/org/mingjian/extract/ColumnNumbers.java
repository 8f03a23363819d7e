package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The row of a header that numbers the columns of a table (栏次 1 2 3 ...), as printed statistics
 * have it: its figures are none of a row.
 */
final class ColumnNumbers {
  private static final Set<String> NAMES = Set.of("栏次", "列次", "列号", "栏号", "序号", "行次", "编号");

  /** Fewer figures that follow each other may be those of a row. */
  private static final int FEWEST = 3;

  private ColumnNumbers() {}

  /** A line without the numbers of columns at its end, and without their name; else the line. */
  static Line without(Line line) {
    if (line.cells().size() < FEWEST || line.labels().isEmpty()) {
      return line;
    }
    Token name = line.labels().getLast();
    if (name.isLabel() || !NAMES.contains(name.full()) || !countUp(line.cells())) {
      return line;
    }
    List<Token> labels = line.labels().subList(0, line.labels().size() - 1);
    return new Line(labels, List.of(), line.origin(), line.lead(), line.width(), line.table());
  }

  private static boolean countUp(List<Token> cells) {
    int number = 0;
    for (Token cell : cells) {
      if (cell.isEmpty()) {
        continue;
      }
      number++;
      boolean next =
          cell.value() instanceof CellValue.Figure figure
              && figure.unit() == null
              && figure.value().compareTo(BigDecimal.valueOf(number)) == 0;
      if (!next) {
        return false;
      }
    }
    return number >= FEWEST;
  }
}
