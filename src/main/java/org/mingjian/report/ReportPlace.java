package org.mingjian.report;

import java.util.Comparator;

/** A division and year, of which one report counts. */
public record ReportPlace(String division, int year) implements Comparable<ReportPlace> {
  private static final Comparator<ReportPlace> ORDER =
      Comparator.comparing(ReportPlace::division).thenComparingInt(ReportPlace::year);

  @Override
  public int compareTo(ReportPlace other) {
    return ORDER.compare(this, other);
  }
}
