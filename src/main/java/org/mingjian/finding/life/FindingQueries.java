package org.mingjian.finding.life;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.mingjian.database.Tables.DIVISION;
import static org.mingjian.database.Tables.FINDING;
import static org.mingjian.database.Tables.FINDING_STEP;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;
import static org.mingjian.database.Tables.UNASSESSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.Severity;
import org.mingjian.finding.Subject;
import org.mingjian.report.ReportScope;
import org.mingjian.security.Scope;

/** What screens ask about findings: one statement a question. */
final class FindingQueries {
  private static final List<SelectField<?>> COLUMNS =
      List.of(
          FINDING.ID,
          FINDING.DIVISION_CODE,
          FINDING.YEAR,
          FINDING.RULE,
          FINDING.PART,
          FINDING.KIND,
          FINDING.SEVERITY,
          FINDING.ARGUMENTS,
          FINDING.EVIDENCE,
          FINDING.PEERS,
          FINDING.SETTINGS_VERSION,
          FINDING.STATE,
          FINDING.CLOSING,
          FINDING.CLOSED_FROM,
          FINDING.DUE_ON,
          FINDING.ASSIGNEE,
          FINDING.FIRST_SEEN,
          FINDING.CHANGED_AT,
          FINDING.LAST_STEP);
  private static final Field<Integer> WEIGHT =
      DSL.case_(FINDING.SEVERITY)
          .when(inline(Severity.ERROR.code()), inline(0))
          .when(inline(Severity.QUERY.code()), inline(1))
          .otherwise(inline(2));
  private static final Field<String> OF_RULE = field(name("of_rule", "key"), String.class);
  private static final Field<String> OF_REASON = field(name("of_reason", "key"), String.class);
  private static final Field<Integer> SUBJECTS =
      field(
          "sum({0}::integer)::integer",
          Integer.class, field(name("of_reason", "value"), String.class));

  /** What could not be judged, a row for each unit, year, rule and reason. */
  private static final Table<?> UNFOLDED =
      UNASSESSED
          .crossJoin(
              table("lateral jsonb_each({0})", UNASSESSED.REASONS).as("of_rule", "key", "value"))
          .crossJoin(
              table("lateral jsonb_each_text({0})", field(name("of_rule", "value"), JSONB.class))
                  .as("of_reason", "key", "value"));

  static final String UNIT_IMPLAUSIBLE = "procurement.unit_implausible";

  static final Condition STANDS =
      FINDING.STATE.notIn(
          inline(FindingState.CLOSED.code()), inline(FindingState.DISMISSED.code()));

  /** The parts of a filter that are counted by. */
  private enum Facet {
    KIND,
    SEVERITY,
    RULE,
    DIVISION,
    YEAR,
    STATE,
    ASSIGNEE;

    /** The column of the derived table. */
    Field<String> column() {
      return field(DSL.name("found", name().toLowerCase(Locale.ROOT)), String.class);
    }

    Field<Boolean> matches() {
      return field(DSL.name("found", alias()), Boolean.class);
    }

    String alias() {
      return "matches_" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is counted by; never null. */
  private static Field<String> value(Facet facet) {
    return switch (facet) {
      case KIND -> FINDING.KIND;
      case SEVERITY -> FINDING.SEVERITY;
      case RULE -> FINDING.RULE;
      case DIVISION -> FINDING.DIVISION_CODE;
      case YEAR -> FINDING.YEAR.cast(String.class);
      case STATE -> FINDING.STATE;
      case ASSIGNEE -> coalesce(FINDING.ASSIGNEE, inline(""));
    };
  }

  private static Condition condition(Facet facet, FindingFilter filter) {
    return switch (facet) {
      case KIND -> in(facet, filter.kinds().stream().map(FindingKind::code));
      case SEVERITY -> in(facet, filter.severities().stream().map(Severity::code));
      case RULE -> in(facet, filter.rules().stream());
      case DIVISION -> in(facet, filter.divisions().stream());
      case YEAR ->
          filter.years().isEmpty()
              ? noCondition()
              : FINDING.YEAR.in(filter.years().stream().map(Integer::shortValue).toList());
      case STATE -> in(facet, filter.states().stream().map(FindingState::code));
      case ASSIGNEE -> {
        String assignee = filter.assignee();
        yield assignee == null
            ? noCondition()
            : assignee.isEmpty() ? FINDING.ASSIGNEE.isNull() : FINDING.ASSIGNEE.eq(assignee);
      }
    };
  }

  private static Condition in(Facet facet, Stream<String> wanted) {
    List<String> values = wanted.sorted().toList();
    return values.isEmpty() ? noCondition() : value(facet).in(values);
  }

  /**
   * A page of the list.
   *
   * @param named the rules whose names hold the words of the filter
   */
  List<StoredFinding> list(
      DSLContext context,
      Scope scope,
      FindingFilter filter,
      Set<String> named,
      FindingOrder order,
      int offset,
      int limit) {
    return context
        .select(COLUMNS)
        .from(FINDING)
        .where(selected(scope, filter, named))
        .orderBy(order(order))
        .limit(offset, limit)
        .fetch(row -> finding(row, scope));
  }

  /** A page by number, of those behind a number. */
  List<StoredFinding> page(
      DSLContext context,
      Scope scope,
      FindingFilter filter,
      Set<String> named,
      long after,
      int limit) {
    return context
        .select(COLUMNS)
        .from(FINDING)
        .where(selected(scope, filter, named))
        .and(FINDING.ID.gt(after))
        .orderBy(FINDING.ID)
        .limit(limit)
        .fetch(row -> finding(row, scope));
  }

  List<FindingSeen> seen(
      DSLContext context, Scope scope, FindingFilter filter, Set<String> named, int limit) {
    return context
        .select(FINDING.ID, FINDING.LAST_STEP)
        .from(FINDING)
        .where(selected(scope, filter, named))
        .orderBy(FINDING.ID)
        .limit(limit)
        .fetch(row -> new FindingSeen(row.value1(), row.value2()));
  }

  List<FindingSeen> seen(DSLContext context, Scope scope, Collection<Long> findings) {
    return context
        .select(FINDING.ID, FINDING.LAST_STEP)
        .from(FINDING)
        .where(FINDING.ID.eq(DSL.any(findings.toArray(Long[]::new))))
        .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
        .orderBy(FINDING.ID)
        .fetch(row -> new FindingSeen(row.value1(), row.value2()));
  }

  FindingCounts counts(DSLContext context, Scope scope, FindingFilter filter, Set<String> named) {
    List<SelectField<?>> inner = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      inner.add(value(facet).as(facet.column()));
      Condition matches = condition(facet, filter);
      inner.add((matches.equals(noCondition()) ? inline(true) : field(matches)).as(facet.alias()));
    }
    Table<?> found =
        select(inner).from(FINDING).where(region(scope, filter, named)).asTable("found");
    List<SelectField<?>> outer = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      outer.add(facet.column());
      outer.add(count().filterWhere(all(facet)).as("count_" + facet.name()));
    }
    Field<Integer> total = count().filterWhere(all(null)).as("total");
    outer.add(total);
    List<List<Field<?>>> sets = new ArrayList<>();
    sets.add(List.of());
    for (Facet facet : Facet.values()) {
      sets.add(List.of(facet.column()));
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Collection<? extends Field<?>>[] grouped = sets.toArray(new Collection[0]);
    Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      counts.put(facet, new TreeMap<>());
    }
    int all = 0;
    for (Record row : context.select(outer).from(found).groupBy(groupingSets(grouped))) {
      Facet counted = null;
      for (Facet facet : Facet.values()) {
        String value = row.get(facet.column());
        // In every other set the column is null, and none of them ever is in the table.
        if (value != null) {
          counted = facet;
          int number = row.get("count_" + facet.name(), Integer.class);
          if (number > 0) {
            counts.getOrDefault(facet, Map.of()).put(value, number);
          }
        }
      }
      if (counted == null) {
        all = row.get(total);
      }
    }
    return new FindingCounts(
        all,
        keyed(counts, Facet.KIND, FindingKind::of),
        keyed(counts, Facet.SEVERITY, Severity::of),
        keyed(counts, Facet.RULE, rule -> rule),
        keyed(counts, Facet.DIVISION, division -> division),
        keyed(counts, Facet.YEAR, Integer::valueOf),
        keyed(counts, Facet.STATE, FindingState::of),
        keyed(counts, Facet.ASSIGNEE, assignee -> assignee));
  }

  private static <K extends Comparable<K>> Map<K, Integer> keyed(
      Map<Facet, Map<String, Integer>> counts,
      Facet facet,
      java.util.function.Function<String, K> key) {
    Map<K, Integer> keyed = new TreeMap<>();
    counts.getOrDefault(facet, Map.of()).forEach((value, n) -> keyed.put(key.apply(value), n));
    return keyed;
  }

  private static Condition all(@Nullable Facet but) {
    Condition all = noCondition();
    for (Facet facet : Facet.values()) {
      if (facet != but) {
        all = all.and(DSL.condition(facet.matches()));
      }
    }
    return all;
  }

  Optional<Neighbours> neighbours(
      DSLContext context,
      Scope scope,
      FindingFilter filter,
      Set<String> named,
      FindingOrder order,
      long id) {
    List<OrderField<?>> by = order(order);
    Table<?> list =
        select(
                FINDING.ID.as("id"),
                lag(FINDING.ID).over().orderBy(by).as("previous"),
                lead(FINDING.ID).over().orderBy(by).as("next"),
                rowNumber().over().orderBy(by).as("position"),
                count().over().as("total"))
            .from(FINDING)
            .where(selected(scope, filter, named))
            .asTable("list");
    return context
        .select(
            field(name("list", "previous"), Long.class),
            field(name("list", "next"), Long.class),
            field(name("list", "position"), Integer.class),
            field(name("list", "total"), Integer.class))
        .from(list)
        .where(field(name("list", "id"), Long.class).eq(id))
        .fetchOptional(
            row -> new Neighbours(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  Optional<Places> places(
      DSLContext context,
      Scope scope,
      FindingFilter filter,
      Set<String> named,
      FindingOrder order,
      Collection<Long> ids) {
    Table<?> list =
        select(FINDING.ID.as("id"), rowNumber().over().orderBy(order(order)).as("position"))
            .from(FINDING)
            .where(selected(scope, filter, named))
            .asTable("list");
    Field<Integer> position = field(name("list", "position"), Integer.class);
    return context
        .select(DSL.min(position), DSL.max(position), count())
        .from(list)
        .where(field(name("list", "id"), Long.class).eq(DSL.any(ids.toArray(Long[]::new))))
        .having(count().gt(0))
        .fetchOptional(row -> new Places(row.value1(), row.value2(), row.value3()));
  }

  Optional<FindingDetail> find(DSLContext context, Scope scope, long id) {
    var steps =
        multiset(
                select(
                        FINDING_STEP.ID,
                        FINDING_STEP.ACTION,
                        FINDING_STEP.STATE,
                        FINDING_STEP.DUE_ON,
                        FINDING_STEP.ASSIGNEE,
                        FINDING_STEP.NOTE,
                        FINDING_STEP.CLOSING,
                        FINDING_STEP.ATTACHMENT_SHA256,
                        FINDING_STEP.ATTACHMENT_NAME,
                        FINDING_STEP.BEFORE,
                        FINDING_STEP.MADE_AT,
                        FINDING_STEP.MADE_BY)
                    .from(FINDING_STEP)
                    .where(FINDING_STEP.FINDING_ID.eq(FINDING.ID))
                    .orderBy(FINDING_STEP.ID))
            .as("steps")
            .convertFrom(rows -> rows.map(row -> step(row, scope)));
    var reports =
        multiset(
                select(
                        REPORT.ID,
                        REPORT.DIVISION_CODE,
                        REPORT.YEAR,
                        REPORT.VERSION,
                        REPORT.CURRENT,
                        REPORT.FILE_NAME,
                        REPORT.TITLE)
                    .from(REPORT)
                    .where(REPORT.ID.eq(DSL.any(FINDING.REPORTS)))
                    .and(ReportScope.contains(scope, REPORT.DIVISION_CODE))
                    .orderBy(
                        field(
                            "array_position({0}, {1})", Integer.class, FINDING.REPORTS, REPORT.ID)))
            .as("evidence_reports")
            .convertFrom(rows ->
                rows.map(row ->
                    new FindingDetail.EvidenceReport(
                        row.value1(),
                        row.value2(),
                        row.value3().intValue(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7())));
    return context
        .select(COLUMNS)
        .select(steps, reports)
        .from(FINDING)
        .where(FINDING.ID.eq(id))
        .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
        .fetchOptional(
            row -> new FindingDetail(finding(row, scope), row.get(steps), row.get(reports)));
  }

  /** The findings that stand and rest on a report, in the order of their places in it. */
  List<StoredFinding> ofReport(DSLContext context, Scope scope, long report) {
    return context
        .select(COLUMNS)
        .from(FINDING)
        .where(FINDING.REPORTS.contains(new Long[] {report}))
        .and(STANDS)
        .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
        .orderBy(order(FindingOrder.SEVERITY))
        .fetch(row -> finding(row, scope));
  }

  /** How many findings stand that rest on each of some reports; those without are left out. */
  Map<Long, Integer> standing(DSLContext context, Scope scope, Collection<Long> reports) {
    Field<Long> report = field(name("of", "report"), Long.class);
    Map<Long, Integer> standing = new HashMap<>();
    context
        .select(report, count())
        .from(FINDING)
        .crossJoin(table("lateral unnest({0})", FINDING.REPORTS).as("of", "report"))
        .where(DSL.condition("{0} && {1}", FINDING.REPORTS, reports.toArray(Long[]::new)))
        .and(STANDS)
        .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
        .and(report.in(reports))
        .groupBy(report)
        .forEach(row -> standing.put(row.value1(), row.value2()));
    return standing;
  }

  Map<Long, EvidenceFile> files(DSLContext context, Scope scope, Collection<Long> reports) {
    // Few texts have characters of two units; only those have to be counted.
    Field<String> pairs =
        DSL.when(
            DSL.condition("{0} ~ {1}", SOURCE_DOCUMENT.TEXT, inline("[\\U00010000-\\U0010FFFF]")),
            SOURCE_DOCUMENT.TEXT);
    return context
        .select(REPORT.ID, REPORT.FILE_NAME, pairs)
        .from(REPORT)
        .join(SOURCE_DOCUMENT)
        .on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID))
        .where(REPORT.ID.eq(DSL.any(reports.toArray(Long[]::new))))
        .and(ReportScope.contains(scope, REPORT.DIVISION_CODE))
        .fetchMap(REPORT.ID, row -> new EvidenceFile(row.value2(), row.value3()));
  }

  /** How many subjects of each rule could not be judged, and why. */
  List<UnassessedCount> unassessed(
      DSLContext context, Scope scope, String region, Collection<Integer> years) {
    return context
        .select(OF_RULE, OF_REASON, SUBJECTS, count())
        .from(UNFOLDED)
        .where(unassessed(scope, region, years))
        .groupBy(OF_RULE, OF_REASON)
        .orderBy(OF_RULE, OF_REASON)
        .fetch(row ->
            new UnassessedCount(
                row.value1(),
                Assessment.Reason.valueOf(row.value2().toUpperCase(Locale.ROOT)),
                row.value3(),
                row.value4()));
  }

  private static Condition unassessed(Scope scope, String region, Collection<Integer> years) {
    Condition inRegion =
        region.isEmpty() ? noCondition() : ReportScope.within(region, UNASSESSED.DIVISION_CODE);
    return inRegion
        .and(ReportScope.contains(scope, UNASSESSED.DIVISION_CODE))
        .and(
            years.isEmpty()
                ? noCondition()
                : UNASSESSED.YEAR.in(years.stream().map(Integer::shortValue).toList()));
  }

  /** Of which units and years how many subjects could not be judged, by unit, then year. */
  List<UnassessedReport> unassessedReports(
      DSLContext context,
      Scope scope,
      String region,
      Collection<Integer> years,
      @Nullable String wantedRule,
      Assessment.@Nullable Reason wantedReason,
      int most) {
    return context
        .select(UNASSESSED.DIVISION_CODE, UNASSESSED.YEAR, REPORT.ID, SUBJECTS)
        .from(UNFOLDED)
        .leftJoin(REPORT)
        .on(REPORT.DIVISION_CODE.eq(UNASSESSED.DIVISION_CODE))
        .and(REPORT.YEAR.eq(UNASSESSED.YEAR))
        .and(REPORT.CURRENT)
        .where(unassessed(scope, region, years))
        .and(wantedRule == null ? noCondition() : OF_RULE.eq(wantedRule))
        .and(
            wantedReason == null
                ? noCondition()
                : OF_REASON.eq(wantedReason.name().toLowerCase(Locale.ROOT)))
        .groupBy(UNASSESSED.DIVISION_CODE, UNASSESSED.YEAR, REPORT.ID)
        .orderBy(UNASSESSED.DIVISION_CODE, UNASSESSED.YEAR)
        .limit(most)
        .fetch(row -> {
          @Nullable Long report = row.value3();
          return new UnassessedReport(row.value1(), row.value2().intValue(), report, row.value4());
        });
  }

  Optional<FindingStep.Attachment> attachment(DSLContext context, Scope scope, long step) {
    return context
        .select(FINDING_STEP.ATTACHMENT_SHA256, FINDING_STEP.ATTACHMENT_NAME)
        .from(FINDING_STEP)
        .join(FINDING)
        .on(FINDING.ID.eq(FINDING_STEP.FINDING_ID))
        .where(FINDING_STEP.ID.eq(step))
        .and(FINDING_STEP.ATTACHMENT_SHA256.isNotNull())
        .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
        .fetchOptional(row -> new FindingStep.Attachment(row.value1(), row.value2()));
  }

  private static Condition selected(Scope scope, FindingFilter filter, Set<String> named) {
    Condition selected = region(scope, filter, named);
    for (Facet facet : Facet.values()) {
      selected = selected.and(condition(facet, filter));
    }
    return selected;
  }

  private static Condition region(Scope scope, FindingFilter filter, Set<String> named) {
    return within(filter.region())
        .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
        .and(FigureMarkQueries.restsOn(scope, filter.figures()))
        .and(filter.text().isEmpty() ? noCondition() : holds(filter.text(), named));
  }

  static Condition within(String region) {
    return region.isEmpty() ? noCondition() : ReportScope.within(region, FINDING.DIVISION_CODE);
  }

  private static Condition holds(String text, Set<String> named) {
    Field<String> raw = field("{0} ->> 'raw'", String.class, field(name("place", "value")));
    return FINDING
        .RULE
        .in(named)
        .or(
            exists(
                selectOne()
                    .from(DIVISION)
                    .where(DIVISION.CODE.eq(FINDING.DIVISION_CODE))
                    .and(DIVISION.NAME.containsIgnoreCase(text))))
        .or(
            exists(
                selectOne()
                    .from(table("jsonb_array_elements({0})", FINDING.EVIDENCE).as("place", "value"))
                    .where(raw.containsIgnoreCase(text))))
        .or(
            exists(
                selectOne()
                    .from(FINDING_STEP)
                    .where(FINDING_STEP.FINDING_ID.eq(FINDING.ID))
                    .and(FINDING_STEP.NOTE.containsIgnoreCase(text))));
  }

  private static List<OrderField<?>> order(FindingOrder order) {
    return switch (order) {
      case SEVERITY ->
          List.of(WEIGHT, FINDING.YEAR.desc(), FINDING.DIVISION_CODE, FINDING.RULE, FINDING.ID);
      case CHANGED -> List.of(FINDING.CHANGED_AT.desc(), FINDING.ID);
      case DIVISION ->
          List.of(FINDING.DIVISION_CODE, FINDING.YEAR.desc(), WEIGHT, FINDING.RULE, FINDING.ID);
      case RULE -> List.of(FINDING.RULE, FINDING.YEAR.desc(), FINDING.DIVISION_CODE, FINDING.ID);
      case DUE -> List.of(FINDING.DUE_ON.asc().nullsLast(), WEIGHT, FINDING.ID);
    };
  }

  /** A finding, with the evidence that lies within the scope. */
  private static StoredFinding finding(Record row, Scope scope) {
    @Nullable String closing = row.get(FINDING.CLOSING);
    @Nullable String closedFrom = row.get(FINDING.CLOSED_FROM);
    return new StoredFinding(
        row.get(FINDING.ID),
        new Finding(
            new Subject(
                row.get(FINDING.RULE),
                row.get(FINDING.DIVISION_CODE),
                row.get(FINDING.YEAR).intValue(),
                row.get(FINDING.PART)),
            FindingKind.of(row.get(FINDING.KIND)),
            Severity.of(row.get(FINDING.SEVERITY)),
            EvidenceJson.arguments(row.get(FINDING.ARGUMENTS)),
            visible(EvidenceJson.evidence(row.get(FINDING.EVIDENCE)), scope),
            Arrays.asList(row.get(FINDING.PEERS)),
            row.get(FINDING.SETTINGS_VERSION)),
        FindingState.of(row.get(FINDING.STATE)),
        closing == null ? null : Closing.of(closing),
        closedFrom == null ? null : FindingState.of(closedFrom),
        row.get(FINDING.DUE_ON),
        row.get(FINDING.ASSIGNEE),
        row.get(FINDING.FIRST_SEEN),
        row.get(FINDING.CHANGED_AT),
        row.get(FINDING.LAST_STEP));
  }

  private static List<Evidence> visible(List<Evidence> evidence, Scope scope) {
    return evidence.stream().filter(place -> scope.contains(place.key().division())).toList();
  }

  private static FindingStep step(Record row, Scope scope) {
    @Nullable String closing = row.get(FINDING_STEP.CLOSING);
    @Nullable String attachment = row.get(FINDING_STEP.ATTACHMENT_SHA256);
    @Nullable LocalDate dueOn = row.get(FINDING_STEP.DUE_ON);
    FindingStep.Before before = EvidenceJson.before(row.get(FINDING_STEP.BEFORE));
    return new FindingStep(
        row.get(FINDING_STEP.ID),
        FindingStep.Action.of(row.get(FINDING_STEP.ACTION)),
        FindingState.of(row.get(FINDING_STEP.STATE)),
        dueOn,
        row.get(FINDING_STEP.ASSIGNEE),
        row.get(FINDING_STEP.NOTE),
        closing == null ? null : Closing.of(closing),
        attachment == null
            ? null
            : new FindingStep.Attachment(attachment, row.get(FINDING_STEP.ATTACHMENT_NAME)),
        before == null
            ? null
            : new FindingStep.Before(
                before.arguments(), visible(before.evidence(), scope), before.settings()),
        row.get(FINDING_STEP.MADE_AT),
        row.get(FINDING_STEP.MADE_BY));
  }
}
