package org.mingjian.report;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;
import static org.mingjian.database.Tables.CORRECTION;
import static org.mingjian.database.Tables.CORRECTION_IN_FORCE;
import static org.mingjian.database.Tables.NARRATIVE_FACT;
import static org.mingjian.database.Tables.REPORT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.FactValue;

/** Rows of corrections. */
final class CorrectionRepository {
  static final List<SelectField<?>> COLUMNS =
      List.of(
          CORRECTION.ID,
          CORRECTION.INDICATOR,
          CORRECTION.STATE,
          CORRECTION.VALUE,
          CORRECTION.TYPED,
          CORRECTION.UNIT,
          CORRECTION.REASON,
          CORRECTION.CORRECTED_AT,
          CORRECTION.CORRECTED_BY,
          CORRECTION.PREVIOUS_STATE,
          CORRECTION.PREVIOUS_VALUE);

  private static final String FIGURE = "r";
  private static final String BLANK = "b";
  private static final String WITHDRAWN = "w";

  private final String[] codes;
  private final Clock clock;

  CorrectionRepository(IndicatorCatalogue catalogue, Clock clock) {
    this.codes = catalogue.all().stream().map(Indicator::code).toArray(String[]::new);
    this.clock = clock;
  }

  void add(
      DSLContext context,
      FactId fact,
      Ruling ruling,
      FactValue previous,
      String reason,
      String account) {
    var row = context.newRecord(CORRECTION);
    row.setReportId(fact.report());
    row.setIndicator(fact.indicator());
    switch (ruling) {
      case Ruling.Figure figure -> {
        row.setState(FIGURE);
        row.setValue(figure.value());
        row.setTyped(figure.typed());
        row.setUnit(figure.unit());
      }
      case Ruling.Blank _ -> row.setState(BLANK);
      case Ruling.AsRead _ -> row.setState(WITHDRAWN);
    }
    row.setReason(reason);
    row.setCorrectedAt(OffsetDateTime.now(clock));
    row.setCorrectedBy(account);
    switch (previous) {
      case FactValue.Reported(BigDecimal value) -> {
        row.setPreviousState(FIGURE);
        row.setPreviousValue(value);
      }
      case FactValue.Blank _ -> row.setPreviousState(BLANK);
      case FactValue.Unreadable _ -> row.setPreviousState("u");
      case FactValue.Absent _ -> row.setPreviousState("a");
    }
    context.insertInto(CORRECTION).set(row).execute();
  }

  static Correction correction(Record row) {
    String state = row.get(CORRECTION.STATE);
    Ruling ruling =
        switch (state) {
          case FIGURE ->
              new Ruling.Figure(
                  row.get(CORRECTION.VALUE), row.get(CORRECTION.TYPED), row.get(CORRECTION.UNIT));
          case BLANK -> new Ruling.Blank();
          case WITHDRAWN -> new Ruling.AsRead();
          default -> throw new IllegalStateException("state of a correction: " + state);
        };
    return new Correction(
        row.get(CORRECTION.ID),
        row.get(CORRECTION.INDICATOR),
        ruling,
        value(row.get(CORRECTION.PREVIOUS_STATE), row.get(CORRECTION.PREVIOUS_VALUE)),
        row.get(CORRECTION.REASON),
        row.get(CORRECTION.CORRECTED_AT),
        row.get(CORRECTION.CORRECTED_BY));
  }

  static FactValue value(String state, @Nullable BigDecimal value) {
    return switch (state) {
      case FIGURE, "z" -> new FactValue.Reported(value == null ? BigDecimal.ZERO : value);
      case BLANK -> new FactValue.Blank();
      case "u" -> new FactValue.Unreadable();
      case "a" -> new FactValue.Absent();
      default -> throw new IllegalStateException("state of a figure: " + state);
    };
  }

  private static Field<String> cellState(Field<Integer> element) {
    return field("substr({0}, {1}::integer, 1)", String.class, REPORT.CELL_STATES, element);
  }

  /** The codes of the corrected figures of the report. */
  static Field<String[]> corrected() {
    return DSL.array(
            DSL.select(CORRECTION_IN_FORCE.INDICATOR)
                .from(CORRECTION_IN_FORCE)
                .where(CORRECTION_IN_FORCE.REPORT_ID.eq(REPORT.ID)))
        .as("corrected");
  }

  /** The columns of the current version, of the correction, and these. */
  static final Field<Long> OLDER_REPORT = field(name("pending", "older_report"), Long.class);

  static final Field<Integer> OLDER_VERSION =
      field(name("pending", "older_version"), Integer.class);
  private static final Field<String> READ_STATE =
      field(name("pending", "read_state"), String.class);
  private static final Field<BigDecimal> READ_VALUE =
      field(name("pending", "read_value"), BigDecimal.class);
  private static final Field<Long> CORRECTION_ID =
      field(name("pending", "correction_id"), Long.class);
  private static final Field<Long> REPORT_ID = field(name("pending", "report_id"), Long.class);
  static final List<SelectField<?>> PENDING =
      List.of(OLDER_REPORT, OLDER_VERSION, READ_STATE, READ_VALUE);

  /**
   * The corrections of older versions that the current versions neither confirm nor answer, joined
   * to their reports. For each figure the newest older version counts about which somebody said
   * something; a word about the current version itself, also that its reading stands, ends it.
   */
  Table<?> pending(Condition visible) {
    var older = REPORT.as("older");
    var said = CORRECTION.as("said");
    var answer = CORRECTION.as("answer");
    Field<Integer> element =
        field("array_position({0}, {1})", Integer.class, DSL.val(codes), said.INDICATOR);
    Table<?> newest =
        DSL.select(
                REPORT.ID.as("report_id"),
                older.ID.as("older_report"),
                older.VERSION.as("older_version"),
                said.ID.as("correction_id"),
                said.STATE.as("said_state"),
                said.VALUE.as("said_value"),
                when(element.isNull(), NARRATIVE_FACT.STATE)
                    .otherwise(cellState(element))
                    .as("read_state"),
                when(element.isNull(), NARRATIVE_FACT.VALUE)
                    .otherwise(DSL.arrayGet(REPORT.CELL_VALUES, element))
                    .as("read_value"))
            .distinctOn(REPORT.ID, said.INDICATOR)
            .from(said)
            .join(older)
            .on(older.ID.eq(said.REPORT_ID))
            .join(REPORT)
            .on(REPORT.DIVISION_CODE.eq(older.DIVISION_CODE))
            .and(REPORT.YEAR.eq(older.YEAR))
            .and(REPORT.VERSION.gt(older.VERSION))
            .leftJoin(NARRATIVE_FACT)
            .on(NARRATIVE_FACT.REPORT_ID.eq(REPORT.ID))
            .and(NARRATIVE_FACT.INDICATOR.eq(said.INDICATOR))
            .where(REPORT.CURRENT)
            .and(older.WITHDRAWN_IN.isNull())
            .and(visible)
            .andNotExists(
                DSL.selectOne()
                    .from(answer)
                    .where(answer.REPORT_ID.eq(REPORT.ID))
                    .and(answer.INDICATOR.eq(said.INDICATOR)))
            .orderBy(REPORT.ID, said.INDICATOR, older.VERSION.desc(), said.ID.desc())
            .asTable("pending");
    Field<String> saidState = field(name("pending", "said_state"), String.class);
    Field<BigDecimal> saidValue = field(name("pending", "said_value"), BigDecimal.class);
    Condition confirmed =
        saidState
            .eq(inline(BLANK))
            .and(READ_STATE.eq(inline(BLANK)))
            .or(
                saidState
                    .eq(inline(FIGURE))
                    .and(READ_STATE.in(inline(FIGURE), inline("z")))
                    // A zero has a letter and no value.
                    .and(saidValue.eq(coalesce(READ_VALUE, inline(BigDecimal.ZERO)))));
    return newest
        .join(REPORT)
        .on(REPORT.ID.eq(REPORT_ID))
        .join(CORRECTION)
        .on(CORRECTION.ID.eq(CORRECTION_ID))
        .and(saidState.ne(inline(WITHDRAWN)))
        // Where the new version lacks the figure altogether nothing confirms it either.
        .and(READ_STATE.isNull().or(DSL.not(confirmed)));
  }

  /** What the current version reads; absent where its form or its text lacks the figure. */
  static FactValue read(Record row) {
    String state = row.get(READ_STATE);
    return state == null || state.equals("-") || state.isEmpty()
        ? new FactValue.Absent()
        : value(state, row.get(READ_VALUE));
  }
}
