package org.mingjian.cli.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;

/**
 * Real counties whose units the invented reports of a measurement bear.
 *
 * @param atMost of a county's units report
 */
record LargestCounties(DivisionRegister register, int atMost) {
  /**
   * The largest counties of the register, until they have so many units together.
   *
   * @throws IllegalArgumentException when the whole register has fewer
   */
  List<Division> with(int units) {
    List<Division> largest =
        register.all().stream()
            .filter(division -> division.level() == DivisionLevel.COUNTY)
            .sorted(Comparator.comparingInt(county -> -register.children(county.code()).size()))
            .toList();
    List<Division> chosen = new ArrayList<>();
    int missing = units;
    while (missing > 0 && chosen.size() < largest.size()) {
      Division county = largest.get(chosen.size());
      missing -= units(county).size();
      chosen.add(county);
    }
    if (missing > 0) {
      throw new IllegalArgumentException("the register has too few units for " + units);
    }
    return chosen;
  }

  /** The codes of the townships of a county that report. */
  List<String> units(Division county) {
    return register.children(county.code()).stream().map(Division::code).limit(atMost).toList();
  }
}
