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
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.database.Tables;
import org.mingjian.report.ReportScope;
import org.mingjian.report.UnreadCellsQueries;
import org.mingjian.report.VisibleReportQueries;
import org.mingjian.security.Actor;
import org.mingjian.security.Scope;

/**
 * Lists of reports with those that are missing, and where words stand in their texts. What is shown
 * of a report is looked up for the rows of the page only; before that a question knows no more than
 * it needs to choose and to order them.
 */
final class ReportSearchQueries {
  private static final String LATE_RULE = "time.late";
  private static final String MISSING_RULE = "time.missing_report";

  /** The title stands among so many first characters. */
  private static final int HEADING = 60;

  /**
   * A code of a county or of one of its units: a region of a few hundred reports, whose texts are
   * looked through faster than the index is asked about the whole country.
   */
  private static final int NARROW = 6;

  private static final Condition STANDING =
      FINDING.STATE.notIn(inline("closed"), inline("dismissed"));
  private static final Field<Long> ID = field(name("report_id"), Long.class);
  private static final Field<Long> DOCUMENT = field(name("document_id"), Long.class);
  private static final Field<String> STATE = field(name("state"), String.class);
  private static final Field<String> DIVISION = field(name("division_code"), String.class);
  private static final Field<Short> YEAR = field(name("year"), Short.class);
  private static final Field<LocalDate> PUBLISHED = field(name("published"), LocalDate.class);
  private static final Field<Integer> UNREAD = field(name("unread"), Integer.class);
  private static final Field<Integer> FINDINGS = field(name("findings"), Integer.class);
  private static final Field<OffsetDateTime> IMPORTED =
      field(name("imported_at"), OffsetDateTime.class);
  private static final Field<Boolean> IN_TITLE = field(name("in_title"), Boolean.class);
  private static final Field<Integer> OFTEN = field(name("often"), Integer.class);
  private static final Field<Integer> PLACE = field(name("place"), Integer.class);

  private final UnreadCellsQueries unread;

  ReportSearchQueries(IndicatorCatalogue indicators) {
    this.unread = new UnreadCellsQueries(indicators);
  }

  /** A report that was found, with its text. */
  record Row(ReportRow report, String text) {}

  record Found(int total, int candidates, List<Row> rows) {}

  ReportCounts counts(DSLContext context, Actor actor, ReportFilter filter) {
    Field<String> form = coalesce(REPORT.FORM, inline("none")).as("form");
    // Aggregated before the union, so that few rows go through it.
    Table<?> late =
        selectDistinct(FINDING.DIVISION_CODE, FINDING.YEAR)
            .from(FINDING)
            .where(FINDING.RULE.eq(inline(LATE_RULE)))
            .and(findings(actor, filter.region()))
            .asTable("late");
    Field<String> state = state(of(late, FINDING.DIVISION_CODE).isNotNull()).as(STATE);
    Select<Record4<String, String, Short, Integer>> stored =
        select(state, form, REPORT.YEAR, count())
            .from(REPORT)
            .leftJoin(late)
            .on(of(late, FINDING.DIVISION_CODE).eq(REPORT.DIVISION_CODE))
            .and(of(late, FINDING.YEAR).eq(REPORT.YEAR))
            .where(reports(actor, filter.region()))
            .and(filter.unreadOnly() ? unreadNow().gt(inline(0)) : DSL.noCondition())
            .groupBy(state, form, REPORT.YEAR);
    Select<Record4<String, String, Short, Integer>> missing =
        select(inline(ReportState.MISSING.code()), inline("none"), FINDING.YEAR, count())
            .from(FINDING)
            .where(FINDING.RULE.eq(inline(MISSING_RULE)))
            .and(findings(actor, filter.region()))
            .groupBy(FINDING.YEAR);
    Map<ReportState, Integer> states = new EnumMap<>(ReportState.class);
    SortedMap<String, Integer> forms = new TreeMap<>();
    SortedMap<Integer, Integer> years = new TreeMap<>();
    int[] total = new int[1];
    (filter.unreadOnly() ? context.fetch(stored) : context.fetch(stored.unionAll(missing)))
        .forEach(row -> {
          ReportState counted = ReportState.of(row.value1()).orElseThrow();
          @Nullable Short year = row.value3();
          boolean inStates = filter.states().isEmpty() || filter.states().contains(counted);
          boolean inForms =
              filter.forms().isEmpty()
                  || (counted != ReportState.MISSING && filter.forms().contains(row.value2()));
          boolean inYears =
              filter.years().isEmpty()
                  || (year != null && filter.years().contains(year.intValue()));
          if (inForms && inYears) {
            states.merge(counted, row.value4(), Integer::sum);
          }
          if (inStates && inYears && counted != ReportState.MISSING) {
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
    Table<?> page =
        select(DSL.asterisk())
            .from(rows(actor, filter, order))
            .orderBy(order(order))
            .limit(offset, limit)
            .asTable("page");
    return context
        .select(shown(page))
        .from(page)
        .leftJoin(REPORT)
        .on(REPORT.ID.eq(of(page, ID)))
        .orderBy(order(order).stream().map(sort -> sort.$field(of(page, sort.$field()))).toList())
        .fetch(ReportSearchQueries::row);
  }

  private static <T> Field<T> of(Table<?> table, Field<T> field) {
    return field(name(table.getName(), field.getName()), field.getDataType());
  }

  /** All that is shown of the rows of a page with which the reports are joined. */
  private List<Field<?>> shown(Table<?> page) {
    Field<Integer> findings =
        field(
            selectCount()
                .from(FINDING)
                .where(STANDING)
                .and(FINDING.DIVISION_CODE.eq(REPORT.DIVISION_CODE))
                .and(FINDING.YEAR.eq(REPORT.YEAR)));
    Condition late =
        DSL.exists(
            DSL.selectOne()
                .from(FINDING)
                .where(STANDING)
                .and(FINDING.RULE.eq(inline(LATE_RULE)))
                .and(FINDING.DIVISION_CODE.eq(REPORT.DIVISION_CODE))
                .and(FINDING.YEAR.eq(REPORT.YEAR)));
    Condition missing = REPORT.ID.isNull();
    return List.of(
        REPORT.ID.as("report_id"),
        when(missing, inline(ReportState.MISSING.code())).otherwise(state(late)).as("state"),
        of(page, DIVISION).as("division_code"),
        of(page, YEAR).as("year"),
        REPORT.FORM.as("form"),
        REPORT.TITLE.as("title"),
        REPORT.FILE_NAME.as("file_name"),
        REPORT.VERSION.as("version"),
        coalesce(REPORT.PUBLISHED_ON, REPORT.SIGNED_ON).as("published"),
        REPORT.IMPORTED_AT.as("imported_at"),
        when(missing, inline(0)).otherwise(unreadNow()).as("cells"),
        when(missing, inline(1))
            .when(REPORT.CURRENT, findings)
            .otherwise(inline(0))
            .as("findings"));
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
    CommonTableExpression<?> candidates =
        name("candidates").asMaterialized(candidates(actor, filter, words));
    Condition titled = DSL.noCondition();
    Field<Integer> times = inline(0);
    Field<String> heading = DSL.left(DOCUMENT_TEXT.FOLDED, inline(HEADING));
    for (String term : words.terms()) {
      titled = titled.and(occurs(heading, term));
      times = times.plus(times(DOCUMENT_TEXT.FOLDED, term));
    }
    CommonTableExpression<?> found =
        name("found")
            .as(
                select(candidates.fields())
                    .select(field(titled).as(IN_TITLE), times.as(OFTEN))
                    .from(candidates)
                    .join(DOCUMENT_TEXT)
                    .on(DOCUMENT_TEXT.DOCUMENT_ID.eq(of(candidates, DOCUMENT)))
                    .where(holds(words.toVerify())));
    List<OrderField<?>> best =
        List.of(
            of(found, IN_TITLE).desc(),
            of(found, OFTEN).desc(),
            of(found, YEAR).desc().nullsLast(),
            of(found, DIVISION),
            of(found, ID));
    Field<Integer> total = count().over().as("total");
    CommonTableExpression<?> page =
        name("page")
            .as(
                select(found.fields())
                    .select(total, DSL.rowNumber().over().orderBy(best).as(PLACE))
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
        .select(shown(page))
        .select(of(page, total).as("total"), seen, SOURCE_DOCUMENT.TEXT)
        .from(page)
        .join(REPORT)
        .on(REPORT.ID.eq(of(page, ID)))
        .join(SOURCE_DOCUMENT)
        .on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID))
        .orderBy(of(page, PLACE))
        .forEach(row -> {
          numbers[0] = row.get("total", Integer.class);
          numbers[1] = row.get("candidates", Integer.class);
          hits.add(new Row(row(row), row.get(SOURCE_DOCUMENT.TEXT)));
        });
    return new Found(numbers[0], numbers[1], hits);
  }

  /** The newest reports that may hold the words: in a county those that do. */
  private Select<?> candidates(Actor actor, ReportFilter filter, SearchWords words) {
    var columns =
        select(
            REPORT.ID.as(ID),
            REPORT.DOCUMENT_ID.as(DOCUMENT),
            REPORT.DIVISION_CODE.as(DIVISION),
            REPORT.YEAR.as(YEAR));
    Condition chosen = reports(actor, filter.region()).and(chosen(filter));
    Table<?> matching = Tables.DOCUMENTS_WITH(words.grams()).as("matching", DOCUMENT.getName());
    var from =
        isNarrow(actor.scope(), filter.region())
            ? columns
                .from(REPORT)
                .join(DOCUMENT_TEXT)
                .on(DOCUMENT_TEXT.DOCUMENT_ID.eq(REPORT.DOCUMENT_ID))
                .where(chosen)
                .and(holds(words.terms()))
            : columns
                .from(REPORT)
                .join(matching)
                .on(of(matching, DOCUMENT).eq(REPORT.DOCUMENT_ID))
                .where(chosen);
    return from.orderBy(REPORT.YEAR.desc().nullsLast(), REPORT.DIVISION_CODE, REPORT.ID)
        .limit(ReportSearch.MOST_RANKED + 1);
  }

  private static boolean isNarrow(Scope scope, String region) {
    return region.length() >= NARROW
        || (scope.divisions().size() == 1
            && scope.divisions().iterator().next().length() >= NARROW);
  }

  private static Condition holds(List<String> terms) {
    Condition all = DSL.noCondition();
    for (String term : terms) {
      all = all.and(occurs(DOCUMENT_TEXT.FOLDED, term));
    }
    return all;
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

  /** How it stands with a report. */
  private static Field<String> state(Condition late) {
    return when(REPORT.WITHDRAWN_IN.isNotNull(), inline(ReportState.WITHDRAWN.code()))
        .when(REPORT.VERSION.isNull(), inline(ReportState.WAITING.code()))
        .when(DSL.not(condition(REPORT.CURRENT)), inline(ReportState.REPLACED.code()))
        .when(late, inline(ReportState.LATE.code()))
        .otherwise(inline(ReportState.FILED.code()));
  }

  /**
   * The stored reports of a filter without its region. Its states are said by what they come from,
   * so that the planner knows how many there are.
   */
  private Condition chosen(ReportFilter filter) {
    Condition chosen = DSL.noCondition();
    if (!filter.years().isEmpty()) {
      chosen =
          chosen.and(REPORT.YEAR.in(filter.years().stream().map(Integer::shortValue).toList()));
    }
    if (!filter.forms().isEmpty()) {
      chosen = chosen.and(coalesce(REPORT.FORM, inline("none")).in(filter.forms()));
    }
    if (!filter.states().isEmpty()) {
      chosen =
          chosen.and(
              DSL.or(filter.states().stream().map(state -> in(state, filter.states())).toList()));
    }
    return filter.unreadOnly() ? chosen.and(unreadNow().gt(inline(0))) : chosen;
  }

  private static Condition in(ReportState state, Set<ReportState> all) {
    Condition stands = REPORT.WITHDRAWN_IN.isNull();
    Condition late =
        DSL.row(REPORT.DIVISION_CODE, REPORT.YEAR)
            .in(
                select(FINDING.DIVISION_CODE, FINDING.YEAR)
                    .from(FINDING)
                    .where(STANDING)
                    .and(FINDING.RULE.eq(inline(LATE_RULE))));
    return switch (state) {
      case FILED ->
          all.contains(ReportState.LATE)
              ? condition(REPORT.CURRENT)
              : condition(REPORT.CURRENT).andNot(late);
      case LATE ->
          all.contains(ReportState.FILED)
              ? condition(REPORT.CURRENT)
              : condition(REPORT.CURRENT).and(late);
      case WAITING -> stands.and(REPORT.VERSION.isNull());
      case REPLACED -> stands.and(REPORT.VERSION.isNotNull()).andNot(condition(REPORT.CURRENT));
      case WITHDRAWN -> REPORT.WITHDRAWN_IN.isNotNull();
      case MISSING -> DSL.falseCondition();
    };
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

  /** Reports of a filter, and those that the rules miss there: what they are ordered by. */
  private Table<?> rows(Actor actor, ReportFilter filter, ReportOrder order) {
    boolean byFindings = order == ReportOrder.FINDINGS;
    Table<?> standing =
        select(FINDING.DIVISION_CODE, FINDING.YEAR, count().as("number"))
            .from(FINDING)
            .where(findings(actor, filter.region()))
            .groupBy(FINDING.DIVISION_CODE, FINDING.YEAR)
            .asTable("standing");
    Field<Integer> number = field(name("standing", "number"), Integer.class);
    Select<?> stored =
        select(
                REPORT.ID.as(ID),
                REPORT.DIVISION_CODE.as(DIVISION),
                REPORT.YEAR.as(YEAR),
                coalesce(REPORT.PUBLISHED_ON, REPORT.SIGNED_ON).as(PUBLISHED),
                (order == ReportOrder.UNREAD ? unreadNow() : inline(0)).as(UNREAD),
                (byFindings
                        ? when(REPORT.CURRENT, coalesce(number, inline(0))).otherwise(inline(0))
                        : inline(0))
                    .as(FINDINGS),
                REPORT.IMPORTED_AT.as(IMPORTED))
            .from(
                byFindings
                    ? REPORT
                        .leftJoin(standing)
                        .on(of(standing, FINDING.DIVISION_CODE).eq(REPORT.DIVISION_CODE))
                        .and(of(standing, FINDING.YEAR).eq(REPORT.YEAR))
                    : REPORT)
            .where(reports(actor, filter.region()))
            .and(chosen(filter));
    boolean withMissing =
        !filter.unreadOnly()
            && filter.forms().isEmpty()
            && (filter.states().isEmpty() || filter.states().contains(ReportState.MISSING));
    return withMissing
        ? DSL.table(unionAll(stored, missing(actor, filter))).as("rows")
        : DSL.table(stored).as("rows");
  }

  @SuppressWarnings("unchecked") // Both have the same columns.
  private static Select<Record> unionAll(Select<?> one, Select<?> other) {
    return ((Select<Record>) one).unionAll((Select<Record>) other);
  }

  private static Select<?> missing(Actor actor, ReportFilter filter) {
    return select(
            DSL.inline(null, SQLDataType.BIGINT).as(ID),
            FINDING.DIVISION_CODE.as(DIVISION),
            FINDING.YEAR.as(YEAR),
            DSL.inline(null, SQLDataType.LOCALDATE).as(PUBLISHED),
            inline(0).as(UNREAD),
            inline(1).as(FINDINGS),
            DSL.inline(null, SQLDataType.OFFSETDATETIME).as(IMPORTED))
        .from(FINDING)
        .where(FINDING.RULE.eq(inline(MISSING_RULE)))
        .and(findings(actor, filter.region()))
        .and(
            filter.years().isEmpty()
                ? DSL.noCondition()
                : FINDING.YEAR.in(filter.years().stream().map(Integer::shortValue).toList()));
  }

  /** The findings of a region that stand. */
  private static Condition findings(Actor actor, String region) {
    return STANDING
        .and(ReportScope.contains(actor.scope(), FINDING.DIVISION_CODE))
        .and(
            region.isEmpty()
                ? DSL.noCondition()
                : ReportScope.within(region, FINDING.DIVISION_CODE));
  }

  private static Condition reports(Actor actor, String region) {
    return VisibleReportQueries.visible(actor.scope(), actor.name())
        .and(VisibleReportQueries.inRegion(region));
  }
}
