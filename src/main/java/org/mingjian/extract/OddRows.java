package org.mingjian.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/** Rows out of turn, and rows that look like one of the form but not enough. */
final class OddRows {
  /** As many lines with figures and a label that fits no row are the middles of labels. */
  private static final int FEWEST_TORN = 3;

  private static final int SHORTEST_OWN = 6;

  /** A part of a label that tells whose part it is. */
  private static final int SHORTEST_PART = 4;

  /** A label with something added, or with a letter changed, is like the label itself. */
  private static final double PART = 0.75;

  /** Less like a row of the form than this is no part of its label. */
  private static final double ALIKE = 0.5;

  private OddRows() {}

  /**
   * Makes the cells of rows out of turn uncertain and tells of every odd row.
   *
   * @param form the form of the document, null when it is not known
   * @param oneTable false where the whole table stands twice, of which each row needs no telling
   */
  static void note(
      FormFacts facts,
      RowMatcher.Matches matches,
      FormRows rows,
      @Nullable String form,
      boolean oneTable) {
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
      if (oneTable || !known) {
        facts.problem(known ? "row.repeated" : "row.out_of_order", row.span(), facts.labelOf(row));
      }
    }
    List<RowMatcher.Candidate> stray =
        matches.unknown().stream().filter(row -> row.line().valueCount() > 0).toList();
    stray.forEach(row -> facts.problem("row.unknown", row.span(), facts.labelOf(row)));
    stray.forEach(row -> doubtOfOtherForm(facts, rows, row));
    boolean torn = doubtLost(facts, matches, rows);
    if (form != null && (torn || !stray.isEmpty())) {
      boolean inTurn = !torn && matches.displaced().isEmpty() && areInTurn(matches, rows);
      doubtMissing(
          facts,
          rows,
          form,
          missing ->
              torn
                  || stray.stream()
                      .anyMatch(row ->
                          !inTurn
                              || fits(row, missing, matches, rows)
                              || isLike(row, rows.code(missing), rows)));
    }
  }

  /** Whether a label has a typing error or two in it, wherever its row stands. */
  private static boolean isLike(RowMatcher.Candidate line, String row, FormRows rows) {
    Token label = line.label();
    return label != null
        && label.bare().length() >= SHORTEST_OWN
        && rows.similarity(label, row) >= PART;
  }

  /** A row that only another form has is not absent where a line of figures is named like it. */
  private static void doubtOfOtherForm(FormFacts facts, FormRows rows, RowMatcher.Candidate line) {
    Token label = line.label();
    if (label == null || label.bare().length() < SHORTEST_OWN) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.code(i);
      if (rows.onlyFormOf(row) != null && rows.similarity(label, row) >= PART) {
        for (String column : rows.columns(row)) {
          if (!facts.has(row + "." + column)) {
            facts.uncertain(row + "." + column);
          }
        }
      }
    }
  }

  /** Whether the rows stand in the order of the form. */
  private static boolean areInTurn(RowMatcher.Matches matches, FormRows rows) {
    List<RowMatcher.Candidate> found =
        matches.matched().entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> rows.indexOf(entry.getKey())))
            .map(entry -> entry.getValue().getFirst())
            .toList();
    for (int i = 0; i < found.size(); i++) {
      Span span = found.get(i).span();
      Span before = i == 0 ? span : found.get(i - 1).span();
      if (span == null || before == null || before.start() > span.start()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line stands where a row of the form would, which was not found. */
  private static boolean fits(
      RowMatcher.Candidate line, int missing, RowMatcher.Matches matches, FormRows rows) {
    Span place = line.span();
    for (Map.Entry<String, List<RowMatcher.Candidate>> entry : matches.matched().entrySet()) {
      int row = rows.indexOf(entry.getKey());
      if (place != null
          && row != missing
          && entry.getValue().stream()
              .allMatch(found -> isBeyond(found, place.start(), row < missing))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row stands behind a place, or before it; of one that stands nowhere nobody knows. */
  private static boolean isBeyond(RowMatcher.Candidate row, int place, boolean behind) {
    Span span = row.span();
    return span != null && behind == (span.start() > place);
  }

  /**
   * Where the figures of several rows stand behind one label, as in a text that was copied out of
   * pages column by column, labels without a figure are not those of blank rows.
   *
   * @return whether figures stand so
   */
  private static boolean doubtLost(FormFacts facts, RowMatcher.Matches matches, FormRows rows) {
    boolean heaped = false;
    for (Map.Entry<String, List<RowMatcher.Candidate>> entry : matches.matched().entrySet()) {
      int columns = rows.mostColumns(entry.getKey());
      for (RowMatcher.Candidate row : entry.getValue()) {
        heaped |= isStream(row) && row.line().valueCount() >= Math.max(3, 2 * columns);
      }
    }
    int torn = 0;
    for (RowMatcher.Candidate row : matches.unknown()) {
      torn += isStream(row) && row.line().valueCount() > 0 ? 1 : 0;
      int fewest = rows.mostColumns(rows.code(0));
      fewest = fewest == GluedRows.COLUMNS_OF_REQUESTS ? 2 : fewest;
      heaped |= isStream(row) && row.line().valueCount() >= fewest;
    }
    heaped |= torn >= FEWEST_TORN;
    if (heaped) {
      matches
          .matched()
          .forEach((code, found) -> {
            if (found.stream().allMatch(row -> isStream(row) && row.line().cells().isEmpty())) {
              facts.doubt(code);
            }
          });
    }
    return heaped;
  }

  private static boolean isStream(RowMatcher.Candidate row) {
    return row.line().origin() == Line.Origin.STREAM;
  }

  /** A row that was not found is not absent where figures stand that belong to no row. */
  private static void doubtMissing(
      FormFacts facts, FormRows rows, String form, IntPredicate doubtful) {
    for (int i = 0; i < rows.size(); i++) {
      if (!doubtful.test(i)) {
        continue;
      }
      for (String column : rows.columns(form, rows.code(i))) {
        String indicator = rows.code(i) + "." + column;
        if (!facts.has(indicator)) {
          facts.uncertain(indicator);
        }
      }
    }
  }

  /**
   * A row with a label only is not blank where a line of figures stands beside it whose label fits
   * no row: both may be one row, torn apart.
   *
   * @param rows the rows of the form
   * @param candidates all lines of the table, in the order of the document
   */
  static void doubtTorn(
      FormFacts facts,
      RowMatcher.Matches matches,
      FormRows rows,
      List<RowMatcher.Candidate> candidates) {
    for (int i = 1; i < candidates.size(); i++) {
      RowMatcher.Candidate upper = candidates.get(i - 1);
      RowMatcher.Candidate lower = candidates.get(i);
      if (isStray(upper, matches) && !isOwn(upper, lower, rows)) {
        doubtIfBlank(facts, matches, lower);
        doubtIfSplit(facts, matches, rows, upper, lower);
      }
      if (isStray(lower, matches) && !isOwn(lower, upper, rows)) {
        doubtIfBlank(facts, matches, upper);
        doubtIfBegun(facts, matches, upper, lower);
        doubtIfCut(facts, matches, upper);
        doubtIfSplit(facts, matches, rows, lower, upper);
        if (goesOn(upper, lower)) {
          doubt(facts, matches, upper);
        }
      }
    }
  }

  /**
   * Whether a stray row of a table is one that its writer added: as many cells as the row beside
   * it, and a long label that is like none of the form.
   */
  private static boolean isOwn(
      RowMatcher.Candidate stray, RowMatcher.Candidate beside, FormRows rows) {
    Token label = stray.label();
    if (label == null
        || label.bare().length() < SHORTEST_OWN
        || stray.line().origin() == Line.Origin.STREAM
        || beside.line().origin() != stray.line().origin()
        || beside.label() == null
        || stray.line().cells().size() < 2
        || rows.hasPart(label.bare())) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.similarity(label, rows.code(i)) >= ALIKE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStray(RowMatcher.Candidate row, RowMatcher.Matches matches) {
    return row.line().valueCount() > 0 && matches.unknown().contains(row);
  }

  /**
   * Whether a row of table 2 in a text may go on in the next line, which has no label and one cell:
   * the rest of a figure, or its unit.
   */
  private static boolean goesOn(RowMatcher.Candidate row, RowMatcher.Candidate next) {
    return next.label() == null
        && next.line().origin() == Line.Origin.ORDERED
        && next.line().valueCount() == 1
        && row.line().origin() == Line.Origin.ORDERED
        && row.line().table() == next.line().table()
        && row.line().cells().stream().anyMatch(cell -> isOver(cell, next.line()));
  }

  private static boolean isOver(Token cell, Line line) {
    Token.Place place = cell.spot();
    if (place == null || !cell.isNumber()) {
      return false;
    }
    for (Token below : line.cells()) {
      Token.Place other = below.spot();
      if (!below.isEmpty() && other != null && other.meets(place)) {
        return true;
      }
    }
    return false;
  }

  /** The figure of a narrow column may go on in the next line: then the row's sum is wrong. */
  private static void doubtIfCut(
      FormFacts facts, RowMatcher.Matches matches, RowMatcher.Candidate row) {
    List<Token> cells = row.line().cells().stream().filter(cell -> !cell.isEmpty()).toList();
    if (row.line().origin() == Line.Origin.ALIGNED
        || cells.size() != GluedRows.COLUMNS_OF_REQUESTS
        || PlacedCells.endInSum(cells)) {
      return;
    }
    doubt(facts, matches, row);
  }

  /**
   * A row that was split in two (其他对外管理服务事项1 and 2, or a part of the label each) has its figures in
   * neither of them.
   */
  private static void doubtIfSplit(
      FormFacts facts,
      RowMatcher.Matches matches,
      FormRows rows,
      RowMatcher.Candidate stray,
      RowMatcher.Candidate beside) {
    Token label = stray.label();
    if (label == null
        || label.bare().length() < SHORTEST_PART
        || beside.line().valueCount() == 0
        || (isStream(stray) && !areEquallyLong(stray.line(), beside.line()))) {
      return;
    }
    matches
        .matched()
        .forEach((code, found) -> {
          boolean part =
              rows.labelOf(code).contains(label.bare()) || rows.similarity(label, code) >= PART;
          if (part && found.contains(beside)) {
            facts.doubt(code);
            facts.problem("row.repeated", beside.span(), facts.labelOf(beside));
          }
        });
  }

  /** Whether two lines have the same number of figures. */
  private static boolean areEquallyLong(Line one, Line other) {
    return one.valueCount() == other.valueCount();
  }

  private static void doubtIfBlank(
      FormFacts facts, RowMatcher.Matches matches, RowMatcher.Candidate row) {
    if (row.line().valueCount() == 0) {
      doubt(facts, matches, row);
    }
  }

  /** Marks in a stream, with figures behind words that hold one: 约3件 is a cell and no label. */
  private static void doubtIfBegun(
      FormFacts facts,
      RowMatcher.Matches matches,
      RowMatcher.Candidate row,
      RowMatcher.Candidate next) {
    boolean figure =
        next.label() != null && next.label().full().chars().anyMatch(c -> c >= '0' && c <= '9');
    if (figure && isStream(row) && row.line().cells().stream().allMatch(Token::isBlank)) {
      doubt(facts, matches, row);
    }
  }

  private static void doubt(FormFacts facts, RowMatcher.Matches matches, RowMatcher.Candidate row) {
    matches
        .matched()
        .forEach((code, rows) -> {
          if (rows.contains(row)) {
            facts.doubt(code);
          }
        });
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
