package org.mingjian.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.mingjian.database.Tables.CORRECTION;
import static org.mingjian.database.Tables.IMPORT_UNDO;
import static org.mingjian.database.Tables.IMPORT_UNDO_REPORT;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.REPORT_DECISION;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.mingjian.security.Scope;

/**
 * When the figures of a division were changed last: by a report filed there, by a decision where
 * one belongs, by a correction, by an import that was taken back or put into force again.
 */
final class LastChangeQueries {
  private LastChangeQueries() {}

  static Optional<OffsetDateTime> of(DSLContext context, Scope scope, String division) {
    Condition there =
        ReportScope.within(division, REPORT.DIVISION_CODE)
            .and(ReportScope.contains(scope, REPORT.DIVISION_CODE));
    Condition undoneThere =
        ReportScope.within(division, IMPORT_UNDO_REPORT.DIVISION_CODE)
            .and(ReportScope.contains(scope, IMPORT_UNDO_REPORT.DIVISION_CODE));
    Field<OffsetDateTime> filed =
        field(
            select(max(REPORT.IMPORTED_AT))
                .from(REPORT)
                .where(there)
                .and(REPORT.VERSION.isNotNull()));
    Field<OffsetDateTime> placed =
        field(
            select(max(REPORT_DECISION.DECIDED_AT))
                .from(REPORT_DECISION)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_DECISION.REPORT_ID))
                .where(there));
    Field<OffsetDateTime> corrected =
        field(
            select(max(CORRECTION.CORRECTED_AT))
                .from(CORRECTION)
                .join(REPORT)
                .on(REPORT.ID.eq(CORRECTION.REPORT_ID))
                .where(there));
    Field<OffsetDateTime> undone =
        field(
            select(max(IMPORT_UNDO.MADE_AT))
                .from(IMPORT_UNDO)
                .join(IMPORT_UNDO_REPORT)
                .on(IMPORT_UNDO_REPORT.UNDO_ID.eq(IMPORT_UNDO.ID))
                .where(undoneThere));
    // Of those that there are: PostgreSQL leaves out what is null.
    return Optional.ofNullable(
        context.select(greatest(filed, placed, corrected, undone)).fetchSingle().value1());
  }
}
