package org.mingjian.ui.overview;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.compare.Selection;

/** The selection in the address: {@code ?region=610924&years=2019-2021}. */
final class OverviewAddress {
  private static final String REGION = "region";
  private static final String YEARS = "years";
  private static final String COUNTRY = "all";

  private OverviewAddress() {}

  /** What an address says; a part that is missing or malformed is left to the default. */
  record Asked(Optional<String> region, Optional<List<Integer>> years) {}

  static Asked read(QueryParameters parameters) {
    return new Asked(
        parameters
            .getSingleParameter(REGION)
            .map(region -> region.equals(COUNTRY) ? "" : region)
            .flatMap(Selection::parseRegion),
        parameters.getSingleParameter(YEARS).flatMap(Selection::parseYears));
  }

  static QueryParameters parameters(Selection selection) {
    return QueryParameters.full(
        Map.of(
            REGION,
            new String[] {selection.region().isEmpty() ? COUNTRY : selection.region()},
            YEARS,
            new String[] {Selection.formatYears(selection.years())}));
  }

  static String of(Selection selection) {
    return "?" + parameters(selection).getQueryString();
  }
}
