package org.mingjian.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.catalogue.IndicatorKind;
import org.mingjian.extract.FactValue;
import org.mingjian.report.FiguresWanted;
import org.mingjian.report.Provenance;
import org.mingjian.report.Provenances;
import org.mingjian.report.ReportStore;
import org.mingjian.security.Actor;

/** Every figure of the reports of a year, a row a township and a column an indicator. */
final class CountyTable {
  /** The figures of the running text that have a column, before those of the tables. */
  private static final List<String> TEXT =
      List.of("narrative.disclosed.total", "narrative.staff", "narrative.trainings");

  private final ReportStore reports;
  private final IndicatorCatalogue indicators;
  private final BiFunction<String, Locale, String> indicatorName;
  private final ExportTexts texts;

  CountyTable(
      ReportStore reports,
      IndicatorCatalogue indicators,
      BiFunction<String, Locale, String> indicatorName,
      ExportTexts texts) {
    this.reports = reports;
    this.indicators = indicators;
    this.indicatorName = indicatorName;
    this.texts = texts;
  }

  ExportTable of(Actor actor, String title, List<Division> townships, int year) {
    List<String> codes =
        Stream.concat(TEXT.stream(), indicators.all().stream().map(Indicator::code)).toList();
    Map<String, FiguresWanted> wanted = new HashMap<>();
    townships.forEach(
        unit -> wanted.put(unit.code(), new FiguresWanted.Sum(unit.code(), year, codes)));
    Provenances found = reports.provenance(actor, wanted.values());
    Map<String, Map<String, Provenance>> figures = new HashMap<>();
    Set<String> present = new LinkedHashSet<>();
    wanted.forEach((unit, figuresWanted) -> {
      Map<String, Provenance> ofUnit = new HashMap<>();
      found.of(figuresWanted).forEach(place -> ofUnit.put(place.fact().indicator(), place));
      figures.put(unit, ofUnit);
      present.addAll(ofUnit.keySet());
    });
    List<String> columns = codes.stream().filter(present::contains).toList();
    List<ExportTable.Row> rows = new ArrayList<>();
    for (Division unit : townships) {
      Map<String, Provenance> ofUnit = figures.getOrDefault(unit.code(), Map.of());
      rows.add(
          new ExportTable.Row(
              List.of(unit.name(), unit.code()),
              columns.stream().map(code -> cell(code, ofUnit)).toList()));
    }
    return new ExportTable(
        title,
        List.of(texts.of("table.unit"), texts.of("table.code")),
        columns.stream().map(this::column).toList(),
        rows,
        List.of());
  }

  private ExportTable.Column column(String code) {
    return indicators
        .find(code)
        .map(indicator ->
            new ExportTable.Column(
                indicatorName.apply(code, texts.locale()),
                indicator.unit(),
                indicator.kind() == IndicatorKind.MONEY ? 6 : 0))
        .orElseGet(() -> new ExportTable.Column(indicatorName.apply(code, texts.locale()), "", 0));
  }

  private ExportTable.Cell cell(String code, Map<String, Provenance> ofUnit) {
    @Nullable Provenance place = ofUnit.get(code);
    if (place == null) {
      return new ExportTable.Missing(
          texts.of(
              ofUnit.isEmpty()
                  ? "state.no_report"
                  : indicators.find(code).isPresent() ? "state.not_on_form" : "state.not_stated"),
          "",
          List.of());
    }
    String source = place.fact().toString();
    return place.value() instanceof FactValue.Reported(BigDecimal value)
        ? new ExportTable.Figure(value, false, place.approximate(), source, List.of())
        : new ExportTable.Missing(
            texts.of("state." + WorkbookFile.code(place.value())), source, List.of());
  }
}
