package org.mingjian.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The register of China's divisions, {@code db/reference/divisions.csv}, held in memory. */
public final class DivisionRegister {
  /** The county of the demonstration, which does not exist. */
  public static final String DEMONSTRATION = "990101";

  private static final String RESOURCE = "/db/reference/divisions.csv";
  private static final String DEMONSTRATION_RESOURCE = "/db/reference/demo-divisions.csv";

  private final Map<String, Division> byCode = new LinkedHashMap<>();
  private final Map<String, List<Division>> byName = new HashMap<>();
  private final Map<String, List<Division>> byParent = new HashMap<>();
  private final Map<String, List<Division>> townships = new HashMap<>();
  private final List<Division> all;

  private DivisionRegister(List<Division> divisions) {
    for (Division division : divisions) {
      if (byCode.put(division.code(), division) != null) {
        throw new IllegalStateException("division twice: " + division.code());
      }
      byName.computeIfAbsent(division.name(), name -> new ArrayList<>()).add(division);
      String parent = division.parent() == null ? "" : division.parent();
      byParent.computeIfAbsent(parent, code -> new ArrayList<>()).add(division);
      if (division.level() == DivisionLevel.TOWNSHIP) {
        String county = DivisionCode.countyOf(division.code());
        townships.computeIfAbsent(county, code -> new ArrayList<>()).add(division);
      }
    }
    all = List.copyOf(byCode.values());
  }

  /** Reads the register from the class path. */
  public static DivisionRegister load() {
    return of(CsvTable.records(RESOURCE).stream().map(DivisionRegister::division).toList());
  }

  /** The register and, after it, the fictional divisions of the demonstration. */
  public static DivisionRegister loadWithDemonstration() {
    return load().with(CsvTable.records(DEMONSTRATION_RESOURCE));
  }

  /** This register and, after it, the divisions of a file in the same columns that it lacks. */
  public DivisionRegister with(Path file) throws IOException {
    return with(CsvTable.records(file));
  }

  private DivisionRegister with(List<CSVRecord> records) {
    List<Division> divisions = new ArrayList<>(byCode.values());
    records.stream()
        .map(DivisionRegister::division)
        .filter(division -> !byCode.containsKey(division.code()))
        .forEach(divisions::add);
    return of(divisions);
  }

  private static Division division(CSVRecord record) {
    String parent = record.get("parent");
    return new Division(
        record.get("code"),
        parent.isEmpty() ? null : parent,
        DivisionLevel.of(record.get("level")),
        record.get("name"));
  }

  /** A register of the divisions given, for example with those that an installation adds. */
  public static DivisionRegister of(List<Division> divisions) {
    return new DivisionRegister(divisions);
  }

  /** Whether the fictional divisions are in it, which only those of a demonstration are. */
  public boolean holdsDemonstration() {
    return byCode.containsKey(DEMONSTRATION);
  }

  public List<Division> all() {
    return all;
  }

  /** The townships whose codes begin with that of a county. */
  public List<Division> townships(String county) {
    return Collections.unmodifiableList(townships.getOrDefault(county, List.of()));
  }

  public Optional<Division> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All divisions of exactly this name, in the order of their codes. */
  public List<Division> named(String name) {
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  /** The units directly below a division; the provinces for the empty code. */
  public List<Division> children(String code) {
    return List.copyOf(byParent.getOrDefault(code, List.of()));
  }

  /** The division and all above it, from the province down; empty for an unknown code. */
  public List<Division> path(String code) {
    List<Division> path = new ArrayList<>();
    for (Optional<Division> at = find(code); at.isPresent(); at = parent(at.get())) {
      path.addFirst(at.get());
    }
    return List.copyOf(path);
  }

  /**
   * The path as people know it: prefectures that are none, such as 市辖区, are left out, and one that
   * is a single county of its own name is that county. The division itself is always the last.
   */
  public List<Division> shownPath(String code) {
    List<Division> shown = new ArrayList<>();
    for (Division division : path(code)) {
      boolean itself = division.code().equals(code);
      boolean known = !division.isPlaceholder() && meant(division.code()).equals(division.code());
      if (itself || known) {
        shown.add(division);
      }
    }
    return List.copyOf(shown);
  }

  /**
   * How many digits the codes of the units have that a division is compared by: those of the next
   * level, and of the one after it for a municipality, whose prefectures are none.
   *
   * @param code empty for the country
   */
  public int lengthBelow(String code) {
    return switch (code.length()) {
      case 0 -> DivisionCode.PROVINCE_DIGITS;
      case DivisionCode.PROVINCE_DIGITS ->
          isMunicipality(code) ? DivisionCode.COUNTY_DIGITS : DivisionCode.PREFECTURE_DIGITS;
      case DivisionCode.PREFECTURE_DIGITS -> DivisionCode.COUNTY_DIGITS;
      default -> DivisionCode.TOWNSHIP_DIGITS;
    };
  }

  /** The units that a division is compared by, in the order of their codes. */
  public List<Division> below(String code) {
    return isMunicipality(code)
        ? children(code).stream().flatMap(level -> children(level.code()).stream()).toList()
        : children(code);
  }

  private boolean isMunicipality(String code) {
    List<Division> levels = byParent.getOrDefault(code, List.of());
    return !levels.isEmpty() && levels.stream().allMatch(Division::isPlaceholder);
  }

  /**
   * The division that a reader means by a code: a prefecture that is a single county of its own
   * name is that county, and the levels within a municipality are the municipality.
   */
  public String meant(String code) {
    Division division = byCode.get(code);
    if (division == null || division.level() != DivisionLevel.PREFECTURE) {
      return code;
    }
    String parent = division.parent();
    if (parent != null && isMunicipality(parent)) {
      return parent;
    }
    List<Division> counties = byParent.getOrDefault(code, List.of());
    return counties.size() == 1 && counties.getFirst().name().equals(division.name())
        ? counties.getFirst().code()
        : code;
  }

  private Optional<Division> parent(Division division) {
    return division.parent() == null ? Optional.empty() : find(division.parent());
  }
}
