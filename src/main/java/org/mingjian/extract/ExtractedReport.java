package org.mingjian.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was read from one document.
 *
 * @param organisation the name without 人民政府 or 办事处, as written
 * @param organisationKind for example {@code township}, {@code sub_district}, {@code county},
 *     {@code department}
 * @param form the form's code ({@code 2014}, {@code 2019}, {@code 2021}), null where no label tells
 *     it
 * @param facts one for every cell of the form, in the order of the catalogue; where no label tells
 *     the form, for every cell that the year's form prescribes, and where the year is not known
 *     either, for every cell of the forms that may stand on what could not be read; empty for free
 *     text from before the forms
 * @param narrative figures of the running text
 */
public record ExtractedReport(
    @Nullable String title,
    @Nullable String organisation,
    @Nullable String organisationKind,
    DivisionResolution division,
    @Nullable Integer year,
    @Nullable String form,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate publishedOn,
    List<ExtractedFact> facts,
    List<ExtractedFact> narrative,
    List<Problem> problems) {
  public ExtractedReport {
    facts = List.copyOf(facts);
    narrative = List.copyOf(narrative);
    problems = List.copyOf(problems);
  }
}
