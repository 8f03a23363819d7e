package org.mingjian.ui.overview;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.TableSpec;
import org.mingjian.finding.life.CountyFilings;
import org.mingjian.finding.life.Filings;
import org.mingjian.finding.life.FindingState;
import org.mingjian.security.Scope;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.Texts;

/**
 * The counties of a larger region that have reports: whoever looks after many of them decides here
 * which to open.
 */
final class CountyList {
  private static final String UNSETTLED =
      FindingState.OPEN.code() + "," + FindingState.ASKED.code();

  private CountyList() {}

  static TableSpec of(
      Texts texts,
      DivisionRegister divisions,
      Scope scope,
      int year,
      List<CountyFilings> counties) {
    return new TableSpec(
        texts.of("overview.counties.title"),
        false,
        List.of(texts.of("overview.counties.county"), texts.of("overview.counties.within")),
        List.of(
            column(texts, "due"),
            column(texts, "filed"),
            column(texts, "missing"),
            column(texts, "late"),
            column(texts, "findings"),
            column(texts, "all")),
        counties.stream()
            .map(county ->
                row(texts, divisions, year, county, Filed.due(divisions, scope, county.county())))
            .toList(),
        List.of());
  }

  private static TableSpec.Column column(Texts texts, String key) {
    return new TableSpec.Column(
        key,
        texts.of("overview.counties." + key),
        texts.of(key.equals("findings") ? "overview.counties.items" : "overview.counties.reports"));
  }

  private static TableSpec.Row row(
      Texts texts, DivisionRegister divisions, int year, CountyFilings county, int expected) {
    String code = county.county();
    String above =
        String.join(
            " › ",
            divisions.shownPath(code).stream()
                .filter(division -> !division.code().equals(code))
                .map(Division::name)
                .toList());
    String townships = "townships?region=" + code + "&year=" + year;
    String findings = "findings?region=" + code + "&years=" + year;
    return new TableSpec.Row(
        List.of(
            new TableSpec.Heading(texts.peers().name(code), Place.address(code, year)),
            new TableSpec.Heading(above, null)),
        List.of(
            cell(texts, expected, townships),
            cell(texts, county.filed(), townships),
            cell(texts, Filed.missing(expected, county), townships),
            cell(texts, county.late(), findings + "&rule=" + Filings.LATE),
            cell(texts, county.unsettled(), findings + "&state=" + UNSETTLED),
            cell(texts, county.all(), "reports?region=" + code)));
  }

  private static TableSpec.Cell cell(Texts texts, int count, String address) {
    return new TableSpec.Cell(
        texts.peers().count(count),
        TableSpec.State.FIGURE,
        BigDecimal.valueOf(count),
        address,
        null,
        List.of());
  }
}
