package org.mingjian.finding.life;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.finding.Context;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Judge;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.ReportSet;
import org.mingjian.finding.Rule;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.Slice;
import org.mingjian.report.OriginalFiles;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges what has changed, and everything on demand. What is to be judged stands in the database,
 * put there by the change itself; a county is judged in one transaction, so that nothing is lost or
 * half done when the program stops. Several processes may judge at once: never the same county.
 */
public final class JudgingService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JudgingService.class);

  /** The program itself; no row names it, since a step without an account is the program's. */
  private static final Actor PROGRAM =
      new Actor("mingjian", Role.ADMINISTRATOR, Scope.everything());

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration MOST = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 3;

  /**
   * Raised when a rule computes otherwise or names other arguments, which its rows in the list of
   * rules do not show: what was judged before is then judged anew at the next start.
   */
  private static final String EDITION = "2026-11-28b ";

  private final ScopedDatabase database;
  private final Set<String> everJudged = ConcurrentHashMap.newKeySet();
  private final Judge judge;
  private final Context.Catalogues catalogues;
  private final CountyQueries counties;
  private final SettingsRepository settings;
  private final JudgingRepository repository;
  private final String rules;
  private @Nullable ScheduledExecutorService worker;
  private @Nullable Future<?> rounds;

  public JudgingService(
      ScopedDatabase database,
      Judge judge,
      RuleCatalogue rules,
      IndicatorCatalogue indicators,
      DivisionRegister divisions,
      Clock clock) {
    this.database = database;
    this.judge = judge;
    this.catalogues = new Context.Catalogues(indicators, rules);
    this.counties = new CountyQueries(divisions, indicators);
    this.settings = new SettingsRepository(clock);
    this.repository = new JudgingRepository(clock);
    this.rules = hash(judge, rules);
  }

  private static String hash(Judge judge, RuleCatalogue catalogue) {
    String words =
        EDITION
            + judge.rules().stream()
                .map(rule -> rule.id() + catalogue.find(rule.id()))
                .collect(Collectors.joining("\n"));
    return OriginalFiles.sha256(words.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Begins to judge in the background whatever changes, from whichever process; and what was judged
   * by other rules than those of this program.
   */
  public synchronized void start() {
    if (worker != null) {
      throw new IllegalStateException("judging in the background already");
    }
    database.write(
        PROGRAM,
        context -> {
          List<String> outdated = repository.judgedByOther(context, rules);
          repository.queue(context, outdated, Set.of(new JudgingRepository.Task(null, null)));
          return outdated;
        });
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("judging").daemon().unstarted(task));
    rounds =
        executor.scheduleWithFixedDelay(
            this::work, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    worker = executor;
  }

  private void work() {
    try {
      for (String county : due(QUIET, MOST)) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        attempt(county);
      }
    } catch (RuntimeException e) {
      // The database may be away for a while; what is to be judged stands in it.
      LOG.error("judging in the background failed", e);
    }
  }

  private List<String> due(Duration quiet, Duration most) {
    return database.read(PROGRAM, context -> repository.due(context, quiet, most));
  }

  /** Judges a county for which something waits; nothing when that failed. */
  private Optional<CountyJudgement> attempt(String county) {
    try {
      return Optional.of(judge(county, false));
    } catch (RuntimeException e) {
      LOG.error("county {} could not be judged", county, e);
      database.write(
          PROGRAM,
          context -> {
            repository.fail(context, county, e.toString());
            return county;
          });
      return Optional.empty();
    }
  }

  /**
   * Judges at once what waits, and what that makes wait in other counties.
   *
   * @param progress how many counties are done, and how many were waiting
   */
  public JudgingOutcome drain(BiConsumer<Integer, Integer> progress) {
    List<CountyJudgement> judged = new ArrayList<>();
    Set<String> failed = new TreeSet<>();
    for (List<String> due = waiting(failed); !due.isEmpty(); due = waiting(failed)) {
      int before = judged.size() + failed.size();
      int all = before + due.size();
      JudgingOutcome round = all(due, false, (done, _) -> progress.accept(before + done, all));
      judged.addAll(round.judged());
      failed.addAll(round.failed());
    }
    return new JudgingOutcome(judged, List.copyOf(failed));
  }

  private List<String> waiting(Set<String> failed) {
    return due(Duration.ZERO, Duration.ZERO).stream()
        .filter(county -> !failed.contains(county))
        .toList();
  }

  /**
   * Judges everything anew, some counties at a time.
   *
   * @param county its code, or null for all
   * @param progress how many counties are done, and how many there are
   */
  public JudgingOutcome judgeAll(
      Actor actor, @Nullable String county, BiConsumer<Integer, Integer> progress) {
    actor.require(Role.EDITOR);
    if (county != null) {
      return all(List.of(county), true, progress);
    }
    Set<String> codes = new TreeSet<>();
    database.read(
        PROGRAM,
        context -> {
          codes.addAll(CountyQueries.withReports(context));
          return codes.addAll(repository.withResults(context));
        });
    JudgingOutcome outcome = all(codes, true, progress);
    // What waited for counties without reports.
    drain((_, _) -> {});
    return outcome;
  }

  private JudgingOutcome all(
      Collection<String> codes, boolean everything, BiConsumer<Integer, Integer> progress) {
    List<CountyJudgement> judged = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    Map<String, Future<Optional<CountyJudgement>>> running = new LinkedHashMap<>();
    int threads = Math.max(1, Math.min(codes.size(), Runtime.getRuntime().availableProcessors()));
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (String code : codes) {
        running.put(
            code, pool.submit(() -> everything ? Optional.of(judge(code, true)) : attempt(code)));
      }
      running.forEach((code, result) -> {
        Optional<CountyJudgement> judgement = await(code, result);
        judgement.ifPresentOrElse(judged::add, () -> failed.add(code));
        progress.accept(judged.size() + failed.size(), codes.size());
      });
    }
    return new JudgingOutcome(judged, failed);
  }

  private static Optional<CountyJudgement> await(
      String county, Future<Optional<CountyJudgement>> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    } catch (ExecutionException e) {
      LOG.error("county {} could not be judged", county, e.getCause());
      return Optional.empty();
    }
  }

  /** What is still to be judged, as far as the actor may see. */
  public JudgingProgress progress(Actor actor) {
    return database.read(actor, context -> repository.progress(context, actor.scope()));
  }

  /** When a county was judged the last time. */
  public Optional<OffsetDateTime> judgedAt(Actor actor, String county) {
    return database.read(
        actor, context -> repository.judged(context, county).map(JudgingRepository.Judged::at));
  }

  /** Whether a county was ever judged; asked once, because that never changes back. */
  public boolean isJudged(Actor actor, String county) {
    if (everJudged.contains(county) && actor.scope().touches(county)) {
      return true;
    }
    boolean judged = judgedAt(actor, county).isPresent();
    if (judged) {
      everJudged.add(county);
    }
    return judged;
  }

  private CountyJudgement judge(String county, boolean everything) {
    for (int attempt = 1; ; attempt++) {
      try {
        return database.write(
            PROGRAM,
            context ->
                county.equals(JudgingRepository.ANY_COUNTY)
                    ? spread(context)
                    : judge(context, county, everything));
      } catch (JudgingRepository.ChangedMeanwhileException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** A report that waits may belong anywhere: every county is told. */
  private CountyJudgement spread(DSLContext context) {
    Set<JudgingRepository.Task> tasks = repository.take(context, JudgingRepository.ANY_COUNTY);
    repository.queue(context, CountyQueries.withReports(context), tasks);
    return new CountyJudgement(JudgingRepository.ANY_COUNTY, 0, 0, 0, 0, 0);
  }

  private CountyJudgement judge(DSLContext context, String county, boolean everything) {
    repository.lock(context, county);
    Set<JudgingRepository.Task> tasks = repository.take(context, county);
    CountySettings chosen = settings.current(context, county);
    ReportSet reports = counties.county(context, county);
    List<Recomputation.Known> known = repository.known(context, county);
    Map<ReportKey, Map<String, Map<String, Integer>>> unassessed =
        repository.unassessed(context, county);
    if (reports.all().isEmpty() && known.isEmpty() && unassessed.isEmpty()) {
      return new CountyJudgement(county, 0, 0, 0, 0, 0);
    }
    tell(context, county, tasks);
    boolean whole =
        everything
            || tasks.stream().anyMatch(task -> task.year() == null)
            || repository
                .judged(context, county)
                .filter(last ->
                    last.settings() == chosen.settings().version() && last.rules().equals(rules))
                .isEmpty();
    Slice slice = whole ? new Slice.Everything() : slice(tasks, reports);
    ReportSet peers =
        counties.peers(context, reports, chosen.peers(), group(context, chosen.peers()));
    Context judged =
        new Context(reports, peers, chosen.settings(), catalogues.indicators(), catalogues.rules());
    Recomputation recomputation = new Recomputation(judge, slice, judge.judge(judged, slice));
    CountyJudgement result = write(context, recomputation, reports, chosen, known);
    repository.setUnassessed(context, recomputation.unassessed(unassessed));
    repository.noteJudged(context, county, chosen.settings().version(), rules);
    return result;
  }

  private Optional<PeerGroup> group(DSLContext context, PeerChoice choice) {
    return choice instanceof PeerChoice.Group(String name)
        ? settings.group(context, name)
        : Optional.empty();
  }

  /**
   * A unit's first report makes it expected in all years, and taking its last one away the reverse:
   * then no part of the county is as it was.
   */
  private static Slice slice(Set<JudgingRepository.Task> tasks, ReportSet reports) {
    Set<ReportKey> changed = new HashSet<>();
    for (JudgingRepository.Task task : tasks) {
      String division = task.division();
      Integer year = task.year();
      if (year == null
          || (division != null
              && division.startsWith(reports.key())
              && reports.ofUnit(division).size() <= 1)) {
        return new Slice.Everything();
      }
      changed.add(new ReportKey(division == null ? "" : division, year));
    }
    return new Slice.Around(changed);
  }

  /** Other counties that compare themselves with this one's units have to be judged, too. */
  private void tell(DSLContext context, String county, Set<JudgingRepository.Task> tasks) {
    Set<JudgingRepository.Task> own =
        tasks.stream()
            .filter(task -> task.division() != null && task.division().startsWith(county))
            .collect(Collectors.toSet());
    if (own.isEmpty()) {
      return;
    }
    Set<String> others =
        new TreeSet<>(
            SettingsRepository.comparingPrefecture(context, DivisionCode.prefectureOf(county)));
    for (PeerGroup group : settings.groups(context)) {
      if (group.units().stream().anyMatch(unit -> unit.startsWith(county))) {
        others.addAll(SettingsRepository.comparingGroup(context, group.name()));
      }
    }
    others.remove(county);
    repository.queue(context, others, own);
  }

  private CountyJudgement write(
      DSLContext context,
      Recomputation recomputation,
      ReportSet reports,
      CountySettings chosen,
      List<Recomputation.Known> known) {
    List<Finding> added = new ArrayList<>();
    List<Recomputation.Change.Update> updates = new ArrayList<>();
    List<Recomputation.Known> gone = new ArrayList<>();
    List<Recomputation.Known> touched = new ArrayList<>();
    for (Recomputation.Change change : recomputation.changes(known)) {
      switch (change) {
        case Recomputation.Change.Add(Finding finding) -> added.add(finding);
        case Recomputation.Change.Update update -> {
          updates.add(update);
          touched.add(update.known());
        }
        case Recomputation.Change.Close(Recomputation.Known finding) -> {
          gone.add(finding);
          touched.add(finding);
        }
      }
    }
    Map<Long, JudgingRepository.Held> held = repository.hold(context, touched);
    Map<Recomputation.Known, Closing> closings = new LinkedHashMap<>();
    Set<Long> withdrawn = repository.withdrawn(context, reports.key(), gone);
    for (Recomputation.Known finding : gone) {
      JudgingRepository.Held before = held.get(finding.id());
      if (before == null) {
        throw new JudgingRepository.ChangedMeanwhileException();
      }
      closings.put(
          finding,
          recomputation.closing(
              finding.subject(),
              before.before().evidence(),
              before.before().settings(),
              reports,
              chosen.settings(),
              withdrawn));
    }
    repository.add(context, reports.key(), added);
    repository.update(context, updates, held);
    repository.close(context, closings, held);
    return new CountyJudgement(
        reports.key(),
        reports.all().size(),
        repository.standing(context, reports.key()),
        added.size(),
        updates.size(),
        gone.size());
  }

  /** Stops judging in the background; what is being judged is undone and waits. */
  @Override
  public synchronized void close() {
    ScheduledExecutorService executor = worker;
    if (executor == null) {
      return;
    }
    Future<?> running = rounds;
    if (running != null) {
      running.cancel(false);
    }
    executor.shutdown();
    try {
      if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** The rules that judge. */
  public List<String> ruleIds() {
    return judge.rules().stream().map(Rule::id).toList();
  }
}
