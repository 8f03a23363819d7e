package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Span;

/** Gives the cells of a row to its columns, and rows that stand more than once to one fact. */
final class RowReader {
  /** The column of table 2 whose figures may have a sign. */
  private static final String CHANGE = "change";

  private final IndicatorCatalogue catalogue;
  private final FormFacts facts;
  private final TableParts parts;
  private final CellReader cells;
  private final GluedRows glued;
  private final CellLines cellLines;
  private final LostCells lost;
  private final ScreenColumns screen;
  private final MergedCells merged;

  RowReader(IndicatorCatalogue catalogue, FormFacts facts, TableParts parts) {
    this.catalogue = catalogue;
    this.facts = facts;
    this.parts = parts;
    this.cells = new CellReader(facts, CaptionUnit.of(parts, facts.text()));
    this.glued = new GluedRows(facts.text(), parts);
    this.cellLines = new CellLines(facts.text(), parts);
    this.lost = new LostCells(facts.text(), parts);
    this.screen = new ScreenColumns(facts.text(), parts);
    this.merged = new MergedCells(facts.text(), parts);
  }

  /**
   * What the header says over a row.
   *
   * @param named its columns, in its order
   * @param words its words, where the row is one of table 2
   * @param places where the columns stand; empty when that is not known
   * @param ordered whether cells stand in the order of the header, although it is not the form's
   * @param totalFirst whether that order begins with the total of table 3
   * @param onlyTotals whether the total is the only figure of every row
   */
  private record Over(
      List<String> named,
      List<Token> words,
      List<Token.Place> places,
      boolean ordered,
      boolean totalFirst,
      boolean onlyTotals) {}

  private Over over(RowMatcher.Candidate row, List<String> columns, ColumnOrder header) {
    int n = columns.size();
    Line line = row.line();
    boolean requests = n == GluedRows.COLUMNS_OF_REQUESTS;
    List<String> named = HeaderColumns.named(header, columns);
    boolean complete = named.size() == n && header.codes().size() == n;
    List<Token.Place> places = header.places();
    boolean sameTable =
        complete
            && header.aligned()
            && (HeaderColumns.inTable(line, places)
                || HeaderColumns.goesOn(line, places, parts.ownColumns));
    boolean totals = header.onlyTotals() && header.aligned() && hasCellEach(line, n);
    boolean under =
        complete && !sameTable && HeaderColumns.standUnder(facts.text(), row.header(), line, n);
    boolean ordered = sameTable || under || (complete && (header.borneOut() || totals));
    return new Over(
        named,
        requests ? List.of() : row.header(),
        sameTable ? places : HeaderColumns.placesOver(row, columns),
        ordered,
        ordered && requests && named.getFirst().equals(columns.getLast()),
        header.onlyTotals());
  }

  /** What one line says of each column. */
  Map<String, CellReading> read(
      RowMatcher.Candidate row,
      String code,
      List<String> columns,
      ColumnOrder header,
      Placement placement) {
    int n = columns.size();
    Over over = over(row, columns, header);
    Line whole = row.line();
    Line line =
        over.places().isEmpty()
            ? OwnColumns.withoutRemark(whole, n)
            : OwnColumns.without(whole, n, over.places(), parts.ownColumns);
    List<String> written = HeaderColumns.written(over.words());
    if (written.size() > n && GluedFigures.ranTogether(facts.text(), whole, written.size())) {
      cellCount(row, written.size(), whole.valueCount());
      return uncertain(columns);
    }
    if (hasSignApart(whole, row.label(), columns)) {
      facts.problem("row.sign_apart", row.span(), facts.labelOf(row));
      return uncertain(columns);
    }
    if (GluedRows.followBelow(facts.text(), whole, row.label())) {
      cellCount(row, n, whole.valueCount());
      return uncertain(columns);
    }
    if (n == 1 && HeaderColumns.nameEarlierYear(over.words())) {
      return underOnly(row, code, columns.getFirst(), over.words());
    }
    List<@Nullable Token> placed =
        RepeatedCells.columns(facts.text(), written, whole.cells(), columns);
    placed =
        placed == null ? RepeatedCells.one(facts.text(), over.words(), whole.cells(), n) : placed;
    placed = placed == null ? placement.place(line, n, over.places()) : placed;
    placed = placed == null ? glued.split(line, n) : placed;
    placed = placed == null ? placement.withoutRepeated(whole, n) : placed;
    if (placed != null && lost.isOneAcross(placed)) {
      facts.problem("cell.across", row.span(), facts.labelOf(row));
      return uncertain(columns);
    }
    placed = certain(placed, line, n, over, placement);
    placed = placed == null ? onScreen(row, columns) : placed;
    List<@Nullable Token> total =
        placed == null ? screen.underTotal(line, parts.thirdHeader, columns) : null;
    placed = placed == null ? total : placed;
    if (placed == null) {
      cellCount(row, n, line.valueCount());
      return uncertain(columns);
    }
    surplus(line, row.span(), () -> facts.labelOf(row), n);
    boolean endsOpen =
        !(over.totalFirst() && over.onlyTotals())
            && lost.mayBeFilledUp(line, placed)
            && parts.requestRows.writeZeros();
    boolean permuted = total == null && isPermuted(over, columns, header);
    if (permuted
        && over.ordered()
        && (header.summed()
            || HeaderColumns.movedTogether(placed, over.named(), columns, over.onlyTotals()))) {
      List<@Nullable Token> moved = placed;
      placed = new ArrayList<>();
      for (String column : columns) {
        placed.add(moved.get(over.named().indexOf(column)));
      }
      permuted = false;
    }
    if (HeaderColumns.hasMovedSign(facts.text(), placed, columns.indexOf(CHANGE))) {
      facts.problem("columns.order", row.span(), facts.labelOf(row));
      return uncertain(columns);
    }
    Map<String, CellReading> readings = new HashMap<>();
    String repeated = lost.mayBeOneRepeated(written, whole, columns);
    boolean summed = n == GluedRows.COLUMNS_OF_REQUESTS && PlacedCells.areSummed(placed, n);
    for (int i = 0; i < n; i++) {
      String column = columns.get(i);
      Indicator indicator = catalogue.cell(code, column);
      CellReading cell =
          summed && CellReader.isZeros(facts.text(), placed.get(i))
              ? CellReader.zero(placed.get(i))
              : cell(row, indicator, placed.get(i), over.words(), column);
      if (permuted
          && !sameUnderHeader(placed, i, column, over.named(), n)
          && !isAtEnd(row, placed, i, columns)) {
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

  /** A row of one column beside which the header has that of an earlier year. */
  private Map<String, CellReading> underOnly(
      RowMatcher.Candidate row, String code, String column, List<Token> words) {
    Token only = HeaderColumns.underOnly(words, row.line().cells(), column);
    if (only == null) {
      cellCount(row, words.size(), row.line().valueCount());
      return uncertain(List.of(column));
    }
    return Map.of(column, cell(row, catalogue.cell(code, column), only, words, column));
  }

  /** Whether the header names columns in another order than the form, or may. */
  private boolean isPermuted(Over over, List<String> columns, ColumnOrder header) {
    return !HeaderColumns.isSubsequence(over.named(), columns)
        || HeaderColumns.outOfPlace(facts.text(), over.words(), columns)
        || header.doubted();
  }

  private static Map<String, CellReading> uncertain(List<String> columns) {
    Map<String, CellReading> readings = new HashMap<>();
    columns.forEach(column -> readings.put(column, CellReading.UNCERTAIN));
    return readings;
  }

  /**
   * The cells of a row by their columns, where none of them can have been lost; else as the rows
   * around it or the lines of the text place them, or null.
   */
  private @Nullable List<@Nullable Token> certain(
      @Nullable List<@Nullable Token> cellsInOrder,
      Line line,
      int n,
      Over over,
      Placement placement) {
    List<@Nullable Token> placed = cellsInOrder;
    if (placed != null
        && lost.looksShort(line, placed, placement, over.totalFirst(), over.onlyTotals())
        && !lost.isWhole(line, placed)) {
      placed = null;
    }
    placed = placed == null ? merged.behind(line, n, placement.shapes().allEndFilled()) : placed;
    boolean lostTotal = over.onlyTotals() && lost.mayHaveLostTotal(line);
    boolean paged =
        placed != null
            && (n == GluedRows.COLUMNS_OF_REQUESTS
                ? PagedFigures.mayEndIn(facts.text(), line, placed)
                : PagedFigures.mayStandApart(facts.text(), line, placed));
    if (lostTotal || paged || lost.mayHaveLostOnly(line, placed)) {
      placed = null;
    }
    return placed == null ? cellLines.place(line, n) : placed;
  }

  private @Nullable List<@Nullable Token> onScreen(RowMatcher.Candidate row, List<String> columns) {
    int table = columns.size() == GluedRows.COLUMNS_OF_REQUESTS ? 3 : 2;
    List<Token> header = table == 3 ? parts.thirdHeader : row.header();
    return screen.place(row.line(), header, table, columns);
  }

  /** What one cell says. */
  private CellReading cell(
      RowMatcher.Candidate row,
      Indicator indicator,
      @Nullable Token token,
      List<Token> words,
      String column) {
    CellReading cell = cells.read(indicator, token, HeaderColumns.word(words, column));
    if (token != null && mayBeInTenThousands(cell, token)) {
      Span span = new Span(token.start(), token.end());
      facts.problem("cell.unit_unclear", span, FormFacts.shortened(span.of(facts.text())));
      return CellReading.UNCERTAIN;
    }
    if (token == null || !reachesBelow(token, row.label())) {
      return cell;
    }
    facts.problem("cell.merged", new Span(token.start(), token.end()), facts.labelOf(row));
    return CellReading.UNCERTAIN;
  }

  /** Whether 元 in a header may be what is left of 万元, as other words of headers lost letters. */
  private boolean mayBeInTenThousands(CellReading cell, Token token) {
    return "元".equals(cell.unit())
        && token.value() instanceof CellValue.Figure figure
        && figure.unit() == null
        && LostLetters.areLost(parts.secondRows);
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

  void surplus(Line line, @Nullable Span span, Supplier<String> label, int n) {
    if (line.valueCount() > n && !PlacedCells.hasNonZero(line.cells())) {
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

  /**
   * Whether the figure of the natural persons, or of the total, stands under its own word at an end
   * of a row that adds up: the kinds of organisations between may stand in any order.
   */
  private static boolean isAtEnd(
      RowMatcher.Candidate row, List<@Nullable Token> placed, int at, List<String> columns) {
    int last = columns.size() - 1;
    return columns.size() == GluedRows.COLUMNS_OF_REQUESTS
        && (at == 0 || at == last)
        && PlacedCells.areSummed(placed, columns.size())
        && HeaderColumns.isUnder(row.header(), columns.getFirst(), placed.getFirst())
        && HeaderColumns.isUnder(row.header(), columns.get(last), placed.get(last));
  }

  /**
   * Whether a hyphen stands between spaces in a row whose label and first figure stand together, so
   * that spaces part no cells: 0 - 25356 may be 0, -25 and 356.
   */
  private static boolean hasSignApart(Line line, @Nullable Token label, List<String> columns) {
    List<Token> cells = line.cells();
    if (line.origin() != Line.Origin.STREAM
        || label == null
        || cells.size() < 3
        || cells.getFirst().start() != label.end()
        || !columns.contains(CHANGE)) {
      return false;
    }
    for (int i = 1; i + 1 < cells.size(); i++) {
      Token sign = cells.get(i);
      if (sign.isBlank() && sign.end() == sign.start() + 1 && cells.get(i + 1).isNumber()) {
        return true;
      }
    }
    return false;
  }

  private void cellCount(RowMatcher.Candidate row, int wanted, int found) {
    facts.problem(
        "row.cell_count",
        row.span(),
        facts.labelOf(row),
        Integer.toString(wanted),
        Integer.toString(found));
  }

  /** Whether a row of a table that goes on below another's header has a cell for each column. */
  private static boolean hasCellEach(Line line, int n) {
    return line.origin() == Line.Origin.ALIGNED && line.cells().size() == n;
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
