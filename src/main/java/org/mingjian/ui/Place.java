package org.mingjian.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;

/**
 * The region and year that a screen shows.
 *
 * @param region a division's code, empty for the whole country
 * @param year null where the screen shows several or none
 */
public record Place(String region, @Nullable Integer year) {
  /** The word for the whole country in addresses. */
  public static final String COUNTRY = "all";

  /**
   * Where a screen shows a place at the level of a division: the overview, or a township's page.
   */
  public static String address(String code, @Nullable Integer year) {
    if (DivisionCode.isTownship(code)) {
      return "township/" + code + (year == null ? "" : "?year=" + year);
    }
    return "?region=" + (code.isEmpty() ? COUNTRY : code) + (year == null ? "" : "&year=" + year);
  }

  /** The year of an address, or else the newest of several. */
  public static Optional<Integer> newest(List<Integer> years) {
    return years.isEmpty() ? Optional.empty() : Optional.of(years.getLast());
  }

  /** A screen that shows a place, which the frame names above it. */
  public interface Shown {
    Optional<Place> place();

    /**
     * Whether it shows a part of the place, such as one of its reports, and not the place itself.
     */
    default boolean isPart() {
      return false;
    }
  }
}
