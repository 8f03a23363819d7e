package org.mingjian.compare;

import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.mingjian.database.Tables.DENOMINATOR_UPLOAD;
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
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.report.FactId;
import org.mingjian.report.ReportScope;
import org.mingjian.security.Scope;

/** The statements of comparisons: one a widget, whatever the region. */
final class ComparisonQueries {
  // Columns of the derived table "figure": one row for each cell of each report.
  private static final Field<String> UNIT = field(name("figure", "unit_code"), String.class);
  private static final Field<Short> YEAR = field(name("figure", "report_year"), Short.class);
  private static final Field<Long> REPORT_ID = field(name("figure", "report_id"), Long.class);
  private static final Field<String> FORM = field(name("figure", "report_form"), String.class);
  private static final Field<Integer> MEASURE =
      field(name("figure", "measure_number"), Integer.class);
  private static final Field<Integer> TERM = field(name("figure", "term_number"), Integer.class);
  private static final Field<String> CODE = field(name("figure", "indicator_code"), String.class);
  private static final Field<String> STATE = field(name("figure", "state"), String.class);
  private static final Field<BigDecimal> VALUE = field(name("figure", "value"), BigDecimal.class);
  private static final Field<Boolean> APPROXIMATE =
      field(name("figure", "approximate"), Boolean.class);
  // Whether the report has all that a quotient needs.
  private static final Field<Boolean> COMPLETE = field(name("figure", "complete"), Boolean.class);
  private static final Field<OffsetDateTime> CORRECTED_AT =
      field(name("figure", "corrected_at"), OffsetDateTime.class);
  private static final Field<String> CORRECTED_BY =
      field(name("figure", "corrected_by"), String.class);
  private static final Field<String> CHOSEN = field(name("figure", "peers"), String.class);
  private static final Field<Boolean> KINDS_APART =
      field(name("figure", "kinds_apart"), Boolean.class);
  private static final Field<String[]> PEER_OF =
      field(name("figure", "peer_of"), SQLDataType.CLOB.array());

  // Columns of what "figure" counts for a unit, a year and one sum of a measure.
  private static final Field<BigDecimal> TOTAL =
      sum(VALUE).filterWhere(DSL.condition(COMPLETE)).as("total");
  private static final Field<Boolean> AT_LEAST =
      coalesce(boolOr(DSL.condition(APPROXIMATE)), inline(false)).as("at_least");
  private static final Field<Integer> REPORTED =
      count().filterWhere(STATE.in(inline("r"), inline("z"))).as("reported");
  private static final Field<Integer> BLANK = counted(CellQueries.BLANK);
  private static final Field<Integer> UNREADABLE = counted(CellQueries.UNREADABLE);
  private static final Field<Integer> ABSENT = counted(CellQueries.ABSENT);
  private static final Field<Integer> NOT_STATED = counted(CellQueries.NOT_STATED);
  private static final Field<Integer> NOT_UPLOADED = counted(CellQueries.NOT_UPLOADED);
  private static final Field<Integer> REPORTS = countDistinct(REPORT_ID).as("reports");
  private static final Field<Integer> USED =
      countDistinct(REPORT_ID).filterWhere(DSL.condition(COMPLETE)).as("used");
  private static final Field<Long> ONE_REPORT = min(REPORT_ID).as("report");
  private static final Field<String> ONE_CODE = min(CODE).as("code");
  private static final Field<String[]> FORMS = arrayAggDistinct(FORM).as("forms");
  // A unit that nothing is added up for has one report a year, and all that is counted is of it: to
  // sort what differs would be the costliest part of the statement.
  private static final List<Field<?>> OF_MANY = List.of(REPORTS, USED, FORMS);
  private static final List<Field<?>> OF_ONE =
      List.of(inline(1).as(REPORTS), inline(1).as(USED), DSL.array(min(FORM)).as(FORMS));
  private static final Field<Integer> CORRECTIONS = count(CORRECTED_AT).as("corrections");
  private static final Field<OffsetDateTime> LAST_CORRECTED = max(CORRECTED_AT).as("last");
  private static final Field<String> FIRST_BY = min(CORRECTED_BY).as("first_by");
  private static final Field<String> LAST_BY = max(CORRECTED_BY).as("last_by");

  // A county's own report is filed at the county and must not count as one of its townships.
  private static final Condition OF_A_TOWNSHIP =
      DSL.charLength(REPORT.DIVISION_CODE).eq(inline(DivisionCode.TOWNSHIP_DIGITS));

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
            arrayAggDistinct(REPORT.YEAR).orderBy(REPORT.YEAR))
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
   * Whose figures are loaded.
   *
   * @param counties whose townships are compared one by one, with their peers; empty where the
   *     figures of larger units are added up
   * @param prefixes the divisions whose reports are added up where no county is named; empty for
   *     the whole country
   * @param length of the codes of the units
   */
  record Reach(List<String> counties, List<String> prefixes, int length) {}

  /** The figures of some measures by unit, with what their counties say of peers. */
  Comparison.Loaded load(
      DSLContext context, Scope scope, Reach reach, List<Integer> years, List<Measure> measures) {
    CellQueries cells = new CellQueries(measures, catalogue);
    boolean townships = !reach.counties().isEmpty();
    boolean added = reach.length() < DivisionCode.TOWNSHIP_DIGITS;
    Condition current = current(scope, years);
    // OFFSET keeps PostgreSQL from pulling the cells into the windows and aggregates, which would
    // take every state and value out of its array once for each of them.
    Table<?> read =
        DSL.select(
                byBytes(left(REPORT.DIVISION_CODE, inline(reach.length()))).as(UNIT),
                REPORT.YEAR.as(YEAR),
                REPORT.ID.as(REPORT_ID),
                byBytes(coalesce(REPORT.FORM, inline(""))).as(FORM),
                CellQueries.MEASURE.as(MEASURE),
                CellQueries.TERM.as(TERM),
                byBytes(CellQueries.INDICATOR).as(CODE),
                byBytes(cells.state()).as(STATE),
                cells.value().as(VALUE),
                cells.approximate().as(APPROXIMATE),
                CellQueries.CELL_CORRECTED_AT.as(CORRECTED_AT),
                CellQueries.CELL_CORRECTED_BY.as(CORRECTED_BY),
                (townships ? byBytes(PeerQueries.CHOSEN) : inline(null, SQLDataType.CLOB))
                    .as(CHOSEN),
                (townships ? PeerQueries.KINDS_APART : inline(null, SQLDataType.BOOLEAN))
                    .as(KINDS_APART),
                (townships ? byBytes(PeerQueries.PEER_OF) : inline(null, SQLDataType.CLOB.array()))
                    .as(PEER_OF))
            .from(cells.join(townships ? PeerQueries.reports(reach.counties(), current) : REPORT))
            .where(townships ? DSL.noCondition() : current.and(within(reach.prefixes())))
            .offset(inline(0))
            .asTable("figure");
    Table<?> figure =
        DSL.select(read.fields())
            .select(
                (added ? cells.complete(STATE, REPORT_ID, MEASURE, TERM) : inline(true))
                    .as(COMPLETE))
            .from(read)
            .offset(inline(0))
            .asTable("figure");
    PointAssembly assembly = new PointAssembly(measures, added);
    context
        .select(UNIT, YEAR, MEASURE, TERM, ONE_REPORT, ONE_CODE, TOTAL)
        .select(added ? OF_MANY : OF_ONE)
        .select(AT_LEAST, REPORTED, BLANK, UNREADABLE, ABSENT, NOT_STATED, NOT_UPLOADED)
        .select(CORRECTIONS, LAST_CORRECTED, FIRST_BY, LAST_BY, CHOSEN, KINDS_APART, PEER_OF)
        .from(figure)
        .groupBy(UNIT, YEAR, MEASURE, TERM, CHOSEN, KINDS_APART, PEER_OF)
        .orderBy(UNIT, YEAR, MEASURE, TERM)
        .forEach(row -> {
          assembly.add(total(row));
          assembly.choice(row.get(UNIT), row.get(CHOSEN), row.get(KINDS_APART), row.get(PEER_OF));
        });
    return assembly.loaded();
  }

  /** Codes have no language: they are compared as bytes and not in the order of Chinese. */
  private static <T> Field<T> byBytes(Field<T> codes) {
    return field("{0} collate \"C\"", codes.getDataType(), codes);
  }

  private static PointAssembly.Total total(Record row) {
    return new PointAssembly.Total(
        row.get(UNIT),
        row.get(YEAR),
        row.get(MEASURE),
        row.get(TERM),
        row.get(REPORTS),
        row.get(USED),
        new FactId(row.get(ONE_REPORT), row.get(ONE_CODE)),
        List.of(row.get(FORMS)),
        new PointAssembly.Counted(
            row.get(TOTAL),
            row.get(AT_LEAST),
            row.get(REPORTED),
            row.get(BLANK),
            row.get(UNREADABLE),
            row.get(ABSENT),
            row.get(NOT_STATED),
            row.get(NOT_UPLOADED)),
        corrected(
            row.get(CORRECTIONS), row.get(LAST_CORRECTED), row.get(FIRST_BY), row.get(LAST_BY)));
  }

  private static @Nullable Corrected corrected(
      int cells, @Nullable OffsetDateTime last, @Nullable String firstBy, @Nullable String lastBy) {
    return last == null
        ? null
        : new Corrected(cells, last, Objects.equals(firstBy, lastBy) ? lastBy : null);
  }

  /** The cells that a figure is made of, by division, report and place on the form. */
  List<Part> parts(
      DSLContext context, Scope scope, String unit, int year, Measure measure, int limit) {
    CellQueries cells = new CellQueries(List.of(measure), catalogue);
    Field<String> state = cells.state().as("state");
    Field<BigDecimal> value = cells.value().as("value");
    Field<Boolean> approximate = cells.approximate().as("approximate");
    Field<Boolean> complete = cells.complete().as("complete");
    Table<?> all =
        DSL.select(REPORT.DIVISION_CODE, REPORT.ID, CellQueries.TERM, CellQueries.INDICATOR)
            .select(CellQueries.PLACE, state, value, approximate, complete)
            .select(CellQueries.CELL_CORRECTED_AT, CellQueries.CELL_CORRECTED_BY)
            .select(cells.uploadId().as("upload_id"))
            .from(cells.join(REPORT))
            .where(current(scope, List.of(year)))
            .and(ReportScope.within(unit, REPORT.DIVISION_CODE))
            .asTable("part");
    return context
        .select(all.fields())
        .select(
            DENOMINATOR_UPLOAD.FILE_NAME,
            DENOMINATOR_UPLOAD.UPLOADED_AT,
            DENOMINATOR_UPLOAD.UPLOADED_BY)
        .from(all)
        .leftJoin(DENOMINATOR_UPLOAD)
        .on(DENOMINATOR_UPLOAD.ID.eq(all.field("upload_id", Long.class)))
        // A cell that the report's form does not have is no part of the sum.
        .where(Objects.requireNonNull(all.field(state)).ne(inline(CellQueries.NOT_ON_FORM)))
        .orderBy(
            all.field(REPORT.DIVISION_CODE),
            all.field(CellQueries.TERM),
            all.field(CellQueries.PLACE))
        .limit(limit)
        .fetch(row -> part(row, measure));
  }

  private static Part part(Record row, Measure measure) {
    int term = row.get(CellQueries.TERM.getName(), Integer.class);
    boolean ofUpload = measure instanceof Normalised && term == CellQueries.DIVISOR;
    String indicator = row.get(CellQueries.INDICATOR.getName(), String.class);
    OffsetDateTime correctedAt =
        row.get(CellQueries.CELL_CORRECTED_AT.getName(), OffsetDateTime.class);
    String correctedBy = row.get(CellQueries.CELL_CORRECTED_BY.getName(), String.class);
    @Nullable String file = row.get(DENOMINATOR_UPLOAD.FILE_NAME);
    return new Part(
        row.get(REPORT.DIVISION_CODE.getName(), String.class),
        indicator,
        ofUpload ? null : new FactId(row.get(REPORT.ID.getName(), Long.class), indicator),
        PointAssembly.Counted.one(
                row.get("state", String.class),
                row.get("value", BigDecimal.class),
                row.get("approximate", Boolean.class))
            .value(),
        corrected(1, correctedAt, correctedBy, correctedBy),
        term == CellQueries.DIVISOR,
        row.get("complete", Boolean.class),
        file == null
            ? null
            : new Part.Uploaded(
                file,
                row.get(DENOMINATOR_UPLOAD.UPLOADED_BY),
                row.get(DENOMINATOR_UPLOAD.UPLOADED_AT)));
  }

  private static Condition current(Scope scope, Collection<Integer> years) {
    return REPORT
        .CURRENT
        .isTrue()
        .and(REPORT.YEAR.in(years.stream().map(Integer::shortValue).toList()))
        .and(OF_A_TOWNSHIP)
        .and(ReportScope.contains(scope, REPORT.DIVISION_CODE));
  }

  private static Condition within(List<String> prefixes) {
    return prefixes.isEmpty()
        ? DSL.noCondition()
        : DSL.or(
            prefixes.stream()
                .map(prefix -> ReportScope.within(prefix, REPORT.DIVISION_CODE))
                .toList());
  }

  private static Field<Integer> counted(String letter) {
    return count().filterWhere(STATE.eq(inline(letter))).as("counted_" + (int) letter.charAt(0));
  }

  /** The code of the county that a township lies in. */
  static String countyOf(String township) {
    return DivisionCode.countyOf(township);
  }
}
