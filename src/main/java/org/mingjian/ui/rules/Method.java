package org.mingjian.ui.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A method that rules rest on, explained once. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
enum Method {
  MODIFIED_Z("outlier.peer", "outlier.history", "outlier.change"),
  GENERALISED_ESD("outlier.peer", "outlier.change"),
  COUNTS("outlier.peer"),
  TWO_WAY("outlier.history"),
  SHARES("outlier.rate", "outlier.change"),
  MANY_TESTS("outlier.peer", "outlier.history", "outlier.change", "outlier.rate"),
  NO_ANSWER("outlier.peer", "outlier.history", "outlier.change", "outlier.rate"),
  SIMILARITY("text.copied_from_peer", "text.copied_from_last_year");

  private final List<String> rules;

  Method(String... rules) {
    this.rules = List.of(rules);
  }

  static List<Method> of(String rule) {
    return Arrays.stream(values()).filter(method -> method.rules.contains(rule)).toList();
  }

  List<String> rules() {
    return rules;
  }

  /** As in addresses and bundles: {@code modified_z}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
