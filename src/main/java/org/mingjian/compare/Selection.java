package org.mingjian.compare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is compared: the units below a division, in some years. It is also what stands in the
 * address, so that a copied link opens the same view.
 *
 * @param region a division's code, empty for the whole country
 * @param years ascending
 */
public record Selection(String region, List<Integer> years) {
  private static final Pattern REGION = Pattern.compile("([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})?");
  private static final Pattern YEARS =
      Pattern.compile("[0-9]{4}(-[0-9]{4})?(,[0-9]{4}(-[0-9]{4})?)*");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  public Selection {
    if (!REGION.matcher(region).matches()) {
      throw new IllegalArgumentException("not a division code: " + region);
    }
    years = List.copyOf(new TreeSet<>(years));
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
