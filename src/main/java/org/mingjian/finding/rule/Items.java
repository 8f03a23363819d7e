package org.mingjian.finding.rule;

import java.util.List;

/** Kinds of items whose number the form of 2019 asks for. */
final class Items {
  static final List<String> KINDS = List.of("licence", "service", "penalty", "coercion", "fee");

  /** Those of which decisions are counted too. */
  static final List<String> DECIDED = List.of("licence", "service", "penalty", "coercion");

  private Items() {}
}
