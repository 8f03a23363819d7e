package org.mingjian.ui.figure;

import java.util.List;
import org.mingjian.chart.Funnel;
import org.mingjian.compare.FunnelPlot;

/** The limits of a funnel plot as a chart draws them: in percent. */
public final class FunnelLimits {
  private static final int PERCENT = 100;

  private FunnelLimits() {}

  public static List<Funnel.Limits> of(FunnelPlot plot) {
    return plot.curve().stream()
        .map(at ->
            new Funnel.Limits(
                at.whole(),
                at.outer().low() * PERCENT,
                at.inner().low() * PERCENT,
                at.inner().high() * PERCENT,
                at.outer().high() * PERCENT))
        .toList();
  }
}
