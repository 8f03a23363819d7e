package org.mingjian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.api.ProblemException.Problem;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.NarrativeCodes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The cells of the forms, and the figures that are read from the running text. */
@RestController
final class IndicatorRoutes {
  private static final List<String> COLUMNS =
      List.of("code", "source", "forms", "table", "row", "column", "kind", "unit", "english");
  private static final String TABLES = "tables";
  private static final String TEXT = "text";

  private final List<Row> rows = new ArrayList<>();

  IndicatorRoutes(IndicatorCatalogue catalogue) {
    catalogue.all().forEach(indicator -> rows.add(row(indicator)));
    NarrativeCodes.ALL.forEach(code -> rows.add(row(code)));
  }

  /**
   * An indicator as programs get it.
   *
   * @param source "tables" of a form, or the running "text"
   * @param table number of the table; null in the running text, like what follows
   * @param unit of every value; null in the running text, where the report states it
   */
  record Row(
      String code,
      String source,
      List<String> forms,
      @Nullable Integer table,
      @Nullable String row,
      @Nullable String column,
      @Nullable String kind,
      @Nullable String unit,
      @Nullable String english) {}

  private static Row row(Indicator indicator) {
    return new Row(
        indicator.code(),
        TABLES,
        indicator.forms(),
        indicator.table(),
        indicator.row(),
        indicator.column(),
        indicator.kind().name().toLowerCase(java.util.Locale.ROOT),
        indicator.unit(),
        indicator.english());
  }

  private static Row row(String narrative) {
    return new Row(narrative, TEXT, List.of(), null, null, null, null, null, null);
  }

  @GetMapping(ApiAddress.ROOT + "/indicators")
  ResponseEntity<byte[]> list(HttpServletRequest http) {
    ApiRequest request = ApiRequest.list(http, "form", "source");
    Set<String> forms = request.values("form", "form", IndicatorRoutes::form);
    String source = request.text("source").orElse("");
    if (!source.isEmpty() && !source.equals(TABLES) && !source.equals(TEXT)) {
      throw ProblemException.invalid("source", source, "source");
    }
    List<Row> found =
        rows.stream()
            .filter(row -> forms.isEmpty() || row.forms().stream().anyMatch(forms::contains))
            .filter(row -> source.isEmpty() || row.source().equals(source))
            .toList();
    return Answers.page(
        request, "indicators", COLUMNS, Answers.after(request, found, Row::code), Row::code);
  }

  /** A form as it was asked for. */
  static String form(String text) {
    if (!text.matches("[0-9]{4}[a-z_]*")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  @GetMapping(ApiAddress.ROOT + "/indicators/{code}")
  ResponseEntity<byte[]> one(@PathVariable("code") String code, HttpServletRequest http) {
    ApiRequest request = ApiRequest.one(http);
    Row found =
        rows.stream()
            .filter(row -> row.code().equals(code))
            .findFirst()
            .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    return Answers.one(request, "indicator", COLUMNS, found);
  }
}
