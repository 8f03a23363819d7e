package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;

/** No cell is left unreadable without a reason. */
class FormReaderTest {
  private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
  private final TableParts nothing =
      TableParts.of(new OfficialForms(catalogue, Form.loadAll()).labels(), List.of(), false, true);

  @Test
  void aCellThatNoProblemExplainsIsToldByItsTable() {
    FormFacts facts = new FormFacts(catalogue, "");
    facts.uncertain(cellOfTable3());

    FormReader.explain(nothing, facts);

    assertThat(facts.problems()).extracting(Problem::code).containsExactly("form.cells_unclear");
    assertThat(facts.problems().getFirst().arguments()).containsExactly("3");
  }

  @Test
  void aCellThatAProblemExplainsIsNotToldTwice() {
    FormFacts facts = new FormFacts(catalogue, "");
    facts.uncertain(cellOfTable3());
    facts.problem("form.rows_unclear", null, "3", "1");

    FormReader.explain(nothing, facts);

    assertThat(facts.problems()).extracting(Problem::code).containsExactly("form.rows_unclear");
  }

  private String cellOfTable3() {
    return catalogue.all().stream()
        .filter(one -> one.table() == 3)
        .findFirst()
        .orElseThrow()
        .code();
  }
}
