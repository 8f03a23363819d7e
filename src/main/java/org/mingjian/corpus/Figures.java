package org.mingjian.corpus;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one unit and year, by indicator: those of both forms, and those of the text. What
 * was never set is zero.
 */
final class Figures {
  static final List<String> APPLICANTS =
      List.of(
          "natural_person",
          "business",
          "research",
          "social_welfare",
          "legal_service",
          "other_organisation");

  /** The rows of table 3 that make up what was handled, with their usual shares in percent. */
  static final Map<String, Integer> OUTCOMES = outcomes();

  static final List<String> DISPUTES = List.of("review", "suit_direct", "suit_after_review");
  static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");

  private final Map<String, BigDecimal> values = new LinkedHashMap<>();

  private static Map<String, Integer> outcomes() {
    Map<String, Integer> shares = new LinkedHashMap<>();
    shares.put("granted", 52);
    shares.put("partly_granted", 9);
    shares.put("refused.state_secret", 1);
    shares.put("refused.prohibited_by_law", 1);
    shares.put("refused.security_stability", 1);
    shares.put("refused.third_party", 3);
    shares.put("refused.internal_affairs", 2);
    shares.put("refused.deliberative", 3);
    shares.put("refused.enforcement_file", 2);
    shares.put("refused.administrative_query", 1);
    shares.put("unavailable.not_held", 12);
    shares.put("unavailable.needs_creation", 2);
    shares.put("unavailable.unclear", 2);
    shares.put("rejected.petition", 3);
    shares.put("rejected.duplicate", 2);
    shares.put("rejected.publication", 1);
    shares.put("rejected.excessive", 1);
    shares.put("rejected.reconfirmation", 1);
    shares.put("other.not_amended", 2);
    shares.put("other.fee_unpaid", 1);
    shares.put("other.other", 1);
    return shares;
  }

  Figures copy() {
    Figures copy = new Figures();
    copy.values.putAll(values);
    return copy;
  }

  BigDecimal get(String indicator) {
    return values.getOrDefault(indicator, BigDecimal.ZERO);
  }

  int count(String indicator) {
    return get(indicator).intValueExact();
  }

  boolean states(String indicator) {
    return values.containsKey(indicator);
  }

  void set(String indicator, BigDecimal value) {
    values.put(indicator, value);
  }

  void set(String indicator, int value) {
    set(indicator, BigDecimal.valueOf(value));
  }

  void add(String indicator, int difference) {
    set(indicator, count(indicator) + difference);
  }

  void remove(String indicator) {
    values.remove(indicator);
  }

  /** Adds requests of one applicant to a row of table 3 and to the row's total. */
  void addRequests(String row, String applicant, int difference) {
    add("request." + row + "." + applicant, difference);
    add("request." + row + ".total", difference);
    if (row.startsWith("other.")) {
      add("request.other." + applicant, difference);
      add("request.other.total", difference);
    }
  }
}
