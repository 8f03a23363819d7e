package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.document.ReadingTime;

/**
 * Tells townships of one name apart by the other townships that a text names, where it names no
 * county. One neighbour is chance; several that lie together in the county of one candidate only
 * are none.
 */
final class Neighbours {
  /** So many townships of one county leave out the other candidates. */
  private static final int FEWEST = 2;

  /** So many decide. */
  private static final int SURE = 3;

  /** What a township calls itself, or all of them, by. */
  private static final String OWN = "我本全各该";

  private final DivisionRegister register;
  private final PlaceIndex places;
  private final String text;

  Neighbours(DivisionRegister register, PlaceIndex places, String text) {
    this.register = register;
    this.places = places;
    this.text = text;
  }

  /** What the neighbours leave of several candidates; the same where they tell nothing. */
  DivisionResolution decide(String organisation, DivisionResolution.Ambiguous open) {
    Map<String, Set<String>> named = byCounty(organisation, open.candidates());
    List<String> near = new ArrayList<>();
    for (String candidate : open.candidates()) {
      if (named.getOrDefault(DivisionCode.countyOf(candidate), Set.of()).size() >= FEWEST) {
        near.add(candidate);
      }
    }
    if (near.isEmpty() || near.size() == open.candidates().size()) {
      return open;
    }
    List<String> evidence = new ArrayList<>(open.evidence());
    near.forEach(one -> evidence.addAll(named.getOrDefault(DivisionCode.countyOf(one), Set.of())));
    Set<String> own = named.getOrDefault(DivisionCode.countyOf(near.getFirst()), Set.of());
    boolean alone = named.values().stream().allMatch(own::containsAll);
    return near.size() == 1 && alone && own.size() >= SURE
        ? new DivisionResolution.Resolved(near.getFirst(), evidence)
        : new DivisionResolution.Ambiguous(near, evidence);
  }

  /** The other townships that the text names, by those counties of candidates that have them. */
  private Map<String, Set<String>> byCounty(String organisation, List<String> candidates) {
    Set<String> counties = new HashSet<>();
    candidates.forEach(candidate -> counties.add(DivisionCode.countyOf(candidate)));
    Map<String, Set<String>> named = new HashMap<>();
    for (int end = 3; end <= text.length(); end++) {
      if ("镇乡道".indexOf(text.charAt(end - 1)) < 0 || OWN.indexOf(text.charAt(end - 2)) >= 0) {
        continue;
      }
      ReadingTime.check();
      String name = places.townshipBefore(text, end);
      if (name == null || organisation.endsWith(name)) {
        continue;
      }
      for (Division division : register.named(name)) {
        boolean township = division.level() == DivisionLevel.TOWNSHIP;
        if (township && counties.contains(DivisionCode.countyOf(division.code()))) {
          named
              .computeIfAbsent(DivisionCode.countyOf(division.code()), county -> new TreeSet<>())
              .add(name);
        }
      }
    }
    return named;
  }
}
