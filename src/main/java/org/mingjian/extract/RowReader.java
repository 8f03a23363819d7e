package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Span;

/** Gives the cells of a row to its columns, and rows that stand more than once to one fact. */
final class RowReader {
  /** What the labels of the first column of table 3 begin with. */
  private static final String OUTER = "一二三四";

  private final IndicatorCatalogue catalogue;
  private final FormFacts facts;
  private final TableParts parts;
  private final CellReader cells;
  private final GluedRows glued;
  private final CellLines cellLines;

  RowReader(IndicatorCatalogue catalogue, FormFacts facts, TableParts parts) {
    this.catalogue = catalogue;
    this.facts = facts;
    this.parts = parts;
    this.cells = new CellReader(facts);
    this.glued = new GluedRows(facts.text(), parts);
    this.cellLines = new CellLines(facts.text(), parts);
  }

  /** What one line says of each column. */
  Map<String, CellReading> read(
      RowMatcher.Candidate row,
      String code,
      List<String> columns,
      ColumnOrder header,
      Placement placement) {
    Map<String, CellReading> readings = new HashMap<>();
    int n = columns.size();
    Line whole = row.line();
    List<String> named = named(header, columns);
    boolean complete = named.size() == n && header.codes().size() == n;
    boolean sameTable =
        complete
            && header.aligned()
            && (inTable(whole, header.places()) || goesOn(whole, header.places()));
    List<Token.Place> places = sameTable ? header.places() : placesOver(row, columns);
    Line line = places.isEmpty() ? whole : Placement.ofColumns(whole, n, places, parts.ownColumns);
    List<@Nullable Token> placed = placement.place(line, n, places);
    if (placed == null) {
      placed = glued.split(line, n);
    }
    List<Token> secondHeader = n == GluedRows.COLUMNS_OF_REQUESTS ? List.of() : row.header();
    List<String> written = writtenColumns(secondHeader);
    List<@Nullable Token> once = repeatedColumns(written, whole.cells(), columns);
    placed = once == null ? placed : once;
    String repeated = mayBeOneRepeated(written, whole, columns);
    if (placed != null && isOneAcross(placed)) {
      facts.problem("cell.across", row.span(), facts.labelOf(row));
      columns.forEach(column -> readings.put(column, CellReading.UNCERTAIN));
      return readings;
    }
    boolean totals = header.onlyTotals() && header.aligned() && hasCellEach(whole, n);
    boolean ordered = sameTable || (complete && (header.borneOut() || totals));
    boolean totalFirst =
        ordered && n == GluedRows.COLUMNS_OF_REQUESTS && named.getFirst().equals(columns.getLast());
    if (placed != null
        && looksShort(line, placed, placement, totalFirst, header.onlyTotals())
        && !isWhole(line, placed)) {
      placed = null;
    }
    placed = placed == null ? behindMerged(line, n, placement) : placed;
    if ((header.onlyTotals() && mayHaveLostTotal(line)) || mayHaveLostOnly(line, placed)) {
      placed = null;
    }
    placed = placed == null ? cellLines.place(line, n) : placed;
    if (placed == null) {
      cellCount(row, n, line.valueCount());
      columns.forEach(column -> readings.put(column, CellReading.UNCERTAIN));
      return readings;
    }
    surplus(line, row.span(), () -> facts.labelOf(row), n);
    boolean endsOpen =
        !(totalFirst && header.onlyTotals()) && mayBeFilledUp(line, placed) && parts.writesZeros();
    boolean permuted = !isSubsequence(named, columns) || outOfPlace(secondHeader, columns);
    if (permuted && ordered && movedTogether(placed, named, columns, header.onlyTotals())) {
      List<@Nullable Token> moved = placed;
      placed = new ArrayList<>();
      for (String column : columns) {
        placed.add(moved.get(named.indexOf(column)));
      }
      permuted = false;
    }
    for (int i = 0; i < n; i++) {
      String column = columns.get(i);
      Token token = placed.get(i);
      Indicator indicator = catalogue.cell(code, column);
      CellReading cell = cells.read(indicator, token, headerToken(secondHeader, column));
      if (token != null && reachesBelow(token, row.label())) {
        facts.problem("cell.merged", new Span(token.start(), token.end()), facts.labelOf(row));
        cell = CellReading.UNCERTAIN;
      }
      if (permuted && !sameUnderHeader(placed, i, column, named, n)) {
        cell = CellReading.UNCERTAIN;
      }
      boolean read = !(cell.value() instanceof FactValue.Unreadable);
      if (repeated != null && !repeated.equals(column) && read) {
        cell = CellReading.UNCERTAIN;
        cellCount(row, written.size(), line.valueCount());
      }
      readings.put(column, cell);
    }
    if (endsOpen) {
      readings.put(columns.getLast(), CellReading.UNCERTAIN);
      facts.problem("row.end_blank", row.span(), facts.labelOf(row));
    }
    if (permuted && readings.containsValue(CellReading.UNCERTAIN)) {
      facts.problem("columns.order", row.span(), facts.labelOf(row));
    }
    return readings;
  }

  /**
   * Whether all columns of a row of table 3 hold the same figure, which is no zero: the text of one
   * cell over all columns, which was written out for each of them. Seven figures could not end in
   * their sum.
   */
  private boolean isOneAcross(List<@Nullable Token> placed) {
    return placed.size() == GluedRows.COLUMNS_OF_REQUESTS
        && PlacedCells.hasNonZero(placed)
        && PlacedCells.allSame(facts.text(), placed);
  }

  /** Whether a figure stands in a cell that goes on below the row: it may be that of the next. */
  private static boolean reachesBelow(Token token, @Nullable Token label) {
    Token.Place place = token.place();
    Token.Place ofLabel = label == null ? null : label.place();
    return place != null
        && ofLabel != null
        && !token.isEmpty()
        && place.row() + place.rows() > ofLabel.row() + ofLabel.rows();
  }

  /**
   * Whether columns stand in another order, figures and header alike: in a real table a figure
   * belongs to the words over it. Where the form ends with a sum, the figures must bear it out. No
   * sum tells the kinds of applicants from one another: where they stand in another order, the
   * words alone may have been mixed up, unless the total moved with them and the order of the form
   * gives no sum.
   */
  private static boolean movedTogether(
      List<@Nullable Token> placed, List<String> named, List<String> columns, boolean onlyTotals) {
    if (columns.size() != GluedRows.COLUMNS_OF_REQUESTS) {
      return true;
    }
    if (onlyTotals && placed.stream().anyMatch(token -> !PlacedCells.isBlank(token))) {
      // The only figure of each row is its total; elsewhere the words are in the wrong order.
      return !PlacedCells.isBlank(placed.get(named.indexOf(columns.getLast())));
    }
    List<String> summed = columns.subList(0, columns.size() - 1);
    boolean kindsMoved = !isSubsequence(named.stream().filter(summed::contains).toList(), summed);
    if (kindsMoved && PlacedCells.endInSum(placed)) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < placed.size(); i++) {
      Token token = placed.get(i);
      BigDecimal value =
          token != null && token.value() instanceof CellValue.Figure figure
              ? figure.value()
              : BigDecimal.ZERO;
      if (named.get(i).equals(columns.getLast())) {
        total = value;
      } else {
        sum = sum.add(value);
      }
    }
    return sum.compareTo(total) == 0;
  }

  void surplus(Line line, @Nullable Span span, Supplier<String> label, int n) {
    if (line.valueCount() > n) {
      facts.problem(
          "row.surplus_zeros",
          span,
          label.get(),
          Integer.toString(n),
          Integer.toString(line.valueCount()));
    }
  }

  /** Whether a column's cell says the same when the header's order is taken for true. */
  private boolean sameUnderHeader(
      List<@Nullable Token> placed, int at, String column, List<String> named, int n) {
    if (named.size() != n) {
      return PlacedCells.allSame(facts.text(), placed);
    }
    Token one = placed.get(at);
    Token other = placed.get(named.indexOf(column));
    List<@Nullable Token> both = new ArrayList<>();
    both.add(one);
    both.add(other);
    return PlacedCells.allSame(facts.text(), both);
  }

  private void cellCount(RowMatcher.Candidate row, int wanted, int found) {
    facts.problem(
        "row.cell_count",
        row.span(),
        facts.labelOf(row),
        Integer.toString(wanted),
        Integer.toString(found));
  }

  /** The columns that a header names, of those that a row may have. */
  private static List<String> named(ColumnOrder header, List<String> columns) {
    List<String> codes = header.codes();
    return columns.containsAll(codes) ? codes : codes.stream().filter(columns::contains).toList();
  }

  /** The columns of table 2 as the header over a row writes them, merged ones perhaps repeated. */
  private static List<String> writtenColumns(List<Token> header) {
    List<String> written = new ArrayList<>();
    for (Token token : header) {
      String code = token.code(2, Role.COLUMN);
      if (code != null) {
        written.add(code);
      }
    }
    return written;
  }

  /**
   * One cell a column where merged columns were written out, header and figures alike: three times
   * 处理决定数量 over three times the same figure.
   */
  private @Nullable List<@Nullable Token> repeatedColumns(
      List<String> written, List<Token> cells, List<String> columns) {
    if (written.size() != cells.size() || written.size() <= columns.size()) {
      return null;
    }
    List<@Nullable Token> placed = new ArrayList<>();
    int at = 0;
    for (String column : columns) {
      int first = at;
      List<@Nullable Token> same = new ArrayList<>();
      while (at < written.size() && written.get(at).equals(column)) {
        same.add(cells.get(at++));
      }
      if (at == first || !PlacedCells.allSame(facts.text(), same)) {
        return null;
      }
      placed.add(cells.get(first));
    }
    return at == written.size() ? placed : null;
  }

  /**
   * The column whose one figure all figures of a row may be, repeated as the name of the merged
   * column is, while the cells of other columns were blank and left no trace: 采购项目数量, twice 采购总金额,
   * and twice 0. Null where there is none.
   */
  private @Nullable String mayBeOneRepeated(List<String> written, Line line, List<String> columns) {
    List<Token> cells = line.cells();
    if (columns.size() < 2
        || cells.size() != columns.size()
        || line.valueCount() == 0
        || !PlacedCells.allSame(facts.text(), new ArrayList<>(cells))) {
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
   * Whether the last column is empty in a row that has figures, where hardly any other row is so:
   * then a cell is more likely missing than blank, and the others stand one place too far left.
   */
  private boolean looksShort(
      Line line,
      List<@Nullable Token> placed,
      Placement placement,
      boolean totalFirst,
      boolean onlyTotals) {
    if (!Placement.endsBlank(placed)) {
      return mayBeFilledUp(line, placed); // an empty cell behind marks of blank ones
    }
    boolean barred = FilledRows.isBarred(facts.text(), line);
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
    if (keepsCells && placement.leavesGapsOften()) {
      return filledUp || (!totalFirst && mayHaveMoved(placed));
    }
    boolean ofSums = placed.size() == GluedRows.COLUMNS_OF_REQUESTS;
    if (filledUp && (parts.writesZeros() || (!ofSums && PlacedCells.hasNonZero(placed)))) {
      return true;
    }
    boolean zerosElsewhere = !ofSums && line.origin() == Line.Origin.ORDERED && parts.writesZeros();
    return !placement.endsBlankOften()
        || zerosElsewhere
        || (ofSums && PlacedCells.hasNonZero(placed));
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
  private boolean mayBeFilledUp(Line line, List<@Nullable Token> placed) {
    return FilledRows.endEmpty(placed) && FilledRows.areOfKind(facts.text(), line, parts);
  }

  /**
   * The cells of a row of table 3 behind the merged cells of its label, where all rows end in their
   * last column, however many blank cells they lost in front; null where they do not.
   */
  private @Nullable List<@Nullable Token> behindMerged(Line line, int n, Placement placement) {
    if (n != GluedRows.COLUMNS_OF_REQUESTS
        || line.labels().isEmpty()
        || !placement.allEndFilled()) {
      return null;
    }
    int merged = RequestGrid.merged(facts.text(), line.labels().getLast());
    List<Token> cells = line.cells();
    boolean known =
        merged >= 0
            && cells.size() == n + merged
            && cells.stream().limit(merged).allMatch(Token::isEmpty);
    return known ? new ArrayList<>(cells.subList(merged, cells.size())) : null;
  }

  /**
   * Whether a blank row, where all others have their totals and no other figure, may have lost its
   * own: it was filled up, or rows are of several lengths.
   */
  private boolean mayHaveLostTotal(Line line) {
    boolean uneven =
        line.origin() == Line.Origin.ORDERED
            && parts.plainText
            && line.cells().size() >= GluedRows.COLUMNS_OF_REQUESTS
            && !parts.thirdRowsAreAlike()
            && !FilledRows.isBarred(facts.text(), line);
    return line.valueCount() == 0
        && parts.writesZeros()
        && (uneven || FilledRows.areOfKind(facts.text(), line, parts));
  }

  /**
   * Whether a blank row of table 2 may have lost its only figure and been filled up, as rows of
   * table 3 may have been.
   */
  private boolean mayHaveLostOnly(Line line, @Nullable List<@Nullable Token> placed) {
    return placed != null
        && placed.size() > 1
        && placed.size() < GluedRows.COLUMNS_OF_REQUESTS
        && line.valueCount() == 0
        && parts.thirdEndsBlank()
        && parts.secondRows.stream().anyMatch(row -> row.line().valueCount() > 1)
        && FilledRows.areOfKind(facts.text(), line, parts);
  }

  /** Whether the label of a row of table 3 is none of the first column: （一）, 1. */
  private boolean isInner(Line line) {
    return line.labels().isEmpty()
        || OUTER.indexOf(facts.text().charAt(line.labels().getLast().start())) < 0;
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
            : PlacedCells.hasNonZero(placed) && PlacedCells.endInSum(filled));
  }

  /**
   * Whether a row of table 2 has every one of its cells, a blank one at its end: in a real table,
   * or in a text none of whose rows has more and where none was filled up. Where cells were lost
   * and the others moved up, blanks stand at the ends of rows only.
   */
  private boolean isWhole(Line line, List<@Nullable Token> placed) {
    int n = placed.size();
    boolean anywhere = parts.leavesBlanksAnywhere() || !parts.writesZeros();
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
                        || CellLines.areOf(facts.text(), line))
            && !FilledRows.areOfKind(facts.text(), line, parts);
  }

  /** Whether a row of a table that goes on below another's header has a cell for each column. */
  private static boolean hasCellEach(Line line, int n) {
    return line.origin() == Line.Origin.ALIGNED && line.cells().size() == n;
  }

  /**
   * Where the columns of a row of table 2 stand by the words over them, one a column, of which the
   * known ones are in their place; empty where they do not say so.
   */
  private static List<Token.Place> placesOver(RowMatcher.Candidate row, List<String> columns) {
    List<Token.Place> places = new ArrayList<>();
    boolean known = false;
    for (int i = 0; i < row.header().size(); i++) {
      Token word = row.header().get(i);
      String code = word.code(2, Role.COLUMN);
      Token.Place place = word.place();
      boolean inPlace =
          i < columns.size()
              && place != null
              && place.table() == row.line().table()
              && place.columns() == 1
              && (code == null || code.equals(columns.get(i)))
              && (places.isEmpty() || places.getLast().column() < place.column());
      if (!inPlace) {
        return List.of();
      }
      known |= code != null;
      places.add(place);
    }
    return known && places.size() == columns.size() ? places : List.of();
  }

  private static boolean inTable(Line line, List<Token.Place> places) {
    for (Token.Place place : places) {
      if (place.table() != line.table()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a row stands in a table behind that of its header which has its last column in the same
   * place: the same table, which goes on on another page.
   */
  private static boolean goesOn(Line line, List<Token.Place> places) {
    Token.Place last = line.cells().isEmpty() ? null : line.cells().getLast().place();
    if (last == null || places.isEmpty()) {
      return false;
    }
    int end = 0;
    for (Token.Place place : places) {
      if (place.table() >= line.table()) {
        return false;
      }
      end = Math.max(end, place.column() + place.columns());
    }
    return last.column() + last.columns() == end;
  }

  private static boolean isSubsequence(List<String> part, List<String> whole) {
    int at = -1;
    for (String code : part) {
      int next = whole.indexOf(code);
      if (next < at) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** Whether, in a header with one cell a column, a known column stands where another belongs. */
  private static boolean outOfPlace(List<Token> header, List<String> columns) {
    if (header.size() != columns.size()) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      String code = header.get(i).code(2, Role.COLUMN);
      if (code != null && columns.contains(code) && !code.equals(columns.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Token headerToken(List<Token> header, String column) {
    for (Token token : header) {
      if (column.equals(token.code(2, Role.COLUMN))) {
        return token;
      }
    }
    return null;
  }

  /**
   * A row that stands more than once counts only where all its lines agree.
   *
   * @param oneTable false where most rows stand twice: the rows that stand once may be those of
   *     another report, so that none of them counts
   */
  void merge(
      String code,
      List<Map<String, CellReading>> readings,
      List<RowMatcher.Candidate> rows,
      boolean oneTable) {
    if (readings.isEmpty()) {
      return;
    }
    boolean told = false;
    for (Map.Entry<String, CellReading> entry : readings.getFirst().entrySet()) {
      CellReading cell = entry.getValue();
      boolean agreed = oneTable;
      for (Map<String, CellReading> other : readings.subList(1, readings.size())) {
        agreed &= agree(cell, other.get(entry.getKey()));
      }
      if (!agreed && !told && oneTable) {
        facts.problem("row.repeated", rows.getLast().span(), facts.labelOf(rows.getLast()));
        told = true;
      }
      facts.put(catalogue.cell(code, entry.getKey()), cell, agreed);
    }
  }

  /** Two rows of one label may be parts of a whole: neither is the answer. */
  private static boolean agree(CellReading one, @Nullable CellReading other) {
    return other == null
        || (one.value() instanceof FactValue.Blank && other.value() instanceof FactValue.Blank);
  }

  /** Tells that a table stands twice, once instead of for each of its rows. */
  void tellTwoTables(int table) {
    Token heading = parts.heading(table);
    facts.problem(
        "form.two_tables",
        heading == null ? null : new Span(heading.start(), heading.end()),
        Integer.toString(table));
  }

  /** How many rows of a form have more than one line with cells, one behind the other or apart. */
  static long rowsStandingTwice(RowMatcher.Matches matches) {
    Set<String> twice = new HashSet<>();
    matches
        .matched()
        .forEach((code, rows) -> {
          if (withCells(rows).size() > 1) {
            twice.add(code);
          }
        });
    for (RowMatcher.Candidate row : matches.displaced()) {
      String code = row.code();
      if (code != null && row.line().valueCount() > 0 && matches.matched().containsKey(code)) {
        twice.add(code);
      }
    }
    return twice.size();
  }

  /** The rows with cells; the first where none has any. */
  static List<RowMatcher.Candidate> withCells(List<RowMatcher.Candidate> rows) {
    if (rows.size() == 1) {
      return rows;
    }
    List<RowMatcher.Candidate> filled =
        rows.stream().filter(row -> !row.line().cells().isEmpty()).toList();
    return filled.isEmpty() ? List.of(rows.getFirst()) : filled;
  }
}
