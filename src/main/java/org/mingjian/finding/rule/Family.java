package org.mingjian.finding.rule;

import java.util.List;

/**
 * Indicators that are tested together: the false discovery rate holds within a family. Families are
 * small and of one matter, because every indicator added makes the others harder to flag.
 *
 * @param name a word of the messages
 */
record Family(String name, List<String> indicators) {
  Family {
    indicators = List.copyOf(indicators);
  }

  /** What units are compared by. Table 3 is compared by what comes in and by rates. */
  static final List<Family> ALL =
      List.of(
          new Family("documents", List.of("normative.created", "normative.issued")),
          new Family("licences", List.of("licence.decisions", "service.decisions")),
          new Family("enforcement", List.of("penalty.decisions", "coercion.decisions")),
          new Family("money", List.of("procurement.amount", "fee.amount")),
          new Family("requests", List.of("request.received.total", "sheet.received.total")),
          new Family("volume", List.of("narrative.disclosed.total", "sheet.disclosed.total")));

  static boolean isMoney(String indicator) {
    return indicator.endsWith(".amount");
  }
}
