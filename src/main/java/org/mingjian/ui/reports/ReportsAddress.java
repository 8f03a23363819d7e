package org.mingjian.ui.reports;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.compare.Selection;
import org.mingjian.search.ReportFilter;
import org.mingjian.search.ReportOrder;
import org.mingjian.search.ReportState;
import org.mingjian.search.SearchWords;

/**
 * A list of reports in the address: {@code reports?region=610924&years=2020-2023&state=late&q=复议}.
 * What is missing restricts nothing, except the state: without one all reports are listed that
 * count, wait or are missing; {@code state=all} lists all. What is malformed is left out.
 *
 * @param search the words that are searched for as they were typed; empty for the plain list
 * @param page from 1, of what was found
 */
record ReportsAddress(ReportFilter filter, ReportOrder order, String search, int page) {
  static final String LIST = "reports";
  private static final String ALL = "all";
  private static final int MOST_PAGES = 10_000;

  /** What an address says, in a region of its own or else in this one. */
  static ReportsAddress read(QueryParameters parameters, String region) {
    Set<ReportState> states =
        parameters
            .getSingleParameter("state")
            .map(text -> codes(text).flatMap(code -> ReportState.of(code).stream()))
            .map(found -> found.collect(Collectors.toSet()))
            .orElse(ReportFilter.USUAL);
    return new ReportsAddress(
        new ReportFilter(
            parameters
                .getSingleParameter("region")
                .map(code -> code.equals(ALL) ? "" : code)
                .flatMap(Selection::parseRegion)
                .orElse(region),
            parameters
                .getSingleParameter("years")
                .flatMap(Selection::parseYears)
                .<Set<Integer>>map(TreeSet::new)
                .orElse(Set.of()),
            parameters
                .getSingleParameter("form")
                .map(text -> codes(text).collect(Collectors.toSet()))
                .orElse(Set.of()),
            states,
            parameters.getSingleParameter("unread").filter("1"::equals).isPresent()),
        parameters
            .getSingleParameter("order")
            .flatMap(ReportsAddress::order)
            .orElse(ReportOrder.YEAR),
        parameters
            .getSingleParameter("q")
            .map(text -> text.substring(0, Math.min(text.length(), SearchWords.LONGEST)).strip())
            .orElse(""),
        parameters
            .getSingleParameter("page")
            .filter(text -> text.matches("[1-9][0-9]{0,4}"))
            .map(Integer::parseInt)
            .filter(number -> number <= MOST_PAGES)
            .orElse(1));
  }

  private static Stream<String> codes(String text) {
    return Arrays.stream(text.split(",", -1)).filter(code -> code.matches("[a-z0-9_]{1,40}"));
  }

  private static Optional<ReportOrder> order(String code) {
    return Arrays.stream(ReportOrder.values())
        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  ReportsAddress with(ReportFilter other) {
    return new ReportsAddress(other, order, search, 1);
  }

  ReportsAddress with(ReportOrder other) {
    return new ReportsAddress(filter, other, search, 1);
  }

  ReportsAddress withSearch(String words) {
    return new ReportsAddress(filter, order, words.strip(), 1);
  }

  ReportsAddress withPage(int number) {
    return new ReportsAddress(filter, order, search, number);
  }

  SearchWords words() {
    return SearchWords.of(search);
  }

  /** The part behind the question mark. */
  String query() {
    StringJoiner query = new StringJoiner("&");
    query.add("region=" + (filter.region().isEmpty() ? ALL : filter.region()));
    if (!filter.years().isEmpty()) {
      query.add("years=" + Selection.formatYears(filter.years()));
    }
    if (!filter.forms().isEmpty()) {
      query.add("form=" + String.join(",", new TreeSet<>(filter.forms())));
    }
    if (filter.states().isEmpty()) {
      query.add("state=" + ALL);
    } else if (!filter.states().equals(ReportFilter.USUAL)) {
      query.add(
          "state="
              + EnumSet.copyOf(filter.states()).stream()
                  .map(ReportState::code)
                  .collect(Collectors.joining(",")));
    }
    if (filter.unreadOnly()) {
      query.add("unread=1");
    }
    if (order != ReportOrder.YEAR) {
      query.add("order=" + order.name().toLowerCase(Locale.ROOT));
    }
    if (!search.isEmpty()) {
      query.add("q=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
    }
    if (page > 1) {
      query.add("page=" + page);
    }
    return query.toString();
  }

  String href() {
    return LIST + "?" + query();
  }
}
