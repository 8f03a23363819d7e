package org.mingjian.cli.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;

/**
 * The townships of a trial and the regions that its questions are about.
 *
 * @param county with as near to 14 townships as there is
 * @param prefecture with as near to 150 townships as there is
 * @param province whose townships come first, whatever the size of the trial
 */
record TrialGeography(List<String> townships, String county, String prefecture, String province) {
  private static final String PROVINCE = "41";
  private static final int COUNTY_TOWNSHIPS = 14;
  private static final int PREFECTURE_TOWNSHIPS = 150;
  private static final int COUNTY_DIGITS = 6;
  private static final int PREFECTURE_DIGITS = 4;

  TrialGeography {
    townships = List.copyOf(townships);
  }

  static TrialGeography of(DivisionRegister register, int townships) {
    List<String> all =
        register.all().stream()
            .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
            .map(Division::code)
            .toList();
    List<String> chosen =
        Stream.concat(
                all.stream().filter(code -> code.startsWith(PROVINCE)),
                all.stream().filter(code -> !code.startsWith(PROVINCE)))
            .limit(townships)
            .toList();
    return new TrialGeography(
        chosen,
        nearest(chosen, COUNTY_DIGITS, COUNTY_TOWNSHIPS),
        nearest(chosen, PREFECTURE_DIGITS, PREFECTURE_TOWNSHIPS),
        PROVINCE);
  }

  private static String nearest(List<String> townships, int digits, int wanted) {
    Map<String, Long> sizes =
        townships.stream()
            .collect(
                Collectors.groupingBy(
                    code -> code.substring(0, digits), TreeMap::new, Collectors.counting()));
    return sizes.entrySet().stream()
        .min(Comparator.comparingLong(entry -> Math.abs(entry.getValue() - wanted)))
        .orElseThrow()
        .getKey();
  }

  long townshipsIn(String region) {
    return townships.stream().filter(code -> code.startsWith(region)).count();
  }
}
