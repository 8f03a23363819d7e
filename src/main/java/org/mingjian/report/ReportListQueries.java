package org.mingjian.report;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.mingjian.database.Tables.CORRECTION;
import static org.mingjian.database.Tables.NARRATIVE_FACT;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.security.Scope;

/**
 * Reports and their figures in the order of their numbers, from one number on: who walks through
 * the pages meets every row once, whatever is imported meanwhile.
 */
final class ReportListQueries {
  private final IndicatorCatalogue catalogue;

  ReportListQueries(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<ReportHeader> page(
      DSLContext context, Scope scope, String account, ReportFilter filter, long after, int limit) {
    return context
        .select(ReportRepository.HEADER)
        .from(REPORT)
        .where(VisibleReportQueries.visible(scope, account))
        .and(matches(filter))
        .and(REPORT.ID.gt(after))
        .orderBy(REPORT.ID)
        .limit(limit)
        .fetch(ReportRepository::header);
  }

  /**
   * Figures of some reports in one statement.
   *
   * @param indicators empty for all; otherwise reports without any of them are left out
   * @param from the number of the first report
   */
  List<ReportFacts> facts(
      DSLContext context,
      Scope scope,
      String account,
      ReportFilter filter,
      Collection<String> indicators,
      long from,
      int reports) {
    var narrative =
        DSL.multiset(
                DSL.select(
                        NARRATIVE_FACT.INDICATOR,
                        NARRATIVE_FACT.VALUE,
                        NARRATIVE_FACT.APPROXIMATE,
                        NARRATIVE_FACT.UNIT,
                        NARRATIVE_FACT.START_OFFSET,
                        NARRATIVE_FACT.LENGTH)
                    .from(NARRATIVE_FACT)
                    .where(NARRATIVE_FACT.REPORT_ID.eq(REPORT.ID))
                    .orderBy(NARRATIVE_FACT.START_OFFSET))
            .as("narrative");
    var said =
        DSL.multiset(
                DSL.select(CorrectionRepository.COLUMNS)
                    .from(CORRECTION)
                    .where(CORRECTION.REPORT_ID.eq(REPORT.ID))
                    .and(REPORT.CORRECTED)
                    .orderBy(CORRECTION.ID))
            .as("said")
            .convertFrom(rows -> rows.map(CorrectionRepository::correction));
    return context
        .select(ReportRepository.HEADER)
        .select(REPORT.CELL_STATES, REPORT.CELL_VALUES, REPORT.CELL_PLACES, REPORT.CELL_UNITS)
        .select(SOURCE_DOCUMENT.TEXT, SOURCE_DOCUMENT.PAGE_STARTS)
        .select(narrative, said)
        .from(REPORT)
        .join(SOURCE_DOCUMENT)
        .on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID))
        .where(VisibleReportQueries.visible(scope, account))
        .and(matches(filter))
        .and(indicators.isEmpty() ? noCondition() : hasAny(indicators))
        .and(REPORT.ID.ge(from))
        .orderBy(REPORT.ID)
        .limit(reports)
        .fetch(row -> {
          String text = row.get(SOURCE_DOCUMENT.TEXT);
          List<Correction> corrections = row.get(said);
          List<ExtractedFact> read =
              new ArrayList<>(ReportRepository.cells(row).toFacts(catalogue, text));
          row.get(narrative).forEach(figure -> read.add(ReportRepository.narrative(figure, text)));
          return new ReportFacts(
              ReportRepository.header(row),
              text,
              Arrays.asList(row.get(SOURCE_DOCUMENT.PAGE_STARTS)),
              read.stream()
                  .filter(fact -> indicators.isEmpty() || indicators.contains(fact.indicator()))
                  .map(fact -> stored(fact, corrections))
                  .toList());
        });
  }

  private static StoredFact stored(ExtractedFact fact, List<Correction> corrections) {
    return new StoredFact(
        fact,
        corrections.stream()
            .filter(correction -> correction.indicator().equals(fact.indicator()))
            .toList());
  }

  private Condition hasAny(Collection<String> indicators) {
    List<Condition> any = new ArrayList<>();
    for (String code : indicators) {
      Optional<Indicator> cell = catalogue.find(code);
      any.add(
          cell.isPresent()
              ? DSL.substring(REPORT.CELL_STATES, inline(cell.get().ordinal() + 1), inline(1))
                  .notIn(inline(String.valueOf(Cells.NOT_ON_FORM)), inline(""))
              : DSL.exists(
                  DSL.selectOne()
                      .from(NARRATIVE_FACT)
                      .where(NARRATIVE_FACT.REPORT_ID.eq(REPORT.ID))
                      .and(NARRATIVE_FACT.INDICATOR.eq(code))));
    }
    return DSL.or(any);
  }

  private static Condition matches(ReportFilter filter) {
    Condition condition = noCondition();
    if (!filter.region().isEmpty()) {
      condition = condition.and(ReportScope.within(filter.region(), REPORT.DIVISION_CODE));
    }
    if (!filter.years().isEmpty()) {
      condition =
          condition.and(REPORT.YEAR.in(filter.years().stream().map(Integer::shortValue).toList()));
    }
    if (!filter.forms().isEmpty()) {
      condition = condition.and(REPORT.FORM.in(filter.forms()));
    }
    if (filter.current().isPresent()) {
      condition = condition.and(REPORT.CURRENT.eq(filter.current().get()));
    }
    if (filter.waiting().isPresent()) {
      Condition waits = REPORT.VERSION.isNull();
      condition = condition.and(filter.waiting().get() ? waits : DSL.not(waits));
    }
    return condition;
  }
}
