package org.mingjian.report;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mingjian.security.Scope;

/** The scope of an account as a condition on a column of division codes. */
public final class ReportScope {
  private ReportScope() {}

  public static Condition contains(Scope scope, Field<String> division) {
    return scope.all()
        ? DSL.noCondition()
        : DSL.or(scope.divisions().stream().map(division::startsWith).toList());
  }
}
