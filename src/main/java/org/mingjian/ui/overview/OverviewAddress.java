package org.mingjian.ui.overview;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Selection;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.KeyMeasures;

/**
 * What the overview shows, which is also its address: {@code
 * ?region=610924&year=2021&against=last&rank=share.handled}.
 *
 * @param region a division's code, empty for the whole country
 * @param against what the cells of the table show
 * @param rank the measure by which units are put in order; null for the first that the year has
 */
record OverviewAddress(String region, int year, Against against, @Nullable Measure rank) {
  private static final String REGION = "region";
  private static final String YEAR = "year";
  private static final String YEARS = "years";
  private static final String AGAINST = "against";
  private static final String RANK = "rank";

  /** With what a figure is compared. */
  enum Against {
    PEERS,
    LAST;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What an address says; a part that is missing or malformed is left to the default.
   *
   * @param isCanonical whether it names the year as this program writes it
   */
  record Asked(
      Optional<String> region,
      Optional<Integer> year,
      Against against,
      Optional<Measure> rank,
      boolean isCanonical) {}

  static Asked read(QueryParameters parameters) {
    return new Asked(
        parameters
            .getSingleParameter(REGION)
            .map(region -> region.equals(Place.COUNTRY) ? "" : region)
            .flatMap(Selection::parseRegion),
        parameters
            .getSingleParameter(YEAR)
            // Earlier links name several years.
            .or(() -> parameters.getSingleParameter(YEARS))
            .flatMap(Selection::parseYears)
            .flatMap(Place::newest),
        parameters.getSingleParameter(AGAINST).filter(Against.LAST.code()::equals).isPresent()
            ? Against.LAST
            : Against.PEERS,
        parameters.getSingleParameter(RANK).flatMap(KeyMeasures::find),
        parameters.getSingleParameter(YEAR).flatMap(Selection::parseYears).isPresent());
  }

  OverviewAddress with(Place place) {
    Integer wanted = place.year();
    return new OverviewAddress(place.region(), wanted == null ? year : wanted, against, rank);
  }

  OverviewAddress with(Against other) {
    return new OverviewAddress(region, year, other, rank);
  }

  OverviewAddress rankedBy(Measure measure) {
    return new OverviewAddress(region, year, against, measure);
  }

  Place place() {
    return new Place(region, year);
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(REGION, region.isEmpty() ? Place.COUNTRY : region);
    parameters.put(YEAR, String.valueOf(year));
    if (against == Against.LAST) {
      parameters.put(AGAINST, against.code());
    }
    if (rank != null) {
      parameters.put(RANK, rank.key());
    }
    return QueryParameters.simple(parameters);
  }

  String address() {
    return "?" + parameters().getQueryString();
  }
}
