package org.mingjian.finding.life;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.mingjian.database.Tables.FINDING;
import static org.mingjian.database.Tables.REPORT;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.report.CurrentReportQueries;
import org.mingjian.report.ReportScope;
import org.mingjian.security.Scope;

/** What is asked about filed reports: one statement a question. */
final class FilingQueries {
  private static final Condition STANDS =
      FINDING.STATE.notIn(
          inline(FindingState.CLOSED.code()), inline(FindingState.DISMISSED.code()));
  private static final Condition IS_LATE = FINDING.RULE.eq(inline(Filings.LATE)).and(STANDS);

  List<Filing> list(DSLContext context, Scope scope, String region) {
    var other = REPORT.as("other");
    var older =
        multiset(
                select(other.ID, other.VERSION, other.IMPORTED_AT)
                    .from(other)
                    .where(other.DIVISION_CODE.eq(REPORT.DIVISION_CODE))
                    .and(other.YEAR.eq(REPORT.YEAR))
                    .and(other.VERSION.isNotNull())
                    .andNot(other.CURRENT)
                    .and(other.WITHDRAWN_IN.isNull())
                    .orderBy(other.VERSION.desc()))
            .as("older")
            .convertFrom(rows ->
                rows.map(row -> new Filing.Version(row.value1(), row.value2(), row.value3())));
    Field<Long> late =
        field(
                select(max(FINDING.ID))
                    .from(FINDING)
                    .where(FINDING.DIVISION_CODE.eq(REPORT.DIVISION_CODE))
                    .and(FINDING.YEAR.eq(REPORT.YEAR))
                    .and(IS_LATE))
            .as("late");
    Field<Integer> findings =
        field(
                select(DSL.count())
                    .from(FINDING)
                    .where(FINDING.REPORTS.contains(DSL.array(REPORT.ID)))
                    .and(STANDS)
                    .and(ReportScope.contains(scope, FINDING.DIVISION_CODE)))
            .as("findings");
    return context
        .select(
            REPORT.DIVISION_CODE,
            REPORT.YEAR,
            REPORT.ID,
            REPORT.VERSION,
            REPORT.FORM,
            REPORT.SIGNED_ON,
            REPORT.PUBLISHED_ON,
            late,
            findings,
            older)
        .from(REPORT)
        .where(CurrentReportQueries.ofTownships())
        .and(within(region))
        .and(ReportScope.contains(scope, REPORT.DIVISION_CODE))
        .orderBy(REPORT.DIVISION_CODE, REPORT.YEAR)
        .fetch(row ->
            new Filing(
                row.get(REPORT.DIVISION_CODE),
                row.get(REPORT.YEAR).intValue(),
                row.get(REPORT.ID),
                row.get(REPORT.VERSION),
                row.get(REPORT.FORM),
                row.get(REPORT.SIGNED_ON),
                row.get(REPORT.PUBLISHED_ON),
                row.get(late),
                Optional.ofNullable(row.get(findings)).orElse(0),
                row.get(older)));
  }

  List<CountyFilings> counties(DSLContext context, Scope scope, String region, int year) {
    Field<String> county =
        left(REPORT.DIVISION_CODE, inline(DivisionCode.COUNTY_DIGITS)).as("county");
    Condition inYear = REPORT.YEAR.eq((short) year);
    Table<?> filed =
        select(county, DSL.count().filterWhere(inYear).as("filed"), DSL.count().as("all_years"))
            .from(REPORT)
            .where(CurrentReportQueries.ofTownships())
            .and(within(region))
            .and(ReportScope.contains(scope, REPORT.DIVISION_CODE))
            .groupBy(county)
            .asTable("filed");
    Field<String> foundIn =
        left(FINDING.DIVISION_CODE, inline(DivisionCode.COUNTY_DIGITS)).as("county");
    Table<?> found =
        select(
                foundIn,
                DSL.count().filterWhere(IS_LATE).as("late"),
                DSL.count()
                    .filterWhere(
                        FINDING.STATE.in(
                            inline(FindingState.OPEN.code()), inline(FindingState.ASKED.code())))
                    .as("unsettled"))
            .from(FINDING)
            .where(found(scope, region, year))
            .groupBy(foundIn)
            .asTable("found");
    return context
        .select(
            filed.field(0, String.class),
            filed.field(1, Integer.class),
            DSL.coalesce(found.field(1, Integer.class), inline(0)),
            DSL.coalesce(found.field(2, Integer.class), inline(0)),
            filed.field(2, Integer.class))
        .from(filed)
        .leftJoin(found)
        .on(Objects.requireNonNull(filed.field(0, String.class)).eq(found.field(0, String.class)))
        .orderBy(filed.field(0))
        .fetch(row ->
            new CountyFilings(
                row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  private static Condition found(Scope scope, String region, int year) {
    return FINDING
        .YEAR
        .eq((short) year)
        .and(region.isEmpty() ? noCondition() : ReportScope.within(region, FINDING.DIVISION_CODE))
        .and(ReportScope.contains(scope, FINDING.DIVISION_CODE));
  }

  private static Condition within(String region) {
    return region.isEmpty() ? noCondition() : ReportScope.within(region, REPORT.DIVISION_CODE);
  }
}
