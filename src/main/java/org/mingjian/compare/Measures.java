package org.mingjian.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.catalogue.IndicatorCatalogue;

/** The measures that the program itself names. */
public final class Measures {
  private static final MeasureCatalogue CATALOGUE = MeasureCatalogue.of(IndicatorCatalogue.load());

  /** Items disclosed in the year, as the text states them. */
  public static final Measure DISCLOSED = CATALOGUE.require("narrative.disclosed.total");

  /** The channels that the text names, in the order in which charts stack them. */
  public static final List<Measure> CHANNELS =
      MeasureCatalogue.CHANNELS.stream()
          .map(channel -> CATALOGUE.require("narrative.disclosed." + channel))
          .toList();

  public static final Measure PROCUREMENT = CATALOGUE.require("procurement.amount");

  public static final Measure RECEIVED = CATALOGUE.require("request.received.total");

  /**
   * What became of the requests: the groups of table 3, part three, and what was carried over.
   * Together they are the requests received and carried in (the form's own balance).
   */
  public static final List<Measure> OUTCOMES =
      Stream.of(
              "request.granted.total",
              "request.partly_granted.total",
              "request.refused",
              "request.unavailable",
              "request.rejected",
              "request.other",
              "request.carried_out.total")
          .map(CATALOGUE::require)
          .toList();

  private Measures() {}

  /** All measures of the catalogue on the class path. */
  public static MeasureCatalogue catalogue() {
    return CATALOGUE;
  }

  /** The measure of a key of an address. */
  public static Optional<Measure> find(String key) {
    return CATALOGUE.find(key);
  }
}
