package org.mingjian.finding;

/** A unit's report of a year, whichever version of it counts. */
public record ReportKey(String division, int year) implements Comparable<ReportKey> {
  @Override
  public int compareTo(ReportKey other) {
    int byDivision = division.compareTo(other.division);
    return byDivision != 0 ? byDivision : Integer.compare(year, other.year);
  }
}
