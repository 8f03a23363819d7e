package org.mingjian.report;

import java.util.Optional;

/**
 * Names one figure of one report for ever: in addresses, on marks of charts, in exports. Written as
 * {@code 17.procurement.amount}.
 */
public record FactId(long report, String indicator) {
  public FactId {
    if (report < 1 || indicator.isEmpty()) {
      throw new IllegalArgumentException("fact " + report + "." + indicator);
    }
  }

  /** Nothing when the text is not of the form {@code number.indicator}. */
  public static Optional<FactId> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 1 || dot > 18 || dot == text.length() - 1) {
      return Optional.empty();
    }
    String number = text.substring(0, dot);
    if (!number.chars().allMatch(c -> c >= '0' && c <= '9') || Long.parseLong(number) < 1) {
      return Optional.empty();
    }
    return Optional.of(new FactId(Long.parseLong(number), text.substring(dot + 1)));
  }

  @Override
  public String toString() {
    return report + "." + indicator;
  }
}
