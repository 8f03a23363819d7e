package org.mingjian.finding.life;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.RuleDefinition;
import org.mingjian.report.OriginalFiles;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.ScopedDatabase;

/** Findings as screens list them, show them and let people decide about them. */
public final class FindingStore {
  /** More are not decided at once; a list that long has been read by nobody. */
  public static final int MOST_AT_ONCE = 2000;

  private static final int LONGEST_NAME = 250;

  private final ScopedDatabase database;
  private final AuditRepository audit;
  private final OriginalFiles originals;
  private final RuleCatalogue rules;
  private final FindingMessages messages;
  private final FindingQueries queries = new FindingQueries();
  private final FindingRepository repository;

  public FindingStore(
      ScopedDatabase database,
      AuditRepository audit,
      OriginalFiles originals,
      RuleCatalogue rules,
      FindingMessages messages,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.originals = originals;
    this.rules = rules;
    this.messages = messages;
    this.repository = new FindingRepository(clock);
  }

  /** A page of a list. */
  public List<StoredFinding> list(
      Actor actor, FindingFilter filter, FindingOrder order, int offset, int limit) {
    return database.read(
        actor,
        context ->
            queries.list(context, actor.scope(), filter, named(filter), order, offset, limit));
  }

  /**
   * A page of a list by the findings' numbers: who walks through the pages meets every finding
   * once, whatever is judged meanwhile.
   *
   * @param after the number behind which the page begins; 0 for the first page
   */
  public List<StoredFinding> page(Actor actor, FindingFilter filter, long after, int limit) {
    return database.read(
        actor,
        context -> queries.page(context, actor.scope(), filter, named(filter), after, limit));
  }

  /** How many findings each choice in the filter gives. */
  public FindingCounts counts(Actor actor, FindingFilter filter) {
    return database.read(
        actor, context -> queries.counts(context, actor.scope(), filter, named(filter)));
  }

  /** All findings of a list as they are now, for a bulk decision; {@link #MOST_AT_ONCE} of them. */
  public List<FindingSeen> seen(Actor actor, FindingFilter filter) {
    return database.read(
        actor,
        context -> queries.seen(context, actor.scope(), filter, named(filter), MOST_AT_ONCE));
  }

  /** Some findings as they are now, so that what was done to them can be taken back. */
  public List<FindingSeen> seen(Actor actor, Collection<Long> findings) {
    return database.read(actor, context -> queries.seen(context, actor.scope(), findings));
  }

  /** A finding's page; nothing when it is unknown or outside the scope. */
  public Optional<FindingDetail> find(Actor actor, long id) {
    return database.read(actor, context -> queries.find(context, actor.scope(), id));
  }

  /** The finding before and after in a list; nothing when it is not in the list. */
  public Optional<Neighbours> neighbours(
      Actor actor, FindingFilter filter, FindingOrder order, long id) {
    return database.read(
        actor,
        context -> queries.neighbours(context, actor.scope(), filter, named(filter), order, id));
  }

  /** Where some findings stand in a list; nothing when none of them is in it. */
  public Optional<Places> places(
      Actor actor, FindingFilter filter, FindingOrder order, Collection<Long> ids) {
    return database.read(
        actor,
        context -> queries.places(context, actor.scope(), filter, named(filter), order, ids));
  }

  /** The findings that stand and rest on a report, the heaviest first. */
  public List<StoredFinding> ofReport(Actor actor, long report) {
    return database.read(actor, context -> queries.ofReport(context, actor.scope(), report));
  }

  /**
   * What stands at the figures of a region: the places of its findings, and the open doubts about
   * figures by the units directly below it.
   *
   * @param marked years of the places, not of the findings: a finding about last year's figure
   *     marks both
   * @param length of the codes of the units by which doubts are counted
   * @param summed years of the doubted figures
   */
  public FigureMarks atFigures(
      Actor actor,
      String region,
      Collection<Integer> marked,
      int length,
      Collection<Integer> summed) {
    return database.read(
        actor,
        context -> FigureMarkQueries.of(context, actor.scope(), region, marked, length, summed));
  }

  /** How many findings stand that rest on each of some reports; those without are left out. */
  public Map<Long, Integer> standing(Actor actor, Collection<Long> reports) {
    return reports.isEmpty()
        ? Map.of()
        : database.read(actor, context -> queries.standing(context, actor.scope(), reports));
  }

  /** The files of some reports, by report; those outside the scope are left out. */
  public Map<Long, EvidenceFile> files(Actor actor, Collection<Long> reports) {
    return reports.isEmpty()
        ? Map.of()
        : database.read(actor, context -> queries.files(context, actor.scope(), reports));
  }

  /**
   * What could not be judged, by rule and reason.
   *
   * @param years empty for all
   */
  public List<UnassessedCount> unassessed(Actor actor, String region, Collection<Integer> years) {
    return database.read(
        actor, context -> queries.unassessed(context, actor.scope(), region, years));
  }

  /**
   * The units and years in which something could not be judged, by unit, then year.
   *
   * @param years empty for all
   * @param rule null for all
   * @param reason null for all
   * @param most units and years that are given at most
   */
  public List<UnassessedReport> unassessedReports(
      Actor actor,
      String region,
      Collection<Integer> years,
      @Nullable String rule,
      Assessment.@Nullable Reason reason,
      int most) {
    return database.read(
        actor,
        context ->
            queries.unassessedReports(context, actor.scope(), region, years, rule, reason, most));
  }

  /**
   * Decides about findings, all in one transaction; those that cannot be decided are told.
   *
   * @throws NotAllowedException when the role is too low
   * @throws IllegalArgumentException when there are more than {@link #MOST_AT_ONCE}
   */
  public DecisionOutcome decide(Actor actor, Collection<FindingSeen> findings, Decision decision) {
    LocalDate dueOn = decision instanceof Decision.Ask ask ? ask.dueOn() : null;
    return step(
        actor,
        findings,
        false,
        "finding.decide",
        details("state", decision.state().code(), "due", dueOn, "note", decision.note()),
        standing ->
            new FindingRepository.Step(
                FindingStep.Action.DECIDED,
                decision.state(),
                dueOn,
                standing.assignee(),
                words(decision.note()),
                null));
  }

  /**
   * Says who takes care of findings.
   *
   * @param assignee an account that is not disabled, or null for nobody
   * @throws IllegalArgumentException when there is no such account
   */
  public DecisionOutcome assign(
      Actor actor, Collection<FindingSeen> findings, @Nullable String assignee) {
    if (assignee != null
        && !database.read(actor, context -> repository.mayBeAssigned(context, assignee))) {
      throw new IllegalArgumentException("There is no enabled account named " + assignee + ".");
    }
    return step(
        actor,
        findings,
        false,
        "finding.assign",
        details("assignee", assignee),
        standing ->
            new FindingRepository.Step(
                FindingStep.Action.ASSIGNED,
                standing.state(),
                standing.dueOn(),
                assignee,
                null,
                null));
  }

  /**
   * Takes the last decision about findings back, or the last assignment: the state, the day and the
   * person before it stand again, as a step of its own. Who sees the findings may do so, whoever
   * decided.
   *
   * @param note why, or null
   */
  public DecisionOutcome takeBack(
      Actor actor, Collection<FindingSeen> findings, @Nullable String note) {
    return step(
        actor,
        findings,
        false,
        "finding.take_back",
        details("note", note),
        (context, held) -> {
          Map<Long, FindingRepository.Step> before =
              repository.beforeDecision(
                  context, held.stream().map(FindingRepository.Standing::id).toList(), words(note));
          return standing -> Optional.ofNullable(before.get(standing.id()));
        });
  }

  /** Adds a note, also to findings that were closed or have changed meanwhile. */
  public DecisionOutcome note(Actor actor, Collection<FindingSeen> findings, String note) {
    if (note.isBlank()) {
      throw new IllegalArgumentException("a note without words");
    }
    return step(
        actor,
        findings,
        true,
        "finding.note",
        details("note", note),
        standing ->
            new FindingRepository.Step(
                FindingStep.Action.NOTED,
                standing.state(),
                standing.dueOn(),
                standing.assignee(),
                note.strip(),
                null));
  }

  /**
   * Attaches a file, for example the unit's reply, also to findings that were closed or have
   * changed meanwhile. The bytes are kept among the original files.
   */
  public DecisionOutcome attach(
      Actor actor,
      Collection<FindingSeen> findings,
      String fileName,
      byte[] bytes,
      @Nullable String note) {
    actor.require(Role.INSPECTOR);
    String sha256 = OriginalFiles.sha256(bytes);
    originals.keep(sha256, bytes);
    FindingStep.Attachment attachment = new FindingStep.Attachment(sha256, shown(fileName));
    return step(
        actor,
        findings,
        true,
        "finding.attach",
        details("file", attachment.fileName(), "sha256", sha256, "note", note),
        standing ->
            new FindingRepository.Step(
                FindingStep.Action.ATTACHED,
                standing.state(),
                standing.dueOn(),
                standing.assignee(),
                words(note),
                attachment));
  }

  /**
   * The file of a step; nothing when the step has none or lies outside the scope. The caller closes
   * the stream.
   */
  public Optional<AttachedFile> attachment(Actor actor, long step) throws IOException {
    Optional<FindingStep.Attachment> found =
        database.read(actor, context -> queries.attachment(context, actor.scope(), step));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AttachedFile(found.get().fileName(), originals.open(found.get().sha256())));
  }

  /** A file to hand out. */
  public record AttachedFile(String fileName, InputStream content) {}

  /** Takes a step with every finding for which it is still possible. */
  private DecisionOutcome step(
      Actor actor,
      Collection<FindingSeen> findings,
      boolean always,
      String action,
      Map<String, String> details,
      Function<FindingRepository.Standing, FindingRepository.Step> next) {
    return step(
        actor,
        findings,
        always,
        action,
        details,
        (_, _) -> standing -> Optional.of(next.apply(standing)));
  }

  /**
   * The steps of findings that are held, each from how it stands; nothing where none can follow.
   */
  private interface Steps
      extends BiFunction<
          DSLContext,
          Collection<FindingRepository.Standing>,
          Function<FindingRepository.Standing, Optional<FindingRepository.Step>>> {}

  private DecisionOutcome step(
      Actor actor,
      Collection<FindingSeen> findings,
      boolean always,
      String action,
      Map<String, String> details,
      Steps steps) {
    actor.require(Role.INSPECTOR);
    if (findings.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException(findings.size() + " findings at once");
    }
    Map<Long, Long> seen = new LinkedHashMap<>();
    findings.forEach(finding -> seen.put(finding.id(), finding.lastStep()));
    if (seen.isEmpty()) {
      return DecisionOutcome.none();
    }
    return database.write(
        actor,
        context -> {
          Map<Long, FindingRepository.Standing> standing =
              repository.hold(context, actor.scope(), seen.keySet());
          Function<FindingRepository.Standing, Optional<FindingRepository.Step>> next =
              steps.apply(context, standing.values());
          Map<Long, FindingRepository.Step> taken = new LinkedHashMap<>();
          List<Long> changed = new ArrayList<>();
          List<Long> closed = new ArrayList<>();
          List<Long> nothing = new ArrayList<>();
          List<Long> unknown = new ArrayList<>();
          seen.forEach((id, lastStep) -> {
            FindingRepository.Standing now = standing.get(id);
            if (now == null) {
              unknown.add(id);
            } else if (!always && now.state() == FindingState.CLOSED) {
              closed.add(id);
            } else if (!always && now.lastStep() != lastStep) {
              changed.add(id);
            } else {
              next.apply(now).ifPresentOrElse(step -> taken.put(id, step), () -> nothing.add(id));
            }
          });
          repository.add(context, taken, actor.name());
          for (long id : taken.keySet()) {
            audit.add(context, actor.name(), action, "finding:" + id, details);
          }
          return new DecisionOutcome(
              List.copyOf(taken.keySet()), changed, closed, nothing, unknown);
        });
  }

  /** The rules whose names hold the words of the filter, in any language. */
  private Set<String> named(FindingFilter filter) {
    if (filter.text().isEmpty()) {
      return Set.of();
    }
    String words = filter.text().toLowerCase(Locale.ROOT);
    return rules.all().stream()
        .map(RuleDefinition::id)
        .filter(rule ->
            rule.contains(words)
                || messages.ruleName(rule, Locale.SIMPLIFIED_CHINESE).contains(words)
                || messages.ruleName(rule, Locale.ENGLISH).toLowerCase(Locale.ROOT).contains(words))
        .collect(Collectors.toSet());
  }

  private static @Nullable String words(@Nullable String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }

  private static Map<String, String> details(@Nullable Object... namesAndValues) {
    Map<String, String> details = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        details.put(String.valueOf(namesAndValues[i]), value.toString());
      }
    }
    return details;
  }

  /** The last part of a name that a browser sent, without what does not show. */
  private static String shown(String fileName) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
    return clean.isEmpty() ? "?" : clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
  }
}
