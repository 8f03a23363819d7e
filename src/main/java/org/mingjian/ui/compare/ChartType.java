package org.mingjian.ui.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to draw a comparison. */
enum ChartType {
  BARS,
  LINES,
  MULTIPLES,
  HEATMAP,
  RANKING,
  DISTRIBUTION,
  FUNNEL,
  SCATTER;

  /** As it stands in addresses and message keys. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ChartType> find(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
