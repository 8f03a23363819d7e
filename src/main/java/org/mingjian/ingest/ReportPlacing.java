package org.mingjian.ingest;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.extract.DivisionResolution;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.Problem;
import org.mingjian.report.Placement;
import org.mingjian.report.WaitReason;

/**
 * Decides where a report belongs. Only a township's report with figures is filed without a person,
 * and only when the text, or the county that the importing person gave, leaves exactly one
 * township.
 */
final class ReportPlacing {
  private static final Set<String> TOWNSHIP_KINDS = Set.of("township", "sub_district");

  private final DivisionRegister register;

  ReportPlacing(DivisionRegister register) {
    this.register = register;
  }

  /**
   * A placement with the divisions to choose from.
   *
   * @param candidates the first ones first; empty where the text names none
   */
  record Placed(Placement placement, List<String> candidates) {
    Placed {
      candidates = List.copyOf(candidates);
    }
  }

  /** The township that fits, or why none does. */
  private sealed interface Answer {
    record Township(String code, String status) implements Answer {}

    record Open(WaitReason reason, List<String> candidates) implements Answer {}
  }

  Placed place(ExtractedReport report, @Nullable String county) {
    Set<WaitReason> reasons = EnumSet.noneOf(WaitReason.class);
    Integer year = report.year();
    if (year == null) {
      reasons.add(WaitReason.YEAR_UNKNOWN);
    }
    if (report.form() == null && report.narrative().isEmpty()) {
      reasons.add(WaitReason.NO_FIGURES);
    }
    return switch (answer(report, county)) {
      case Answer.Township(String code, String status) ->
          new Placed(
              year != null && reasons.isEmpty()
                  ? new Placement.Placed(code, year, status)
                  : new Placement.Waiting(List.copyOf(reasons)),
              List.of(code));
      case Answer.Open(WaitReason reason, List<String> candidates) -> {
        reasons.add(reason);
        yield new Placed(new Placement.Waiting(List.copyOf(reasons)), candidates);
      }
    };
  }

  private Answer answer(ExtractedReport report, @Nullable String county) {
    String kind = report.organisationKind();
    if (kind != null && !TOWNSHIP_KINDS.contains(kind)) {
      return new Answer.Open(WaitReason.NOT_TOWNSHIP, named(report.division()));
    }
    Answer answer = ofDivision(report, county);
    // Where the text speaks for another unit than the title, the county decides nothing.
    return answer instanceof Answer.Township(String code, String _) && speaksForTwo(report)
        ? new Answer.Open(WaitReason.DIVISION_AMBIGUOUS, List.of(code))
        : answer;
  }

  private static boolean speaksForTwo(ExtractedReport report) {
    return report.problems().stream()
        .anyMatch(problem -> problem.code().equals(Problem.ORGANISATION_MISMATCH));
  }

  private Answer ofDivision(ExtractedReport report, @Nullable String county) {
    return switch (report.division()) {
      case DivisionResolution.Resolved resolved -> resolved(report, resolved.code(), county);
      case DivisionResolution.Ambiguous ambiguous -> ambiguous(report, ambiguous, county);
      case DivisionResolution.Unknown _ -> unknown(report, county);
    };
  }

  private Answer resolved(ExtractedReport report, String code, @Nullable String county) {
    Optional<Division> division = register.find(code);
    if (division.isEmpty()) {
      return new Answer.Open(WaitReason.DIVISION_UNKNOWN, namesakes(report, county));
    }
    if (division.get().level() != DivisionLevel.TOWNSHIP) {
      return new Answer.Open(WaitReason.NOT_TOWNSHIP, List.of(code));
    }
    if (county != null && !division.get().liesIn(county)) {
      return contradiction(List.of(code), namesakes(report, county));
    }
    return new Answer.Township(code, "resolved");
  }

  private Answer ambiguous(
      ExtractedReport report, DivisionResolution.Ambiguous ambiguous, @Nullable String county) {
    List<String> candidates = ambiguous.candidates();
    if (county == null) {
      return new Answer.Open(WaitReason.DIVISION_AMBIGUOUS, candidates);
    }
    List<String> inside =
        candidates.stream()
            .filter(code -> code.startsWith(county))
            .filter(this::isTownship)
            .toList();
    return switch (inside.size()) {
      case 0 -> contradiction(candidates, namesakes(report, county));
      case 1 -> new Answer.Township(inside.getFirst(), "county");
      default -> new Answer.Open(WaitReason.DIVISION_AMBIGUOUS, inside);
    };
  }

  private Answer unknown(ExtractedReport report, @Nullable String county) {
    List<String> namesakes = namesakes(report, county);
    if (county != null && namesakes.size() == 1) {
      return new Answer.Township(namesakes.getFirst(), "county");
    }
    return new Answer.Open(
        namesakes.size() > 1 ? WaitReason.DIVISION_AMBIGUOUS : WaitReason.DIVISION_UNKNOWN,
        namesakes);
  }

  /** The text speaks for one place, the person for another: both are offered, the text's first. */
  private static Answer contradiction(List<String> text, List<String> person) {
    Set<String> both = new LinkedHashSet<>(text);
    both.addAll(person);
    return new Answer.Open(WaitReason.COUNTY_CONTRADICTS, List.copyOf(both));
  }

  /** The townships of the county that bear the organisation's name; none without a county. */
  private List<String> namesakes(ExtractedReport report, @Nullable String county) {
    String organisation = report.organisation();
    if (organisation == null || county == null) {
      return List.of();
    }
    return register.named(organisation).stream()
        .filter(division -> division.level() == DivisionLevel.TOWNSHIP && division.liesIn(county))
        .map(Division::code)
        .toList();
  }

  private boolean isTownship(String code) {
    return register.find(code).filter(at -> at.level() == DivisionLevel.TOWNSHIP).isPresent();
  }

  private static List<String> named(DivisionResolution division) {
    return switch (division) {
      case DivisionResolution.Resolved resolved -> List.of(resolved.code());
      case DivisionResolution.Ambiguous ambiguous -> ambiguous.candidates();
      case DivisionResolution.Unknown _ -> List.of();
    };
  }
}
