package org.mingjian.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.mingjian.database.Tables.CORRECTION;
import static org.mingjian.database.Tables.NARRATIVE_FACT;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.Block;
import org.mingjian.document.Span;
import org.mingjian.document.Table;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.security.Scope;

/** The places of many figures at once: one statement, whatever their number. */
final class ProvenanceQueries {
  /** More reports are not looked up at once: their texts would fill the memory. */
  static final int MOST_REPORTS = 3_000;

  private final IndicatorCatalogue catalogue;

  ProvenanceQueries(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  private record UnitYear(String unit, int year) {}

  Provenances find(DSLContext context, Scope scope, Collection<FiguresWanted> wanted) {
    Set<Long> reports = new LinkedHashSet<>();
    Set<UnitYear> sums = new LinkedHashSet<>();
    Set<String> narrative = new LinkedHashSet<>();
    for (FiguresWanted figures : wanted) {
      switch (figures) {
        case FiguresWanted.One(FactId fact) -> {
          reports.add(fact.report());
          narrative.add(fact.indicator());
        }
        case FiguresWanted.Sum sum -> {
          sums.add(new UnitYear(sum.unit(), sum.year()));
          narrative.addAll(sum.indicators());
        }
      }
    }
    narrative.removeIf(code -> catalogue.find(code).isPresent());
    List<Report> found = reports(context, scope, reports, sums, narrative);
    boolean complete = found.size() <= MOST_REPORTS;
    Map<FiguresWanted, List<Provenance>> places = new LinkedHashMap<>();
    List<Report> used = complete ? found : found.subList(0, MOST_REPORTS);
    Map<Long, Report> byId = new HashMap<>();
    used.forEach(report -> byId.put(report.id(), report));
    for (FiguresWanted figures : new LinkedHashSet<>(wanted)) {
      places.put(
          figures,
          switch (figures) {
            case FiguresWanted.One(FactId fact) -> {
              Report report = byId.get(fact.report());
              yield report == null ? List.of() : places(report, List.of(fact.indicator()));
            }
            case FiguresWanted.Sum sum ->
                used.stream()
                    .filter(report -> report.current() && report.isOf(sum.unit(), sum.year()))
                    .flatMap(report -> places(report, sum.indicators()).stream())
                    .toList();
          });
    }
    return new Provenances(places, complete);
  }

  private List<Report> reports(
      DSLContext context,
      Scope scope,
      Set<Long> reports,
      Set<UnitYear> sums,
      Set<String> narrative) {
    var facts =
        DSL.multiset(
                DSL.selectFrom(NARRATIVE_FACT)
                    .where(NARRATIVE_FACT.REPORT_ID.eq(REPORT.ID))
                    .and(NARRATIVE_FACT.INDICATOR.eq(DSL.any(narrative.toArray(String[]::new)))))
            .as("facts");
    var said =
        DSL.multiset(
                DSL.select(CorrectionRepository.COLUMNS)
                    .from(CORRECTION)
                    .where(CORRECTION.REPORT_ID.eq(REPORT.ID))
                    .and(REPORT.CORRECTED)
                    .orderBy(CORRECTION.ID))
            .as("said")
            .convertFrom(rows -> rows.map(CorrectionRepository::correction));
    return context
        .select(
            REPORT.ID,
            REPORT.DIVISION_CODE,
            REPORT.YEAR,
            REPORT.VERSION,
            REPORT.CURRENT,
            REPORT.FILE_NAME,
            REPORT.TITLE,
            REPORT.CELL_STATES,
            REPORT.CELL_VALUES,
            REPORT.CELL_PLACES,
            REPORT.CELL_UNITS)
        .select(SOURCE_DOCUMENT.TEXT, SOURCE_DOCUMENT.BLOCKS, SOURCE_DOCUMENT.PAGE_STARTS)
        .select(facts, said)
        .from(REPORT)
        .join(SOURCE_DOCUMENT)
        .on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID))
        .where(REPORT.ID.eq(DSL.any(reports.toArray(Long[]::new))).or(ofSums(sums)))
        // What waits for its place belongs to nobody's comparison.
        .and(REPORT.DIVISION_CODE.isNotNull())
        .and(ReportScope.contains(scope, REPORT.DIVISION_CODE))
        .orderBy(REPORT.DIVISION_CODE, REPORT.YEAR, REPORT.ID)
        .limit(MOST_REPORTS + 1)
        .fetch(row -> {
          String text = row.get(SOURCE_DOCUMENT.TEXT);
          Map<String, ExtractedFact> figures = new HashMap<>();
          Cells cells = ReportRepository.cells(row);
          cells.toFacts(catalogue, text).forEach(fact -> figures.put(fact.indicator(), fact));
          row.get(facts)
              .forEach(fact -> {
                ExtractedFact read = ReportRepository.narrative(fact, text);
                figures.put(read.indicator(), read);
              });
          List<Span> tables = new ArrayList<>();
          for (Block block : BlocksJson.read(row.get(SOURCE_DOCUMENT.BLOCKS))) {
            if (block instanceof Table table) {
              tables.add(table.span());
            }
          }
          return new Report(
              row.get(REPORT.ID),
              row.get(REPORT.DIVISION_CODE),
              row.get(REPORT.YEAR).intValue(),
              row.get(REPORT.VERSION),
              row.get(REPORT.CURRENT),
              row.get(REPORT.FILE_NAME),
              row.get(REPORT.TITLE),
              figures,
              tables,
              List.of(row.get(SOURCE_DOCUMENT.PAGE_STARTS)),
              row.get(said));
        });
  }

  private static Condition ofSums(Set<UnitYear> sums) {
    if (sums.isEmpty()) {
      return DSL.falseCondition();
    }
    Field<String> unit = field(name("wanted", "unit"), String.class);
    Field<Short> year = field(name("wanted", "year"), Short.class);
    // ':' follows '9'; as a range for the same reason as in ReportScope.
    return REPORT
        .CURRENT
        .isTrue()
        .and(DSL.charLength(REPORT.DIVISION_CODE).eq(DivisionCode.TOWNSHIP_DIGITS))
        .and(
            DSL.exists(
                DSL.selectOne()
                    .from(
                        DSL.table(
                                "unnest({0}, {1})",
                                val(sums.stream().map(UnitYear::unit).toArray(String[]::new)),
                                val(
                                    sums.stream()
                                        .map(sum -> (short) sum.year())
                                        .toArray(Short[]::new)))
                            .as("wanted", "unit", "year"))
                    .where(REPORT.YEAR.eq(year))
                    .and(DSL.condition("{0} ~>=~ {1}", REPORT.DIVISION_CODE, unit))
                    .and(DSL.condition("{0} ~<~ ({1} || ':')", REPORT.DIVISION_CODE, unit))));
  }

  private record Report(
      long id,
      String division,
      int year,
      int version,
      boolean current,
      String fileName,
      @Nullable String title,
      Map<String, ExtractedFact> figures,
      List<Span> tables,
      List<Integer> pageStarts,
      List<Correction> corrections) {
    boolean isOf(String unit, int wanted) {
      return year == wanted && division.startsWith(unit) && DivisionCode.isTownship(division);
    }

    StoredFact stored(ExtractedFact read) {
      return new StoredFact(
          read,
          corrections.stream()
              .filter(correction -> correction.indicator().equals(read.indicator()))
              .toList());
    }
  }

  private List<Provenance> places(Report report, List<String> indicators) {
    return indicators.stream()
        .sorted((one, other) -> Integer.compare(ordinal(one), ordinal(other)))
        .map(report.figures()::get)
        .filter(Objects::nonNull)
        .map(read -> place(report, report.stored(read)))
        .toList();
  }

  private int ordinal(String indicator) {
    return catalogue.find(indicator).map(Indicator::ordinal).orElse(Integer.MAX_VALUE);
  }

  private static Provenance place(Report report, StoredFact fact) {
    Span span = fact.read().span();
    return new Provenance(
        new FactId(report.id(), fact.indicator()),
        report.division(),
        report.year(),
        report.version(),
        report.fileName(),
        report.title(),
        span == null ? null : page(report.pageStarts(), span),
        span == null ? null : table(report.tables(), span),
        fact.value(),
        fact.read().raw(),
        fact.read().unitStated(),
        fact.approximate(),
        fact.corrected() ? fact.history().getLast() : null);
  }

  private static @Nullable Integer page(List<Integer> starts, Span span) {
    int page = 0;
    while (page < starts.size() && starts.get(page) <= span.start()) {
      page++;
    }
    return page == 0 ? null : page;
  }

  private static @Nullable Integer table(List<Span> tables, Span span) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).start() <= span.start() && span.end() <= tables.get(i).end()) {
        return i + 1;
      }
    }
    return null;
  }
}
