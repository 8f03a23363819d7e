package org.mingjian.ui.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.report.FactId;

/**
 * Where a figure leads. A single fact leads to its place in the report, a sum to its parts. The ids
 * travel to the browser and back, so they hold nothing that an address would not show.
 */
final class FigureLinks {
  private static final String PARTS = "parts:";
  private static final String NOTHING = "none:";

  private FigureLinks() {}

  /** The id of a point's mark: a fact id, or the key of its parts. */
  static String id(Point point) {
    FactId fact = point.fact();
    if (fact != null) {
      return fact.toString();
    }
    String place = point.unit() + ":" + point.year() + ":" + point.measure().key();
    boolean filed =
        !(point.value() instanceof PointValue.Missing(PointValue.Why why)
            && why == PointValue.Why.NO_REPORT);
    return (filed ? PARTS : NOTHING) + place;
  }

  /** The address behind an id; nothing where there is no report. */
  static Optional<String> address(String id) {
    if (id.startsWith(PARTS)) {
      List<String> place = List.of(id.substring(PARTS.length()).split(":", 3));
      return place.size() < 3
          ? Optional.empty()
          : Optional.of(
              "parts?unit="
                  + encoded(place.get(0))
                  + "&year="
                  + encoded(place.get(1))
                  + "&measure="
                  + encoded(place.get(2)));
    }
    return FactId.parse(id)
        .map(fact -> "report/" + fact.report() + "?fact=" + encoded(fact.indicator()));
  }

  static Optional<String> address(Point point) {
    return address(id(point));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
