package org.mingjian.ui.findings;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.Severity;
import org.mingjian.finding.life.FigureFilter;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;

/**
 * A list in the address: {@code findings?region=610924&state=open,asked&rule=time.late}. What is
 * missing restricts nothing, except the state: without one, findings that nobody has settled are
 * listed; {@code state=all} lists all. What is malformed is left out.
 *
 * <p>{@code indicator=procurement.amount,share.granted&at=2021} lists what rests on the cells of
 * these measures, in the report of that year: what a mark at a figure counts.
 *
 * @param filter which findings; the cells of its figures are those of the measures
 * @param measures keys of measures
 * @param order in which order
 */
record FindingsAddress(FindingFilter filter, Set<String> measures, FindingOrder order) {
  static final String LIST = "findings";
  private static final String ALL = "all";
  private static final int LONGEST_TEXT = 200;
  private static final Set<FindingState> UNSETTLED = Set.of(FindingState.OPEN, FindingState.ASKED);

  FindingsAddress {
    measures = Set.copyOf(measures);
    filter =
        filter.withFigures(
            new FigureFilter(
                measures.stream()
                    .flatMap(key -> Measures.find(key).stream())
                    .flatMap(measure -> measure.indicators().stream())
                    .collect(Collectors.toSet()),
                filter.figures().year()));
  }

  /** A list without a question about figures, in the usual order. */
  static FindingsAddress of(FindingFilter filter) {
    return new FindingsAddress(filter, Set.of(), FindingOrder.SEVERITY);
  }

  /** What an address says, in a region of its own or else in this one. */
  static FindingsAddress read(QueryParameters parameters, String region) {
    Set<FindingState> states =
        parameters.getSingleParameter("state").isEmpty()
            ? UNSETTLED
            : codes(parameters, "state", FindingState::of);
    return new FindingsAddress(
        new FindingFilter(
            parameters
                .getSingleParameter("region")
                .map(code -> code.equals(ALL) ? "" : code)
                .flatMap(Selection::parseRegion)
                .orElse(region),
            units(parameters),
            parameters
                .getSingleParameter("years")
                .flatMap(Selection::parseYears)
                .<Set<Integer>>map(TreeSet::new)
                .orElse(Set.of()),
            codes(parameters, "kind", FindingKind::of),
            codes(parameters, "severity", Severity::of),
            words(parameters, "rule", "[a-z0-9_]+(\\.[a-z0-9_]+)*"),
            states,
            new FigureFilter(Set.of(), year(parameters)),
            parameters.getSingleParameter("assignee").orElse(null),
            parameters
                .getSingleParameter("text")
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .orElse("")),
        measures(parameters),
        codes(parameters, "order", code -> FindingOrder.valueOf(code.toUpperCase(Locale.ROOT)))
            .stream()
            .findFirst()
            .orElse(FindingOrder.SEVERITY));
  }

  private static Set<String> measures(QueryParameters parameters) {
    return words(parameters, "indicator", "[a-z0-9_]{1,60}(\\.[a-z0-9_]{1,60}){0,5}").stream()
        .filter(key -> Measures.find(key).isPresent())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static @Nullable Integer year(QueryParameters parameters) {
    return parameters
        .getSingleParameter("at")
        .flatMap(Selection::parseYears)
        .filter(years -> years.size() == 1)
        .map(years -> years.iterator().next())
        .orElse(null);
  }

  private static Set<String> units(QueryParameters parameters) {
    return words(parameters, "unit", "[0-9]{2,12}");
  }

  private static Set<String> words(QueryParameters parameters, String name, String pattern) {
    return parameters
        .getSingleParameter(name)
        .map(text ->
            Arrays.stream(text.split(",", -1))
                .filter(word -> word.matches(pattern))
                .collect(Collectors.toCollection(LinkedHashSet::new)))
        .orElseGet(LinkedHashSet::new);
  }

  private static <E> Set<E> codes(
      QueryParameters parameters, String name, Function<String, E> parse) {
    Set<E> found = new LinkedHashSet<>();
    for (String code : words(parameters, name, "[a-z_]+")) {
      parsed(code, parse).ifPresent(found::add);
    }
    return found;
  }

  private static <E> Optional<E> parsed(String code, Function<String, E> parse) {
    try {
      return Optional.of(parse.apply(code));
    } catch (IllegalArgumentException e) {
      // An address that was typed, or of another version of the program: the rest of it counts.
      return Optional.empty();
    }
  }

  FindingsAddress with(FindingFilter other) {
    return new FindingsAddress(other, measures, order);
  }

  FindingsAddress with(FindingOrder other) {
    return new FindingsAddress(filter, measures, other);
  }

  FindingsAddress withMeasures(Set<String> others) {
    return new FindingsAddress(filter, others, order);
  }

  /** The same with the figures of another year; null for those of all. */
  FindingsAddress withFigureYear(@Nullable Integer year) {
    return with(filter.withFigures(new FigureFilter(Set.of(), year)));
  }

  /** The part behind the question mark. */
  String query() {
    StringJoiner query = new StringJoiner("&");
    query.add("region=" + (filter.region().isEmpty() ? ALL : filter.region()));
    if (!filter.years().isEmpty()) {
      query.add("years=" + Selection.formatYears(filter.years()));
    }
    add(query, "kind", filter.kinds().stream().map(FindingKind::code).toList());
    add(query, "severity", filter.severities().stream().map(Severity::code).toList());
    add(query, "rule", filter.rules());
    add(query, "unit", filter.divisions());
    if (filter.states().isEmpty()) {
      query.add("state=" + ALL);
    } else {
      add(query, "state", filter.states().stream().map(FindingState::code).toList());
    }
    add(query, "indicator", measures);
    Integer at = filter.figures().year();
    if (at != null) {
      query.add("at=" + at);
    }
    @Nullable String assignee = filter.assignee();
    if (assignee != null) {
      query.add("assignee=" + encoded(assignee));
    }
    if (!filter.text().isEmpty()) {
      query.add("text=" + encoded(filter.text()));
    }
    if (order != FindingOrder.SEVERITY) {
      query.add("order=" + order.name().toLowerCase(Locale.ROOT));
    }
    return query.toString();
  }

  private static void add(StringJoiner query, String name, Collection<String> codes) {
    if (!codes.isEmpty()) {
      query.add(name + "=" + String.join(",", List.copyOf(new TreeSet<>(codes))));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String list() {
    return LIST + "?" + query();
  }

  /** A finding's page, which leads on to the next one of this list. */
  String finding(long id) {
    return "finding/" + id + "?" + query();
  }
}
