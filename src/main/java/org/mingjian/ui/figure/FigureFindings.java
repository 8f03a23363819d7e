package org.mingjian.ui.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mingjian.compare.Point;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.life.FindingMark;

/** The findings that stand at the figures of the townships of one county. */
public final class FigureFindings {
  private record Cell(String unit, int year, String indicator) {}

  /**
   * Findings of one kind at one figure.
   *
   * @param id of the sign in a chart, which {@link FigureLinks} leads on
   * @param label what they are, in the reader's language
   */
  public record Group(FindingKind kind, int count, String id, String label) {}

  private final Map<Cell, List<FindingMark>> marks = new HashMap<>();
  private final boolean judged;
  private final UnaryOperator<String> ruleName;
  private final FigureTexts.Translation translation;

  /**
   * Sorts findings by the cells that they rest on; those that rest on none belong to no figure.
   *
   * @param judged whether the county was judged at all
   * @param ruleName a rule's id to its name in the reader's language
   */
  public FigureFindings(
      List<FindingMark> found,
      boolean judged,
      UnaryOperator<String> ruleName,
      FigureTexts.Translation translation) {
    this.judged = judged;
    this.ruleName = ruleName;
    this.translation = translation;
    for (FindingMark mark : found) {
      String indicator = mark.indicator();
      if (indicator != null) {
        marks
            .computeIfAbsent(
                new Cell(mark.division(), mark.year(), indicator), cell -> new ArrayList<>())
            .add(mark);
      }
    }
  }

  /** Where no single county is shown, so that nothing is marked. */
  public static FigureFindings none(FigureTexts.Translation translation) {
    return new FigureFindings(List.of(), false, rule -> rule, translation);
  }

  public boolean judged() {
    return judged;
  }

  /**
   * What stands at a figure, or at a cell of a sum: one group for each kind, the heaviest first.
   */
  public List<Group> of(Point point) {
    Map<FindingKind, Map<Long, FindingMark>> kinds = new EnumMap<>(FindingKind.class);
    // A finding may rest on several cells of a sum; it is counted once.
    for (String indicator : new HashSet<>(point.measure().indicators())) {
      marks
          .getOrDefault(new Cell(point.unit(), point.year(), indicator), List.of())
          .forEach(mark ->
              kinds
                  .computeIfAbsent(mark.kind(), kind -> new LinkedHashMap<>())
                  .merge(mark.finding(), mark, (one, other) -> one.first() ? one : other));
    }
    List<Group> groups = new ArrayList<>();
    kinds.forEach((kind, found) -> groups.add(group(kind, List.copyOf(found.values()), point)));
    return groups;
  }

  private Group group(FindingKind kind, List<FindingMark> found, Point point) {
    Set<String> rules =
        found.stream().map(FindingMark::rule).collect(Collectors.toCollection(TreeSet::new));
    String label =
        translation.of(
            "figure.findings",
            translation.of("chart.finding." + kind.code()),
            found.size(),
            rules.stream()
                .map(ruleName)
                .collect(Collectors.joining(translation.of("figure.findings.separator"))));
    String id =
        found.size() == 1
            ? FigureLinks.finding(found.getFirst().finding(), point)
            : FigureLinks.findings(kind, rules, found.stream().allMatch(FindingMark::first), point);
    return new Group(kind, found.size(), id, label);
  }
}
