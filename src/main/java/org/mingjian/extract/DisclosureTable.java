package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads table 2, the volume of disclosure by items of Article 20. */
final class DisclosureTable {
  /** As many rows that stand twice are the table of another report in the same file. */
  private static final int ROWS_OF_TWO_TABLES = 4;

  /** Rows with fewer columns are as wide as these, with merged cells. */
  private static final int MOST_COLUMNS = 3;

  private final FormRows form;
  private final FormDecision decision;
  private final TableParts parts;
  private final FormFacts facts;
  private final RowReader reader;
  private final LostBlanks blanks;
  private final OtherColumns others;

  DisclosureTable(
      OfficialForms forms,
      @Nullable Integer year,
      FormDecision decision,
      TableParts parts,
      FormFacts facts,
      RowReader reader,
      LostBlanks blanks) {
    this.form = forms.second();
    this.others = new OtherColumns(forms, year);
    this.decision = decision;
    this.parts = parts;
    this.facts = facts;
    this.reader = reader;
    this.blanks = blanks;
  }

  /** Reads the table; a row's own header counts more than the form of the document. */
  void read(@Nullable String formCode) {
    if (parts.secondRows.isEmpty()) {
      return;
    }
    RowMatcher.Matches matches =
        new RowMatcher(form, parts.brokenLabels)
            .match(
                parts.secondRows,
                code -> formCode == null || !form.columns(formCode, code).isEmpty());
    Placement placement = placement(matches, formCode);
    boolean oneTable = RowReader.rowsStandingTwice(matches) < ROWS_OF_TWO_TABLES;
    if (!oneTable) {
      reader.tellTwoTables(2);
    }
    matches.matched().forEach((code, rows) -> row(code, rows, formCode, placement, oneTable));
    for (RowMatcher.Candidate row : RowsBeforeHeading.astray(parts.secondRows, parts.headings)) {
      if (row.code() != null) {
        facts.doubt(row.code());
        facts.problem("row.out_of_order", row.span(), facts.labelOf(row));
      }
    }
    OddRows.note(facts, matches, form, formCode, oneTable);
    OddRows.doubtTorn(facts, matches, form, parts.secondRows);
    blanks.note(matches, form);
  }

  private Placement placement(RowMatcher.Matches matches, @Nullable String formCode) {
    Placement placement = new Placement();
    matches
        .matched()
        .forEach((code, rows) ->
            rows.forEach(row -> {
              int n = columns(row, code, formCode).size();
              if (n > 0) {
                placement.shapes().learn(row.line(), n);
              }
              if (n > 0 && n < MOST_COLUMNS) {
                placement.learnRepeated(facts.text(), row.line(), n);
              }
            }));
    matches
        .matched()
        .forEach((code, rows) ->
            rows.forEach(row -> {
              int n = columns(row, code, formCode).size();
              if (n > 1) {
                placement.learnEnd(row.line(), n, List.of());
              }
            }));
    return placement;
  }

  private List<String> columns(RowMatcher.Candidate row, String code, @Nullable String formCode) {
    String own = decision.formOf(row, code, formCode);
    return own == null ? List.of() : form.columns(own, code);
  }

  private void row(
      String code,
      List<RowMatcher.Candidate> rows,
      @Nullable String formCode,
      Placement placement,
      boolean oneTable) {
    List<Map<String, CellReading>> readings = new ArrayList<>();
    for (RowMatcher.Candidate row : RowReader.withCells(rows)) {
      List<String> columns = columns(row, code, formCode);
      if (columns.isEmpty()) {
        facts.problem("row.form_unknown", row.span(), facts.labelOf(row));
        continue;
      }
      ColumnOrder header = ColumnOrder.of(row.header(), 2);
      Map<String, CellReading> reading =
          new HashMap<>(reader.read(row, code, columns, header, placement));
      others.leaveOut(row, columns, reading, facts);
      readings.add(reading);
    }
    reader.merge(code, readings, rows, oneTable);
  }
}
