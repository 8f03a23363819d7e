package org.mingjian.report;

import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.document.SourceDocument;
import org.mingjian.security.Scope;

/** What reports say in words. */
final class ReportWordsQueries {
  private ReportWordsQueries() {}

  /** The current reports of a unit for some years, by year, in one statement. */
  static List<ReportWords> of(
      DSLContext context, Scope scope, String unit, Collection<Integer> years) {
    return context
        .select(
            REPORT.ID,
            REPORT.DIVISION_CODE,
            REPORT.YEAR,
            REPORT.TITLE,
            SOURCE_DOCUMENT.MEDIA_TYPE,
            SOURCE_DOCUMENT.TEXT,
            SOURCE_DOCUMENT.BLOCKS)
        .from(REPORT)
        .join(SOURCE_DOCUMENT)
        .on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID))
        .where(REPORT.CURRENT)
        .and(REPORT.DIVISION_CODE.eq(unit))
        .and(REPORT.YEAR.in(years.stream().map(Integer::shortValue).toList()))
        .and(ReportScope.contains(scope, REPORT.DIVISION_CODE))
        .orderBy(REPORT.YEAR)
        .fetch(row ->
            new ReportWords(
                row.get(REPORT.ID),
                row.get(REPORT.DIVISION_CODE),
                row.get(REPORT.YEAR).intValue(),
                row.get(REPORT.TITLE),
                new SourceDocument(
                    row.get(SOURCE_DOCUMENT.MEDIA_TYPE),
                    row.get(SOURCE_DOCUMENT.TEXT),
                    BlocksJson.read(row.get(SOURCE_DOCUMENT.BLOCKS)),
                    List.of(),
                    List.of())));
  }
}
