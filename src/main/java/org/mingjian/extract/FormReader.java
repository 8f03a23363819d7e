package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.SourceDocument;

/** Reads the tables of the forms from a document. */
final class FormReader {
  /** Each table of the forms has one of them, and the statistics sheet none. */
  private static final List<String> OF_FORMS = List.of("第二十条", "行政许可", "结转", "审结", "结果维持");

  /** As many cells the smallest table 3 has: 23 rows of 7 columns. */
  private static final int FEWEST_OF_TABLE_3 = 161;

  private static final List<String> TOTALS_OF_TABLE_4 =
      List.of("review.total", "suit_direct.total", "suit_after_review.total");

  private final OfficialForms forms;
  private final FormDecision decision;
  private final StatisticsSheet sheet;
  private final ExpectedForms expectations;

  FormReader(IndicatorCatalogue catalogue, List<Form> forms) {
    this.forms = new OfficialForms(catalogue, forms);
    this.decision = new FormDecision(this.forms);
    this.sheet = new StatisticsSheet(catalogue, forms);
    this.expectations = new ExpectedForms(forms);
  }

  /**
   * Reads all tables of a document.
   *
   * @param whole the document, with what was appended to the report
   * @param year the year of the report, null when it is not known; it never tells the form, only
   *     which cells are missing where no label does
   */
  FormReading read(SourceDocument whole, @Nullable Integer year) {
    SourceDocument document = EarlierReport.without(whole, year);
    StatisticsSheet.Result older = namesForms(document.text()) ? null : sheet.read(document);
    if (older != null && older.reading() != null) {
      return older.reading();
    }
    List<Line> lines = LineReader.read(forms, document);
    TableParts parts =
        TableParts.of(
            forms.labels(),
            lines,
            !document.pageStarts().isEmpty(),
            document.mediaType().startsWith("text/"));
    RepeatedTables.drop(document.text(), parts);
    FormFacts facts = new FormFacts(forms.catalogue(), document.text());
    RowReader reader = new RowReader(forms.catalogue(), facts, parts);
    LostBlanks blanks = new LostBlanks(document, facts);
    if (isOfProse(parts) && document.text().contains(StatisticsSheet.HEADER)) {
      older = older == null ? sheet.read(document) : older;
      if (older.reading() != null) {
        return older.reading();
      }
    }
    String form = decision.formOf(parts, document.text());
    new DisclosureTable(forms, year, decision, parts, facts, reader, blanks).read(form);
    new RequestTable(forms.third(), parts, facts, reader, blanks).read(form);
    new DisputeTable(forms, parts, facts, reader, blanks).read(lines);
    HeapedRequests.read(forms, parts, facts);
    blanks.doubt(lines);
    EarlierYear.doubt(parts, facts, year);
    doubtBesideLost(parts, facts);
    MovedCells.doubt(parts, facts);
    doubtUnplaced(parts, facts);
    boolean sheetAnnounced = false;
    boolean mayBeSheet = parts.secondRows.isEmpty() && parts.thirdRows.isEmpty();
    if (form == null && (facts.isEmpty() || mayBeSheet)) {
      older = older == null ? sheet.read(document) : older;
      if (older.reading() != null) {
        return older.reading();
      }
      sheetAnnounced = older.announced();
    }
    if (form == null && !facts.isEmpty()) {
      form = decision.formNamed(facts.folded());
    }
    boolean unread = !document.problems().isEmpty();
    List<Form> expected =
        expectations.of(new ExpectedForms.Signs(form, year, parts, sheetAnnounced, unread), facts);
    if (expected.stream().noneMatch(ExpectedForms::hasSections)) {
      facts.forgetProblems(); // lines of running text that look like rows
    }
    doubtNamed(expected, parts, facts);
    expectations.noteMissing(expected, forms, parts, facts);
    explain(parts, facts);
    return new FormReading(form, facts.ordered(expected), facts.problems());
  }

  /** Whether nothing but sentences name rows of table 2, and nothing the other tables. */
  private static boolean isOfProse(TableParts parts) {
    return parts.thirdRows.isEmpty()
        && parts.fourthRows.isEmpty()
        && parts.fourthValues.isEmpty()
        && parts.secondRows.stream()
            .filter(row -> row.code() != null)
            .allMatch(row -> row.line().origin() == Line.Origin.STREAM);
  }

  /** Whether a text has words of the forms since 2019 that the sheet before them has not. */
  private static boolean namesForms(String text) {
    return OF_FORMS.stream().anyMatch(text::contains);
  }

  /**
   * Where most cells of table 3 could not be placed, as when a program removed what it had written
   * before, cells of table 4 that are blank without a mark may have been removed too, and those
   * behind them have moved.
   */
  private static void doubtBesideLost(TableParts parts, FormFacts facts) {
    if (2 * facts.unreadable(3) > FEWEST_OF_TABLE_3
        && facts.mixesBlanks(4)
        && TOTALS_OF_TABLE_4.stream().anyMatch(facts::isUnwritten)) {
      facts.doubtTable(4);
      facts.problem("form.table_unclear", parts.headingSpan(4), "4");
    }
  }

  /** Rows whose figures may stand apart from their labels are not blank. */
  private static void doubtUnplaced(TableParts parts, FormFacts facts) {
    for (int table : parts.unplaced) {
      for (RowMatcher.Candidate row : table == 2 ? parts.secondRows : parts.thirdRows) {
        String code = row.code();
        if (code == null || row.line().origin() != Line.Origin.STREAM) {
          continue;
        }
        List<String> blank = facts.cellsOf(code).stream().filter(facts::isUnwritten).toList();
        blank.forEach(facts::uncertain);
        if (!blank.isEmpty()) {
          facts.problem("row.no_figure", row.span(), facts.labelOf(row));
        }
      }
    }
  }

  /** Rows that a table names, although no line of it could be given to them, are not absent. */
  private void doubtNamed(List<Form> expected, TableParts parts, FormFacts facts) {
    for (int table = 2; table <= 3; table++) {
      FormRows rows = table == 2 ? forms.second() : forms.third();
      if (!facts.hasTable(table)) {
        continue;
      }
      SpoiltLabels spoilt =
          new SpoiltLabels(facts, rows, table == 2 ? parts.secondRows : parts.thirdRows);
      int doubted = 0;
      for (Form form : expected) {
        for (int i = 0; i < rows.size(); i++) {
          String row = rows.code(i);
          List<String> columns = rows.columns(form.code(), row);
          if (!columns.isEmpty()
              && !facts.hasAny(row, columns)
              && !isOuterLabel(rows, row, facts)
              && (parts.named.contains(row)
                  || rows.isNamedWithFigure(row, facts.folded(), facts.text())
                  || spoilt.hasOf(row))) {
            columns.forEach(column -> facts.uncertain(row + "." + column));
            doubted++;
          }
        }
      }
      doubted += doubtLostOfGroup(rows, expected, facts);
      if (doubted > 0) {
        facts.problem(
            "form.rows_unclear",
            parts.headingSpan(table),
            Integer.toString(table),
            Integer.toString(doubted));
      }
    }
  }

  /**
   * A row of another form is not absent where others are found into which that parts the same outer
   * label.
   */
  private static int doubtLostOfGroup(FormRows rows, List<Form> expected, FormFacts facts) {
    int doubted = 0;
    for (String group : rows.groups()) {
      List<String> below = rows.rowsBelow(group);
      List<String> lost =
          below.stream().filter(row -> !facts.hasAny(row, rows.columns(row))).toList();
      boolean ofOther =
          lost.stream()
              .allMatch(row ->
                  expected.stream().allMatch(form -> rows.columns(form.code(), row).isEmpty()));
      if (ofOther && !lost.isEmpty() && lost.size() < below.size()) {
        for (String row : lost) {
          rows.columns(row).forEach(column -> facts.uncertain(row + "." + column));
        }
        doubted += lost.size();
      }
    }
    return doubted;
  }

  /** Cells that are unreadable for a reason that no other problem tells are told by their table. */
  static void explain(TableParts parts, FormFacts facts) {
    if (!facts.problems().isEmpty()) {
      return;
    }
    for (int table = 2; table <= 4; table++) {
      if (facts.hasUnreadable(table)) {
        facts.problem("form.cells_unclear", parts.headingSpan(table), Integer.toString(table));
      }
    }
  }

  /**
   * Whether a row is the outer label of rows that were found: in a table of one form beside a table
   * of another the name of the row stands there without a row of its own.
   */
  private static boolean isOuterLabel(FormRows rows, String row, FormFacts facts) {
    return rows.groups().contains(row)
        && rows.rowsBelow(row).stream().anyMatch(below -> facts.hasAny(below, rows.columns(below)));
  }
}
