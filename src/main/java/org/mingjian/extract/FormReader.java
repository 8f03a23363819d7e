package org.mingjian.extract;

import java.util.List;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.SourceDocument;

/** Reads the tables of the forms from a document. */
final class FormReader {
  private final OfficialForms forms;
  private final FormDecision decision;

  FormReader(IndicatorCatalogue catalogue, List<Form> forms) {
    this.forms = new OfficialForms(catalogue, forms);
    this.decision = new FormDecision(this.forms);
  }

  FormReading read(SourceDocument document) {
    TableParts parts = TableParts.of(LineReader.read(forms.labels(), document));
    FormFacts facts = new FormFacts(forms.catalogue(), document.text());
    RowReader reader = new RowReader(forms.catalogue(), facts, parts);
    String form = decision.formOf(parts);
    new DisclosureTable(forms.second(), decision, parts, facts, reader).read(form);
    new RequestTable(forms.third(), parts, facts, reader).read(form);
    new DisputeTable(forms, parts, facts, reader).read();
    // Where pages could not be read, tables may stand on them.
    MissingTables.note(parts, facts, !document.problems().isEmpty());
    return new FormReading(form, facts.ordered(form), facts.problems());
  }
}
