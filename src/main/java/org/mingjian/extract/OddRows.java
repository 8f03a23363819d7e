package org.mingjian.extract;

import org.jspecify.annotations.Nullable;

/** Rows out of turn, and rows that look like one of the form but not enough. */
final class OddRows {
  private OddRows() {}

  /**
   * Makes the cells of rows out of turn uncertain and tells of every odd row.
   *
   * @param form the form of the document, null when it is not known
   */
  static void note(
      FormFacts facts, RowMatcher.Matches matches, FormRows rows, @Nullable String form) {
    String assumed = form == null ? rows.newest() : form;
    for (RowMatcher.Candidate row : matches.displaced()) {
      String code = row.code();
      if (code == null) {
        continue;
      }
      boolean known = matches.matched().containsKey(code);
      for (String column : rows.columns(assumed, code)) {
        String indicator = code + "." + column;
        if (!(known && facts.isZero(indicator) && onlyZeros(row.line()))) {
          facts.uncertain(indicator);
        }
      }
      facts.problem(known ? "row.repeated" : "row.out_of_order", row.span(), facts.labelOf(row));
    }
    for (RowMatcher.Candidate row : matches.unknown()) {
      if (row.line().valueCount() > 0) {
        facts.problem("row.unknown", row.span(), facts.labelOf(row));
      }
    }
  }

  private static boolean onlyZeros(Line line) {
    for (Token token : line.cells()) {
      if (token.value() instanceof CellValue.Figure number && number.value().signum() == 0) {
        continue;
      }
      if (!token.isBlank()) {
        return false;
      }
    }
    return line.valueCount() > 0;
  }
}
