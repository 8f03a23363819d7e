package org.mingjian.finding.rule;

import java.util.List;

/** The groups and columns of table 4. */
final class Disputes {
  static final List<String> GROUPS = List.of("review", "suit_direct", "suit_after_review");
  static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");

  private Disputes() {}
}
