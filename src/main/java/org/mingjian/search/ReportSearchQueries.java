package org.mingjian.search;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.mingjian.database.Tables.DOCUMENT_GRAMS;
import static org.mingjian.database.Tables.DOCUMENT_TEXT;
import static org.mingjian.database.Tables.FINDING;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.report.ReportScope;
import org.mingjian.report.UnreadCellsQueries;
import org.mingjian.report.VisibleReportQueries;
import org.mingjian.security.Actor;

/** Lists of reports with those that are missing, and where words stand in their texts. */
final class ReportSearchQueries {
  private static final String LATE_RULE = "time.late";
  private static final String MISSING_RULE = "time.missing_report";

  /** The title stands among so many first characters. */
  private static final int HEADING = 60;

  private static final Condition STANDING =
      FINDING.STATE.notIn(inline("closed"), inline("dismissed"));
  private static final Field<Long> ID = field(name("report_id"), Long.class);
  private static final Field<Long> DOCUMENT = field(name("document_id"), Long.class);
  private static final Field<String> STATE = field(name("state"), String.class);
  private static final Field<String> DIVISION = field(name("division_code"), String.class);
  private static final Field<Short> YEAR = field(name("year"), Short.class);
  private static final Field<String> FORM = field(name("form"), String.class);
  private static final Field<String> TITLE = field(name("title"), String.class);
  private static final Field<String> FILE = field(name("file_name"), String.class);
  private static final Field<Integer> VERSION = field(name("version"), Integer.class);
  private static final Field<LocalDate> PUBLISHED = field(name("published"), LocalDate.class);
  private static final Field<Integer> UNREAD = field(name("unread"), Integer.class);
  private static final Field<Integer> FINDINGS = field(name("findings"), Integer.class);
  private static final Field<OffsetDateTime> IMPORTED =
      field(name("imported_at"), OffsetDateTime.class);

  private final UnreadCellsQueries unread;

  ReportSearchQueries(IndicatorCatalogue indicators) {
    this.unread = new UnreadCellsQueries(indicators);
  }

  /** A report that was found, with its text. */
  record Row(ReportRow report, String text) {}

  record Found(int total, int candidates, List<Row> rows) {}

  ReportCounts counts(DSLContext context, Actor actor, ReportFilter filter) {
    Table<?> rows = rows(actor, filter.region(), filter.unreadOnly());
    Field<String> form = coalesce(FORM, inline("none"));
    Map<ReportState, Integer> states = new EnumMap<>(ReportState.class);
    SortedMap<String, Integer> forms = new TreeMap<>();
    SortedMap<Integer, Integer> years = new TreeMap<>();
    int[] total = new int[1];
    context
        .select(STATE, form, YEAR, count())
        .from(rows)
        .where(filter.unreadOnly() ? UNREAD.gt(inline(0)) : DSL.noCondition())
        .groupBy(STATE, form, YEAR)
        .forEach(row -> {
          ReportState state = ReportState.of(row.value1()).orElseThrow();
          @Nullable Short year = row.value3();
          boolean inStates = filter.states().isEmpty() || filter.states().contains(state);
          boolean inForms =
              filter.forms().isEmpty()
                  || (state != ReportState.MISSING && filter.forms().contains(row.value2()));
          boolean inYears =
              filter.years().isEmpty()
                  || (year != null && filter.years().contains(year.intValue()));
          if (inForms && inYears) {
            states.merge(state, row.value4(), Integer::sum);
          }
          if (inStates && inYears && state != ReportState.MISSING) {
            forms.merge(row.value2(), row.value4(), Integer::sum);
          }
          if (inStates && inForms && year != null) {
            years.merge(year.intValue(), row.value4(), Integer::sum);
          }
          if (inStates && inForms && inYears) {
            total[0] += row.value4();
          }
        });
    return new ReportCounts(total[0], states, forms, years);
  }

  List<ReportRow> list(
      DSLContext context,
      Actor actor,
      ReportFilter filter,
      ReportOrder order,
      int offset,
      int limit) {
    boolean early = filter.unreadOnly() || order == ReportOrder.UNREAD;
    Table<?> page =
        select(DSL.asterisk())
            .from(rows(actor, filter.region(), early))
            .where(chosen(filter))
            .orderBy(order(order))
            .limit(offset, limit)
            .asTable("page");
    Field<Integer> cells = early ? of(page, UNREAD) : unreadNow();
    return context
        .select(columns(page))
        .select(cells.as("cells"))
        .from(page)
        .leftJoin(REPORT)
        .on(REPORT.ID.eq(of(page, ID)))
        .orderBy(order(order).stream().map(sort -> sort.$field(of(page, sort.$field()))).toList())
        .fetch(ReportSearchQueries::row);
  }

  private static <T> Field<T> of(Table<?> table, Field<T> field) {
    return field(name(table.getName(), field.getName()), field.getDataType());
  }

  private static List<Field<?>> columns(Table<?> page) {
    return List.of(
        of(page, ID).as("report_id"),
        of(page, STATE).as("state"),
        of(page, DIVISION).as("division_code"),
        of(page, YEAR).as("year"),
        of(page, FORM).as("form"),
        of(page, TITLE).as("title"),
        of(page, FILE).as("file_name"),
        of(page, VERSION).as("version"),
        of(page, PUBLISHED).as("published"),
        of(page, FINDINGS).as("findings"),
        of(page, IMPORTED).as("imported_at"));
  }

  private static ReportRow row(Record row) {
    @Nullable Short year = row.get("year", Short.class);
    @Nullable Integer cells = row.get("cells", Integer.class);
    @Nullable Integer findings = row.get("findings", Integer.class);
    return new ReportRow(
        row.get("report_id", Long.class),
        ReportState.of(row.get("state", String.class)).orElseThrow(),
        row.get("division_code", String.class),
        year == null ? null : year.intValue(),
        row.get("form", String.class),
        row.get("title", String.class),
        row.get("file_name", String.class),
        row.get("version", Integer.class),
        row.get("published", LocalDate.class),
        cells == null ? 0 : cells,
        findings == null ? 0 : findings,
        row.get("imported_at", OffsetDateTime.class));
  }

  Found search(
      DSLContext context,
      Actor actor,
      ReportFilter filter,
      SearchWords words,
      int offset,
      int limit) {
    Table<?> rows = reports(actor, filter.region(), filter.unreadOnly()).asTable("rows");
    CommonTableExpression<?> candidates =
        name("candidates")
            .asMaterialized(
                select(rows.fields())
                    .from(rows)
                    .join(DOCUMENT_GRAMS)
                    .on(DOCUMENT_GRAMS.DOCUMENT_ID.eq(of(rows, DOCUMENT)))
                    .where(DOCUMENT_GRAMS.GRAMS.contains(words.grams()))
                    .and(chosen(filter))
                    .orderBy(of(rows, YEAR).desc().nullsLast(), of(rows, DIVISION), of(rows, ID))
                    .limit(ReportSearch.MOST_RANKED + 1));
    Condition verified = DSL.noCondition();
    for (String term : words.toVerify()) {
      verified = verified.and(occurs(DOCUMENT_TEXT.FOLDED, term));
    }
    Field<String> heading = DSL.left(DOCUMENT_TEXT.FOLDED, inline(HEADING));
    Condition titled = DSL.noCondition();
    Field<Integer> times = inline(0);
    for (String term : words.terms()) {
      titled = titled.and(occurs(heading, term));
      times = times.plus(times(DOCUMENT_TEXT.FOLDED, term));
    }
    Field<Boolean> inTitle = field(titled).as("in_title");
    Field<Integer> often = times.as("often");
    CommonTableExpression<?> found =
        name("found")
            .as(
                select(candidates.fields())
                    .select(inTitle, often)
                    .from(candidates)
                    .join(DOCUMENT_TEXT)
                    .on(DOCUMENT_TEXT.DOCUMENT_ID.eq(of(candidates, DOCUMENT)))
                    .where(verified));
    List<OrderField<?>> best =
        List.of(
            of(found, inTitle).desc(),
            of(found, often).desc(),
            of(found, YEAR).desc().nullsLast(),
            of(found, DIVISION),
            of(found, ID));
    Field<Integer> total = count().over().as("total");
    CommonTableExpression<?> page =
        name("page")
            .as(
                select(found.fields())
                    .select(total, DSL.rowNumber().over().orderBy(best).as("place"))
                    .from(found)
                    .orderBy(best)
                    .limit(offset, limit));
    Field<Integer> seen = field(selectCount().from(candidates)).as("candidates");
    int[] numbers = new int[2];
    List<Row> hits = new ArrayList<>();
    context
        .with(candidates)
        .with(found)
        .with(page)
        .select(columns(page))
        .select(of(page, total).as("total"), seen, unreadNow().as("cells"), SOURCE_DOCUMENT.TEXT)
        .from(page)
        .join(REPORT)
        .on(REPORT.ID.eq(of(page, ID)))
        .join(SOURCE_DOCUMENT)
        .on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID))
        .orderBy(field(name("page", "place")))
        .forEach(row -> {
          numbers[0] = row.get("total", Integer.class);
          numbers[1] = row.get("candidates", Integer.class);
          hits.add(new Row(row(row), row.get(SOURCE_DOCUMENT.TEXT)));
        });
    return new Found(numbers[0], numbers[1], hits);
  }

  private static Condition occurs(Field<String> text, String term) {
    return DSL.position(text, val(term)).gt(inline(0));
  }

  private static Field<Integer> times(Field<String> text, String term) {
    return length(text)
        .minus(length(replace(text, val(term), inline(""))))
        .div(inline(term.codePointCount(0, term.length())));
  }

  private Field<Integer> unreadNow() {
    return when(REPORT.CURRENT, unread.number()).otherwise(inline(0));
  }

  private static Condition chosen(ReportFilter filter) {
    Condition chosen = DSL.noCondition();
    if (!filter.years().isEmpty()) {
      chosen = chosen.and(YEAR.in(filter.years().stream().map(Integer::shortValue).toList()));
    }
    if (!filter.forms().isEmpty()) {
      chosen =
          chosen
              .and(coalesce(FORM, inline("none")).in(filter.forms()))
              .and(STATE.ne(inline(ReportState.MISSING.code())));
    }
    if (!filter.states().isEmpty()) {
      chosen = chosen.and(STATE.in(filter.states().stream().map(ReportState::code).toList()));
    }
    return filter.unreadOnly() ? chosen.and(UNREAD.gt(inline(0))) : chosen;
  }

  private static List<org.jooq.SortField<?>> order(ReportOrder order) {
    org.jooq.SortField<?> year = YEAR.desc().nullsFirst();
    org.jooq.SortField<?> division = DIVISION.asc().nullsFirst();
    org.jooq.SortField<?> last = ID.desc().nullsLast();
    return switch (order) {
      case YEAR -> List.of(year, division, last);
      case DIVISION -> List.of(division, year, last);
      case PUBLISHED -> List.of(PUBLISHED.desc().nullsLast(), division, last);
      case UNREAD -> List.of(UNREAD.desc(), year, division, last);
      case FINDINGS -> List.of(FINDINGS.desc(), year, division, last);
      case IMPORTED -> List.of(IMPORTED.desc().nullsLast(), last);
    };
  }

  /** Reports of a region, and those that the rules miss there. */
  private Table<?> rows(Actor actor, String region, boolean cells) {
    List<SelectField<?>> columns =
        List.of(
            DSL.inline(null, SQLDataType.BIGINT).as(ID),
            DSL.inline(null, SQLDataType.BIGINT).as(DOCUMENT),
            inline(ReportState.MISSING.code()).as(STATE),
            FINDING.DIVISION_CODE.as(DIVISION),
            FINDING.YEAR.as(YEAR),
            DSL.inline(null, SQLDataType.CLOB).as(FORM),
            DSL.inline(null, SQLDataType.CLOB).as(TITLE),
            DSL.inline(null, SQLDataType.CLOB).as(FILE),
            DSL.inline(null, SQLDataType.INTEGER).as(VERSION),
            DSL.inline(null, SQLDataType.LOCALDATE).as(PUBLISHED),
            inline(0).as(UNREAD),
            inline(1).as(FINDINGS),
            DSL.inline(null, SQLDataType.OFFSETDATETIME).as(IMPORTED));
    Select<Record> missing =
        select(columns)
            .from(FINDING)
            .where(FINDING.RULE.eq(inline(MISSING_RULE)))
            .and(STANDING)
            .and(ReportScope.contains(actor.scope(), FINDING.DIVISION_CODE))
            .and(
                region.isEmpty()
                    ? DSL.noCondition()
                    : ReportScope.within(region, FINDING.DIVISION_CODE));
    return reports(actor, region, cells).unionAll(missing).asTable("rows");
  }

  private Select<Record> reports(Actor actor, String region, boolean cells) {
    Field<Integer> number = count().as("number");
    Field<Boolean> late =
        DSL.coalesce(DSL.boolOr(FINDING.RULE.eq(inline(LATE_RULE))), inline(false)).as("late");
    Table<?> standing =
        select(FINDING.DIVISION_CODE, FINDING.YEAR, number, late)
            .from(FINDING)
            .where(STANDING)
            .and(ReportScope.contains(actor.scope(), FINDING.DIVISION_CODE))
            .and(
                region.isEmpty()
                    ? DSL.noCondition()
                    : ReportScope.within(region, FINDING.DIVISION_CODE))
            .groupBy(FINDING.DIVISION_CODE, FINDING.YEAR)
            .asTable("standing");
    Field<String> state =
        when(REPORT.WITHDRAWN_IN.isNotNull(), inline(ReportState.WITHDRAWN.code()))
            .when(REPORT.VERSION.isNull(), inline(ReportState.WAITING.code()))
            .when(DSL.not(REPORT.CURRENT), inline(ReportState.REPLACED.code()))
            .when(condition(of(standing, late)), inline(ReportState.LATE.code()))
            .otherwise(inline(ReportState.FILED.code()));
    List<SelectField<?>> columns =
        List.of(
            REPORT.ID.as(ID),
            REPORT.DOCUMENT_ID.as(DOCUMENT),
            state.as(STATE),
            REPORT.DIVISION_CODE.as(DIVISION),
            REPORT.YEAR.as(YEAR),
            REPORT.FORM.as(FORM),
            REPORT.TITLE.as(TITLE),
            REPORT.FILE_NAME.as(FILE),
            REPORT.VERSION.as(VERSION),
            coalesce(REPORT.PUBLISHED_ON, REPORT.SIGNED_ON).as(PUBLISHED),
            (cells ? unreadNow() : inline(0)).as(UNREAD),
            when(REPORT.CURRENT, coalesce(of(standing, number), inline(0)))
                .otherwise(inline(0))
                .as(FINDINGS),
            REPORT.IMPORTED_AT.as(IMPORTED));
    return select(columns)
        .from(REPORT)
        .leftJoin(standing)
        .on(of(standing, FINDING.DIVISION_CODE).eq(REPORT.DIVISION_CODE))
        .and(of(standing, FINDING.YEAR).eq(REPORT.YEAR))
        .where(VisibleReportQueries.visible(actor.scope(), actor.name()))
        .and(VisibleReportQueries.inRegion(region));
  }
}
