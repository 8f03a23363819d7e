package org.mingjian.ui.findings;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjian.compare.Selection;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.ui.Place;

/**
 * What could not be judged, in the address: {@code
 * findings/unassessed?region=610924&years=2020&rule=carry.request&reason=blank}. What is malformed
 * is left out.
 *
 * @param region a division's code, empty for all
 * @param years empty for all
 * @param rule null for all
 * @param reason null for all
 */
record UnassessedAddress(
    String region, Set<Integer> years, @Nullable String rule, Assessment.@Nullable Reason reason) {
  static final String SCREEN = FindingsAddress.LIST + "/unassessed";

  UnassessedAddress {
    years = Set.copyOf(years);
  }

  /** The part of a list of findings that could not be judged. */
  static UnassessedAddress of(FindingFilter filter) {
    return new UnassessedAddress(
        filter.divisions().size() == 1 ? filter.divisions().iterator().next() : filter.region(),
        filter.years(),
        filter.rules().size() == 1 ? filter.rules().iterator().next() : null,
        null);
  }

  /** What an address says, in a region of its own or else in this one. */
  static UnassessedAddress read(QueryParameters parameters, String region) {
    return new UnassessedAddress(
        parameters
            .getSingleParameter("region")
            .map(code -> code.equals(Place.COUNTRY) ? "" : code)
            .flatMap(Selection::parseRegion)
            .orElse(region),
        parameters
            .getSingleParameter("years")
            .flatMap(Selection::parseYears)
            .<Set<Integer>>map(TreeSet::new)
            .orElse(Set.of()),
        parameters
            .getSingleParameter("rule")
            .filter(rule -> rule.matches("[a-z0-9_]+(\\.[a-z0-9_]+)*"))
            .orElse(null),
        parameters.getSingleParameter("reason").flatMap(UnassessedAddress::reason).orElse(null));
  }

  private static Optional<Assessment.Reason> reason(String code) {
    return List.of(Assessment.Reason.values()).stream()
        .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  UnassessedAddress of(@Nullable String otherRule, Assessment.@Nullable Reason otherReason) {
    return new UnassessedAddress(region, years, otherRule, otherReason);
  }

  UnassessedAddress within(String other) {
    return new UnassessedAddress(other, years, rule, reason);
  }

  String yearsText() {
    return Selection.formatYears(years);
  }

  String link() {
    StringJoiner query = new StringJoiner("&", SCREEN + "?", "");
    query.add("region=" + (region.isEmpty() ? Place.COUNTRY : region));
    if (!years.isEmpty()) {
      query.add("years=" + yearsText());
    }
    if (rule != null) {
      query.add("rule=" + rule);
    }
    if (reason != null) {
      query.add("reason=" + reason.name().toLowerCase(Locale.ROOT));
    }
    return query.toString();
  }

  /** The list of findings of the same region and years. */
  String findings() {
    return FindingsAddress.LIST
        + "?region="
        + (region.isEmpty() ? Place.COUNTRY : region)
        + (years.isEmpty() ? "" : "&years=" + yearsText());
  }
}
