package org.mingjian.ui.overview;

import java.util.List;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.life.CountyFilings;
import org.mingjian.security.Scope;

/**
 * How many reports of a year a region should have and has. Counties of which no report of any year
 * is held take no part: nobody collects theirs here, so that none of them is missing.
 *
 * @param counties how many counties take part
 * @param due how many townships the register has in them
 * @param filed reports of the year
 * @param missing townships without one
 * @param late reports that came late
 */
record Filed(int counties, int due, int filed, int missing, int late) {
  static Filed of(DivisionRegister divisions, Scope scope, List<CountyFilings> counties) {
    int due = 0;
    int filed = 0;
    int missing = 0;
    int late = 0;
    for (CountyFilings county : counties) {
      int expected = due(divisions, scope, county.county());
      due += expected;
      filed += county.filed();
      missing += missing(expected, county);
      late += county.late();
    }
    return new Filed(counties.size(), due, filed, missing, late);
  }

  /** How many townships of a scope the register has in a county. */
  static int due(DivisionRegister divisions, Scope scope, String county) {
    int due = 0;
    for (Division township : divisions.townships(county)) {
      due += scope.contains(township.code()) ? 1 : 0;
    }
    return due;
  }

  static int missing(int expected, CountyFilings county) {
    return Math.max(0, expected - county.filed());
  }
}
