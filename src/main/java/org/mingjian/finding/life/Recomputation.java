package org.mingjian.finding.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Judge;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.ReportSet;
import org.mingjian.finding.Rule;
import org.mingjian.finding.Settings;
import org.mingjian.finding.Slice;
import org.mingjian.finding.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a judgement changes in what was found before. Pure, and the same judgement once more changes
 * nothing.
 */
final class Recomputation {
  private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

  /** A finding as it is stored, without what is shown of it. */
  record Known(
      long id,
      Subject subject,
      String evidenceHash,
      String contentHash,
      FindingState state,
      @Nullable FindingState closedFrom,
      @Nullable Closing closing,
      long lastStep) {}

  /** What has to be written. */
  sealed interface Change {
    /** Found for the first time. */
    record Add(Finding finding) implements Change {}

    /**
     * Found again, and something about it has changed.
     *
     * @param action the step to note, null where only places, limits or peers have changed
     * @param state the state from now on
     */
    record Update(
        Known known, Finding finding, FindingStep.@Nullable Action action, FindingState state)
        implements Change {}

    /** Not found again. */
    record Close(Known known) implements Change {}
  }

  private final Map<String, Rule> rules = new HashMap<>();
  private final Slice slice;
  private final Map<String, Finding> found = new LinkedHashMap<>();
  private final Set<Subject> holding = new HashSet<>();
  private final Set<Subject> unassessable = new HashSet<>();
  private final Map<ReportKey, Map<String, Map<String, Integer>>> unassessed = new TreeMap<>();

  Recomputation(Judge judge, Slice slice, List<Assessment> assessments) {
    judge.rules().forEach(rule -> rules.put(rule.id(), rule));
    this.slice = slice;
    for (Assessment assessment : assessments) {
      Subject subject = assessment.subject();
      switch (assessment) {
        case Assessment.Holds _ -> holding.add(subject);
        case Assessment.Broken(Finding finding) -> {
          if (found.putIfAbsent(finding.fingerprint(), finding) != null) {
            // The first one stays; the county must not go without the others.
            LOG.error("a rule found the same thing twice: {}", finding.fingerprint());
          }
        }
        case Assessment.NotAssessable none -> {
          unassessable.add(subject);
          unassessable.add(whole(subject));
          unassessed
              .computeIfAbsent(
                  new ReportKey(subject.division(), subject.year()), key -> new TreeMap<>())
              .computeIfAbsent(subject.rule(), rule -> new TreeMap<>())
              .merge(code(none.reason()), 1, Integer::sum);
        }
      }
    }
  }

  private static String code(Assessment.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private static Subject whole(Subject subject) {
    return new Subject(subject.rule(), subject.division(), subject.year(), "");
  }

  /** The changes, in the order of the judgement, closed findings last. */
  List<Change> changes(List<Known> before) {
    Map<String, Known> byFingerprint = new LinkedHashMap<>();
    before.forEach(known -> byFingerprint.put(known.subject().fingerprint(), known));
    List<Change> changes = new ArrayList<>();
    for (Finding finding : found.values()) {
      Known known = byFingerprint.remove(finding.fingerprint());
      if (known == null) {
        changes.add(new Change.Add(finding));
      } else if (known.state() == FindingState.CLOSED
          || !known.contentHash().equals(FindingContent.hash(finding))) {
        changes.add(update(known, finding));
      }
    }
    for (Known known : byFingerprint.values()) {
      if (known.state() != FindingState.CLOSED && covers(known.subject())) {
        changes.add(new Change.Close(known));
      }
    }
    return changes;
  }

  private static Change update(Known known, Finding finding) {
    boolean same = known.evidenceHash().equals(finding.evidenceHash());
    FindingState from = known.closedFrom();
    if (known.state() == FindingState.CLOSED && from != null) {
      return same
          ? new Change.Update(known, finding, FindingStep.Action.RETURNED, back(known, from))
          : new Change.Update(known, finding, FindingStep.Action.REOPENED, FindingState.OPEN);
    }
    if (same) {
      return new Change.Update(known, finding, null, known.state());
    }
    return known.state().isDecided()
        ? new Change.Update(known, finding, FindingStep.Action.REOPENED, FindingState.OPEN)
        : new Change.Update(known, finding, FindingStep.Action.CHANGED, known.state());
  }

  /**
   * The state in which a finding comes back on the same figures: what was said of them holds. A
   * fault that was confirmed and mended, and is there again, is a new question.
   */
  private static FindingState back(Known known, FindingState from) {
    return from == FindingState.CONFIRMED && known.closing() == Closing.NEW_VERSION
        ? FindingState.OPEN
        : from;
  }

  /** Whether the judgement would have found it again. */
  private boolean covers(Subject subject) {
    Rule rule = rules.get(subject.rule());
    return rule == null
        ? slice instanceof Slice.Everything
        : slice.covers(rule, subject.division(), subject.year());
  }

  /**
   * Why a finding was not found again.
   *
   * @param evidence what it rested on
   * @param madeWith the version of the settings that it was made with
   * @param withdrawn reports that were taken back
   */
  Closing closing(
      Subject subject,
      List<Evidence> evidence,
      long madeWith,
      ReportSet reports,
      Settings settings,
      Set<Long> withdrawn) {
    if (settings.off().contains(subject.rule())) {
      return Closing.RULE_OFF;
    }
    if (evidence.stream().anyMatch(place -> withdrawn.contains(place.report()))) {
      return Closing.WITHDRAWN;
    }
    if (!holding.contains(subject)
        && (unassessable.contains(subject) || unassessable.contains(whole(subject)))) {
      return Closing.NOT_ASSESSABLE;
    }
    if (evidence.isEmpty() && reports.report(subject.division(), subject.year()).isPresent()) {
      return Closing.REPORT_CAME;
    }
    for (Evidence place : evidence) {
      ReportFacts now = reports.report(place.key().division(), place.key().year()).orElse(null);
      if (now != null && now.id() != place.report()) {
        return Closing.NEW_VERSION;
      }
    }
    if (evidence.stream().anyMatch(place -> corrected(place, reports))) {
      return Closing.CORRECTION;
    }
    return madeWith == settings.version() ? Closing.OTHER : Closing.SETTINGS;
  }

  private static boolean corrected(Evidence place, ReportSet reports) {
    String indicator = place.indicator();
    return indicator != null
        && reports
            .report(place.key().division(), place.key().year())
            .flatMap(report -> report.fact(indicator))
            .map(fact -> fact.number().map(number -> number.toPlainString()).orElse(null))
            .filter(figure -> !Objects.equals(figure, place.figure()))
            .isPresent();
  }

  /**
   * How many subjects could not be judged, for the reports where that has changed; an empty map
   * where all could.
   */
  Map<ReportKey, Map<String, Map<String, Integer>>> unassessed(
      Map<ReportKey, Map<String, Map<String, Integer>>> before) {
    Map<ReportKey, Map<String, Map<String, Integer>>> now = new TreeMap<>();
    before.forEach((key, byRule) -> {
      Map<String, Map<String, Integer>> kept = new TreeMap<>(byRule);
      kept.keySet().removeIf(rule -> covers(new Subject(rule, key.division(), key.year(), "")));
      now.put(key, kept);
    });
    unassessed.forEach(
        (key, byRule) -> now.computeIfAbsent(key, none -> new TreeMap<>()).putAll(byRule));
    now.entrySet()
        .removeIf(entry -> entry.getValue().equals(before.getOrDefault(entry.getKey(), Map.of())));
    return now;
  }
}
