package org.mingjian.report;

import static org.mingjian.database.Tables.REPORT;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mingjian.security.Scope;

/** Conditions on rows of reports: who may see them, and to which region they may belong. */
public final class VisibleReportQueries {
  private VisibleReportQueries() {}

  /**
   * The reports that an account may see: those of its scope, and of those that wait also what it
   * imported itself. The policy of the table says the same once more.
   */
  public static Condition visible(Scope scope, String account) {
    if (scope.all()) {
      return DSL.noCondition();
    }
    return ReportScope.contains(scope, REPORT.DIVISION_CODE)
        .or(
            REPORT
                .DIVISION_CODE
                .isNull()
                .and(
                    DSL.or(
                        ReportScope.contains(scope, REPORT.COUNTY_CODE),
                        REPORT.IMPORTED_BY.eq(account),
                        anyCandidate(candidate -> ReportScope.contains(scope, candidate)))));
  }

  /**
   * The reports of a region; of those that wait the ones that may belong there.
   *
   * @param region the code of a division, empty for all
   */
  public static Condition inRegion(String region) {
    if (region.isEmpty()) {
      return DSL.noCondition();
    }
    Condition anywhere =
        REPORT.COUNTY_CODE.isNull().and(DSL.cardinality(REPORT.CANDIDATES).eq(DSL.inline(0)));
    return ReportScope.within(region, REPORT.DIVISION_CODE)
        .or(
            REPORT
                .DIVISION_CODE
                .isNull()
                .and(
                    DSL.or(
                        ReportScope.within(region, REPORT.COUNTY_CODE),
                        anywhere,
                        anyCandidate(candidate -> ReportScope.within(region, candidate)))));
  }

  private static Condition anyCandidate(Function<Field<String>, Condition> which) {
    Field<String> candidate = DSL.field(DSL.name("candidate"), String.class);
    return DSL.exists(
        DSL.selectOne()
            .from(DSL.unnest(REPORT.CANDIDATES).as("candidates", "candidate"))
            .where(which.apply(candidate)));
  }
}
