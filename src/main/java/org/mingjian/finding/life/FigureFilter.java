package org.mingjian.finding.life;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures listed findings rest on: those whose evidence holds one of these cells, as a mark
 * at a figure counts them. What an outlier is compared with does not count.
 *
 * @param indicators codes of cells; empty for all findings, also those that rest on no figure
 * @param year of the figure, which may be the one before the finding's; null for all
 */
public record FigureFilter(Set<String> indicators, @Nullable Integer year) implements Serializable {
  /** Restricts nothing. */
  public static final FigureFilter ANY = new FigureFilter(Set.of(), null);

  public FigureFilter {
    indicators = Set.copyOf(indicators);
  }

  /** Whether it restricts nothing. */
  public boolean isAny() {
    return indicators.isEmpty() && year == null;
  }
}
