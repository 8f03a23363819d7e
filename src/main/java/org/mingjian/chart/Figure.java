package org.mingjian.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * What every mark of every chart carries.
 *
 * @param id what the browser sends back when the mark is chosen: a fact id or a key of its parts;
 *     single within the chart
 * @param content the amount, or the reason why there is none
 * @param details lines under the value in the hover card, finished texts
 * @param flags at most one for each kind of finding
 */
public record Figure(String id, Content content, List<String> details, List<Flag> flags) {
  public Figure {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A mark needs an id that leads to its source");
    }
    details = List.copyOf(details);
    flags = List.copyOf(flags);
    if (flags.stream().map(Flag::kind).distinct().count() < flags.size()) {
      throw new IllegalArgumentException("Two flags of one kind at " + id);
    }
  }

  /** A value without remarks. */
  public static Figure amount(String id, BigDecimal value) {
    return new Figure(id, Content.Amount.of(value), List.of(), List.of());
  }

  /** A sum that lacks parts. */
  public static Figure incomplete(String id, BigDecimal value) {
    return new Figure(id, new Content.Amount(value, true, false), List.of(), List.of());
  }

  /** A place without a value, and why. */
  public static Figure missing(String id, String state) {
    return new Figure(id, new Content.Missing(state), List.of(), List.of());
  }

  /** The same figure with these lines in its hover card. */
  public Figure withDetails(List<String> lines) {
    return new Figure(id, content, lines, flags);
  }

  /** The same figure with these findings. */
  public Figure flagged(List<Flag> findings) {
    return new Figure(id, content, details, findings);
  }

  public boolean isMissing() {
    return switch (content) {
      case Content.Missing _ -> true;
      case Content.Amount _ -> false;
    };
  }
}
