package org.mingjian.report;

import static org.mingjian.database.Tables.CORRECTION_IN_FORCE;
import static org.mingjian.database.Tables.NARRATIVE_FACT;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.extract.FactValue;

/** The reports of townships that count, many at once: three statements whatever their number. */
public final class CurrentReportQueries {
  private static final List<SelectField<?>> COLUMNS =
      List.of(
          REPORT.ID,
          REPORT.DIVISION_CODE,
          REPORT.YEAR,
          REPORT.FORM,
          REPORT.TITLE,
          REPORT.ORGANISATION,
          REPORT.PERIOD_FROM,
          REPORT.PERIOD_TO,
          REPORT.SIGNED_ON,
          REPORT.PUBLISHED_ON,
          REPORT.CELL_STATES,
          REPORT.CELL_VALUES,
          REPORT.CELL_UNITS);

  private final IndicatorCatalogue catalogue;

  public CurrentReportQueries(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The condition that a report counts and is a township's. */
  public static Condition ofTownships() {
    return REPORT
        .CURRENT
        .isTrue()
        .and(DSL.charLength(REPORT.DIVISION_CODE).eq(DSL.inline(DivisionCode.TOWNSHIP_DIGITS)));
  }

  /** The reports of a division and all below it, with their documents. */
  public List<CurrentReport> within(DSLContext context, String division) {
    return load(context, ReportScope.within(division, REPORT.DIVISION_CODE), true);
  }

  /** The figures alone, without places, of a division but for a part of it. */
  public List<CurrentReport> figuresWithin(DSLContext context, String division, String without) {
    return load(
        context,
        ReportScope.within(division, REPORT.DIVISION_CODE)
            .andNot(ReportScope.within(without, REPORT.DIVISION_CODE)),
        false);
  }

  /** The figures alone, without places, of some units. */
  public List<CurrentReport> figuresOf(DSLContext context, Collection<String> units) {
    return load(context, REPORT.DIVISION_CODE.in(units), false);
  }

  private List<CurrentReport> load(DSLContext context, Condition wanted, boolean documents) {
    Condition condition = ofTownships().and(wanted);
    Map<Long, List<Record>> narrative = narrative(context, condition);
    Map<Long, Map<String, FactValue>> corrected = corrected(context, condition);
    List<SelectField<?>> columns = new ArrayList<>(COLUMNS);
    Table<?> from = REPORT;
    if (documents) {
      columns.addAll(
          List.of(
              REPORT.CELL_PLACES,
              REPORT.PROBLEMS,
              SOURCE_DOCUMENT.MEDIA_TYPE,
              SOURCE_DOCUMENT.TEXT,
              SOURCE_DOCUMENT.BLOCKS));
      from = REPORT.join(SOURCE_DOCUMENT).on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID));
    }
    // To unpack the rows takes longer than to fetch them.
    return context
        .select(columns)
        .from(from)
        .where(condition)
        .orderBy(REPORT.DIVISION_CODE, REPORT.YEAR)
        .fetch()
        .parallelStream()
        .map(row -> {
          long id = row.get(REPORT.ID);
          return report(
              row,
              documents ? document(row) : null,
              narrative.getOrDefault(id, List.of()),
              corrected.getOrDefault(id, Map.of()));
        })
        .toList();
  }

  private CurrentReport report(
      Record row,
      @Nullable SourceDocument document,
      List<Record> narrative,
      Map<String, FactValue> corrected) {
    String text = document == null ? null : document.text();
    Cells cells = document == null ? withoutPlaces(row) : ReportRepository.cells(row);
    List<CurrentReport.Figure> figures = cells.figures(catalogue, text, corrected);
    narrative.forEach(figure -> figures.add(figure(figure, text, corrected)));
    return new CurrentReport(
        row.get(REPORT.ID),
        row.get(REPORT.DIVISION_CODE),
        row.get(REPORT.YEAR).intValue(),
        row.get(REPORT.FORM),
        row.get(REPORT.TITLE),
        row.get(REPORT.ORGANISATION),
        row.get(REPORT.PERIOD_FROM),
        row.get(REPORT.PERIOD_TO),
        row.get(REPORT.SIGNED_ON),
        row.get(REPORT.PUBLISHED_ON),
        figures,
        document == null ? List.of() : ProblemsJson.read(row.get(REPORT.PROBLEMS)),
        document);
  }

  private static SourceDocument document(Record row) {
    return new SourceDocument(
        row.get(SOURCE_DOCUMENT.MEDIA_TYPE),
        row.get(SOURCE_DOCUMENT.TEXT),
        BlocksJson.read(row.get(SOURCE_DOCUMENT.BLOCKS)),
        List.of(),
        List.of());
  }

  private static Cells withoutPlaces(Record row) {
    String states = row.get(REPORT.CELL_STATES);
    return new Cells(
        states,
        Arrays.asList(row.get(REPORT.CELL_VALUES)),
        Collections.nCopies(states.length(), null),
        ReportRepository.units(row));
  }

  private static CurrentReport.Figure figure(
      Record figure, @Nullable String text, Map<String, FactValue> corrected) {
    String indicator = figure.get(NARRATIVE_FACT.INDICATOR);
    FactValue said = corrected.get(indicator);
    @Nullable BigDecimal value = figure.get(NARRATIVE_FACT.VALUE);
    FactValue read = value == null ? new FactValue.Unreadable() : new FactValue.Reported(value);
    int start = figure.get(NARRATIVE_FACT.START_OFFSET);
    Span span = text == null ? null : new Span(start, start + figure.get(NARRATIVE_FACT.LENGTH));
    return new CurrentReport.Figure(
        indicator,
        said == null ? read : said,
        span,
        span == null || text == null ? null : span.of(text),
        figure.get(NARRATIVE_FACT.UNIT),
        // What a person typed is exact.
        said == null && figure.get(NARRATIVE_FACT.APPROXIMATE),
        said != null);
  }

  private static Map<Long, List<Record>> narrative(DSLContext context, Condition condition) {
    Map<Long, List<Record>> narrative = new HashMap<>();
    for (Record row :
        context
            .select(NARRATIVE_FACT.fields())
            .from(NARRATIVE_FACT)
            .join(REPORT)
            .on(REPORT.ID.eq(NARRATIVE_FACT.REPORT_ID))
            .where(condition)
            .orderBy(NARRATIVE_FACT.REPORT_ID, NARRATIVE_FACT.START_OFFSET)
            .fetch()) {
      narrative
          .computeIfAbsent(row.get(NARRATIVE_FACT.REPORT_ID), id -> new ArrayList<>())
          .add(row);
    }
    return narrative;
  }

  private static Map<Long, Map<String, FactValue>> corrected(
      DSLContext context, Condition condition) {
    Map<Long, Map<String, FactValue>> corrected = new HashMap<>();
    context
        .select(
            CORRECTION_IN_FORCE.REPORT_ID,
            CORRECTION_IN_FORCE.INDICATOR,
            CORRECTION_IN_FORCE.STATE,
            CORRECTION_IN_FORCE.VALUE)
        .from(REPORT)
        .join(CORRECTION_IN_FORCE)
        .on(CORRECTION_IN_FORCE.REPORT_ID.eq(REPORT.ID))
        .where(condition)
        // Few reports have any.
        .and(REPORT.CORRECTED)
        .forEach(row ->
            corrected
                .computeIfAbsent(row.value1(), id -> new HashMap<>())
                .put(row.value2(), CorrectionRepository.value(row.value3(), row.value4())));
    return corrected;
  }
}
