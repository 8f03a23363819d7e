package org.mingjian.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;
import static org.mingjian.database.Tables.CORRECTION_IN_FORCE;
import static org.mingjian.database.Tables.REPORT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;

/**
 * The cells of a row of {@code report} that could not be read and of which nobody said anything.
 */
public final class UnreadCellsQueries {
  private final String[] codes;

  public UnreadCellsQueries(IndicatorCatalogue catalogue) {
    this.codes = catalogue.all().stream().map(Indicator::code).toArray(String[]::new);
  }

  /** Whether there is such a cell. */
  public Condition any() {
    return REPORT.CELL_STATES.contains(inline("u")).and(DSL.exists(cells(DSL.one())));
  }

  /** How many there are. */
  public Field<Integer> number() {
    return when(REPORT.CELL_STATES.contains(inline("u")), DSL.field(cells(DSL.count())))
        .otherwise(inline(0));
  }

  private Select<Record1<Integer>> cells(Field<Integer> what) {
    Field<String> indicator = field(name("cell", "indicator"), String.class);
    Field<Integer> element = field(name("cell", "element"), Integer.class);
    Table<?> cells =
        DSL.table("unnest({0}) with ordinality", DSL.val(codes)).as("cell", "indicator", "element");
    return DSL.select(what)
        .from(cells)
        .where(
            field("substr({0}, {1}::integer, 1)", String.class, REPORT.CELL_STATES, element)
                .eq(inline("u")))
        .andNotExists(
            DSL.selectOne()
                .from(CORRECTION_IN_FORCE)
                .where(CORRECTION_IN_FORCE.REPORT_ID.eq(REPORT.ID))
                .and(CORRECTION_IN_FORCE.INDICATOR.eq(indicator)));
  }
}
