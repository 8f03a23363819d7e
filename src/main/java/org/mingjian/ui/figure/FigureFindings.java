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
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.life.DoubtCount;
import org.mingjian.finding.life.FindingMark;

/**
 * The findings that stand at the figures of the townships of one county, and the open doubts that
 * sums over townships take in: a sum is as sure as its least sure part.
 */
public final class FigureFindings {
  private record Cell(String unit, int year, String indicator) {}

  /**
   * Findings of one kind at one figure.
   *
   * @param id of the sign in a chart, which {@link FigureLinks} leads on
   * @param label what they are, in the reader's language
   */
  public record Group(FindingKind kind, int count, String id, String label) {}

  private static final List<Integer> LENGTHS =
      List.of(
          0,
          DivisionCode.PROVINCE_DIGITS,
          DivisionCode.PREFECTURE_DIGITS,
          DivisionCode.COUNTY_DIGITS,
          DivisionCode.TOWNSHIP_DIGITS);

  private final Map<Cell, List<FindingMark>> marks = new HashMap<>();
  private final Map<Cell, List<DoubtCount>> doubts = new HashMap<>();
  private final boolean judged;
  private final UnaryOperator<String> ruleName;
  private final FigureTexts.Translation translation;

  /**
   * Sorts findings by the cells that they rest on; those that rest on none belong to no figure.
   *
   * @param counted the doubts of all sums that are shown
   * @param judged whether the county was judged at all
   * @param ruleName a rule's id to its name in the reader's language
   */
  public FigureFindings(
      List<FindingMark> found,
      List<DoubtCount> counted,
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
    counted.forEach(this::count);
  }

  private void count(DoubtCount doubt) {
    for (int length : LENGTHS) {
      if (length <= doubt.unit().length()) {
        doubts
            .computeIfAbsent(
                new Cell(doubt.unit().substring(0, length), doubt.year(), doubt.indicator()),
                cell -> new ArrayList<>())
            .add(doubt);
      }
    }
  }

  /** Where no single county is shown, so that nothing is marked. */
  public static FigureFindings none(FigureTexts.Translation translation) {
    return new FigureFindings(List.of(), List.of(), false, rule -> rule, translation);
  }

  public boolean judged() {
    return judged;
  }

  /**
   * What stands at a figure, or at a cell of a sum: one group for each kind, the heaviest first.
   */
  public List<Group> of(Point point) {
    if (!DivisionCode.isTownship(point.unit())) {
      return ofSum(point);
    }
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

  /** The doubts that a figure takes in. */
  private List<DoubtCount> doubts(String unit, int year, Measure measure) {
    return new HashSet<>(measure.indicators())
        .stream()
            .flatMap(indicator ->
                doubts.getOrDefault(new Cell(unit, year, indicator), List.of()).stream())
            .toList();
  }

  /** How many amounts in doubt a figure takes in. */
  public int doubts(Point point) {
    return figures(doubts(point.unit(), point.year(), point.measure()));
  }

  /** How many cells of reports are doubted; several findings may doubt one. */
  private static int figures(List<DoubtCount> doubts) {
    return (int)
        doubts.stream()
            .flatMap(doubt ->
                doubt.divisions().stream().map(division -> division + " " + doubt.indicator()))
            .distinct()
            .count();
  }

  /** The units, as they were counted, whose figure is in doubt. */
  public Set<String> doubted(String region, int year, Measure measure) {
    return doubts(region, year, measure).stream()
        .map(DoubtCount::unit)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Group> ofSum(Point point) {
    Map<FindingKind, List<DoubtCount>> kinds = new EnumMap<>(FindingKind.class);
    doubts(point.unit(), point.year(), point.measure())
        .forEach(
            doubt -> kinds.computeIfAbsent(doubt.kind(), kind -> new ArrayList<>()).add(doubt));
    List<Group> groups = new ArrayList<>();
    kinds.forEach((kind, found) -> {
      // A finding may doubt several cells of the sum; it is counted once.
      Set<Long> findings =
          found.stream()
              .flatMap(doubt -> doubt.findings().stream())
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> rules =
          found.stream().map(DoubtCount::rule).collect(Collectors.toCollection(TreeSet::new));
      String label =
          translation.of(
              "figure.doubts",
              figures(found),
              findings.size(),
              rules.stream()
                  .map(ruleName)
                  .collect(Collectors.joining(translation.of("figure.findings.separator"))));
      String id =
          findings.size() == 1
              ? FigureLinks.finding(findings.iterator().next(), point)
              : FigureLinks.findings(kind, rules, point);
      groups.add(new Group(kind, findings.size(), id, label));
    });
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
            : FigureLinks.findings(kind, rules, point);
    return new Group(kind, found.size(), id, label);
  }
}
