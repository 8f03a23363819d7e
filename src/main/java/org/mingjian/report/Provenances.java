package org.mingjian.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of the figures that were asked for.
 *
 * @param complete false where there are more reports than are looked up at once
 */
public record Provenances(Map<FiguresWanted, List<Provenance>> figures, boolean complete) {
  public Provenances {
    figures = Map.copyOf(figures);
  }

  static Provenances none() {
    return new Provenances(new HashMap<>(), true);
  }

  /** By unit and place on the form; empty where there is no such figure within the scope. */
  public List<Provenance> of(FiguresWanted wanted) {
    return figures.getOrDefault(wanted, List.of());
  }
}
