package org.mingjian.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Finds columns of table 2 that a writer put in the place of the form's: 本年修改件数 or 其中：党委发文 where
 * 本年废止件数 belongs. A figure below such words is none of the form's.
 */
final class OtherColumns {
  private static final int TABLE = 2;

  /** A name with typing errors looks at least so much like the one that was meant. */
  private static final double MISTYPED = 0.75;

  /** Shorter words may be what is left of any name. */
  private static final int SHORTEST = 2;

  /** 上一年项目数量 with the year itself. */
  private static final int YEAR_DIGITS = 4;

  private final OfficialForms forms;
  private final @Nullable Integer year;

  /**
   * @param year the year of the report, null when it is not known
   */
  OtherColumns(OfficialForms forms, @Nullable Integer year) {
    this.forms = forms;
    this.year = year;
  }

  /**
   * Leaves out the cells of a row below words that name no column of the form, where each column
   * has its word and one of the others stands in its place.
   */
  void leaveOut(
      RowMatcher.Candidate row,
      List<String> columns,
      Map<String, CellReading> readings,
      FormFacts facts) {
    List<Token> header = row.header();
    if (header.size() != columns.size() || columns.size() < 2 || !namesInPlace(header, columns)) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      Token word = header.get(i);
      String name = word.full();
      if (year != null && name.startsWith((year - 1) + "年")) {
        name = "上一" + name.substring(YEAR_DIGITS);
      } else if (year != null && name.startsWith(year + "年")) {
        name = "本" + name.substring(YEAR_DIGITS);
      }
      if (word.code(TABLE, Role.COLUMN) == null && isOther(name, columns.get(i))) {
        readings.put(columns.get(i), CellReading.UNCERTAIN);
        facts.problem("column.other", row.span(), facts.labelOf(row), word.full());
      }
    }
  }

  /** Whether some columns are named, each of them in its place. */
  private static boolean namesInPlace(List<Token> header, List<String> columns) {
    boolean named = false;
    for (int i = 0; i < columns.size(); i++) {
      String code = header.get(i).code(TABLE, Role.COLUMN);
      if (code != null && !code.equals(columns.get(i))) {
        return false;
      }
      named |= code != null;
    }
    return named;
  }

  /** Whether words are neither a column's name nor a part of it nor written like it. */
  private boolean isOther(String words, String column) {
    if (words.length() < SHORTEST) {
      return false;
    }
    for (String name : forms.columnNames(TABLE, column)) {
      if (name.contains(words) || words.contains(name) || Similarity.of(words, name) >= MISTYPED) {
        return false;
      }
    }
    return true;
  }
}
