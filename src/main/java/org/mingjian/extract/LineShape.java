package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/** What a single line of a table may be, by its labels and its cells. */
final class LineShape {
  /** As many rows of the form in one row of a table are no row. */
  private static final int FEWEST_TRANSPOSED = 4;

  private static final int SHORTEST_LABEL = 4;
  private static final int LONGEST_STATEMENT = 6;

  /** 五存在问题, 五政府信息公开工作存在的主要问题及改进措施. */
  private static final int SHORTEST_PROBLEMS = 5;

  private static final int LONGEST_PROBLEMS = 30;

  private LineShape() {}

  /** Whether this is 五、存在的主要问题及改进情况, the chapter behind table 4. */
  static boolean isHeadingOfProblems(Token token) {
    String words = token.full();
    return words.length() >= SHORTEST_PROBLEMS
        && words.length() <= LONGEST_PROBLEMS
        && words.charAt(0) == '五'
        && words.contains("存在")
        && words.contains("问题");
  }

  /** Whether the rows of table 3 stand side by side in a row of a table: as its columns. */
  static boolean isTransposed(Line line) {
    if (line.origin() == Line.Origin.STREAM || line.labels().size() < FEWEST_TRANSPOSED) {
      return false;
    }
    return line.labels().stream()
            .filter(token ->
                token.means(3, Role.ROW)
                    && !token.means(3, Role.GROUP)
                    && !token.means(3, Role.COLUMN))
            .count()
        >= FEWEST_TRANSPOSED;
  }

  /**
   * The word behind a label of a running line, where it holds a figure that is no number (约31): it
   * stands where the cells do.
   */
  static List<Token> behind(Line line, int label) {
    if (line.origin() != Line.Origin.STREAM || label + 1 >= line.labels().size()) {
      return List.of();
    }
    Token next = line.labels().get(label + 1);
    boolean figure = hasDigit(next.bare().isEmpty() ? next.full() : next.bare());
    return !next.isLabel() && (figure || isStatement(line, label)) ? List.of(next) : List.of();
  }

  /** Whether one short word, as 见附件, stands alone between the label of a row and another one. */
  private static boolean isStatement(Line line, int label) {
    return label + 2 < line.labels().size()
        && line.labels().get(label).means(2, Role.ROW)
        && line.labels().get(label + 1).full().length() <= LONGEST_STATEMENT
        && line.labels().get(label + 2).isLabel();
  }

  private static boolean hasDigit(String words) {
    return words.chars().anyMatch(Character::isDigit);
  }

  /** Whether a line with an unknown label is a row, and no heading with a figure in it. */
  static boolean hasRow(Line line) {
    int fewest = line.origin() == Line.Origin.STREAM ? 5 : 1;
    return line.valueCount() >= fewest && line.cells().size() >= 5;
  }

  /** Whether the mark of a blank cell stands alone behind the name of a result of table 4. */
  static boolean isMarkedResult(Token last, Line line) {
    return last.means(4, Role.COLUMN)
        && line.valueCount() == 1
        && line.cells().getFirst().isBlank()
        && !line.cells().getFirst().isEmpty();
  }

  static boolean hasFigures(Line line) {
    for (Token cell : line.cells()) {
      if (cell.isNumber() || cell.value() instanceof CellValue.Glued) {
        return true;
      }
    }
    return line.cells().size() >= 10;
  }

  /**
   * Whether a label that is a row in one form and a group of rows in another is that of a blank
   * row: the next is a row of the form, none of the group.
   */
  static boolean isBlankRow(@Nullable String code, Line line, int at) {
    if (code == null || at + 1 >= line.labels().size()) {
      return false;
    }
    Token below = line.labels().get(at + 1);
    String next = below.code(3, Role.ROW);
    return next != null
        && !next.startsWith(code + ".")
        && !below.means(3, Role.GROUP)
        && !below.means(3, Role.COLUMN);
  }

  /**
   * Whether all cells of a row are blank behind a label that is none of the form, but may be one.
   */
  static boolean isBlankRow(Token token, Line line) {
    return line.origin() != Line.Origin.STREAM
        && !token.isLabel()
        && token.bare().length() >= SHORTEST_LABEL
        && line.width() - line.lead() - line.labels().size() >= GluedRows.COLUMNS_OF_REQUESTS;
  }

  /** Whether a row of a table without any label has a figure in each column of table 4. */
  static boolean areDisputes(Line line) {
    return line.origin() != Line.Origin.STREAM
        && line.valueCount() == GluedRows.COLUMNS_OF_DISPUTES
        && line.cells().size() == GluedRows.COLUMNS_OF_DISPUTES;
  }

  /** A line without the empty cells in front and behind, as of columns that a sheet leaves free. */
  static Line withoutEmptyEnds(Line line) {
    int from = 0;
    int to = line.cells().size();
    while (from < to && line.cells().get(from).isEmpty()) {
      from++;
    }
    while (to > from && line.cells().get(to - 1).isEmpty()) {
      to--;
    }
    return new Line(
        line.labels(),
        line.cells().subList(from, to),
        line.origin(),
        line.lead(),
        line.width(),
        line.table());
  }
}
