package org.mingjian.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mingjian.catalogue.Division;

/**
 * Reports that are judged or compared together: those of a county, of a prefecture, or of a named
 * group of units, in all years held.
 */
public final class ReportSet {
  private final String key;
  private final List<Division> units;
  private final List<WaitingReport> waiting;
  private final Set<String> named;
  private final Map<ReportKey, ReportFacts> reports = new TreeMap<>();
  private final Map<String, List<ReportFacts>> byUnit = new HashMap<>();
  private final Map<Integer, List<ReportFacts>> byYear = new TreeMap<>();
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  /**
   * A set of reports.
   *
   * @param key names the set in findings: a division's code, or the name of a group
   * @param units that are expected to report, in the order of their codes
   * @param reports at most one for each unit and year
   * @param waiting reports not placed yet that may belong here
   */
  public ReportSet(
      String key, List<Division> units, List<ReportFacts> reports, List<WaitingReport> waiting) {
    this(key, units, reports, waiting, Set.of());
  }

  /**
   * A set in which the units of a named group are compared with each other, and the others among
   * themselves.
   *
   * @param named codes of the units of the group; empty where all are compared with all
   */
  public ReportSet(
      String key,
      List<Division> units,
      List<ReportFacts> reports,
      List<WaitingReport> waiting,
      Set<String> named) {
    this.key = key;
    this.named = Set.copyOf(named);
    this.units = List.copyOf(units);
    this.waiting = List.copyOf(waiting);
    for (ReportFacts report : reports) {
      if (this.reports.put(report.key(), report) != null) {
        throw new IllegalArgumentException("two reports of " + report.key());
      }
    }
    for (ReportFacts report : this.reports.values()) {
      byUnit.computeIfAbsent(report.division().code(), code -> new ArrayList<>()).add(report);
      byYear.computeIfAbsent(report.year(), year -> new ArrayList<>()).add(report);
    }
  }

  public String key() {
    return key;
  }

  /** Units that are expected to report. */
  public List<Division> units() {
    return units;
  }

  /** The units that a named group sets apart from the others; empty where all are together. */
  public Set<String> named() {
    return named;
  }

  public List<WaitingReport> waiting() {
    return waiting;
  }

  /** Years with at least one report. */
  public NavigableSet<Integer> years() {
    return new TreeSet<>(byYear.keySet());
  }

  /** All reports, in the order of units, then years. */
  public List<ReportFacts> all() {
    return List.copyOf(reports.values());
  }

  public Optional<ReportFacts> report(String division, int year) {
    return Optional.ofNullable(reports.get(new ReportKey(division, year)));
  }

  /** The reports of a year, in the order of the units. */
  public List<ReportFacts> ofYear(int year) {
    return Collections.unmodifiableList(byYear.getOrDefault(year, List.of()));
  }

  /** The reports of a unit, the oldest first. */
  public List<ReportFacts> ofUnit(String division) {
    return Collections.unmodifiableList(byUnit.getOrDefault(division, List.of()));
  }

  public boolean holds(String division) {
    return byUnit.containsKey(division);
  }

  /**
   * What several rules work out of these reports, made once and kept as long as the set.
   *
   * @param make a pure function of the set; always the same one for a type
   */
  public <T> T derived(Class<T> type, Function<ReportSet, T> make) {
    return type.cast(derived.computeIfAbsent(type, key -> make.apply(this)));
  }
}
