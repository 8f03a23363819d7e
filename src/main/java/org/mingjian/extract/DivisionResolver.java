package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;

/**
 * Finds the division of a reporting organisation. The name gives candidates; the full names of
 * counties, prefectures and provinces in the text decide between them. A name alone never decides,
 * even where the register has it only once.
 */
final class DivisionResolver {
  private final DivisionRegister register;
  private final PlaceIndex places;

  DivisionResolver(DivisionRegister register, PlaceIndex places) {
    this.register = register;
    this.places = places;
  }

  DivisionResolution resolve(
      @Nullable String organisation,
      @Nullable String kind,
      String prefix,
      String text,
      Contradiction contradiction) {
    if (organisation == null || kind == null) {
      return new DivisionResolution.Unknown(List.of());
    }
    String above = LabelText.simplified(prefix);
    List<Division> candidates = candidates(organisation, kind, above);
    boolean traditional = text.indexOf('縣') >= 0 || text.indexOf('區') >= 0;
    String plain = traditional ? LabelText.simplified(text) : text;
    PlaceEvidence evidence = new PlaceEvidence(plain, organisation, places, candidates.size() > 1);
    Set<String> named = new LinkedHashSet<>();
    Set<String> telling = new HashSet<>(evidence.telling());
    boolean prefixKnown = readPrefix(above, named, telling);
    named.addAll(evidence.named());
    addShortNames(candidates, evidence, named, telling);
    List<Division> near = prefixKnown ? below(above, candidates) : List.of();
    if (near.size() > 1) {
      near = inFront(near, evidence.inFront());
    }
    if (near.size() == 1 && candidates.size() > 1) {
      // A county in front of the unit's name leaves no other, whatever else the text names.
      telling.addAll(codesAbove(near.getFirst()));
    }
    if (candidates.size() == 1) {
      telling.addAll(evidence.mentioned()); // no other is left to be taken for it
    }
    DivisionResolution said =
        near.isEmpty()
            ? withoutCandidate(organisation, renamed(above, candidates), named)
            : resolve(organisation, kind, near, named, telling);
    if (said instanceof DivisionResolution.Ambiguous open && OrganisationName.isTownship(kind)) {
      said = new Neighbours(register, places, plain).decide(organisation, open);
    }
    telling.addAll(evidence.mentioned());
    return withContradiction(said, contradiction, telling);
  }

  private List<String> codesAbove(Division division) {
    return register.path(division.code()).stream().map(Division::code).toList();
  }

  /**
   * The candidates that lie in all places of a prefix: 某县某镇 that the county does not have (any
   * more) is none of those in other counties.
   */
  private List<Division> below(String prefix, List<Division> candidates) {
    List<Division> left = candidates;
    int at = 0;
    while (at < prefix.length()) {
      int length = places.longestAt(prefix, at);
      List<Division> units = places.upper(prefix.substring(at, at + length));
      left =
          left.stream()
              .filter(one -> units.stream().anyMatch(unit -> one.liesIn(unit.code())))
              .toList();
      at += length;
    }
    return left;
  }

  /** The candidates whose county has become another kind of unit: 湟中区 where 湟中县 is written. */
  private List<Division> renamed(String prefix, List<Division> candidates) {
    if (prefix.isEmpty() || "县市区旗".indexOf(prefix.charAt(prefix.length() - 1)) < 0) {
      return List.of();
    }
    String written = prefix.substring(0, prefix.length() - 1);
    return candidates.stream()
        .filter(one -> {
          String county = county(one);
          return county.length() > 2 && written.endsWith(county.substring(0, county.length() - 1));
        })
        .toList();
  }

  private static DivisionResolution withoutCandidate(
      String organisation, List<Division> renamed, Set<String> named) {
    List<String> evidence = new ArrayList<>(named);
    evidence.addFirst(organisation);
    return renamed.isEmpty()
        ? new DivisionResolution.Unknown(evidence)
        : new DivisionResolution.Ambiguous(renamed.stream().map(Division::code).toList(), evidence);
  }

  /** The candidates in counties that stand in front of the unit's name; all where none does. */
  private static List<Division> inFront(List<Division> candidates, Set<String> codes) {
    List<Division> near = lyingIn(candidates, codes, DivisionCode.COUNTY_DIGITS);
    return near.isEmpty() ? candidates : near;
  }

  /** Adds the counties of candidates that the text names although their names are also words. */
  private void addShortNames(
      List<Division> candidates, PlaceEvidence evidence, Set<String> named, Set<String> codes) {
    for (Division candidate : candidates) {
      for (Division unit : register.path(candidate.code())) {
        if (unit.level() == DivisionLevel.COUNTY
            && !codes.contains(unit.code())
            && evidence.namesInShort(unit.name())) {
          named.add(unit.name());
          codes.add(unit.code());
        }
      }
    }
  }

  /**
   * Leaves open what the title says where the text speaks for somebody else, and offers both. A
   * township that the text only mentions counts when it lies in the same county, or in one named.
   */
  private DivisionResolution withContradiction(
      DivisionResolution said, Contradiction contradiction, Set<String> codes) {
    List<String> own =
        switch (said) {
          case DivisionResolution.Resolved resolved -> List.of(resolved.code());
          case DivisionResolution.Ambiguous ambiguous -> ambiguous.candidates();
          case DivisionResolution.Unknown _ -> List.of();
        };
    Set<String> counties = new HashSet<>();
    own.forEach(code -> counties.add(DivisionCode.countyOf(code)));
    codes.stream().filter(DivisionCode::isCounty).forEach(counties::add);
    Set<String> candidates = new LinkedHashSet<>(own);
    Set<String> evidence = new LinkedHashSet<>(said.evidence());
    for (String name : contradiction.signed()) {
      evidence.add(name);
      candidates.addAll(townshipsIn(counties, name));
    }
    for (String name : contradiction.mentioned()) {
      List<String> near = townshipsIn(counties, name);
      if (!near.isEmpty()) {
        evidence.add(name);
        candidates.addAll(near);
      }
    }
    if (!contradiction.self().isEmpty()) {
      evidence.add(contradiction.self());
    }
    if (said.evidence().containsAll(evidence)) {
      return said;
    }
    return candidates.isEmpty()
        ? new DivisionResolution.Unknown(List.copyOf(evidence))
        : new DivisionResolution.Ambiguous(List.copyOf(candidates), List.copyOf(evidence));
  }

  private List<String> townshipsIn(Set<String> counties, String name) {
    return register.named(LabelText.full(name)).stream()
        .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
        .map(Division::code)
        .filter(code -> counties.contains(DivisionCode.countyOf(code)))
        .toList();
  }

  private DivisionResolution resolve(
      String organisation,
      String kind,
      List<Division> candidates,
      Set<String> named,
      Set<String> codes) {
    if (kind.equals("county") && candidates.size() == 1) {
      return new DivisionResolution.Resolved(
          candidates.getFirst().code(), relevant(organisation, named, candidates));
    }
    boolean direct = !kind.equals("county");
    List<Division> inCounty =
        direct ? lyingIn(candidates, codes, DivisionCode.COUNTY_DIGITS) : List.of();
    List<Division> inPrefecture = lyingIn(candidates, codes, DivisionCode.PREFECTURE_DIGITS);
    List<Division> inProvince = lyingIn(candidates, codes, DivisionCode.PROVINCE_DIGITS);
    if (inCounty.stream().map(this::county).distinct().count() > 1) {
      return new DivisionResolution.Ambiguous(
          inCounty.stream().map(Division::code).toList(), relevant(organisation, named, inCounty));
    }
    List<Division> narrowed = candidates;
    for (List<Division> level : List.of(inProvince, inPrefecture, inCounty)) {
      List<Division> both = narrowed.stream().filter(level::contains).toList();
      narrowed = both.isEmpty() ? (level.isEmpty() ? narrowed : level) : both;
    }
    boolean evident = !inCounty.isEmpty() || !inPrefecture.isEmpty() || !inProvince.isEmpty();
    if (narrowed.size() == 1 && evident && noRival(narrowed.getFirst(), inCounty, inPrefecture)) {
      return new DivisionResolution.Resolved(
          narrowed.getFirst().code(), relevant(organisation, named, narrowed));
    }
    List<Division> left = inCounty.size() > 1 && narrowed.size() == 1 ? inCounty : narrowed;
    return new DivisionResolution.Ambiguous(
        left.stream().map(Division::code).toList(), relevant(organisation, named, left));
  }

  private String county(Division unit) {
    String code = DivisionCode.countyOf(unit.code());
    return register.find(code).map(Division::name).orElse(code);
  }

  /** Another candidate whose county is named, while this one's is not, leaves the answer open. */
  private static boolean noRival(
      Division chosen, List<Division> inCounty, List<Division> inPrefecture) {
    if (inCounty.isEmpty()) {
      return inPrefecture.size() <= 1 || !inPrefecture.contains(chosen);
    }
    return inCounty.contains(chosen);
  }

  private static List<Division> lyingIn(List<Division> candidates, Set<String> codes, int digits) {
    return candidates.stream()
        .filter(division ->
            division.code().length() > digits
                && codes.contains(division.code().substring(0, digits)))
        .toList();
  }

  /** The names of the text that lie above the candidates. */
  private List<String> relevant(String organisation, Set<String> named, List<Division> left) {
    Set<String> above = new HashSet<>();
    for (Division division : left) {
      register.path(division.code()).forEach(unit -> above.add(unit.name()));
    }
    Set<String> evidence = new LinkedHashSet<>();
    evidence.add(organisation);
    named.stream().filter(above::contains).forEach(evidence::add);
    return List.copyOf(evidence);
  }

  /** Adds the places of a prefix; false when it names a place that the register does not have. */
  private boolean readPrefix(String prefix, Set<String> named, Set<String> codes) {
    int at = 0;
    while (at < prefix.length()) {
      int length = places.longestAt(prefix, at);
      if (length == 0) {
        return false;
      }
      String name = prefix.substring(at, at + length);
      named.add(name);
      places.upper(name).forEach(division -> codes.add(division.code()));
      at += length;
    }
    return true;
  }

  private List<Division> candidates(String organisation, String kind, String prefix) {
    String name = LabelText.full(organisation);
    if (kind.equals("department")) {
      int length = places.longestAt(prefix, prefix.length() - lastPlace(prefix));
      return length == 0
          ? List.of()
          : places.upper(prefix.substring(prefix.length() - length)).stream()
              .filter(division -> division.level() == DivisionLevel.COUNTY)
              .toList();
    }
    if (name.endsWith("街道办")) {
      name = name.substring(0, name.length() - 1);
    } else if (kind.equals("sub_district") && name.endsWith("办事处")) {
      name = OrganisationName.subDistrict(name);
    }
    boolean township = !kind.equals("county");
    List<Division> found = new ArrayList<>();
    for (String writing : List.of(name, name + "办事处")) {
      for (Division division : register.named(writing)) {
        if (township == (division.level() == DivisionLevel.TOWNSHIP)) {
          found.add(division);
        }
      }
    }
    return found;
  }

  /** How long the last place of a prefix is. */
  private int lastPlace(String prefix) {
    int at = 0;
    int length = 0;
    while (at < prefix.length()) {
      length = places.longestAt(prefix, at);
      if (length == 0) {
        return 0;
      }
      at += length;
    }
    return length;
  }
}
