package org.mingjian.statistics;

/** How much an observation counts, by its residual in standard deviations. */
public enum RobustWeight {
  /** Full weight within 1.345, then falling as 1 / |u|: Huber (1964); efficiency 95 %. */
  HUBER {
    @Override
    double at(double u) {
      double distance = Math.abs(u);
      return distance <= 1.345 ? 1 : 1.345 / distance;
    }
  },
  /** Falling to none at 4.685: Beaton and Tukey (1974); efficiency 95 %. */
  BISQUARE {
    @Override
    double at(double u) {
      double part = u / 4.685;
      double rest = 1 - part * part;
      return rest <= 0 ? 0 : rest * rest;
    }
  };

  abstract double at(double u);
}
