package org.mingjian.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.document.SourceDocument;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.FactValue;
import org.mingjian.extract.Problem;

/**
 * A report as a rule sees it: the current version, with corrections in force.
 *
 * @param id the id of the stored report
 * @param division whose report it is, as decided: by the text, or by a person
 * @param year of which year, as decided
 * @param form the form's code, null where no form was found
 * @param title as written, null where none was found
 * @param organisation as written, without 人民政府 and the like; null where none was found
 * @param facts cells of the form and figures of the running text, by indicator; an indicator that
 *     is not on the form has none
 * @param problems what the reader was not sure of
 */
public record ReportFacts(
    long id,
    Division division,
    int year,
    @Nullable String form,
    @Nullable String title,
    @Nullable String organisation,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate publishedOn,
    Map<String, Fact> facts,
    List<Problem> problems,
    ReportText text) {
  public ReportFacts {
    // Rules look facts up by the million: a hash map answers faster than Map.copyOf's.
    facts = Collections.unmodifiableMap(new HashMap<>(facts));
    problems = List.copyOf(problems);
  }

  /** A report as it was read, which nobody has corrected. */
  public static ReportFacts of(
      long id, Division division, int year, ExtractedReport report, SourceDocument document) {
    List<ExtractedFact> all = new ArrayList<>(report.facts());
    all.addAll(report.narrative());
    Map<String, Fact> facts = new LinkedHashMap<>();
    all.forEach(fact -> facts.put(fact.indicator(), Fact.of(fact)));
    return new ReportFacts(
        id,
        division,
        year,
        report.form(),
        report.title(),
        report.organisation(),
        report.periodFrom(),
        report.periodTo(),
        report.signedOn(),
        report.publishedOn(),
        facts,
        report.problems(),
        ReportText.of(document));
  }

  public ReportKey key() {
    return new ReportKey(division.code(), year);
  }

  /** The figure of an indicator; nothing when the report's form has no such cell. */
  public Optional<Fact> fact(String indicator) {
    return Optional.ofNullable(facts.get(indicator));
  }

  /** The number of an indicator; nothing unless one stands there. */
  public Optional<BigDecimal> number(String indicator) {
    return fact(indicator).flatMap(Fact::number);
  }

  /** Why there is no number; null when there is one. */
  public Assessment.@Nullable Reason missing(String indicator) {
    Fact fact = facts.get(indicator);
    if (fact == null) {
      return Assessment.Reason.OTHER_FORM;
    }
    return switch (fact.value()) {
      case FactValue.Reported _ -> null;
      case FactValue.Blank _ -> Assessment.Reason.BLANK;
      case FactValue.Absent _ -> Assessment.Reason.ABSENT;
      case FactValue.Unreadable _ -> Assessment.Reason.UNREADABLE;
    };
  }
}
