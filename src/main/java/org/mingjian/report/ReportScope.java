package org.mingjian.report;

import static org.mingjian.database.Tables.REPORT;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mingjian.security.Scope;

/** The scope of an account as a condition on a column of division codes. */
public final class ReportScope {
  private ReportScope() {}

  public static Condition contains(Scope scope, Field<String> division) {
    if (scope.all()) {
      return DSL.noCondition();
    }
    return scope.divisions().isEmpty()
        ? DSL.falseCondition() // or() of nothing would be true
        : DSL.or(scope.divisions().stream().map(code -> within(code, division)).toList());
  }

  /**
   * Divisions whose codes begin with a code of digits. As a range, because the policies of the
   * tables let only operators that cannot leak use an index, and LIKE is none of them.
   */
  public static Condition within(String code, Field<String> division) {
    // ':' follows '9'
    return DSL.condition("{0} ~>=~ {1}", division, DSL.val(code))
        .and(DSL.condition("{0} ~<~ {1}", division, DSL.val(code + ":")));
  }

  /**
   * The reports that an account may see: those of its scope, and of those that wait also what it
   * imported itself. The policy of the table says the same once more.
   */
  public static Condition visible(Scope scope, String account) {
    if (scope.all()) {
      return DSL.noCondition();
    }
    return contains(scope, REPORT.DIVISION_CODE)
        .or(
            REPORT
                .DIVISION_CODE
                .isNull()
                .and(
                    DSL.or(
                        contains(scope, REPORT.COUNTY_CODE),
                        REPORT.IMPORTED_BY.eq(account),
                        anyCandidate(candidate -> contains(scope, candidate)))));
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
    return within(region, REPORT.DIVISION_CODE)
        .or(
            REPORT
                .DIVISION_CODE
                .isNull()
                .and(
                    DSL.or(
                        within(region, REPORT.COUNTY_CODE),
                        anywhere,
                        anyCandidate(candidate -> within(region, candidate)))));
  }

  private static Condition anyCandidate(Function<Field<String>, Condition> which) {
    Field<String> candidate = DSL.field(DSL.name("candidate"), String.class);
    return DSL.exists(
        DSL.selectOne()
            .from(DSL.unnest(REPORT.CANDIDATES).as("candidates", "candidate"))
            .where(which.apply(candidate)));
  }
}
