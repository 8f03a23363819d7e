package org.mingjian.ui.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
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
  private static final int COUNTY_CODE = 6;

  static Filed of(DivisionRegister divisions, Scope scope, List<CountyFilings> counties) {
    Map<String, Integer> townships = townships(divisions, scope);
    int due = 0;
    int filed = 0;
    int missing = 0;
    int late = 0;
    for (CountyFilings county : counties) {
      int expected = townships.getOrDefault(county.county(), 0);
      due += expected;
      filed += county.filed();
      missing += missing(expected, county);
      late += county.late();
    }
    return new Filed(counties.size(), due, filed, missing, late);
  }

  /** How many townships of a scope the register has, by the code of their county. */
  static Map<String, Integer> townships(DivisionRegister divisions, Scope scope) {
    Map<String, Integer> townships = new HashMap<>();
    for (Division division : divisions.all()) {
      if (division.level() == DivisionLevel.TOWNSHIP && scope.contains(division.code())) {
        townships.merge(division.code().substring(0, COUNTY_CODE), 1, Integer::sum);
      }
    }
    return townships;
  }

  static int missing(int expected, CountyFilings county) {
    return Math.max(0, expected - county.filed());
  }
}
