package org.mingjian.corpus;

import java.util.List;

/** A rule that a report breaks, and the indicators with which it does. */
record Anomaly(String rule, List<String> indicators) {
  Anomaly {
    indicators = List.copyOf(indicators);
  }

  static Anomaly of(String rule, String... indicators) {
    return new Anomaly(rule, List.of(indicators));
  }
}
