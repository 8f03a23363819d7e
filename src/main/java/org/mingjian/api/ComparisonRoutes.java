package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.api.ProblemException.Problem;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Corrected;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Selection;
import org.mingjian.report.FactId;
import org.mingjian.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the charts: units below a division, in some years, by some measures. */
@RestController
final class ComparisonRoutes {
  private static final int MOST_POINTS = 100_000;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "unit",
          "unitName",
          "year",
          "measure",
          "state",
          "value",
          "missingParts",
          "approximate",
          "reports",
          "fact",
          "correction.cells",
          "correction.last",
          "correction.account");

  private final ComparisonService comparisons;
  private final DivisionRegister divisions;
  private final MeasureCatalogue catalogue;

  ComparisonRoutes(
      ComparisonService comparisons, DivisionRegister divisions, IndicatorCatalogue indicators) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.catalogue = MeasureCatalogue.of(indicators);
  }

  /**
   * A point of a comparison.
   *
   * @param id names the point among those of its comparison
   * @param state "reported", or why there is no figure
   * @param value only where it is reported
   * @param missingParts how many cells that belong to a sum have no figure
   * @param reports how many reports went in
   * @param fact the one figure that it is; null for a sum
   * @param correction null where every part is as it was read
   */
  record Row(
      String id,
      String unit,
      String unitName,
      int year,
      String measure,
      String state,
      @Nullable BigDecimal value,
      int missingParts,
      boolean approximate,
      int reports,
      @Nullable String fact,
      @Nullable Correction correction) {}

  /**
   * That people corrected parts of the figure.
   *
   * @param account null when several did
   */
  record Correction(int cells, OffsetDateTime last, @Nullable String account) {}

  @GetMapping(ApiAddress.ROOT + "/comparisons")
  ResponseEntity<byte[]> list(HttpServletRequest http) {
    ApiRequest request = ApiRequest.list(http, "region", "year", "measure");
    Actor actor = request.actor();
    String region = request.region(divisions);
    List<Integer> years = request.years();
    if (years.isEmpty()) {
      throw ProblemException.missing("year");
    }
    List<Measure> measures =
        request.texts("measure").stream()
            .map(key ->
                catalogue
                    .find(key)
                    .orElseThrow(() -> ProblemException.invalid("measure", key, "measure")))
            .toList();
    if (measures.isEmpty()) {
      throw ProblemException.missing("measure");
    }
    int units = Math.max(1, divisions.below(region).size());
    if ((long) units * years.size() * measures.size() > MOST_POINTS) {
      throw ProblemException.of(Problem.COMPARISON_TOO_LARGE, MOST_POINTS);
    }
    List<Row> rows = rows(actor, new Selection(region, years), measures);
    return Answers.page(
        request, "comparison", COLUMNS, Answers.after(request, rows, Row::id), Row::id);
  }

  private List<Row> rows(Actor actor, Selection selection, List<Measure> measures) {
    Comparison comparison = comparisons.compare(actor, selection, measures);
    List<Row> rows = new ArrayList<>();
    for (String unit : comparison.units()) {
      for (int year : selection.years()) {
        for (Measure measure : measures) {
          rows.add(row(comparison.at(unit, year, measure)));
        }
      }
    }
    return rows;
  }

  private Row row(Point point) {
    PointValue.Known known = point.known().orElse(null);
    FactId fact = point.fact();
    Corrected corrected = point.corrected();
    return new Row(
        point.unit() + "." + point.year() + "." + point.measure().key(),
        point.unit(),
        DivisionNames.full(divisions, point.unit()),
        point.year(),
        point.measure().key(),
        switch (point.value()) {
          case PointValue.Known _ -> "reported";
          case PointValue.Missing missing -> missing.why().code();
        },
        known == null ? null : known.value(),
        known == null ? 0 : known.missing(),
        known != null && known.approximate(),
        point.reports(),
        fact == null ? null : fact.toString(),
        corrected == null
            ? null
            : new Correction(corrected.cells(), corrected.last(), corrected.account()));
  }
}
