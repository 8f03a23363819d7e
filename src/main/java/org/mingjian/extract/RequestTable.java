package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/** Reads table 3, the requests by outcome and kind of applicant. */
final class RequestTable {
  private static final int TABLE = 3;

  /** So many letters of a name of kinds tell it: the others may stand lines below. */
  private static final int BEGINNING = 5;

  /** As many rows that stand twice are the table of another report in the same file. */
  private static final int ROWS_OF_TWO_TABLES = 8;

  private final FormRows form;
  private final TableParts parts;
  private final FormFacts facts;
  private final RowReader reader;
  private final LostBlanks blanks;

  RequestTable(
      FormRows form, TableParts parts, FormFacts facts, RowReader reader, LostBlanks blanks) {
    this.form = form;
    this.parts = parts;
    this.facts = facts;
    this.reader = reader;
    this.blanks = blanks;
  }

  void read(@Nullable String formCode) {
    if (parts.thirdRows.isEmpty()) {
      return;
    }
    boolean known = SubtotalColumn.takeOut(facts.text(), parts);
    List<String> columns = form.columns(form.code(0));
    HeaderWords.complete(parts.thirdHeader, columns);
    List<Token> header = parts.thirdHeader;
    RequestGrid fewer = RequestGrid.ofFewer(facts.text(), header, columns);
    if (fewer != null) {
      List<RowMatcher.Candidate> narrowed = fewer.narrowed(parts.thirdRows);
      parts.thirdRows.clear();
      parts.thirdRows.addAll(narrowed);
    }
    RowMatcher.Matches matches =
        new RowMatcher(form, parts.brokenLabels)
            .match(
                parts.thirdRows,
                code -> formCode == null || !form.columns(formCode, code).isEmpty());
    Placement placement = new Placement();
    RequestGrid grid = RequestGrid.of(facts.text(), header, columns, parts.thirdRows);
    placement.standUnder(grid);
    eachRow(matches, row -> placement.shapes().learn(row.line(), columns.size()));
    List<Token.Place> bare =
        header.isEmpty() ? BareColumns.of(facts.text(), parts.thirdRows) : List.<Token.Place>of();
    ColumnOrder above =
        bare.isEmpty() ? ColumnOrder.of(header, TABLE) : new ColumnOrder(columns, bare, false);
    eachRow(matches, row -> placement.learnEnd(row.line(), columns.size(), above.over(row.line())));
    List<String> present = fewer == null ? presentColumns(columns, header, matches) : fewer.codes();
    boolean oneTable = RowReader.rowsStandingTwice(matches) < ROWS_OF_TWO_TABLES;
    if (!oneTable) {
      reader.tellTwoTables(TABLE);
    }
    TotalPlace total = new TotalPlace(facts.text(), parts);
    ColumnOrder ofHeader =
        grid != null
            ? ColumnOrder.ofGrid(grid.codes(), columns, total)
            : bare.isEmpty() ? ColumnOrder.ofRequests(header, columns, total) : above;
    boolean doubted = ofHeader.codes().size() < columns.size() && isHeaderMoved();
    matches
        .matched()
        .forEach((code, rows) -> {
          List<Map<String, CellReading>> readings = new ArrayList<>();
          for (RowMatcher.Candidate row : RowReader.withCells(rows)) {
            List<Token> own = row.header().size() >= present.size() ? row.header() : header;
            ColumnOrder order =
                own.equals(header) ? ofHeader : ColumnOrder.ofRequests(own, columns, total);
            order = total.standsAlone() ? order.withOnlyTotals() : order;
            order = order.under(total, columns.size());
            order = doubted ? order.inDoubt() : order;
            boolean whole = fewer == null || row.line().cells().size() == present.size();
            readings.add(
                known && whole
                    ? reader.read(row, code, present, order, placement)
                    : unknown(row, fewer == null ? columns : present));
          }
          reader.merge(code, readings, rows, oneTable);
        });
    OddRows.note(facts, matches, form, formCode, oneTable);
    OddRows.doubtTorn(facts, matches, form, parts.thirdRows);
    doubtEntangled(matches, columns);
    dropOuterLabels(columns);
    blanks.note(matches, form);
  }

  /** What a row says that may have the figures of other columns. */
  private Map<String, CellReading> unknown(RowMatcher.Candidate row, List<String> columns) {
    Map<String, CellReading> readings = new HashMap<>();
    columns.forEach(column -> readings.put(column, CellReading.UNCERTAIN));
    facts.problem("columns.order", row.span(), facts.labelOf(row));
    return readings;
  }

  /** Whether words of a header that does not name all columns stand in another order. */
  private boolean isHeaderMoved() {
    Span first = parts.thirdRows.getFirst().span();
    return first != null && HeaderWords.beginInAnotherOrder(facts.text(), first.start());
  }

  private static void eachRow(RowMatcher.Matches matches, Consumer<RowMatcher.Candidate> consumer) {
    matches.matched().values().forEach(rows -> rows.forEach(consumer));
  }

  /** Of two rows whose labels stand in front of the same cells neither is known. */
  private void doubtEntangled(RowMatcher.Matches matches, List<String> columns) {
    for (String code : parts.entangled) {
      columns.forEach(column -> facts.uncertain(code + "." + column));
      for (RowMatcher.Candidate row : matches.matched().getOrDefault(code, List.of())) {
        facts.problem("row.out_of_order", row.span(), facts.labelOf(row));
      }
    }
  }

  /** A row such as （六）其他处理 is only an outer label where the rows of it stand below. */
  private void dropOuterLabels(List<String> columns) {
    for (String group : form.groups()) {
      boolean hasRows =
          form.rowsBelow(group).stream().anyMatch(row -> facts.has(row + "." + columns.getLast()));
      boolean blank =
          columns.stream().allMatch(column -> facts.isBlankOrUnknown(group + "." + column));
      if (hasRows && blank) {
        columns.forEach(column -> facts.remove(group + "." + column));
      }
    }
  }

  /**
   * Whether the names of kinds that the header does not have stand further below: a sheet that is
   * wider than the paper goes on there. A narrow column breaks its name over lines.
   */
  private boolean isContinued(List<Token> header) {
    Span first = parts.thirdRows.getFirst().span();
    if (first == null) {
      return false;
    }
    for (String kind : HeapedRequests.KINDS) {
      boolean named = header.stream().anyMatch(word -> word.full().equals(kind));
      if (!named && isNamed(kind, first.end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name stands behind a place, perhaps with a line break in it. */
  private boolean isNamed(String kind, int from) {
    String text = facts.text();
    int length = Math.min(BEGINNING, kind.length());
    for (int at = text.indexOf(kind.substring(0, 2), from);
        at >= 0;
        at = text.indexOf(kind.substring(0, 2), at + 1)) {
      int next = at;
      int found = 0;
      while (next < text.length()
          && found < length
          && (Spans.isSpace(text.charAt(next)) || text.charAt(next) == kind.charAt(found))) {
        found += Spans.isSpace(text.charAt(next++)) ? 0 : 1;
      }
      if (found == length) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether no cell of a row, some of which may be merged, stands beside the words of the header. A
   * sheet may have more columns behind, which are those of other tables; one alone may be that of a
   * word that the header lost.
   */
  private static boolean standUnder(Line line, List<Token> header) {
    int beside = 0;
    for (Token cell : line.cells()) {
      Token.Place place = cell.place();
      boolean under = false;
      boolean behind = place != null && cell.isEmpty();
      for (Token word : header) {
        Token.Place over = word.place();
        if (place == null || over == null || place.table() != over.table()) {
          behind = false;
        } else {
          under |= place.meets(over);
          behind &= place.column() >= over.column() + over.columns();
        }
      }
      if (!under && !behind) {
        return false;
      }
      beside += under ? 0 : 1;
    }
    return beside != 1;
  }

  /** The columns of the form without those that neither the header nor any row has. */
  private List<String> presentColumns(
      List<String> columns, List<Token> header, RowMatcher.Matches matches) {
    List<String> named = new ArrayList<>();
    for (Token token : header) {
      String code = token.code(TABLE, Role.COLUMN);
      if (code == null) {
        return columns; // a header with an unknown word: nothing is known to be missing
      }
      if (!named.contains(code)) {
        named.add(code);
      }
    }
    if (named.size() < 4 || named.size() == columns.size() || isContinued(header)) {
      return columns;
    }
    for (List<RowMatcher.Candidate> rows : matches.matched().values()) {
      for (RowMatcher.Candidate row : rows) {
        Line line = row.line();
        boolean cellEach =
            line.origin() == Line.Origin.ALIGNED
                && (line.cells().size() == named.size() || standUnder(line, header));
        if (!cellEach && GluedRows.figures(facts.text(), line) != named.size()) {
          return columns;
        }
      }
    }
    return columns.stream().filter(named::contains).toList();
  }
}
