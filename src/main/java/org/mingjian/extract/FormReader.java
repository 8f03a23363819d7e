package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;

/** Reads the three tables of the forms from a document. */
final class FormReader {
  private static final String OLD = "2019";
  private static final String NEW = "2021";

  private final IndicatorCatalogue catalogue;
  private final LabelIndex index;
  private final FormRows second;
  private final FormRows third;
  private final FormRows fourth;

  /** Columns and rows of table 2 that only one form has. */
  private final Map<String, String> formOfColumn = new HashMap<>();

  FormReader(IndicatorCatalogue catalogue, List<Form> forms) {
    this.catalogue = catalogue;
    this.index = new LabelIndex(forms);
    this.second = new FormRows(forms, 2);
    this.third = new FormRows(forms, 3);
    this.fourth = new FormRows(forms, 4);
    for (Form form : forms) {
      form.parts().stream()
          .filter(part -> part.table() == 2 && part.role() == Role.COLUMN)
          .forEach(part ->
              formOfColumn.merge(
                  part.code(), form.code(), (one, other) -> one.equals(other) ? one : ""));
    }
  }

  FormReading read(SourceDocument document) {
    return new Reading(document).read();
  }

  /** The work on one document. */
  private final class Reading {
    private final String text;
    private final TableParts parts;

    /** Some pages could not be read, so that tables may stand there. */
    private final boolean hasPictures;

    private final Map<String, ExtractedFact> facts = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Reading(SourceDocument document) {
      this.text = document.text();
      this.hasPictures = !document.problems().isEmpty();
      this.parts = TableParts.of(LineReader.read(index, document));
    }

    FormReading read() {
      String form = form();
      secondTable(form);
      thirdTable(form);
      fourthTable();
      missingTables();
      return new FormReading(form, ordered(form), problems);
    }

    /** The form whose own labels the document has; null when it has none of either. */
    private @Nullable String form() {
      int old = 0;
      int recent = 0;
      Set<String> counted = new HashSet<>();
      for (RowMatcher.Candidate row : parts.secondRows) {
        for (Token token : row.header()) {
          String column = token.code(2, Role.COLUMN);
          if (column == null || !counted.add(row.code() + "." + column)) {
            continue;
          }
          String form = formOfColumn.get(column);
          old += OLD.equals(form) ? 1 : 0;
          recent += NEW.equals(form) ? 1 : 0;
        }
        if (row.code() != null && counted.add(row.code())) {
          old += second.columns(NEW, row.code()).isEmpty() ? 1 : 0;
        }
      }
      if (old != recent) {
        return old > recent ? OLD : NEW;
      }
      for (RowMatcher.Candidate row : parts.thirdRows) {
        if (row.code() != null && third.columns(OLD, row.code()).isEmpty()) {
          return NEW;
        }
      }
      for (RowMatcher.Candidate row : parts.thirdRows) {
        if (row.code() != null && third.columns(NEW, row.code()).isEmpty()) {
          return OLD;
        }
      }
      return null;
    }

    // ---- table 2

    private void secondTable(@Nullable String form) {
      if (parts.secondRows.isEmpty()) {
        return;
      }
      RowMatcher.Matches matches =
          new RowMatcher(second)
              .match(
                  parts.secondRows, code -> form == null || !second.columns(form, code).isEmpty());
      Placement placement = new Placement();
      matches
          .matched()
          .forEach((code, rows) ->
              rows.forEach(row -> {
                for (String one : List.of(OLD, NEW)) {
                  int n = second.columns(one, code).size();
                  if (n > 0 && one.equals(formOf(row, code, form))) {
                    placement.learn(row.line(), n);
                  }
                }
              }));
      matches
          .matched()
          .forEach((code, rows) ->
              rows.forEach(row -> {
                String own = formOf(row, code, form);
                int n = own == null ? 0 : second.columns(own, code).size();
                if (n > 1) {
                  placement.learnEnd(row.line(), n, List.of());
                }
              }));
      matches.matched().forEach((code, rows) -> secondRow(code, rows, form, placement));
      displaced(matches, second, form);
    }

    /** The form of one row, by its own header first. */
    private @Nullable String formOf(RowMatcher.Candidate row, String code, @Nullable String form) {
      int old = fitting(row, second.columns(OLD, code));
      int recent = fitting(row, second.columns(NEW, code));
      if (old != recent) {
        return old > recent ? OLD : NEW;
      }
      return form;
    }

    private int fitting(RowMatcher.Candidate row, List<String> columns) {
      int count = 0;
      for (Token token : row.header()) {
        String column = token.code(2, Role.COLUMN);
        if (column != null && columns.contains(column)) {
          count++;
        }
      }
      return count;
    }

    private void secondRow(
        String code, List<RowMatcher.Candidate> rows, @Nullable String form, Placement placement) {
      List<Map<String, Cell>> readings = new ArrayList<>();
      for (RowMatcher.Candidate row : withCells(rows)) {
        String ownForm = formOf(row, code, form);
        List<String> columns = ownForm == null ? List.of() : second.columns(ownForm, code);
        if (columns.isEmpty()) {
          problem("row.form_unknown", span(row), labelOf(row));
          continue;
        }
        readings.add(line(row, code, columns, headerOf(row.header(), 2), placement));
      }
      merge(code, readings, rows);
    }

    // ---- table 3

    private void thirdTable(@Nullable String form) {
      if (parts.thirdRows.isEmpty()) {
        return;
      }
      RowMatcher.Matches matches =
          new RowMatcher(third)
              .match(parts.thirdRows, code -> form == null || !third.columns(form, code).isEmpty());
      List<String> columns = third.columns(NEW, third.code(0));
      List<Token> header = parts.thirdHeader;
      Placement placement = new Placement();
      matches
          .matched()
          .values()
          .forEach(rows -> rows.forEach(row -> placement.learn(row.line(), columns.size())));
      matches
          .matched()
          .values()
          .forEach(rows ->
              rows.forEach(row -> placement.learnEnd(row.line(), columns.size(), List.of())));
      List<String> present = presentColumns(columns, header, matches);
      matches
          .matched()
          .forEach((code, rows) -> {
            List<Map<String, Cell>> readings = new ArrayList<>();
            for (RowMatcher.Candidate row : withCells(rows)) {
              List<Token> own = row.header().size() >= present.size() ? row.header() : header;
              readings.add(line(row, code, present, thirdHeader(own), placement));
            }
            merge(code, readings, rows);
          });
      displaced(matches, third, form);
      for (String sub : List.of("request.other.not_amended", "request.other.fee_unpaid")) {
        if (facts.containsKey(sub + ".total")) {
          dropBlankRow("request.other", columns);
        }
      }
    }

    /** The row （六）其他处理 is only an outer label where its three rows stand below it. */
    private void dropBlankRow(String code, List<String> columns) {
      for (String column : columns) {
        ExtractedFact fact = facts.get(code + "." + column);
        if (fact != null && !(fact.value() instanceof FactValue.Blank)) {
          return;
        }
      }
      columns.forEach(column -> facts.remove(code + "." + column));
    }

    /** The columns of the form without those that neither the header nor any row has. */
    private List<String> presentColumns(
        List<String> columns, List<Token> header, RowMatcher.Matches matches) {
      List<String> named = new ArrayList<>();
      for (Token token : header) {
        String code = token.code(3, Role.COLUMN);
        if (code == null) {
          return columns; // a header with an unknown word: nothing is known to be missing
        }
        if (!named.contains(code)) {
          named.add(code);
        }
      }
      if (named.size() < 4 || named.size() == columns.size()) {
        return columns;
      }
      for (List<RowMatcher.Candidate> rows : matches.matched().values()) {
        for (RowMatcher.Candidate row : rows) {
          if (row.line().valueCount() != named.size()) {
            return columns;
          }
        }
      }
      return columns.stream().filter(named::contains).toList();
    }

    /**
     * The header as it lies over the columns. In running order the total, a cell over two rows of
     * the header, is named before the kinds of organisations, although it stands behind them.
     */
    private Header thirdHeader(List<Token> tokens) {
      Header header = headerOf(tokens, 3);
      if (header.aligned() || header.codes().size() < 2) {
        return header;
      }
      List<String> codes = new ArrayList<>(header.codes());
      int total = codes.indexOf("total");
      int first = codes.indexOf("natural_person");
      if (first == 0 && total == 1) {
        codes.add(codes.remove(total));
      }
      return new Header(codes, List.of());
    }

    // ---- table 4

    private void fourthTable() {
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < fourth.size(); i++) {
        for (String column : fourth.columns(NEW, fourth.code(i))) {
          codes.add(fourth.code(i) + "." + column);
        }
      }
      if (parts.fourthRows.size() == fourth.size() && parts.fourthValues.isEmpty()) {
        fourthByRows();
        return;
      }
      if (parts.fourthValues.isEmpty()) {
        if (fourthIsEmptyStream()) {
          codes.forEach(code -> facts.put(code, blank(code, null)));
        }
        return;
      }
      Line line = parts.fourthValues.getFirst();
      for (Line other : parts.fourthValues) {
        if (line.cells().size() < codes.size() && other.cells().size() > line.cells().size()) {
          line = other;
        }
      }
      if (line.valueCount() == 0 && line.cells().size() < codes.size()) {
        codes.forEach(code -> facts.put(code, blank(code, null)));
        return;
      }
      fourthLine(line, codes);
    }

    /** All labels are there and not one figure: the cells lost their blanks. */
    private boolean fourthIsEmptyStream() {
      return parts.fourthHeader.size() >= 7 && parts.fourthRows.isEmpty();
    }

    private void fourthByRows() {
      Placement placement = new Placement();
      for (RowMatcher.Candidate row : parts.fourthRows) {
        String code = row.code();
        if (code != null) {
          List<String> columns = fourth.columns(NEW, code);
          merge(
              code,
              List.of(line(row, code, columns, headerOf(row.header(), 4), placement)),
              List.of(row));
        }
      }
    }

    private void fourthLine(Line line, List<String> codes) {
      List<Token.Place> places = new ArrayList<>();
      boolean ordered = fourthHeaderInOrder(line, places);
      Placement placement = new Placement();
      List<@Nullable Token> placed = null;
      if (line.origin() == Line.Origin.ORDERED
          && line.cells().size() > codes.size()
          && parts.fourthLead == 0
          && line.valueCount() < codes.size()) {
        placed = leading(line, codes.size());
      } else {
        placed = placement.place(line, codes.size(), places);
      }
      if (placed == null) {
        placed = unglued(line, codes.size());
      }
      if (placed == null) {
        problem(
            "row.cell_count",
            span(line),
            "四",
            Integer.toString(codes.size()),
            Integer.toString(line.valueCount()));
        for (String code : codes) {
          facts.put(code, uncertain(code));
        }
        return;
      }
      if (Placement.endsBlank(placed)) {
        int filled =
            (int) placed.stream().filter(token -> token != null && !token.isBlank()).count();
        if (filled == codes.size() - 1
            || hasNonZero(placed.subList(codes.size() - 5, codes.size()))) {
          problem(
              "row.cell_count",
              span(line),
              "四",
              Integer.toString(codes.size()),
              Integer.toString(filled));
          codes.forEach(code -> facts.put(code, uncertain(code)));
          return;
        }
      }
      surplus(line, span(line), "四", codes.size());
      boolean trusted = ordered || allSame(placed);
      if (!trusted) {
        problem("columns.order", span(line), "四");
      }
      for (int i = 0; i < codes.size(); i++) {
        Token token = placed.get(i);
        put(codes.get(i), cell(codes.get(i), token, null), trusted);
      }
    }

    private static @Nullable List<@Nullable Token> leading(Line line, int n) {
      for (int i = n; i < line.cells().size(); i++) {
        if (!line.cells().get(i).isBlank()) {
          return null;
        }
      }
      return new ArrayList<>(line.cells().subList(0, n));
    }

    /** Whether the results are named in the form's order; fills in where their columns stand. */
    private boolean fourthHeaderInOrder(Line line, List<Token.Place> places) {
      List<String> results = fourth.columns(NEW, fourth.code(0));
      List<Token> columns = new ArrayList<>();
      List<String> groups = new ArrayList<>();
      for (Token token : parts.fourthHeader) {
        if (token.code(4, Role.COLUMN) != null) {
          columns.add(token);
        } else {
          String group = token.code(4, Role.ROW);
          if (group != null && !groups.contains(group)) {
            groups.add(group);
          }
        }
      }
      if (line.origin() == Line.Origin.ALIGNED
          && columns.stream().allMatch(t -> tableOf(t) == line.table())) {
        columns.sort(java.util.Comparator.comparingInt(FormReader::columnOf));
        if (columns.size() == 15) {
          columns.forEach(token -> places.add(java.util.Objects.requireNonNull(token.place())));
        }
      }
      int at = -1;
      for (Token token : columns) {
        int result = results.indexOf(token.code(4, Role.COLUMN));
        // A label lost on the way leaves a gap; one that stands out of turn is another order.
        boolean begins = result < at || at < 0;
        if (begins && at >= 0 && at != results.size() - 1 && columns.size() % 5 == 0) {
          return false;
        }
        if (begins && result != 0 && columns.size() % 5 == 0) {
          return false;
        }
        if (!begins && result == at) {
          return false;
        }
        at = result;
      }
      int group = -1;
      for (String code : groups) {
        int next = fourth.indexOf(code);
        if (next < group) {
          return false;
        }
        group = next;
      }
      return columns.size() % results.size() == 0 || columns.size() < 15;
    }

    private boolean allSame(List<@Nullable Token> placed) {
      String first = null;
      for (Token token : placed) {
        String written =
            token == null || token.isBlank() ? "" : text.substring(token.start(), token.end());
        if (first != null && !first.equals(written)) {
          return false;
        }
        first = written;
      }
      return true;
    }

    // ---- lines

    /**
     * The order of the columns that a header names.
     *
     * @param places where they stand, in the same order; empty when not known
     */
    private record Header(List<String> codes, List<Token.Place> places) {
      boolean aligned() {
        return !places.isEmpty();
      }
    }

    private Header headerOf(List<Token> tokens, int table) {
      List<Token> named = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Token token : tokens) {
        String code = token.code(table, Role.COLUMN);
        if (code != null && seen.add(code)) {
          named.add(token);
        }
      }
      boolean aligned = !named.isEmpty();
      for (Token token : named) {
        aligned &= tableOf(token) >= 0 && tableOf(token) == tableOf(named.getFirst());
      }
      if (aligned) {
        named.sort(java.util.Comparator.comparingInt(FormReader::columnOf));
      }
      List<String> codes = new ArrayList<>();
      List<Token.Place> places = new ArrayList<>();
      for (Token token : named) {
        String code = token.code(table, Role.COLUMN);
        if (code != null) {
          codes.add(code);
        }
        Token.Place place = token.place();
        if (aligned && place != null) {
          places.add(place);
        }
      }
      return new Header(codes, places);
    }

    /** What one line says of each column; a null fact stands for a cell that is not certain. */
    private Map<String, Cell> line(
        RowMatcher.Candidate row,
        String code,
        List<String> columns,
        Header header,
        Placement placement) {
      Map<String, Cell> cells = new HashMap<>();
      int n = columns.size();
      Line line = row.line();
      List<String> named = header.codes().stream().filter(columns::contains).toList();
      boolean complete = named.size() == n && header.codes().size() == n;
      boolean sameTable = complete && header.aligned() && inTable(line, header.places());
      List<@Nullable Token> placed =
          placement.place(line, n, sameTable ? header.places() : List.of());
      if (placed == null) {
        placed = unglued(line, n);
      }
      if (placed == null || line.valueCount() > n) {
        List<@Nullable Token> once = repeatedColumns(row, columns);
        placed = once == null ? placed : once;
      }
      if (placed != null && looksShort(placed, placement)) {
        placed = null;
      }
      if (placed == null) {
        problem(
            "row.cell_count",
            span(row),
            labelOf(row),
            Integer.toString(n),
            Integer.toString(line.valueCount()));
        columns.forEach(column -> cells.put(column, Cell.UNCERTAIN));
        return cells;
      }
      surplus(line, span(row), labelOf(row), n);
      boolean permuted = !isSubsequence(named, columns);
      for (int i = 0; i < n; i++) {
        String column = columns.get(i);
        Token token = placed.get(i);
        String indicator = code + "." + column;
        Cell cell = cell(indicator, token, headerToken(row.header(), column));
        if (permuted && !sameUnderHeader(placed, i, column, named, n)) {
          cell = Cell.UNCERTAIN;
        }
        cells.put(column, cell);
      }
      if (permuted && cells.containsValue(Cell.UNCERTAIN)) {
        problem("columns.order", span(row), labelOf(row));
      }
      return cells;
    }

    private void surplus(Line line, @Nullable Span span, String label, int n) {
      if (line.valueCount() > n) {
        problem(
            "row.surplus_zeros",
            span,
            label,
            Integer.toString(n),
            Integer.toString(line.valueCount()));
      }
    }

    /** Whether a column's cell says the same when the header's order is taken for true. */
    private boolean sameUnderHeader(
        List<@Nullable Token> placed, int at, String column, List<String> named, int n) {
      if (named.size() != n) {
        return allSame(placed);
      }
      Token one = placed.get(at);
      Token other = placed.get(named.indexOf(column));
      List<@Nullable Token> both = new ArrayList<>();
      both.add(one);
      both.add(other);
      return allSame(both);
    }

    /**
     * One cell a column where merged columns were written out, header and figures alike: three
     * times 处理决定数量 over three times the same figure.
     */
    private @Nullable List<@Nullable Token> repeatedColumns(
        RowMatcher.Candidate row, List<String> columns) {
      List<String> named = new ArrayList<>();
      for (Token token : row.header()) {
        String code = token.code(2, Role.COLUMN);
        if (code != null) {
          named.add(code);
        }
      }
      List<Token> cells = row.line().cells();
      if (named.size() != cells.size() || named.size() <= columns.size()) {
        return null;
      }
      List<@Nullable Token> placed = new ArrayList<>();
      int at = 0;
      for (String column : columns) {
        int first = at;
        List<@Nullable Token> same = new ArrayList<>();
        while (at < named.size() && named.get(at).equals(column)) {
          same.add(cells.get(at++));
        }
        if (at == first || !allSame(same)) {
          return null;
        }
        placed.add(cells.get(first));
      }
      return at == named.size() ? placed : null;
    }

    /**
     * Whether the last column is empty in a row that has figures, where hardly any other row is so:
     * then a cell is more likely missing than blank, and the others stand one place too far left.
     */
    private boolean looksShort(List<@Nullable Token> placed, Placement placement) {
      if (!Placement.endsBlank(placed)) {
        return false;
      }
      return !placement.endsBlankOften() || (placed.size() == 7 && hasNonZero(placed));
    }

    private static boolean hasNonZero(List<@Nullable Token> placed) {
      for (Token token : placed) {
        if (token != null
            && token.value() instanceof CellValue.Figure figure
            && figure.value().signum() != 0) {
          return true;
        }
      }
      return false;
    }

    private static boolean inTable(Line line, List<Token.Place> places) {
      for (Token.Place place : places) {
        if (place.table() != line.table()) {
          return false;
        }
      }
      return true;
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

    private static @Nullable Token headerToken(List<Token> header, String column) {
      for (Token token : header) {
        if (column.equals(token.code(2, Role.COLUMN))) {
          return token;
        }
      }
      return null;
    }

    /** Splits figures that stand without a separator, when there is only one way. */
    private @Nullable List<@Nullable Token> unglued(Line line, int n) {
      if (line.cells().size() != 1
          || !(line.cells().getFirst().value() instanceof CellValue.Glued)) {
        return null;
      }
      Token glued = line.cells().getFirst();
      int sumEvery = n == 7 ? 7 : n == 15 ? 5 : 0;
      if (sumEvery == 0 && gluedWithBlanks() && !onlyZeros(glued)) {
        return null; // 100 may be 1, 0, 0 or 10, blank, 0
      }
      return GluedFigures.split(text, glued.start(), glued.end(), n, sumEvery);
    }

    private boolean onlyZeros(Token token) {
      for (int i = token.start(); i < token.end(); i++) {
        if (Dates.digit(text.charAt(i)) > 0) {
          return false;
        }
      }
      return true;
    }

    /** Whether some row of table 3 has fewer digits than columns: blank cells left no trace. */
    private boolean gluedWithBlanks() {
      for (RowMatcher.Candidate row : parts.thirdRows) {
        List<Token> cells = row.line().cells();
        if (cells.isEmpty()
            || (cells.getFirst().value() instanceof CellValue.Glued
                && GluedFigures.digits(text, cells.getFirst().start(), cells.getFirst().end())
                    < 7)) {
          return true;
        }
      }
      return parts.thirdRows.isEmpty();
    }

    // ---- cells and facts

    /** A cell as it will become a fact. */
    private record Cell(FactValue value, @Nullable Token token, @Nullable String unit) {
      static final Cell UNCERTAIN = new Cell(new FactValue.Unreadable(), null, null);
    }

    private Cell cell(String indicatorCode, @Nullable Token token, @Nullable Token header) {
      Indicator indicator = catalogue.require(indicatorCode);
      if (token == null) {
        return new Cell(new FactValue.Blank(), null, null);
      }
      CellValue written =
          token.value() instanceof CellValue.Glued
              ? CellValueParser.parse(text, token.start(), token.end())
              : token.value();
      return switch (written) {
        case CellValue.Blank _ -> new Cell(new FactValue.Blank(), token, null);
        case CellValue.Words _, CellValue.Glued _ -> notNumber(token);
        case CellValue.Figure number -> {
          String unit =
              number.unit() != null ? number.unit() : Units.stated(text, header, indicator);
          BigDecimal value = Units.convert(number, unit, indicator);
          yield value == null
              ? notNumber(token)
              : new Cell(new FactValue.Reported(value), token, unit);
        }
      };
    }

    private Cell notNumber(Token token) {
      problem(
          "cell.not_a_number",
          new Span(token.start(), token.end()),
          shortened(text.substring(token.start(), token.end())));
      return new Cell(new FactValue.Unreadable(), token, null);
    }

    /** A row that stands more than once counts only where all its lines agree. */
    private void merge(
        String code, List<Map<String, Cell>> readings, List<RowMatcher.Candidate> rows) {
      if (readings.isEmpty()) {
        return;
      }
      boolean told = false;
      for (Map.Entry<String, Cell> entry : readings.getFirst().entrySet()) {
        Cell cell = entry.getValue();
        boolean agreed = true;
        for (Map<String, Cell> other : readings.subList(1, readings.size())) {
          agreed &= agree(cell, other.get(entry.getKey()));
        }
        if (!agreed && !told) {
          problem("row.repeated", span(rows.getLast()), labelOf(rows.getLast()));
          told = true;
        }
        put(code + "." + entry.getKey(), cell, agreed);
      }
    }

    /** Two rows of one label may be parts of a whole: neither is the answer. */
    private static boolean agree(Cell one, @Nullable Cell other) {
      return other == null
          || (one.value() instanceof FactValue.Blank && other.value() instanceof FactValue.Blank);
    }

    private void put(String indicator, Cell cell, boolean certain) {
      FactValue value = certain ? cell.value() : new FactValue.Unreadable();
      Token token = cell.token();
      Span span = token == null ? null : new Span(token.start(), token.end());
      ExtractedFact fact =
          new ExtractedFact(
              indicator,
              value,
              span,
              span == null ? null : span.of(text),
              value instanceof FactValue.Reported ? cell.unit() : null,
              false);
      facts.put(indicator, fact);
    }

    private ExtractedFact blank(String indicator, @Nullable Span span) {
      return new ExtractedFact(
          indicator, new FactValue.Blank(), span, span == null ? null : span.of(text), null, false);
    }

    private ExtractedFact uncertain(String indicator) {
      return new ExtractedFact(indicator, new FactValue.Unreadable(), null, null, null, false);
    }

    /** Rows out of turn, and rows that look like one of the form but not enough. */
    private void displaced(RowMatcher.Matches matches, FormRows rows, @Nullable String form) {
      for (RowMatcher.Candidate row : matches.displaced()) {
        String code = row.code();
        if (code == null) {
          continue;
        }
        boolean known = matches.matched().containsKey(code);
        String ownForm = form == null ? NEW : form;
        for (String column : rows.columns(ownForm, code)) {
          ExtractedFact there = facts.get(code + "." + column);
          boolean zero =
              there != null
                  && there.value() instanceof FactValue.Reported(BigDecimal value)
                  && value.signum() == 0;
          if (!(known && zero && onlyZeros(row.line()))) {
            facts.put(code + "." + column, uncertain(code + "." + column));
          }
        }
        problem(known ? "row.repeated" : "row.out_of_order", span(row), labelOf(row));
      }
      for (RowMatcher.Candidate row : matches.unknown()) {
        if (row.line().valueCount() > 0) {
          problem("row.unknown", span(row), labelOf(row));
        }
      }
    }

    private boolean onlyZeros(Line line) {
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

    private static List<RowMatcher.Candidate> withCells(List<RowMatcher.Candidate> rows) {
      List<RowMatcher.Candidate> filled =
          rows.stream().filter(row -> !row.line().cells().isEmpty()).toList();
      return filled.isEmpty() ? List.of(rows.getFirst()) : filled;
    }

    private List<ExtractedFact> ordered(@Nullable String form) {
      List<ExtractedFact> list = new ArrayList<>();
      for (Indicator indicator : catalogue.all()) {
        ExtractedFact fact = facts.get(indicator.code());
        if (fact != null) {
          list.add(fact);
        } else if (form != null && indicator.isOn(form)) {
          list.add(
              new ExtractedFact(indicator.code(), new FactValue.Absent(), null, null, null, false));
        }
      }
      return list;
    }

    private void missingTables() {
      if (parts.announced.isEmpty() && facts.isEmpty() && !hasPictures) {
        return; // free text, in which no table is expected
      }
      for (int table = 2; table <= 4; table++) {
        int number = table;
        boolean found =
            facts.keySet().stream().anyMatch(code -> catalogue.require(code).table() == number);
        if (!found) {
          Token heading = parts.heading(table);
          problem(
              "form.table_missing",
              heading == null ? null : new Span(heading.start(), heading.end()),
              Integer.toString(table));
        }
      }
    }

    private void problem(String code, @Nullable Span span, String... arguments) {
      problems.add(new Problem(code, span, List.of(arguments)));
    }

    private @Nullable Span span(RowMatcher.Candidate row) {
      Token label = row.label();
      return label == null ? span(row.line()) : new Span(label.start(), label.end());
    }

    private @Nullable Span span(Line line) {
      List<Token> tokens = line.cells().isEmpty() ? line.labels() : line.cells();
      return tokens.isEmpty() ? null : new Span(tokens.getFirst().start(), tokens.getLast().end());
    }

    private String labelOf(RowMatcher.Candidate row) {
      Token label = row.label();
      return label == null ? "" : shortened(text.substring(label.start(), label.end()));
    }

    private static String shortened(String words) {
      String line = words.replaceAll("\\s+", "");
      return line.length() <= 30 ? line : line.substring(0, 29) + "…";
    }
  }

  private static int tableOf(Token token) {
    Token.Place place = token.place();
    return place == null ? -1 : place.table();
  }

  private static int columnOf(Token token) {
    Token.Place place = token.place();
    return place == null ? -1 : place.column();
  }
}
