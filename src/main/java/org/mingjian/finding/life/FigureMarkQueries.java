package org.mingjian.finding.life;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.mingjian.database.Tables.FINDING;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.Severity;
import org.mingjian.report.ReportScope;
import org.mingjian.security.Scope;

/** Reads what stands at figures, from the places of the evidence, in one statement. */
final class FigureMarkQueries {
  private static final Field<JSONB> PLACE = field(name("place", "value"), JSONB.class);
  private static final Field<Long> NUMBER = field(name("place", "number"), Long.class);
  private static final Field<String> INDICATOR = field("{0} ->> 'indicator'", String.class, PLACE);
  private static final Field<String> DIVISION =
      coalesce(field("{0} ->> 'division'", String.class, PLACE), FINDING.DIVISION_CODE);
  private static final Field<Integer> YEAR =
      coalesce(
          field("({0} ->> 'year')::integer", Integer.class, PLACE),
          FINDING.YEAR.cast(Integer.class));
  private static final Table<?> PLACES =
      table("lateral jsonb_array_elements({0}) with ordinality", FINDING.EVIDENCE)
          .as("place", "value", "number");

  private static final Condition OUTLIER =
      FINDING.RULE.in(inline("outlier.peer"), inline("outlier.history"), inline("outlier.change"));

  /** The other places of an outlier are the figures that it is compared with, and usual. */
  private static final Condition ITSELF =
      OUTLIER.not().or(NUMBER.isNull()).or(NUMBER.eq(inline(1L)));

  private FigureMarkQueries() {}

  /**
   * The findings at the figures of some years, and the doubts about those of some years.
   *
   * @param length of the codes of the units by which doubts are counted
   */
  static FigureMarks of(
      DSLContext context,
      Scope scope,
      String region,
      Collection<Integer> marked,
      int length,
      Collection<Integer> summed) {
    return context
        .select(marks(scope, region, marked), doubts(scope, region, length, summed))
        .fetchSingle(row -> new FigureMarks(row.value1(), row.value2()));
  }

  /** That one of the figures stands in the evidence, where a mark at the figure counts it. */
  static Condition restsOn(Scope scope, FigureFilter figures) {
    if (figures.isAny()) {
      return DSL.noCondition();
    }
    Integer year = figures.year();
    return DSL.exists(
        DSL.selectOne()
            .from(PLACES)
            .where(ReportScope.contains(scope, DIVISION))
            .and(ITSELF)
            .and(
                figures.indicators().isEmpty()
                    ? INDICATOR.isNotNull()
                    : INDICATOR.in(figures.indicators()))
            .and(year == null ? DSL.noCondition() : YEAR.eq(year)));
  }

  private static Field<List<FindingMark>> marks(
      Scope scope, String region, Collection<Integer> years) {
    Field<Long> report = field("({0} ->> 'report')::bigint", Long.class, PLACE);
    return multiset(
            select(FINDING.ID, FINDING.RULE, FINDING.KIND, FINDING.SEVERITY, FINDING.STATE)
                .select(report, DIVISION, YEAR, INDICATOR, NUMBER)
                .from(FINDING)
                .leftJoin(PLACES)
                .on(DSL.trueCondition())
                .where(FindingQueries.within(region))
                .and(FindingQueries.STANDS)
                .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
                .and(ReportScope.contains(scope, DIVISION))
                .and(ITSELF)
                .and(YEAR.in(years))
                .orderBy(FINDING.ID, NUMBER))
        .convertFrom(found ->
            found.map(row -> {
              Long at = row.get(NUMBER);
              return new FindingMark(
                  row.get(FINDING.ID),
                  row.get(FINDING.RULE),
                  FindingKind.of(row.get(FINDING.KIND)),
                  Severity.of(row.get(FINDING.SEVERITY)),
                  FindingState.of(row.get(FINDING.STATE)),
                  row.get(report),
                  row.get(DIVISION),
                  row.get(YEAR),
                  row.get(INDICATOR),
                  at == null || at == 1);
            }));
  }

  private static Field<List<DoubtCount>> doubts(
      Scope scope, String region, int length, Collection<Integer> years) {
    Field<String> unit = DSL.left(DIVISION, inline(length));
    // An amount without any unit is taken as the form asks for it, and asked about at its own cell.
    Condition doubted =
        FINDING
            .KIND
            .eq(inline(FindingKind.DOUBTFUL_READING.code()))
            .and(FINDING.RULE.ne(inline("procurement.unit_missing")))
            .or(FINDING.RULE.eq(inline(FindingQueries.UNIT_IMPLAUSIBLE)))
            .or(OUTLIER.and(NUMBER.eq(inline(1L))));
    return multiset(
            select(
                    unit,
                    YEAR,
                    INDICATOR,
                    FINDING.KIND,
                    FINDING.RULE,
                    DSL.arrayAggDistinct(FINDING.ID),
                    DSL.arrayAggDistinct(DIVISION))
                .from(FINDING)
                .crossJoin(PLACES)
                .where(FindingQueries.within(region))
                .and(
                    FINDING.STATE.in(
                        inline(FindingState.OPEN.code()), inline(FindingState.ASKED.code())))
                .and(doubted)
                .and(INDICATOR.isNotNull())
                .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
                .and(ReportScope.contains(scope, DIVISION))
                .and(YEAR.in(years))
                .groupBy(unit, YEAR, INDICATOR, FINDING.KIND, FINDING.RULE)
                .orderBy(unit, YEAR, INDICATOR, FINDING.KIND, FINDING.RULE))
        .convertFrom(found ->
            found.map(row ->
                new DoubtCount(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    FindingKind.of(row.value4()),
                    row.value5(),
                    Set.of(row.value6()),
                    Set.of(row.value7()))));
  }
}
