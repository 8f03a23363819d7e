package org.mingjian.report;

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
}
