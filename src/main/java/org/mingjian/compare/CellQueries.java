package org.mingjian.compare;

import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.mingjian.database.Tables.CORRECTION_IN_FORCE;
import static org.mingjian.database.Tables.DENOMINATOR;
import static org.mingjian.database.Tables.NARRATIVE_FACT;
import static org.mingjian.database.Tables.REPORT;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.AggregateFunction;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mingjian.catalogue.IndicatorCatalogue;

/**
 * The cells of some measures beside reports, whichever way they are stored: in the arrays of the
 * report, as figures of its text, or uploaded for its unit and year. Only what the measures need is
 * joined.
 */
final class CellQueries {
  /** The number of the sum that a quotient is divided by; what is counted has 0. */
  static final int DIVISOR = 1;

  static final String BLANK = "b";
  static final String UNREADABLE = "u";
  static final String ABSENT = "a";
  static final String NOT_STATED = "n";
  static final String NOT_UPLOADED = "d";
  static final String NOT_ON_FORM = "-";

  static final Field<Integer> MEASURE = field(name("cell", "measure"), Integer.class);
  static final Field<Integer> TERM = field(name("cell", "term"), Integer.class);
  static final Field<String> INDICATOR = field(name("cell", "indicator"), String.class);

  /** The order on the form. */
  static final Field<Integer> PLACE = field(name("cell", "place"), Integer.class);

  // The place in the arrays of a report; null for what stands elsewhere.
  private static final Field<Integer> ELEMENT = field(name("cell", "element"), Integer.class);

  // Columns of "correction": the correction in force of the cell, if there is one.
  private static final Field<String> CORRECTED_STATE =
      field(name("correction", "state"), String.class);
  private static final Field<BigDecimal> CORRECTED_VALUE =
      field(name("correction", "value"), BigDecimal.class);
  static final Field<OffsetDateTime> CELL_CORRECTED_AT =
      field(name("correction", "corrected_at"), OffsetDateTime.class);
  static final Field<String> CELL_CORRECTED_BY =
      field(name("correction", "corrected_by"), String.class);

  // Columns of "told": what the text says.
  private static final Field<String> TOLD_STATE = field(name("told", "state"), String.class);
  private static final Field<BigDecimal> TOLD_VALUE =
      field(name("told", "value"), BigDecimal.class);
  private static final Field<Boolean> TOLD_APPROXIMATE =
      field(name("told", "approximate"), Boolean.class);

  // Columns of "uploaded": the newest figure for the unit and year.
  private static final Field<BigDecimal> UPLOADED_VALUE =
      field(name("uploaded", "value"), BigDecimal.class);
  private static final Field<Long> UPLOAD_ID = field(name("uploaded", "upload_id"), Long.class);

  private final List<Integer> measures = new ArrayList<>();
  private final List<Integer> terms = new ArrayList<>();
  private final List<String> indicators = new ArrayList<>();
  private final List<Integer> elements = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<Integer> quotients = new ArrayList<>();
  private final IndicatorCatalogue catalogue;
  private boolean text;
  private boolean uploads;

  CellQueries(List<Measure> asked, IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
    for (int number = 0; number < asked.size(); number++) {
      switch (asked.get(number)) {
        case Sum sum -> add(number, 0, sum);
        case Ratio ratio -> {
          quotients.add(number);
          add(number, 0, ratio.numerator());
          add(number, DIVISOR, ratio.denominator());
        }
        case Normalised normalised -> {
          quotients.add(number);
          add(number, 0, normalised.numerator());
          uploads = true;
          add(number, DIVISOR, normalised.denominator().code(), null);
        }
      }
    }
  }

  private void add(int measure, int term, Sum sum) {
    for (String indicator : sum.indicators()) {
      boolean ofText = Sum.isNarrative(indicator);
      text |= ofText;
      add(measure, term, indicator, ofText ? null : catalogue.require(indicator).ordinal() + 1);
    }
  }

  private void add(
      int measure, int term, String indicator, @org.jspecify.annotations.Nullable Integer element) {
    measures.add(measure);
    terms.add(term);
    indicators.add(indicator);
    elements.add(element == null ? 0 : element);
    places.add(places.size());
  }

  private static Condition inArrays() {
    return ELEMENT.gt(inline(0));
  }

  private static Condition ofText() {
    return INDICATOR.like(inline("narrative.%"));
  }

  /** The letter of what stands in the cell; a correction counts also when it says blank. */
  Field<String> state() {
    Field<String> cell = field("substr({0}, {1}, 1)", String.class, REPORT.CELL_STATES, ELEMENT);
    if (!text && !uploads) {
      return coalesce(CORRECTED_STATE, cell);
    }
    CaseConditionStep<String> read = when(inArrays(), cell);
    if (text) {
      read = read.when(ofText(), coalesce(TOLD_STATE, inline(NOT_STATED)));
    }
    if (uploads) {
      read = read.when(UPLOADED_VALUE.isNotNull(), inline("r"));
    }
    return coalesce(CORRECTED_STATE, read.otherwise(inline(NOT_UPLOADED)));
  }

  Field<BigDecimal> value() {
    CaseConditionStep<BigDecimal> value =
        when(CORRECTED_STATE.isNotNull(), CORRECTED_VALUE)
            .when(inArrays(), arrayGet(REPORT.CELL_VALUES, ELEMENT));
    if (text) {
      value = value.when(ofText(), TOLD_VALUE);
    }
    return uploads ? value.otherwise(UPLOADED_VALUE) : value;
  }

  Field<Boolean> approximate() {
    return text
        ? when(CORRECTED_STATE.isNotNull(), inline(false)).otherwise(TOLD_APPROXIMATE)
        : inline(false);
  }

  Field<Long> uploadId() {
    return uploads ? UPLOAD_ID : inline(null, SQLDataType.BIGINT);
  }

  /**
   * Whether the report has a number in every cell of a quotient that its form has, and in one of
   * each of its two sums at least. Sums need not be complete.
   */
  Field<Boolean> complete() {
    return complete(state(), REPORT.ID, MEASURE, TERM);
  }

  /** The same over the columns of a table that has read the cells already. */
  Field<Boolean> complete(
      Field<String> state, Field<Long> report, Field<Integer> measure, Field<Integer> term) {
    if (quotients.isEmpty()) {
      return inline(true);
    }
    Condition number = state.in(inline("r"), inline("z"));
    Condition fine = number.or(state.eq(inline(NOT_ON_FORM)));
    return when(
            measure.in(quotients.stream().map(DSL::inline).toList()),
            DSL.field(
                over(boolAnd(fine), report, measure)
                    .and(over(boolOr(number.and(term.eq(inline(0)))), report, measure))
                    .and(over(boolOr(number.and(term.eq(inline(DIVISOR)))), report, measure))))
        .otherwise(inline(true));
  }

  private static Condition over(
      AggregateFunction<Boolean> of, Field<Long> report, Field<Integer> measure) {
    return DSL.condition(of.over().partitionBy(report, measure));
  }

  /** Reports with a row for each cell. */
  Table<?> join(Table<?> reports) {
    Table<?> cells =
        table(
                "unnest({0}, {1}, {2}, {3}, {4})",
                val(measures.toArray(Integer[]::new)),
                val(terms.toArray(Integer[]::new)),
                val(indicators.toArray(String[]::new)),
                val(elements.toArray(Integer[]::new)),
                val(places.toArray(Integer[]::new)))
            .as("cell", "measure", "term", "indicator", "element", "place");
    Table<?> joined =
        reports.crossJoin(cells).leftJoin(lateral(correction())).on(DSL.trueCondition());
    if (text) {
      joined = joined.leftJoin(lateral(told())).on(DSL.trueCondition());
    }
    return uploads ? joined.leftJoin(lateral(uploaded())).on(DSL.trueCondition()) : joined;
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

  /**
   * What the text says of the cell beside which it is joined. Most cells stand in arrays and look
   * nothing up; OFFSET keeps PostgreSQL from joining all of them with the whole table instead.
   */
  private static Table<?> told() {
    return DSL.select(NARRATIVE_FACT.STATE, NARRATIVE_FACT.VALUE, NARRATIVE_FACT.APPROXIMATE)
        .from(NARRATIVE_FACT)
        .where(ELEMENT.eq(inline(0)))
        .and(NARRATIVE_FACT.REPORT_ID.eq(REPORT.ID))
        .and(NARRATIVE_FACT.INDICATOR.eq(INDICATOR))
        .offset(inline(0))
        .asTable("told");
  }

  private static Table<?> uploaded() {
    return DSL.select(DENOMINATOR.VALUE, DENOMINATOR.UPLOAD_ID)
        .from(DENOMINATOR)
        // Nothing is looked up beside the cells of the form.
        .where(ELEMENT.eq(inline(0)))
        .and(DENOMINATOR.DIVISION_CODE.eq(REPORT.DIVISION_CODE))
        .and(DENOMINATOR.KIND.eq(INDICATOR))
        .and(DENOMINATOR.YEAR.eq(REPORT.YEAR))
        .orderBy(DENOMINATOR.UPLOAD_ID.desc())
        .limit(inline(1))
        .asTable("uploaded");
  }
}
