package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.SourceDocument;

/** Reads the tables of the forms from a document. */
final class FormReader {
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
   * @param year the year of the report, null when it is not known; it never tells the form, only
   *     which cells are missing where no label does
   */
  FormReading read(SourceDocument document, @Nullable Integer year) {
    TableParts parts =
        TableParts.of(LineReader.read(forms.labels(), document), !document.pageStarts().isEmpty());
    FormFacts facts = new FormFacts(forms.catalogue(), document.text());
    RowReader reader = new RowReader(forms.catalogue(), facts, parts);
    String form = decision.formOf(parts);
    new DisclosureTable(forms.second(), decision, parts, facts, reader).read(form);
    new RequestTable(forms.third(), parts, facts, reader).read(form);
    new DisputeTable(forms, parts, facts, reader).read();
    boolean sheetAnnounced = false;
    if (form == null && facts.isEmpty()) {
      StatisticsSheet.Result older = sheet.read(document);
      if (older.reading() != null) {
        return older.reading();
      }
      sheetAnnounced = older.announced();
    }
    boolean unread = !document.problems().isEmpty();
    List<Form> expected =
        expectations.of(new ExpectedForms.Signs(form, year, parts, sheetAnnounced, unread), facts);
    if (expected.stream().noneMatch(ExpectedForms::hasSections)) {
      facts.forgetProblems(); // lines of running text that look like rows
    }
    ExpectedForms.noteMissing(expected, forms, parts, facts);
    return new FormReading(form, facts.ordered(expected), facts.problems());
  }
}
