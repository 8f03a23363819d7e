package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;

/** Reads table 4, the outcomes of reviews and suits, which are one row of 15 cells. */
final class DisputeTable {
  private static final int TABLE = 4;

  /** How problems name the table. */
  private static final String NAME = "四";

  /** Two figures and their sum. */
  private static final int FEWEST_OF_SUM = 3;

  private final FormRows form;
  private final TableParts parts;
  private final FormFacts facts;
  private final RowReader reader;
  private final LostBlanks blanks;
  private final GluedRows glued;
  private final CellLines cellLines;
  private final CellReader cells;
  private final ScreenColumns screen;
  private final List<String> codes = new ArrayList<>();

  /** The results of one group, which every group repeats. */
  private final List<String> results;

  private final DisputeHeader header;

  DisputeTable(
      OfficialForms forms, TableParts parts, FormFacts facts, RowReader reader, LostBlanks blanks) {
    this.form = forms.fourth();
    this.parts = parts;
    this.facts = facts;
    this.reader = reader;
    this.blanks = blanks;
    this.glued = new GluedRows(facts.text(), parts);
    this.cellLines = new CellLines(facts.text(), parts);
    this.cells = new CellReader(facts);
    this.screen = new ScreenColumns(facts.text(), parts);
    this.results = form.columns(form.code(0));
    for (int i = 0; i < form.size(); i++) {
      for (String column : form.columns(form.code(i))) {
        codes.add(form.code(i) + "." + column);
      }
    }
    this.header = new DisputeHeader(form, parts.fourthHeader, results, codes.size());
  }

  /** Reads the table from its parts, and a list of outcomes from all lines of the document. */
  void read(List<Line> document) {
    DisputeList list = DisputeList.of(form, document);
    if (list != null && read(list)) {
      return;
    }
    readCells();
    if (list != null && list.hasValues() && codes.stream().allMatch(facts::isBlankOrUnknown)) {
      facts.problem("form.table_unclear", list.lines().getFirst().span(), Integer.toString(TABLE));
      codes.forEach(facts::uncertain);
    }
    List<Line> lines = new ArrayList<>(parts.fourthValues);
    parts.fourthRows.forEach(row -> lines.add(row.line()));
    blanks.note(codes, lines, parts.headingSpan(TABLE), NAME);
  }

  /** Reads a list of the outcomes; false where it is not certain whose each figure is. */
  private boolean read(DisputeList list) {
    List<DisputeList.Entry> entries = list.entries();
    boolean another =
        parts.fourthValues.stream()
            .anyMatch(line -> !list.lines().contains(line) && line.valueCount() >= results.size());
    if (entries.isEmpty() || another) {
      return false;
    }
    boolean blank = !list.hasValues();
    boolean told = false;
    for (DisputeList.Entry entry : entries) {
      boolean certain = blank || entry.certain();
      Indicator indicator = facts.indicator(entry.code());
      facts.put(indicator, cells.read(indicator, entry.cell(), null), certain);
      told |= !certain;
    }
    if (told) {
      facts.problem("form.cells_unclear", list.lines().getFirst().span(), Integer.toString(TABLE));
    }
    blanks.note(codes, list.lines(), parts.headingSpan(TABLE), NAME);
    return true;
  }

  private void readCells() {
    if (parts.fourthRows.size() == form.size() && parts.fourthValues.isEmpty()) {
      byRows();
      return;
    }
    if (parts.fourthValues.isEmpty()) {
      if (isEmptyStream()) {
        columns().forEach(facts::blank);
      }
      return;
    }
    long inTable = parts.fourthValues.stream().filter(line -> line.table() >= 0).count();
    int figures =
        parts.fourthValues.stream().filter(line -> !isStray(line)).mapToInt(Line::valueCount).sum();
    if (inTable == codes.size()
        || figures == codes.size()
        || parts.fourthValues.stream()
            .anyMatch(line -> isWholeRow(line) || GluedRows.areDisputes(line))) {
      parts.fourthValues.removeIf(DisputeTable::isStray);
    }
    List<Token> arranged = DisputeArrangement.upright(form, parts.fourthValues);
    if (parts.fourthValues.stream().anyMatch(one -> one.valueCount() > 0)) {
      parts.fourthValues.removeIf(one -> one.valueCount() == 0); // an empty or a hidden row
    }
    if (arranged.isEmpty()) {
      arranged = DisputeArrangement.apart(form, parts);
    }
    for (int i = 0; i < arranged.size(); i++) {
      put(codes.get(i), arranged.get(i));
    }
    if (!arranged.isEmpty()) {
      return;
    }
    List<String> columns = columns();
    if (columns.size() < codes.size()) {
      arranged = DisputeArrangement.withoutTotals(form, parts);
      for (int i = 0; i < arranged.size(); i++) {
        put(columns.get(i), arranged.get(i));
      }
      if (!arranged.isEmpty()) {
        return;
      }
    }
    Line line = parts.fourthValues.getFirst();
    for (Line other : parts.fourthValues) {
      if (line.cells().size() < codes.size() && other.cells().size() > line.cells().size()) {
        line = other;
      }
    }
    boolean blank = line.valueCount() == 0 && line.cells().size() < codes.size();
    if (blank || isMarkEach(line)) {
      columns.forEach(facts::blank);
      return;
    }
    if (parts.fourthValues.stream().filter(this::isWhole).count() > 1) {
      facts.problem("row.repeated", parts.fourthValues.getLast().span(), NAME);
      codes.forEach(facts::uncertain);
      return;
    }
    if (line.cells().size() < codes.size() && DisputeArrangement.isInParts(parts.fourthHeader)) {
      tooFewCells(line, line.valueCount()); // a part whose blank row is gone has no line here
      return;
    }
    oneLine(line);
  }

  /** The cells that the table has: all, or those of the results where it has no totals. */
  private List<String> columns() {
    if (!DisputeArrangement.lacksTotals(form, parts, facts.text())) {
      return codes;
    }
    String total = "." + results.getLast();
    return codes.stream().filter(code -> !code.endsWith(total)).toList();
  }

  /** Whether one cell holds a mark of a blank column for each column and nothing else. */
  private boolean isMarkEach(Line line) {
    Token only = line.cells().getFirst();
    return line.cells().size() == 1
        && only.isBlank()
        && only.end() - only.start() == codes.size()
        && GluedFigures.digits(facts.text(), only.start(), only.end()) == codes.size();
  }

  /** A row of a table with all its cells, blank ones too. */
  private boolean isWholeRow(Line line) {
    return line.table() >= 0 && line.cells().size() >= codes.size();
  }

  /** A figure of the running text behind the table, such as the number of a page. */
  private static boolean isStray(Line line) {
    long figures = line.cells().stream().filter(Token::isNumber).count();
    return line.origin() == Line.Origin.STREAM && figures == 1 && !GluedRows.areDisputes(line);
  }

  private void put(String code, Token cell) {
    Indicator indicator = facts.indicator(code);
    facts.put(indicator, cells.read(indicator, cell, null), true);
  }

  /** Two lines with all figures are those of two reports in one file. */
  private boolean isWhole(Line line) {
    return line.valueCount() == codes.size();
  }

  /** All labels are there and not one figure: the cells lost their blanks. */
  private boolean isEmptyStream() {
    return parts.fourthHeader.size() >= 7
        && parts.fourthRows.isEmpty()
        && !FiguresBehind.follow(facts.text(), parts.fourthHeader.getLast().end());
  }

  private void byRows() {
    Placement placement = new Placement();
    for (RowMatcher.Candidate row : parts.fourthRows) {
      String code = row.code();
      if (code != null) {
        List<String> columns = form.columns(code);
        reader.merge(
            code,
            List.of(
                reader.read(row, code, columns, ColumnOrder.of(row.header(), TABLE), placement)),
            List.of(row),
            true);
      }
    }
  }

  private void oneLine(Line found) {
    Line whole = withBlankEnd(found);
    List<Token.Place> places = new ArrayList<>();
    boolean inOrder = !isHeaderLost() && header.isInOrder(whole, places);
    Line line = OwnColumns.without(whole, codes.size(), places, parts.ownColumns);
    List<@Nullable Token> placed = placed(line, places);
    boolean summed =
        placed != null
            && !inOrder
            && endInSums(line, placed)
            && (isHeaderLost() || header.isCut() || header.isTorn(facts.text(), line));
    List<Token> named = inOrder || summed ? List.of() : header.underNames(line, codes);
    placed = named.isEmpty() ? placed : new ArrayList<>(named);
    boolean ordered = inOrder || summed || !named.isEmpty();
    if (placed == null || mayHaveMoved(line, placed) || mayLackRepeated(placed)) {
      tooFewCells(line, line.valueCount());
      return;
    }
    DisputeOrder order =
        ordered || !header.groupsInOrder()
            ? null
            : DisputeOrder.of(header.columns(whole), results, codes.size());
    boolean whollyFilled = placed.stream().noneMatch(PlacedCells::isBlank);
    boolean moved =
        order != null
            && (whollyFilled || line.origin() == Line.Origin.ALIGNED)
            && order.isToldBy(placed);
    placed = moved && order != null ? order.inForm(placed) : placed;
    int certain = DisputeEnd.certain(facts.text(), line, placed, results.size(), parts);
    if (certain == 0) {
      tooFewCells(line, DisputeEnd.filled(placed));
      return;
    }
    reader.surplus(line, line.span(), () -> NAME, codes.size());
    boolean trusted = ordered || moved || PlacedCells.allSame(facts.text(), placed);
    List<@Nullable Token> byHeader = trusted || order == null ? placed : order.inForm(placed);
    boolean told = false;
    boolean addsUp = PlacedCells.areSummed(placed, results.size());
    for (int i = 0; i < codes.size(); i++) {
      Indicator indicator = facts.indicator(codes.get(i));
      CellReading cell =
          i >= certain
              ? CellReading.UNCERTAIN
              : addsUp && CellReader.isZeros(facts.text(), placed.get(i))
                  ? CellReader.zero(placed.get(i))
                  : cells.read(indicator, placed.get(i), null);
      List<@Nullable Token> both = new ArrayList<>();
      both.add(placed.get(i));
      both.add(byHeader.get(i));
      boolean same = trusted || (order != null && PlacedCells.allSame(facts.text(), both));
      facts.put(indicator, cell, same);
      told |= !same;
    }
    if (told) {
      facts.problem("columns.order", line.span(), NAME);
    }
    if (certain < codes.size()) {
      facts.problem("row.end_blank", line.span(), NAME);
    }
  }

  /**
   * Whether a row of a text lost the blank cells in front of its first figure and was filled up
   * behind the last: its groups end in their sums so many places farther on, and not where they
   * stand.
   */
  private boolean mayHaveMoved(Line line, List<@Nullable Token> placed) {
    if (line.origin() != Line.Origin.ORDERED
        || FilledRows.isBarred(facts.text(), line)
        || PlacedCells.endInSums(placed, results.size())) {
      return false;
    }
    List<@Nullable Token> moved = new ArrayList<>(placed);
    for (int i = 0; i < placed.size() && PlacedCells.isBlank(moved.getLast()); i++) {
      moved.addFirst(moved.removeLast());
      if (PlacedCells.endInSums(moved, results.size())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a row of a text may have lost the cells that say what one before says, and been filled
   * up at its end: no two of its figures are the same, and a group does not end in its sum.
   */
  private boolean mayLackRepeated(List<@Nullable Token> placed) {
    if (!FilledRows.endEmpty(placed) || PlacedCells.endInSums(placed, results.size())) {
      return false;
    }
    List<BigDecimal> figures = new ArrayList<>();
    for (Token token : placed) {
      if (token != null && token.value() instanceof CellValue.Figure figure) {
        figures.add(figure.value().stripTrailingZeros());
      }
    }
    return new HashSet<>(figures).size() == figures.size()
        && (parts.plainText || isSumLast(figures));
  }

  /** Whether the last of several figures is the sum of the others: a total that has moved. */
  private static boolean isSumLast(List<BigDecimal> figures) {
    if (figures.size() < FEWEST_OF_SUM) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal figure : figures.subList(0, figures.size() - 1)) {
      sum = sum.add(figure);
    }
    return sum.compareTo(figures.getLast()) == 0;
  }

  private boolean isHeaderLost() {
    return parts.fourthHeader.isEmpty();
  }

  /** Whether each group of a whole row ends in its sum: then it stands as the form has it. */
  private boolean endInSums(Line line, List<@Nullable Token> placed) {
    boolean whole = line.cells().size() >= codes.size() || GluedRows.areDisputes(line);
    return whole && PlacedCells.endInSums(placed, results.size());
  }

  private @Nullable List<@Nullable Token> placed(Line line, List<Token.Place> places) {
    boolean longer = line.cells().size() > codes.size() && line.valueCount() < codes.size();
    List<@Nullable Token> placed = PagedFigures.without(line, codes.size(), results.size());
    if (placed != null) {
      return placed;
    }
    placed =
        line.origin() == Line.Origin.ORDERED && longer && parts.fourthLead == 0
            ? leading(line, codes.size())
            : new Placement().place(line, codes.size(), places);
    if (placed == null) {
      placed = glued.split(line, codes.size());
    }
    placed = placed == null ? cellLines.place(line, codes.size()) : placed;
    placed = placed == null ? onScreen(line) : placed;
    return placed == null ? withoutBlankEnd(line) : placed;
  }

  private @Nullable List<@Nullable Token> onScreen(Line line) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      columns.add(results.get(i % results.size()));
    }
    return screen.place(line, parts.fourthHeader, TABLE, columns);
  }

  /**
   * A row of a text with the blank cells that its separators say stand at its end, where no other
   * row of its table is so long.
   */
  private Line withBlankEnd(Line line) {
    String text = facts.text();
    List<Token> cells = new ArrayList<>(line.cells());
    if (line.origin() != Line.Origin.ORDERED || cells.size() >= codes.size()) {
      return line;
    }
    int at = cells.getLast().end();
    while (at < text.length() && text.charAt(at) != '\n' && cells.size() < codes.size()) {
      if (text.charAt(at) == '\t') {
        cells.add(Token.unlabelled(at + 1, at + 1, CellValue.BLANK));
      }
      at++;
    }
    return cells.size() == codes.size()
        ? new Line(line.labels(), cells, line.origin(), line.lead(), line.width(), line.table())
        : line;
  }

  /**
   * The cells of a row that lost the blank cells at its end. That it kept those in front shows in
   * its blank first cell, and that none is missing between in the sums of its groups. A line of a
   * page has blanks where somebody typed them, and none where a cell is empty.
   */
  private @Nullable List<@Nullable Token> withoutBlankEnd(Line line) {
    List<Token> cells = line.cells();
    if (line.origin() != Line.Origin.ORDERED
        || parts.brokenLabels
        || line.labels().size() > 0
        || cells.size() >= codes.size()
        || !cells.getFirst().isEmpty()
        || !hasAlikeNeighbours(cells)) {
      return null;
    }
    List<@Nullable Token> placed = new ArrayList<>(cells);
    while (placed.size() < codes.size()) {
      placed.add(null);
    }
    for (int group = 0; group < codes.size(); group += results.size()) {
      if (!PlacedCells.endInSum(placed.subList(group, group + results.size()))) {
        return null;
      }
    }
    return placed;
  }

  /** Where no two cells side by side say the same, repeated texts may have been removed. */
  private boolean hasAlikeNeighbours(List<Token> cells) {
    for (int i = 1; i < cells.size(); i++) {
      if (PlacedCells.allSame(facts.text(), cells.subList(i - 1, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private void tooFewCells(Line line, int cellCount) {
    facts.problem(
        "row.cell_count",
        line.span(),
        NAME,
        Integer.toString(codes.size()),
        Integer.toString(cellCount));
    codes.forEach(facts::uncertain);
  }

  private static @Nullable List<@Nullable Token> leading(Line line, int n) {
    for (int i = n; i < line.cells().size(); i++) {
      if (!line.cells().get(i).isBlank()) {
        return null;
      }
    }
    return new ArrayList<>(line.cells().subList(0, n));
  }
}
