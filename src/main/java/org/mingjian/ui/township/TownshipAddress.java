package org.mingjian.ui.township;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Selection;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.KeyMeasures;

/**
 * What the page of a township shows, which is also its address: {@code
 * township/610924109?year=2021&rank=share.handled}.
 *
 * @param rank the measure by which its place among the peers is shown; null for the first
 */
record TownshipAddress(String unit, int year, @Nullable Measure rank) {
  private static final String YEAR = "year";
  private static final String RANK = "rank";

  static Optional<Integer> year(QueryParameters parameters) {
    return parameters
        .getSingleParameter(YEAR)
        .flatMap(Selection::parseYears)
        .flatMap(Place::newest);
  }

  static Optional<Measure> rank(QueryParameters parameters) {
    return parameters.getSingleParameter(RANK).flatMap(KeyMeasures::find);
  }

  TownshipAddress in(int other) {
    return new TownshipAddress(unit, other, rank);
  }

  TownshipAddress rankedBy(Measure measure) {
    return new TownshipAddress(unit, year, measure);
  }

  Place place() {
    return new Place(unit, year);
  }

  String address() {
    return Place.address(unit, year) + (rank == null ? "" : "&" + RANK + "=" + rank.key());
  }

  /** What stands behind the question mark. */
  String query() {
    String address = address();
    return address.substring(address.indexOf('?') + 1);
  }
}
