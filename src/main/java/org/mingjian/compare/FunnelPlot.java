package org.mingjian.compare;

import java.util.List;
import org.mingjian.statistics.Funnel;
import org.mingjian.statistics.Interval;
import org.mingjian.statistics.ShareScreen;

/**
 * Shares over the size of their wholes, with the limits that chance leaves. All shares are parts of
 * one, not percentages.
 *
 * @param centre the share of all units together
 * @param overdispersion how much more the units vary than chance alone would make them; 1 is chance
 * @param widened whether the limits are wider than those of chance alone
 * @param largest the largest whole
 */
public record FunnelPlot(
    double centre,
    double overdispersion,
    boolean widened,
    int largest,
    List<Dot> dots,
    List<Limits> curve) {
  private static final int STEPS = 60;

  public FunnelPlot {
    dots = List.copyOf(dots);
    curve = List.copyOf(curve);
  }

  /** Where a share lies. */
  public enum Zone {
    INSIDE,
    /** Outside the limits of 95 %, inside those of 99.8 %. */
    OUTSIDE_INNER,
    OUTSIDE_OUTER
  }

  /** One unit. */
  public record Dot(Point point, int part, int whole, Zone zone, boolean above) {
    public double share() {
      return (double) part / whole;
    }
  }

  /** The limits at one size, within 0 and 1. */
  public record Limits(double whole, Interval inner, Interval outer) {}

  static FunnelPlot of(Funnel funnel, List<Point> points, List<ShareScreen.Share> shares) {
    List<Dot> dots = new java.util.ArrayList<>();
    int largest = 1;
    for (int index = 0; index < shares.size(); index++) {
      ShareScreen.Share share = shares.get(index);
      largest = Math.max(largest, share.whole());
      double error = ShareScreen.standardError(funnel.target(), share.whole());
      Zone zone =
          funnel.limits(error, Funnel.INNER_LEVEL).contains(share.value())
              ? Zone.INSIDE
              : funnel.limits(error, Funnel.OUTER_LEVEL).contains(share.value())
                  ? Zone.OUTSIDE_INNER
                  : Zone.OUTSIDE_OUTER;
      dots.add(
          new Dot(
              points.get(index),
              share.part(),
              share.whole(),
              zone,
              share.value() > funnel.target()));
    }
    return new FunnelPlot(
        funnel.target(),
        funnel.overdispersion(),
        funnel.betweenVariance() > 0,
        largest,
        dots,
        curve(funnel, largest));
  }

  /** Closer together where the limits bend. */
  private static List<Limits> curve(Funnel funnel, int largest) {
    List<Limits> curve = new java.util.ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      double along = (double) step / STEPS;
      double whole = 1 + (largest * 1.05 - 1) * along * along;
      double error = Math.sqrt(funnel.target() * (1 - funnel.target()) / whole);
      curve.add(
          new Limits(
              whole,
              bounded(funnel.limits(error, Funnel.INNER_LEVEL)),
              bounded(funnel.limits(error, Funnel.OUTER_LEVEL))));
    }
    return curve;
  }

  private static Interval bounded(Interval interval) {
    return new Interval(Math.clamp(interval.low(), 0, 1), Math.clamp(interval.high(), 0, 1));
  }
}
