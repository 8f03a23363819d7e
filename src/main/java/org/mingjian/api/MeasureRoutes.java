package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.api.ProblemException.Problem;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.compare.Normalised;
import org.mingjian.compare.Ratio;
import org.mingjian.compare.Sum;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What comparisons compare: cells, sums of cells, and what is computed from them, with formulas.
 */
@RestController
final class MeasureRoutes {
  private static final List<String> COLUMNS =
      List.of(
          "key",
          "group",
          "unit",
          "per",
          "fractionDigits",
          "direction",
          "added",
          "dividedBy",
          "dividedByUploaded",
          "factor");

  private final MeasureCatalogue measures;

  MeasureRoutes(IndicatorCatalogue indicators) {
    this.measures = MeasureCatalogue.of(indicators);
  }

  /**
   * A measure as programs get it: the cells of {@code added}, divided by those of {@code dividedBy}
   * or by what was uploaded, times {@code factor}.
   *
   * @param unit what is counted
   * @param per for how much of the divisor; null where a figure is no quotient by a unit
   * @param dividedBy empty for a sum
   * @param dividedByUploaded code of the figure that somebody uploads; null for none
   * @param factor null for a sum
   */
  record Row(
      String key,
      String group,
      String unit,
      @Nullable String per,
      int fractionDigits,
      String direction,
      List<String> added,
      List<String> dividedBy,
      @Nullable String dividedByUploaded,
      @Nullable BigDecimal factor) {}

  @GetMapping(ApiAddress.ROOT + "/measures")
  ResponseEntity<byte[]> list(HttpServletRequest http) {
    ApiRequest request = ApiRequest.list(http);
    List<Row> rows = measures.all().stream().map(MeasureRoutes::row).toList();
    return Answers.page(
        request, "measures", COLUMNS, Answers.after(request, rows, Row::key), Row::key);
  }

  @GetMapping(ApiAddress.ROOT + "/measures/{key}")
  ResponseEntity<byte[]> one(@PathVariable("key") String key, HttpServletRequest http) {
    ApiRequest request = ApiRequest.one(http);
    Measure found = measures.find(key).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    return Answers.one(request, "measure", COLUMNS, row(found));
  }

  private static Row row(Measure measure) {
    return switch (measure) {
      case Sum sum -> row(sum, sum.indicators(), List.of(), null, null);
      case Ratio ratio ->
          row(
              ratio,
              ratio.numerator().indicators(),
              ratio.denominator().indicators(),
              null,
              ratio.factor());
      case Normalised normalised ->
          row(
              normalised,
              normalised.numerator().indicators(),
              List.of(),
              normalised.denominator().code(),
              normalised.factor());
    };
  }

  private static Row row(
      Measure measure,
      List<String> added,
      List<String> dividedBy,
      @Nullable String uploaded,
      @Nullable BigDecimal factor) {
    return new Row(
        measure.key(),
        measure.group().code(),
        measure.unit().counted(),
        measure.unit().per(),
        measure.fractionDigits(),
        measure.direction().name().toLowerCase(Locale.ROOT),
        added,
        dividedBy,
        uploaded,
        factor);
  }
}
