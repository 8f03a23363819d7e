package org.mingjian.compare;

import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.mingjian.database.Tables.CORRECTION_IN_FORCE;
import static org.mingjian.database.Tables.NARRATIVE_FACT;
import static org.mingjian.database.Tables.REPORT;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.report.FactId;
import org.mingjian.report.ReportScope;
import org.mingjian.security.Scope;

/** The statements of comparisons: one a widget, whatever the region. */
final class ComparisonQueries {
  private static final Field<Integer> MEASURE = field(name("cell", "measure"), Integer.class);
  private static final Field<String> INDICATOR = field(name("cell", "indicator"), String.class);
  private static final Field<Integer> ELEMENT = field(name("cell", "element"), Integer.class);

  // Columns of the derived table "figure": one row for each cell of each report.
  private static final Field<String> UNIT = field(name("figure", "unit_code"), String.class);
  private static final Field<Short> YEAR = field(name("figure", "report_year"), Short.class);
  private static final Field<Long> REPORT_ID = field(name("figure", "report_id"), Long.class);
  private static final Field<Integer> MEASURE_NUMBER =
      field(name("figure", "measure_number"), Integer.class);
  private static final Field<String> CODE = field(name("figure", "indicator_code"), String.class);
  private static final Field<String> STATE = field(name("figure", "state"), String.class);
  private static final Field<BigDecimal> VALUE = field(name("figure", "value"), BigDecimal.class);
  private static final Field<Boolean> APPROXIMATE =
      field(name("figure", "approximate"), Boolean.class);

  private static final Field<OffsetDateTime> CORRECTED_AT =
      field(name("figure", "corrected_at"), OffsetDateTime.class);
  private static final Field<String> CORRECTED_BY =
      field(name("figure", "corrected_by"), String.class);

  // Columns of the derived table "correction": the correction in force of the cell, if there is
  // one.
  private static final Field<String> CORRECTED_STATE =
      field(name("correction", "state"), String.class);
  private static final Field<BigDecimal> CORRECTED_VALUE =
      field(name("correction", "value"), BigDecimal.class);
  private static final Field<OffsetDateTime> CELL_CORRECTED_AT =
      field(name("correction", "corrected_at"), OffsetDateTime.class);
  private static final Field<String> CELL_CORRECTED_BY =
      field(name("correction", "corrected_by"), String.class);

  // A correction counts instead of the reading, also when it says that the cell is blank.
  private static final Field<String> CELL_STATE =
      coalesce(
          CORRECTED_STATE, field("substr({0}, {1}, 1)", String.class, REPORT.CELL_STATES, ELEMENT));
  private static final Field<BigDecimal> CELL_VALUE =
      corrected(CORRECTED_VALUE, arrayGet(REPORT.CELL_VALUES, ELEMENT));
  private static final Field<String> NARRATIVE_STATE =
      coalesce(CORRECTED_STATE, NARRATIVE_FACT.STATE, inline("n"));
  private static final Field<BigDecimal> NARRATIVE_VALUE =
      corrected(CORRECTED_VALUE, NARRATIVE_FACT.VALUE);
  private static final Field<Boolean> NARRATIVE_APPROXIMATE =
      corrected(inline(false), NARRATIVE_FACT.APPROXIMATE);

  private static <T> Field<T> corrected(Field<T> correction, Field<T> read) {
    return when(CORRECTED_STATE.isNotNull(), correction).otherwise(read);
  }

  // A county's own report is filed at the county and must not count as one of its townships.
  private static final int TOWNSHIP_CODE = 9;
  private static final Condition OF_A_TOWNSHIP =
      DSL.charLength(REPORT.DIVISION_CODE).eq(inline(TOWNSHIP_CODE));

  private final IndicatorCatalogue catalogue;

  ComparisonQueries(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What there is to choose from: the outermost reports' codes and all years. */
  record Extent(Optional<String> first, Optional<String> last, List<Integer> years) {}

  Extent extent(DSLContext context, Scope scope) {
    return context
        .select(
            min(REPORT.DIVISION_CODE),
            max(REPORT.DIVISION_CODE),
            DSL.arrayAggDistinct(REPORT.YEAR).orderBy(REPORT.YEAR))
        .from(REPORT)
        .where(REPORT.CURRENT)
        .and(OF_A_TOWNSHIP)
        .and(ReportScope.contains(scope, REPORT.DIVISION_CODE))
        .fetchSingle(row -> {
          @Nullable Short[] years = row.value3();
          List<Integer> found = new ArrayList<>();
          for (Short year : years == null ? new Short[0] : years) {
            found.add(year.intValue());
          }
          return new Extent(
              Optional.ofNullable(row.value1()), Optional.ofNullable(row.value2()), found);
        });
  }

  /**
   * The figures of some measures, summed by the units whose codes have {@code length} digits.
   *
   * @return a point for each unit, year and measure that has at least one report
   */
  List<Point> points(
      DSLContext context, Scope scope, Selection selection, int length, List<Measure> measures) {
    boolean narrative = measures.getFirst().narrative();
    // OFFSET keeps PostgreSQL from pulling the cells into the aggregates, which would take every
    // state and value out of its array once for each of them.
    Table<?> figure =
        DSL.select(
                left(REPORT.DIVISION_CODE, inline(length)).as(UNIT),
                REPORT.YEAR.as(YEAR),
                REPORT.ID.as(REPORT_ID),
                MEASURE.as(MEASURE_NUMBER),
                INDICATOR.as(CODE),
                (narrative ? NARRATIVE_STATE : CELL_STATE).as(STATE),
                (narrative ? NARRATIVE_VALUE : CELL_VALUE).as(VALUE),
                (narrative ? NARRATIVE_APPROXIMATE : inline(false)).as(APPROXIMATE),
                CELL_CORRECTED_AT.as(CORRECTED_AT),
                CELL_CORRECTED_BY.as(CORRECTED_BY))
            .from(source(measures, narrative))
            .where(selected(scope, selection.region(), selection.years()))
            .offset(inline(0))
            .asTable("figure");
    Field<BigDecimal> total = sum(VALUE);
    Field<Boolean> approximate = coalesce(boolOr(DSL.condition(APPROXIMATE)), inline(false));
    Field<Integer> reported = count().filterWhere(STATE.in(inline("r"), inline("z")));
    Field<Integer> blank = counted("b");
    Field<Integer> unreadable = counted("u");
    Field<Integer> absent = counted("a");
    Field<Integer> unstated = counted("n");
    Field<Integer> reports = countDistinct(REPORT_ID);
    Field<Long> report = min(REPORT_ID);
    Field<String> indicator = min(CODE);
    Field<Integer> corrections = count(CORRECTED_AT);
    Field<OffsetDateTime> correctedAt = max(CORRECTED_AT);
    Field<String> firstBy = min(CORRECTED_BY);
    Field<String> lastBy = max(CORRECTED_BY);
    return context
        .select(UNIT, YEAR, MEASURE_NUMBER, reports, report, indicator)
        .select(total, approximate, reported, blank, unreadable, absent, unstated)
        .select(corrections, correctedAt, firstBy, lastBy)
        .from(figure)
        .groupBy(UNIT, YEAR, MEASURE_NUMBER)
        .orderBy(UNIT, YEAR, MEASURE_NUMBER)
        .fetch(found -> {
          Measure measure = measures.get(found.get(MEASURE_NUMBER));
          boolean single = found.get(reports) == 1 && measure.indicators().size() == 1;
          return new Point(
              found.get(UNIT),
              found.get(YEAR).intValue(),
              measure,
              value(
                  found.get(total),
                  found.get(approximate),
                  found.get(reported),
                  found.get(blank),
                  found.get(unreadable),
                  found.get(absent),
                  found.get(unstated)),
              found.get(reports),
              single ? new FactId(found.get(report), found.get(indicator)) : null,
              corrected(
                  found.get(corrections),
                  found.get(correctedAt),
                  found.get(firstBy),
                  found.get(lastBy)));
        });
  }

  private static @Nullable Corrected corrected(
      int cells, @Nullable OffsetDateTime last, @Nullable String firstBy, @Nullable String lastBy) {
    return last == null
        ? null
        : new Corrected(cells, last, Objects.equals(firstBy, lastBy) ? lastBy : null);
  }

  private static PointValue value(
      @Nullable BigDecimal total,
      boolean approximate,
      int reported,
      int blank,
      int unreadable,
      int absent,
      int unstated) {
    if (reported > 0) {
      // Zeros have a letter and no value, so a sum of zeros comes as null.
      BigDecimal known = total == null ? BigDecimal.ZERO : total;
      return new PointValue.Known(known, blank + unreadable + absent + unstated, approximate);
    }
    if (unreadable > 0) {
      return new PointValue.Missing(PointValue.Why.UNREADABLE);
    }
    if (blank > 0) {
      return new PointValue.Missing(PointValue.Why.BLANK);
    }
    if (absent > 0) {
      return new PointValue.Missing(PointValue.Why.ABSENT);
    }
    return new PointValue.Missing(
        unstated > 0 ? PointValue.Why.NOT_STATED : PointValue.Why.NOT_ON_FORM);
  }

  /** The cells that a sum is made of, by division, report and place on the form. */
  List<Part> parts(
      DSLContext context, Scope scope, String unit, int year, Measure measure, int limit) {
    boolean narrative = measure.narrative();
    Field<String> state = narrative ? NARRATIVE_STATE : CELL_STATE;
    Field<BigDecimal> value = narrative ? NARRATIVE_VALUE : CELL_VALUE;
    return context
        .select(REPORT.DIVISION_CODE, REPORT.ID, INDICATOR, state.as("state"), value.as("value"))
        .select(CELL_CORRECTED_AT, CELL_CORRECTED_BY)
        .from(source(List.of(measure), narrative))
        .where(selected(scope, unit, List.of(year)))
        // A cell that the report's form does not have is no part of the sum.
        .and(state.ne(inline("-")))
        .orderBy(REPORT.DIVISION_CODE, ELEMENT)
        .limit(limit)
        .fetch(found ->
            new Part(
                found.get(REPORT.DIVISION_CODE),
                new FactId(found.get(REPORT.ID), found.get(INDICATOR)),
                partValue(found),
                corrected(
                    1,
                    found.get(CELL_CORRECTED_AT),
                    found.get(CELL_CORRECTED_BY),
                    found.get(CELL_CORRECTED_BY))));
  }

  private static PointValue partValue(Record found) {
    String state = found.get("state", String.class);
    BigDecimal value = found.get("value", BigDecimal.class);
    int none = 0;
    return value(
        value,
        false,
        state.equals("r") || state.equals("z") ? 1 : none,
        state.equals("b") ? 1 : none,
        state.equals("u") ? 1 : none,
        state.equals("a") ? 1 : none,
        state.equals("n") ? 1 : none);
  }

  private Table<?> source(List<Measure> measures, boolean narrative) {
    List<Integer> numbers = new ArrayList<>();
    List<String> indicators = new ArrayList<>();
    List<Integer> elements = new ArrayList<>();
    for (int measure = 0; measure < measures.size(); measure++) {
      for (String indicator : measures.get(measure).indicators()) {
        numbers.add(measure);
        indicators.add(indicator);
        elements.add(narrative ? elements.size() : catalogue.require(indicator).ordinal() + 1);
      }
    }
    Table<?> cells =
        table(
                "unnest({0}, {1}, {2})",
                val(numbers.toArray(Integer[]::new)),
                val(indicators.toArray(String[]::new)),
                val(elements.toArray(Integer[]::new)))
            .as("cell", "measure", "indicator", "element");
    Table<?> crossed =
        REPORT.crossJoin(cells).leftJoin(lateral(correction())).on(DSL.trueCondition());
    return narrative
        ? crossed
            .leftJoin(NARRATIVE_FACT)
            .on(NARRATIVE_FACT.REPORT_ID.eq(REPORT.ID))
            .and(NARRATIVE_FACT.INDICATOR.eq(INDICATOR))
        : crossed;
  }

  /**
   * The correction of the cell beside which it is joined. Few reports have any, and only those are
   * looked up; OFFSET keeps PostgreSQL from reading all corrections of the country for one county.
   */
  private static Table<?> correction() {
    return DSL.select(
            CORRECTION_IN_FORCE.STATE,
            CORRECTION_IN_FORCE.VALUE,
            CORRECTION_IN_FORCE.CORRECTED_AT,
            CORRECTION_IN_FORCE.CORRECTED_BY)
        .from(CORRECTION_IN_FORCE)
        .where(REPORT.CORRECTED)
        .and(CORRECTION_IN_FORCE.REPORT_ID.eq(REPORT.ID))
        .and(CORRECTION_IN_FORCE.INDICATOR.eq(INDICATOR))
        .offset(inline(0))
        .asTable("correction");
  }

  private static Condition selected(Scope scope, String region, Collection<Integer> years) {
    Condition current =
        REPORT
            .CURRENT
            .isTrue()
            .and(REPORT.YEAR.in(years.stream().map(Integer::shortValue).toList()));
    return current
        .and(OF_A_TOWNSHIP)
        .and(
            region.isEmpty() ? DSL.noCondition() : ReportScope.within(region, REPORT.DIVISION_CODE))
        .and(ReportScope.contains(scope, REPORT.DIVISION_CODE));
  }

  private static Field<Integer> counted(String letter) {
    return count().filterWhere(STATE.eq(inline(letter)));
  }
}
