package org.mingjian.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is compared: units, in some years, by some measures. It is also what stands in the address,
 * so that a copied link opens the same view.
 *
 * @param region a division's code, empty for the whole country
 * @param units codes of one length within the region; empty for everything directly below it
 * @param years ascending
 * @param measures in the order of the reader; may be empty where the screen knows its own
 */
public record Selection(
    String region, List<String> units, List<Integer> years, List<Measure> measures) {
  /** More would fit on no screen and into no address. */
  public static final int MOST_UNITS = 300;

  public static final int MOST_MEASURES = 60;

  private static final Pattern REGION = Pattern.compile("([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})?");
  private static final Pattern UNITS = Pattern.compile("[0-9]{2,9}(,[0-9]{2,9})*");
  private static final Pattern YEARS =
      Pattern.compile("[0-9]{4}(-[0-9]{4})?(,[0-9]{4}(-[0-9]{4})?)*");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  public Selection {
    if (!REGION.matcher(region).matches()) {
      throw new IllegalArgumentException("not a division code: " + region);
    }
    units = List.copyOf(new TreeSet<>(units));
    for (String unit : units) {
      if (!REGION.matcher(unit).matches()
          || unit.isEmpty()
          || unit.length() != units.getFirst().length()
          || !unit.startsWith(region)) {
        throw new IllegalArgumentException("no unit of " + region + ": " + unit);
      }
    }
    years = List.copyOf(new TreeSet<>(years));
    measures = List.copyOf(new LinkedHashSet<>(measures));
  }

  /** Everything directly below a region. */
  public Selection(String region, List<Integer> years) {
    this(region, List.of(), years, List.of());
  }

  public Selection withRegion(String other) {
    return new Selection(other, List.of(), years, measures);
  }

  public Selection withUnits(List<String> others) {
    return new Selection(region, others, years, measures);
  }

  public Selection withYears(List<Integer> others) {
    return new Selection(region, units, others, measures);
  }

  public Selection withMeasures(List<Measure> others) {
    return new Selection(region, units, years, others);
  }

  /** Whether a unit is asked for. */
  boolean holds(String unit) {
    return units.isEmpty() ? unit.startsWith(region) : units.contains(unit);
  }

  /** Units as {@link #formatUnits} writes them; nothing when malformed or of several lengths. */
  public static Optional<List<String>> parseUnits(String text) {
    if (!UNITS.matcher(text).matches()) {
      return Optional.empty();
    }
    List<String> units = List.of(text.split(",", -1));
    boolean alike =
        units.stream()
            .allMatch(unit ->
                REGION.matcher(unit).matches() && unit.length() == units.getFirst().length());
    return alike && units.size() <= MOST_UNITS ? Optional.of(units) : Optional.empty();
  }

  public static String formatUnits(Collection<String> units) {
    return String.join(",", units);
  }

  /**
   * Measures as {@link #formatMeasures} writes them. Keys that are not known are left out, so that
   * a link lives on when a measure is no longer offered; nothing where none is known.
   */
  public static Optional<List<Measure>> parseMeasures(String text, MeasureCatalogue catalogue) {
    List<Measure> measures =
        Arrays.stream(text.split(",", MOST_MEASURES + 1))
            .limit(MOST_MEASURES)
            .flatMap(key -> catalogue.find(key).stream())
            .distinct()
            .toList();
    return measures.isEmpty() ? Optional.empty() : Optional.of(measures);
  }

  public static String formatMeasures(Collection<Measure> measures) {
    return measures.stream().map(Measure::key).collect(Collectors.joining(","));
  }

  /** The region of an address; nothing when it is malformed. */
  public static Optional<String> parseRegion(String text) {
    return REGION.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** Years as {@link #formatYears} writes them; nothing when malformed. */
  public static Optional<List<Integer>> parseYears(String text) {
    if (!YEARS.matcher(text).matches()) {
      return Optional.empty();
    }
    TreeSet<Integer> years = new TreeSet<>();
    for (String range : text.split(",", -1)) {
      int first = Integer.parseInt(range.substring(0, 4));
      int last = Integer.parseInt(range.substring(range.length() - 4));
      if (first < FIRST_YEAR || last > LAST_YEAR || first > last) {
        return Optional.empty();
      }
      for (int year = first; year <= last; year++) {
        years.add(year);
      }
    }
    return Optional.of(List.copyOf(years));
  }

  /** Years with runs drawn together: {@code 2019-2021,2023}. */
  public static String formatYears(Collection<Integer> years) {
    StringBuilder text = new StringBuilder();
    List<Integer> sorted = List.copyOf(new TreeSet<>(years));
    for (int i = 0; i < sorted.size(); i++) {
      int first = sorted.get(i);
      int last = first;
      while (i + 1 < sorted.size() && sorted.get(i + 1) == last + 1) {
        last = sorted.get(++i);
      }
      text.append(text.isEmpty() ? "" : ",").append(first);
      text.append(first == last ? "" : "-" + last);
    }
    return text.toString();
  }
}
