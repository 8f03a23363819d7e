package org.mingjian.ui.source;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Span;
import org.mingjian.report.FactId;
import org.mingjian.search.SearchWords;

/**
 * What is chosen in a source view, as the address and the elements of the view name it: a figure by
 * its indicator ({@code ?fact=procurement.amount}), a problem of the reading by its number ({@code
 * ?problem=3}, from 1), a finding by its id ({@code ?finding=12}), a place where words that were
 * searched for stand by its number ({@code ?search=...&hit=2}, from 1), any other words by their
 * place in the text ({@code ?place=120-155}).
 */
final class SourceAddress {
  private static final String FACT = "fact";
  private static final String PROBLEM = "problem";
  private static final String PROBLEM_PREFIX = "problem:";
  private static final String FINDING = "finding";
  private static final String FINDING_PREFIX = "finding:";
  private static final String SEARCH = "search";
  private static final String HIT = "hit";
  private static final String HIT_PREFIX = "hit:";
  private static final String PLACE = "place";
  private static final String PLACE_PREFIX = "place:";
  private static final Pattern PLACE_CHOICE =
      Pattern.compile(PLACE_PREFIX + "([0-9]{1,8})-([0-9]{1,8})");
  private static final Pattern CHOICE =
      Pattern.compile(
          "[a-z0-9_]+(\\.[a-z0-9_]+)*|"
              + PROBLEM_PREFIX
              + "[1-9][0-9]{0,5}|"
              + FINDING_PREFIX
              + "[1-9][0-9]{0,17}|"
              + HIT_PREFIX
              + "[1-9][0-9]{0,5}|"
              + PLACE_CHOICE.pattern());

  private SourceAddress() {}

  /** Whether a choice is a figure and neither a problem nor a finding nor a place of a search. */
  static boolean isFact(String choice) {
    return !choice.startsWith(PROBLEM_PREFIX)
        && !choice.startsWith(FINDING_PREFIX)
        && !choice.startsWith(HIT_PREFIX)
        && !choice.startsWith(PLACE_PREFIX);
  }

  /** The characters of a choice that is a passage; nothing for any other choice. */
  static Optional<Span> passage(String choice) {
    Matcher place = PLACE_CHOICE.matcher(choice);
    if (!place.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(place.group(1));
    int end = Integer.parseInt(place.group(2));
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  static String hit(int number) {
    return HIT_PREFIX + number;
  }

  /** The words that were searched for; empty for none. */
  static String search(QueryParameters parameters) {
    return parameters
        .getSingleParameter(SEARCH)
        .map(text -> text.substring(0, Math.min(text.length(), SearchWords.LONGEST)))
        .orElse("");
  }

  static String finding(long id) {
    return FINDING_PREFIX + id;
  }

  static String problem(int number) {
    return PROBLEM_PREFIX + number;
  }

  /** Whether a choice that came from a browser has the form of one. */
  static boolean isChoice(String text) {
    return text.length() <= 100 && CHOICE.matcher(text).matches();
  }

  /** The choice of an address; empty for none. */
  static String choice(QueryParameters parameters) {
    Optional<String> fact = parameters.getSingleParameter(FACT);
    Optional<String> problem = parameters.getSingleParameter(PROBLEM).map(n -> PROBLEM_PREFIX + n);
    Optional<String> finding = parameters.getSingleParameter(FINDING).map(n -> FINDING_PREFIX + n);
    Optional<String> hit = parameters.getSingleParameter(HIT).map(n -> HIT_PREFIX + n);
    Optional<String> place = parameters.getSingleParameter(PLACE).map(p -> PLACE_PREFIX + p);
    return fact.or(() -> problem)
        .or(() -> finding)
        .or(() -> hit)
        .or(() -> place)
        .filter(SourceAddress::isChoice)
        .orElse("");
  }

  /** The address that opens the report with the choice, among the places of a search. */
  static String of(long report, String choice, String search) {
    if (search.isEmpty()) {
      return of(report, choice);
    }
    String words = SEARCH + "=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    if (choice.startsWith(HIT_PREFIX)) {
      String number = choice.substring(HIT_PREFIX.length());
      return of(report, "") + "?" + words + "&" + HIT + "=" + number;
    }
    String address = of(report, choice);
    return address + (address.contains("?") ? "&" : "?") + words;
  }

  /** The address that opens the report with the choice. */
  static String of(long report, String choice) {
    String path = "report/" + report;
    if (choice.isEmpty()) {
      return path;
    }
    if (choice.startsWith(FINDING_PREFIX)) {
      return path + "?" + FINDING + "=" + choice.substring(FINDING_PREFIX.length());
    }
    if (choice.startsWith(PLACE_PREFIX)) {
      return path + "?" + PLACE + "=" + choice.substring(PLACE_PREFIX.length());
    }
    return choice.startsWith(PROBLEM_PREFIX)
        ? path + "?" + PROBLEM + "=" + choice.substring(PROBLEM_PREFIX.length())
        : path + "?" + FACT + "=" + URLEncoder.encode(choice, StandardCharsets.UTF_8);
  }

  static String of(FactId fact) {
    return of(fact.report(), fact.indicator());
  }
}
