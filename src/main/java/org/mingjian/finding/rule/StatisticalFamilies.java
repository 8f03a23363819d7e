package org.mingjian.finding.rule;

import java.util.List;
import java.util.Optional;
import org.mingjian.finding.Subject;

/** The families within which each statistical rule keeps the false discovery rate. */
public final class StatisticalFamilies {
  private StatisticalFamilies() {}

  /** The rules that flag what is unusual at a stated rate. */
  public static List<String> rules() {
    return List.of("outlier.peer", "outlier.history", "outlier.change", "outlier.rate");
  }

  /**
   * The family of a subject within its county: a matter and a year, or a matter in all years; empty
   * for other rules.
   */
  public static Optional<String> of(Subject subject) {
    return switch (subject.rule()) {
      case "outlier.rate" -> Optional.of("rates/" + subject.year());
      case "outlier.history" -> Optional.of(matter(subject));
      case "outlier.peer", "outlier.change" -> Optional.of(matter(subject) + "/" + subject.year());
      default -> Optional.empty();
    };
  }

  private static String matter(Subject subject) {
    return Family.ALL.stream()
        .filter(family -> family.indicators().contains(subject.part()))
        .map(Family::name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("of no family: " + subject));
  }
}
