package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.SourceDocument;

/**
 * Reads the statistics sheet of 2014 to 2018: a row a figure, with a column of units. Rows of one
 * name (被依法纠错数 after a review and after a suit) are told apart by where they stand.
 */
final class StatisticsSheet {
  static final int TABLE = 0;

  /** What the first column of the sheet is called. */
  static final String HEADER = "统计指标";

  /** The code of the words of the column of units. */
  static final String UNIT = "unit";

  /** The code of the column of figures. */
  private static final String FIGURE = "figure";

  /** With fewer rows a document mentions some figures of the sheet, but does not hold it. */
  private static final int FEWEST_ROWS = 8;

  private final IndicatorCatalogue catalogue;
  private final LabelIndex labels;
  private final FormRows rows;
  private final Form form;

  StatisticsSheet(IndicatorCatalogue catalogue, List<Form> forms) {
    this.catalogue = catalogue;
    this.labels = new LabelIndex(forms, part -> part.table() == TABLE);
    this.rows = new FormRows(forms, TABLE);
    this.form =
        forms.stream()
            .filter(candidate -> candidate.code().equals(rows.newest()))
            .findFirst()
            .orElseThrow();
  }

  /**
   * What a document says of the sheet.
   *
   * @param reading the cells, null when the document does not hold the sheet
   * @param announced whether a heading of the sheet stands there
   */
  record Result(@Nullable FormReading reading, boolean announced) {}

  Result read(SourceDocument document) {
    CutRows cut = new CutRows(labels, TABLE);
    List<Line> lines = LineReader.read(labels, document).stream().map(cut::whole).toList();
    FormReading reading = reading(document, lines);
    return new Result(reading, reading != null || isAnnounced(lines));
  }

  private @Nullable FormReading reading(SourceDocument document, List<Line> lines) {
    List<SheetLine> found = SheetLines.of(lines);
    if (found.size() < FEWEST_ROWS) {
      return null;
    }
    RowMatcher.Matches matches =
        new RowMatcher(rows, !document.pageStarts().isEmpty())
            .match(found.stream().map(SheetLine::row).toList(), code -> true);
    if (matches.matched().size() < FEWEST_ROWS) {
      return null;
    }
    FormFacts facts = new FormFacts(catalogue, document.text());
    new Sheet(found, matches, facts).read();
    if (lacksFigures(lines, found)) {
      matches.matched().keySet().forEach(facts::uncertain);
      facts.problem("form.figures_missing", found.getFirst().row().span());
    }
    LostBlanks blanks = new LostBlanks(document, facts);
    blanks.note(matches, rows);
    blanks.doubt(lines);
    return new FormReading(form.code(), facts.ordered(List.of(form)), facts.problems());
  }

  /**
   * Whether a page does not show the column of figures: neither its name nor any cell of it. It was
   * cut off, or could not be read.
   */
  private static boolean lacksFigures(List<Line> lines, List<SheetLine> rows) {
    return rows.stream().allMatch(line -> line.row().line().cells().isEmpty())
        && lines.stream()
            .flatMap(line -> line.labels().stream())
            .noneMatch(token -> FIGURE.equals(token.code(TABLE, Role.COLUMN)));
  }

  /** Whether a label names rows of the sheet, though perhaps several. */
  private static boolean namesRows(RowMatcher.Candidate row) {
    Token label = row.label();
    return label != null && label.means(TABLE, Role.ROW);
  }

  private static boolean isAnnounced(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.labels().stream())
        .anyMatch(token -> token.means(TABLE, Role.HEADING));
  }

  /** The sheet of one document. */
  private final class Sheet {
    private final List<SheetLine> lines;
    private final RowMatcher.Matches matches;
    private final FormFacts facts;
    private final CellReader cells;
    private final Map<RowMatcher.Candidate, SheetLine> lineOf = new HashMap<>();
    private final Map<RowMatcher.Candidate, String> rowOf = new HashMap<>();

    Sheet(List<SheetLine> lines, RowMatcher.Matches matches, FormFacts facts) {
      this.lines = lines;
      this.matches = matches;
      this.facts = facts;
      this.cells = new CellReader(facts);
      lines.forEach(line -> lineOf.put(line.row(), line));
      matches.matched().forEach((code, found) -> found.forEach(row -> rowOf.put(row, code)));
    }

    void read() {
      for (int i = 0; i < rows.size(); i++) {
        List<RowMatcher.Candidate> candidates = matches.matched().get(rows.code(i));
        if (candidates != null) {
          row(rows.code(i), RowReader.withCells(candidates));
        }
      }
      displaced();
      unknown();
      torn();
    }

    private void row(String indicator, List<RowMatcher.Candidate> same) {
      RowMatcher.Candidate row = same.getFirst();
      boolean anyFigure = same.stream().anyMatch(other -> !isBlank(other));
      if (same.size() > 1 && anyFigure) {
        facts.uncertain(indicator);
        facts.problem("row.repeated", same.getLast().span(), facts.labelOf(row));
        return;
      }
      SheetLine line = Objects.requireNonNull(lineOf.get(row));
      List<Token> filled = row.line().cells().stream().filter(cell -> !cell.isEmpty()).toList();
      if (line.interrupted() || filled.size() > 1 || mayBePageNumber(row)) {
        facts.uncertain(indicator);
        facts.problem(
            "row.cell_count", row.span(), facts.labelOf(row), "1", Integer.toString(filled.size()));
        return;
      }
      Token empty = row.line().cells().isEmpty() ? null : row.line().cells().getFirst();
      Token cell = filled.isEmpty() ? empty : filled.getFirst();
      Token unit = line.unit() == null ? row.label() : line.unit();
      Indicator known = facts.indicator(indicator);
      facts.put(known, cells.read(known, cell, unit), true);
    }

    private static boolean isBlank(RowMatcher.Candidate row) {
      return row.line().cells().stream().allMatch(Token::isBlank);
    }

    /**
     * Whether a figure at the end of a stream may be the number of the page: where blank cells left
     * no trace, the last of them would be followed by it. No page has the number zero.
     */
    private boolean mayBePageNumber(RowMatcher.Candidate row) {
      boolean last = row.equals(lines.getLast().row());
      return last
          && row.line().origin() == Line.Origin.STREAM
          && PlacedCells.hasNonZero(row.line().cells())
          && lines.stream().anyMatch(line -> line.row().line().cells().isEmpty());
    }

    /**
     * A row with a label only is not blank where a figure stands beside it whose label fits no row:
     * both may be parts of one whose label takes several lines.
     */
    private void torn() {
      for (int i = 1; i < lines.size(); i++) {
        RowMatcher.Candidate upper = lines.get(i - 1).row();
        RowMatcher.Candidate lower = lines.get(i).row();
        if (isStray(upper)) {
          doubtIfBlank(lower);
        }
        if (isStray(lower)) {
          doubtIfBlank(upper);
        }
      }
    }

    private boolean isStray(RowMatcher.Candidate row) {
      return !rowOf.containsKey(row) && row.line().cells().stream().anyMatch(Token::isNumber);
    }

    private void doubtIfBlank(RowMatcher.Candidate row) {
      String code = rowOf.get(row);
      if (code != null && row.line().valueCount() == 0) {
        facts.uncertain(code);
      }
    }

    /** A row whose label and place disagree has no certain figure. */
    private void displaced() {
      for (RowMatcher.Candidate row : matches.displaced()) {
        String code = row.code();
        if (code != null) {
          boolean known = matches.matched().containsKey(code);
          facts.uncertain(code);
          facts.problem(
              known ? "row.repeated" : "row.out_of_order", row.span(), facts.labelOf(row));
        }
      }
    }

    /** A line that fits no row may hold the figure of any row that is missing at its place. */
    private void unknown() {
      Set<RowMatcher.Candidate> unknown = new HashSet<>(matches.unknown());
      List<RowMatcher.Candidate> gap = new ArrayList<>();
      int after = -1;
      for (SheetLine line : lines) {
        String code = rowOf.get(line.row());
        if (code != null) {
          tell(gap, after, rows.indexOf(code));
          gap.clear();
          after = rows.indexOf(code);
        } else if (unknown.contains(line.row()) && line.row().line().valueCount() > 0) {
          gap.add(line.row());
        }
      }
      // Behind the last row only what is named like a row of the sheet belongs to it.
      gap.removeIf(row -> !namesRows(row));
      tell(gap, after, rows.size());
    }

    /** A name that several rows have leaves all of them open that were not found. */
    private void mayBeAnyOf(RowMatcher.Candidate row) {
      Token label = row.label();
      if (label == null) {
        return;
      }
      for (Label meaning : label.labels()) {
        if (meaning.isRow() && !facts.has(meaning.code())) {
          facts.uncertain(meaning.code());
        }
      }
    }

    private void tell(List<RowMatcher.Candidate> gap, int after, int before) {
      if (gap.isEmpty() || after < 0) {
        return;
      }
      boolean named = gap.stream().allMatch(StatisticsSheet::namesRows);
      for (int at = after + 1; at < before && !named; at++) {
        if (!facts.has(rows.code(at))) {
          facts.uncertain(rows.code(at));
        }
      }
      for (RowMatcher.Candidate row : gap) {
        mayBeAnyOf(row);
        facts.problem("row.unknown", row.span(), facts.labelOf(row));
      }
    }
  }
}
