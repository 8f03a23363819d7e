package org.mingjian.ui.compare;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.compare.Denominator;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.compare.Selection;

/**
 * The whole state of the screen, as its address has it: {@code
 * compare?region=610924&units=610924100,610924101&years=2019-2021&measures=share.granted&chart=lines}.
 *
 * @param per what sums are divided by; null for the figures themselves
 * @param table what the reader did with the table, as the table itself writes it
 */
record CompareAddress(
    Selection selection, ChartType chart, @Nullable Denominator per, Shown shown, String table) {
  private static final String ROUTE = "compare";
  private static final String COUNTRY = "all";
  private static final int LONGEST_TABLE = 600;

  /** What of the two is shown. */
  enum Shown implements Serializable {
    BOTH,
    CHART,
    TABLE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What an address says of the selection; a part that is missing or malformed is left out. */
  record Asked(
      Optional<String> region,
      Optional<List<String>> units,
      Optional<List<Integer>> years,
      Optional<List<Measure>> measures,
      ChartType chart,
      @Nullable Denominator per,
      Shown shown,
      String table) {

    /** Whether the address itself says all that is shown. */
    boolean isComplete() {
      return region.isPresent() && years.isPresent() && measures.isPresent();
    }
  }

  static Asked read(QueryParameters parameters, MeasureCatalogue catalogue) {
    Optional<String> region =
        parameters
            .getSingleParameter("region")
            .map(code -> code.equals(COUNTRY) ? "" : code)
            .flatMap(Selection::parseRegion);
    return new Asked(
        region,
        parameters
            .getSingleParameter("units")
            .flatMap(Selection::parseUnits)
            .filter(units -> units.stream().allMatch(unit -> unit.startsWith(region.orElse("")))),
        parameters.getSingleParameter("years").flatMap(Selection::parseYears),
        parameters
            .getSingleParameter("measures")
            .flatMap(text -> Selection.parseMeasures(text, catalogue)),
        parameters.getSingleParameter("chart").flatMap(ChartType::find).orElse(ChartType.BARS),
        parameters.getSingleParameter("per").flatMap(Denominator::find).orElse(null),
        parameters.getSingleParameter("show").flatMap(CompareAddress::shown).orElse(Shown.BOTH),
        parameters
            .getSingleParameter("table")
            .map(text -> text.substring(0, Math.min(LONGEST_TABLE, text.length())))
            .orElse(""));
  }

  private static Optional<Shown> shown(String code) {
    return java.util.Arrays.stream(Shown.values())
        .filter(one -> one.code().equals(code))
        .findFirst();
  }

  QueryParameters parameters() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("region", List.of(selection.region().isEmpty() ? COUNTRY : selection.region()));
    if (!selection.units().isEmpty()) {
      values.put("units", List.of(Selection.formatUnits(selection.units())));
    }
    values.put("years", List.of(Selection.formatYears(selection.years())));
    values.put("measures", List.of(Selection.formatMeasures(selection.measures())));
    values.put("chart", List.of(chart.code()));
    if (per != null) {
      values.put("per", List.of(per.code()));
    }
    if (shown != Shown.BOTH) {
      values.put("show", List.of(shown.code()));
    }
    if (!table.isEmpty()) {
      values.put("table", List.of(table));
    }
    return new QueryParameters(values);
  }

  /** The address within the application. */
  String path() {
    return ROUTE + "?" + parameters().getQueryString();
  }

  CompareAddress with(Selection other) {
    return new CompareAddress(other, chart, per, shown, table);
  }

  CompareAddress with(ChartType other) {
    return new CompareAddress(selection, other, per, shown, table);
  }

  CompareAddress with(Shown other) {
    return new CompareAddress(selection, chart, per, other, table);
  }

  CompareAddress dividedBy(@Nullable Denominator other) {
    return new CompareAddress(selection, chart, other, shown, table);
  }

  CompareAddress withTable(String state) {
    return new CompareAddress(selection, chart, per, shown, state);
  }

  /** The measures that are computed: sums divided where the reader asks for it, each once. */
  List<Measure> computed(MeasureCatalogue catalogue) {
    List<Measure> computed = new ArrayList<>();
    for (Measure measure : selection.measures()) {
      Measure shownMeasure =
          per == null ? measure : catalogue.normalised(measure, per).orElse(measure);
      if (!computed.contains(shownMeasure)) {
        computed.add(shownMeasure);
      }
    }
    return computed;
  }
}
