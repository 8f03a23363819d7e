package org.mingjian.ui.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.PointValue;

/**
 * The measures by which a leader looks at a county, in the order of the columns; each has a short
 * name under {@code measure.short.<key>}. Those of other forms than the year's drop out.
 */
public final class KeyMeasures {
  public static final Measure SHEET_DISCLOSED = require("sheet.disclosed.total");
  public static final Measure SHEET_RECEIVED = require("sheet.received.total");
  public static final Measure HANDLED = require("share.handled");
  public static final Measure SHEET_IN_TIME = require("share.sheet_in_time");
  public static final Measure DISPUTES = require("dispute.total");

  /** All of them. */
  public static final List<Measure> ALL =
      Stream.of(
              "narrative.disclosed.total",
              "sheet.disclosed.total",
              "request.received.total",
              "sheet.received.total",
              "share.handled",
              "share.sheet_in_time",
              "share.granted_any",
              "share.sheet_granted",
              "share.refused",
              "dispute.total",
              "normative.created",
              "normative.issued",
              "licence.decisions",
              "penalty.decisions",
              "procurement.amount",
              "narrative.trainings")
          .map(KeyMeasures::require)
          .toList();

  private KeyMeasures() {}

  private static Measure require(String key) {
    return Measures.catalogue().require(key);
  }

  /** The one of a key of an address. */
  public static Optional<Measure> find(String key) {
    return ALL.stream().filter(measure -> measure.key().equals(key)).findFirst();
  }

  /** Those that say anything about a year of a comparison. */
  public static List<Measure> of(Comparison comparison, int year) {
    return ALL.stream().filter(measure -> occurs(comparison, year, measure)).toList();
  }

  private static boolean occurs(Comparison comparison, int year, Measure measure) {
    return comparison.units().stream()
        .map(unit -> comparison.at(unit, year, measure).value())
        .anyMatch(value ->
            switch (value) {
              case PointValue.Known _ -> true;
              case PointValue.Missing(PointValue.Why why) ->
                  switch (why) {
                    case BLANK, UNREADABLE, ABSENT, PART_INCOMPLETE, PART_ABOVE_WHOLE -> true;
                    case NO_REPORT, NOT_ON_FORM, NOT_STATED, DIVIDED_BY_ZERO, NOT_UPLOADED -> false;
                  };
            });
  }
}
