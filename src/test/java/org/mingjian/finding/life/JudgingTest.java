package org.mingjian.finding.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingjian.database.Tables.AUDIT_EVENT;
import static org.mingjian.database.Tables.FINDING;
import static org.mingjian.database.Tables.FINDING_STEP;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.Judge;
import org.mingjian.finding.PanelRule;
import org.mingjian.finding.PeerRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.Settings;
import org.mingjian.finding.Severity;
import org.mingjian.finding.Subject;
import org.mingjian.finding.UnitRule;
import org.mingjian.report.CorrectionOutcome;
import org.mingjian.report.FactId;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.Placement;
import org.mingjian.report.ReportStore;
import org.mingjian.report.Ruling;
import org.mingjian.report.StoreOutcome;
import org.mingjian.report.WaitReason;
import org.mingjian.security.Accounts;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * The life of findings on a real database. The rules are made for the test, under ids of the
 * catalogue, so that what they find is plain.
 */
class JudgingTest {
  private static final String COUNTY = "610924";
  private static final String FIRST = "610924101";
  private static final String SECOND = "610924102";
  private static final String THIRD = "610924103";
  private static final String ELSEWHERE = "320312001";
  private static final String AMOUNT = "procurement.amount";
  private static final String LIMIT_RULE = "procurement.unit_implausible";
  private static final String CARRY_RULE = "carry.request";
  private static final String MISSING_RULE = "time.missing_report";
  private static final Actor PROGRAM = Actor.commandLine();
  private static final Actor INSPECTOR =
      new Actor("wang", Role.INSPECTOR, Scope.of(List.of(COUNTY)));

  /** An amount above the limit of the county is asked about. */
  private record AboveLimit(String id) implements ReportRule {
    @Override
    public List<Assessment> judge(ReportFacts report, Context context) {
      Subject subject = new Subject(id, report.division().code(), report.year(), AMOUNT);
      if (report.number(AMOUNT).isEmpty()) {
        return List.of(
            new Assessment.NotAssessable(subject, Assessment.Reason.BLANK, List.of(AMOUNT)));
      }
      return List.of(
          report.number(AMOUNT).get().compareTo(context.settings().procurementLimit()) > 0
              ? new Assessment.Broken(
                  context.finding(
                      subject,
                      Map.of("amount", report.number(AMOUNT).get().toPlainString()),
                      List.of(Evidence.of(report, report.fact(AMOUNT).orElseThrow()))))
              : new Assessment.Holds(subject));
    }
  }

  /** What is carried in is what was carried out the year before. */
  private record Carried(String id) implements UnitRule {
    @Override
    public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
      Subject subject = new Subject(id, report.division().code(), report.year(), "total");
      ReportFacts before =
          history.stream()
              .filter(other -> other.year() == report.year() - 1)
              .findFirst()
              .orElse(null);
      if (before == null) {
        return List.of(
            new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of()));
      }
      return List.of(
          report
                  .number("request.carried_in.total")
                  .equals(before.number("request.carried_out.total"))
              ? new Assessment.Holds(subject)
              : new Assessment.Broken(
                  context.finding(
                      subject,
                      Map.of(),
                      List.of(
                          Evidence.of(
                              report, report.fact("request.carried_in.total").orElseThrow()),
                          Evidence.of(
                              before, before.fact("request.carried_out.total").orElseThrow())))));
    }
  }

  /** A report of every year. */
  private record Missing(String id) implements PeerRule {
    @Override
    public List<Assessment> judge(int year, Context context) {
      List<Assessment> assessments = new ArrayList<>();
      for (var unit : context.county().units()) {
        Subject subject = new Subject(id, unit.code(), year, "");
        boolean waits =
            context.county().waiting().stream()
                .anyMatch(report -> report.mayBe(new ReportKey(unit.code(), year)));
        if (context.county().report(unit.code(), year).isPresent()) {
          assessments.add(new Assessment.Holds(subject));
        } else if (waits) {
          assessments.add(
              new Assessment.NotAssessable(subject, Assessment.Reason.REPORT_WAITS, List.of()));
        } else {
          assessments.add(new Assessment.Broken(context.finding(subject, Map.of(), List.of())));
        }
      }
      return assessments;
    }
  }

  /** The largest amount of all peers of all years. */
  private record Largest(String id) implements PanelRule {
    @Override
    public List<Assessment> judge(Context context) {
      List<String> peers =
          context.peers().units().stream().map(unit -> unit.code()).sorted().toList();
      BigDecimal most =
          context.peers().all().stream()
              .flatMap(report -> report.number(AMOUNT).stream())
              .max(BigDecimal::compareTo)
              .orElse(BigDecimal.ZERO);
      List<Assessment> assessments = new ArrayList<>();
      for (ReportFacts report : context.county().all()) {
        Subject subject = new Subject(id, report.division().code(), report.year(), AMOUNT);
        boolean largest = report.number(AMOUNT).filter(most::equals).isPresent();
        assessments.add(
            largest && most.signum() > 0
                ? new Assessment.Broken(
                    context.finding(
                        subject,
                        Map.of(),
                        List.of(Evidence.of(report, report.fact(AMOUNT).orElseThrow())),
                        peers))
                : new Assessment.Holds(subject));
      }
      return assessments;
    }
  }

  private static final Judge JUDGE =
      new Judge(
          List.of(new AboveLimit(LIMIT_RULE), new Carried(CARRY_RULE), new Missing(MISSING_RULE)));

  @TempDir private Path home;
  private final TestDatabase testDatabase = TestDatabase.fresh();
  private final ScopedDatabase database = new ScopedDatabase(testDatabase.dataSource());
  private final ReportStore reports = TestReports.store(database);
  private final DivisionRegister divisions = DivisionRegister.load();
  private final RuleCatalogue rules = RuleCatalogue.load();
  private final IndicatorCatalogue indicators = IndicatorCatalogue.load();
  private final AuditRepository audit = new AuditRepository(TestReports.CLOCK);
  private JudgingService judging;
  private FindingStore findings;
  private SettingsStore settings;

  @BeforeEach
  void open() {
    judging = judging(JUDGE);
    findings =
        new FindingStore(
            database,
            audit,
            new OriginalFiles(home),
            rules,
            new FindingMessages(indicators, divisions),
            TestReports.CLOCK);
    settings = new SettingsStore(database, audit, divisions, rules, TestReports.CLOCK);
    Accounts accounts =
        new Accounts(
            database,
            PasswordEncoderFactories.createDelegatingPasswordEncoder(),
            audit,
            TestReports.CLOCK);
    accounts.create(PROGRAM, "wang", "long enough 1", Role.INSPECTOR, Scope.of(List.of(COUNTY)));
    accounts.create(PROGRAM, "zhao", "long enough 1", Role.VIEWER, Scope.of(List.of(COUNTY)));
  }

  @AfterEach
  void close() {
    judging.close();
    testDatabase.close();
  }

  private JudgingService judging(Judge judge) {
    return new JudgingService(database, judge, rules, indicators, divisions, TestReports.CLOCK);
  }

  private long file(TestReports report) {
    return switch (report.storeIn(reports, PROGRAM)) {
      case StoreOutcome.Filed filed -> filed.report();
      case StoreOutcome.Waiting waiting -> waiting.report();
      case StoreOutcome.Known known -> throw new AssertionError("known: " + known);
    };
  }

  private static TestReports amount(String division, int year, String amount) {
    return TestReports.of(division, year).with(AMOUNT, amount);
  }

  private JudgingOutcome judge() {
    JudgingOutcome outcome = judging.drain((_, _) -> {});
    assertThat(outcome.failed()).isEmpty();
    return outcome;
  }

  private List<StoredFinding> all() {
    return findings.list(PROGRAM, FindingFilter.of(""), FindingOrder.DIVISION, 0, 1000);
  }

  private StoredFinding only(Predicate<StoredFinding> wanted) {
    List<StoredFinding> found = all().stream().filter(wanted).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private StoredFinding only(String rule) {
    return only(finding -> finding.finding().rule().equals(rule));
  }

  private List<FindingStep.Action> actions(StoredFinding finding) {
    return findings.find(PROGRAM, finding.id()).orElseThrow().history().stream()
        .map(FindingStep::action)
        .toList();
  }

  private void decide(StoredFinding finding, Decision decision) {
    DecisionOutcome outcome = findings.decide(INSPECTOR, List.of(finding.seen()), decision);
    assertThat(outcome.done()).containsExactly(finding.id());
  }

  @Test
  void findsWhatAReportBreaksAndShowsTheVeryWords() {
    long report = file(amount(FIRST, 2019, "2045.80"));
    judge();
    StoredFinding found = only(LIMIT_RULE);
    assertThat(found.state()).isEqualTo(FindingState.OPEN);
    Finding finding = found.finding();
    assertThat(finding.division()).isEqualTo(FIRST);
    assertThat(finding.year()).isEqualTo(2019);
    assertThat(finding.kind()).isEqualTo(FindingKind.DOUBTFUL_READING);
    assertThat(finding.severity()).isEqualTo(Severity.QUERY);
    assertThat(finding.arguments()).isEqualTo(Map.of("amount", "2045.80"));
    Evidence place = finding.evidence().getFirst();
    assertThat(place.report()).isEqualTo(report);
    String text = reports.load(PROGRAM, report).orElseThrow().document().text();
    assertThat(place.span().of(text)).isEqualTo("2045.80").isEqualTo(place.raw());
    FindingDetail detail = findings.find(INSPECTOR, found.id()).orElseThrow();
    assertThat(detail.history()).hasSize(1);
    assertThat(detail.history().getFirst().account()).isNull();
    assertThat(detail.reports()).hasSize(1);
    assertThat(detail.reports().getFirst().id()).isEqualTo(report);
    assertThat(detail.reports().getFirst().current()).isTrue();
  }

  @Test
  void judgingTheSameAgainWritesNothing() {
    file(amount(FIRST, 2019, "2045.80"));
    file(amount(FIRST, 2020, "2045.80"));
    judge();
    List<StoredFinding> before = all();
    assertThat(before).isNotEmpty();
    JudgingOutcome again = judging.judgeAll(PROGRAM, null, (_, _) -> {});
    assertThat(again.judged())
        .containsExactly(new CountyJudgement(COUNTY, 2, before.size(), 0, 0, 0));
    assertThat(all()).isEqualTo(before);
    assertThat(judge().judged()).isEmpty();
  }

  @Test
  void aNewVersionClosesWhatItMendsAndKeepsTheHistory() {
    file(amount(FIRST, 2019, "2045.80"));
    judge();
    decide(only(LIMIT_RULE), new Decision.Ask(LocalDate.of(2026, 4, 1), "请核对"));
    file(amount(FIRST, 2019, "204.58"));
    judge();
    StoredFinding closed = only(LIMIT_RULE);
    assertThat(closed.state()).isEqualTo(FindingState.CLOSED);
    assertThat(closed.closing()).isEqualTo(Closing.NEW_VERSION);
    assertThat(closed.closedFrom()).isEqualTo(FindingState.ASKED);
    assertThat(actions(closed))
        .containsExactly(
            FindingStep.Action.FOUND, FindingStep.Action.DECIDED, FindingStep.Action.CLOSED);
    assertThat(findings.decide(INSPECTOR, List.of(closed.seen()), new Decision.Confirm(null)))
        .isEqualTo(
            new DecisionOutcome(List.of(), List.of(), List.of(closed.id()), List.of(), List.of()));
  }

  @Test
  void aDismissedFindingStaysSoWhileItsEvidenceDoes() {
    long first = file(amount(FIRST, 2019, "2045.80"));
    judge();
    decide(only(LIMIT_RULE), new Decision.Dismiss("数额属实"));
    // Another version, with the same figure at another place.
    long second = file(amount(FIRST, 2019, "2045.80").with("penalty.decisions", "123456"));
    judge();
    StoredFinding same = only(LIMIT_RULE);
    assertThat(same.state()).isEqualTo(FindingState.DISMISSED);
    assertThat(same.finding().evidence().getFirst().report()).isEqualTo(second).isNotEqualTo(first);
    assertThat(actions(same)).hasSize(2);

    file(amount(FIRST, 2019, "3045.80"));
    judge();
    StoredFinding other = only(LIMIT_RULE);
    assertThat(other.state()).isEqualTo(FindingState.OPEN);
    FindingStep reopened = findings.find(PROGRAM, other.id()).orElseThrow().history().getLast();
    assertThat(reopened.action()).isEqualTo(FindingStep.Action.REOPENED);
    assertThat(reopened.before().arguments()).isEqualTo(Map.of("amount", "2045.80"));
    assertThat(reopened.before().evidence().getFirst().report()).isEqualTo(second);
  }

  @Test
  void whatComesBackOnTheSameFiguresIsInTheStateThatItHad() {
    file(amount(FIRST, 2019, "2045.80"));
    judge();
    decide(only(LIMIT_RULE), new Decision.Dismiss("数额属实"));
    file(amount(FIRST, 2019, "204.58"));
    judge();
    assertThat(only(LIMIT_RULE).state()).isEqualTo(FindingState.CLOSED);
    file(amount(FIRST, 2019, "2045.80").with("penalty.decisions", "7"));
    judge();
    StoredFinding back = only(LIMIT_RULE);
    assertThat(back.state()).isEqualTo(FindingState.DISMISSED);
    assertThat(back.closing()).isNull();
    assertThat(actions(back)).endsWith(FindingStep.Action.CLOSED, FindingStep.Action.RETURNED);
  }

  @Test
  void otherFiguresInAnAskedFindingAreNotedAndTheQuestionStands() {
    file(amount(FIRST, 2019, "2045.80"));
    judge();
    LocalDate due = LocalDate.of(2026, 4, 1);
    decide(only(LIMIT_RULE), new Decision.Ask(due, null));
    file(amount(FIRST, 2019, "2046.80"));
    judge();
    StoredFinding asked = only(LIMIT_RULE);
    assertThat(asked.state()).isEqualTo(FindingState.ASKED);
    assertThat(asked.dueOn()).isEqualTo(due);
    assertThat(actions(asked)).endsWith(FindingStep.Action.CHANGED);
  }

  @Test
  void aCorrectionClosesWhatWasReadWrongly() {
    long report = file(amount(FIRST, 2019, "2045.80"));
    judge();
    assertThat(
            reports.correct(
                PROGRAM,
                new FactId(report, AMOUNT),
                new Ruling.Figure(new BigDecimal("204.58"), "204.58", "万元"),
                0,
                "看错了"))
        .isEqualTo(CorrectionOutcome.SAVED);
    judge();
    assertThat(only(LIMIT_RULE).closing()).isEqualTo(Closing.CORRECTION);
  }

  @Test
  void whatCannotBeToldAnyMoreIsClosedAndCounted() {
    file(amount(FIRST, 2019, "2045.80"));
    judge();
    file(amount(FIRST, 2019, ""));
    judge();
    assertThat(only(LIMIT_RULE).closing()).isEqualTo(Closing.NOT_ASSESSABLE);
    assertThat(findings.unassessed(INSPECTOR, COUNTY, List.of(2019)))
        .contains(new UnassessedCount(LIMIT_RULE, Assessment.Reason.BLANK, 1, 1));
    file(amount(FIRST, 2019, "20"));
    judge();
    assertThat(findings.unassessed(INSPECTOR, COUNTY, List.of(2019)))
        .extracting(UnassessedCount::rule)
        .doesNotContain(LIMIT_RULE);
  }

  @Test
  void anImportJudgesTheYearsBesideItToo() {
    file(amount(FIRST, 2019, "1").with("request.carried_out.total", "3"));
    file(amount(FIRST, 2020, "1").with("request.carried_in.total", "3"));
    file(amount(SECOND, 2019, "1"));
    file(amount(SECOND, 2020, "1"));
    judge();
    assertThat(all()).isEmpty();
    file(amount(FIRST, 2019, "1").with("request.carried_out.total", "4"));
    judge();
    StoredFinding found = only(CARRY_RULE);
    assertThat(found.finding().year()).isEqualTo(2020);
    assertThat(found.finding().evidence()).hasSize(2);
    assertThat(findings.atFigures(INSPECTOR, COUNTY, List.of(2019), 9, List.of()).findings())
        .hasSize(1)
        .allSatisfy(mark -> {
          assertThat(mark.indicator()).isEqualTo("request.carried_out.total");
          assertThat(mark.first()).isFalse();
        });
    assertThat(findings.unassessed(INSPECTOR, COUNTY, List.of()))
        .containsExactly(new UnassessedCount(CARRY_RULE, Assessment.Reason.NO_OTHER_REPORT, 2, 2));
  }

  @Test
  void aUnitIsExpectedInAllYearsFromItsFirstReportOn() {
    file(amount(FIRST, 2019, "1"));
    file(amount(FIRST, 2020, "1"));
    judge();
    assertThat(all()).isEmpty();
    file(amount(SECOND, 2020, "1"));
    judge();
    StoredFinding missing = only(MISSING_RULE);
    assertThat(missing.finding().division()).isEqualTo(SECOND);
    assertThat(missing.finding().year()).isEqualTo(2019);

    long waits =
        file(
            TestReports.waiting(
                new Placement.Waiting(List.of(WaitReason.DIVISION_AMBIGUOUS)),
                2019,
                SECOND,
                ELSEWHERE));
    judge();
    assertThat(only(MISSING_RULE).closing()).isEqualTo(Closing.NOT_ASSESSABLE);

    reports.decide(PROGRAM, waits, ELSEWHERE, 2019, "看公章");
    judge();
    assertThat(only(MISSING_RULE).state()).isEqualTo(FindingState.OPEN);

    file(amount(SECOND, 2019, "2"));
    judge();
    StoredFinding came = only(MISSING_RULE);
    assertThat(came.closing()).isEqualTo(Closing.REPORT_CAME);
    assertThat(actions(came))
        .containsExactly(
            FindingStep.Action.FOUND,
            FindingStep.Action.CLOSED,
            FindingStep.Action.RETURNED,
            FindingStep.Action.CLOSED);
  }

  @Test
  void aReportWithoutAnyHintMayBelongAnywhere() {
    file(amount(FIRST, 2019, "1"));
    file(amount(FIRST, 2020, "1"));
    file(amount(SECOND, 2020, "1"));
    judge();
    assertThat(only(MISSING_RULE).state()).isEqualTo(FindingState.OPEN);
    file(TestReports.waiting(new Placement.Waiting(List.of(WaitReason.DIVISION_UNKNOWN)), 2019));
    judge();
    assertThat(only(MISSING_RULE).closing()).isEqualTo(Closing.NOT_ASSESSABLE);
  }

  @Test
  void whatWasNotJudgedBeforeAStopIsJudgedAfterIt() {
    file(amount(FIRST, 2019, "2045.80"));
    judging.close();
    assertThat(judging.progress(INSPECTOR)).isEqualTo(new JudgingProgress(1, 1, 0));
    assertThat(judging.progress(new Actor("li", Role.EDITOR, Scope.of(List.of("32")))).isDone())
        .isTrue();
    assertThat(all()).isEmpty();
    judging = judging(JUDGE);
    judge();
    assertThat(all()).hasSize(1);
    assertThat(judging.progress(INSPECTOR).isDone()).isTrue();
  }

  @Test
  void aFaultInARuleLosesNothing() {
    file(amount(FIRST, 2019, "2045.80"));
    file(amount(ELSEWHERE, 2019, "2045.80"));
    ReportRule broken =
        new ReportRule() {
          @Override
          public String id() {
            return "form.title";
          }

          @Override
          public List<Assessment> judge(ReportFacts report, Context context) {
            if (report.division().code().equals(FIRST)) {
              throw new IllegalStateException("a fault of the test");
            }
            return List.of();
          }
        };
    JudgingOutcome outcome =
        judging(new Judge(List.of(broken, new AboveLimit(LIMIT_RULE)))).drain((_, _) -> {});
    assertThat(outcome.failed()).containsExactly(COUNTY);
    assertThat(all()).extracting(found -> found.finding().division()).containsExactly(ELSEWHERE);
    assertThat(judging.progress(PROGRAM)).isEqualTo(new JudgingProgress(1, 1, 1));
    // It is tried again later, or when everything is judged.
    assertThat(judging.drain((_, _) -> {}).judged()).isEmpty();
    assertThat(judging.judgeAll(PROGRAM, null, (_, _) -> {}).failed()).isEmpty();
    assertThat(all()).hasSize(2);
    assertThat(judging.progress(PROGRAM).isDone()).isTrue();
  }

  @Test
  void newSettingsAreAVersionThatFindingsName() {
    file(amount(FIRST, 2019, "2045.80"));
    file(amount(SECOND, 2019, "1500"));
    judge();
    assertThat(all()).extracting(found -> found.finding().settings()).containsOnly(0L);
    Actor editor = new Actor("li", Role.EDITOR, Scope.of(List.of(COUNTY)));
    Settings limit = with(settings.current(editor, COUNTY).settings(), "2000", Set.of());
    CountySettings saved =
        settings.change(editor, COUNTY, 0, limit, new PeerChoice.County(), "按财政局意见").orElseThrow();
    assertThat(saved.settings().version()).isEqualTo(1);
    assertThat(saved.settings().procurementLimit()).isEqualByComparingTo("2000");
    assertThat(settings.change(editor, COUNTY, 0, limit, new PeerChoice.County(), "同时")).isEmpty();
    judge();
    assertThat(only(found -> found.state() == FindingState.OPEN).finding().settings()).isEqualTo(1);
    assertThat(only(found -> found.state() == FindingState.CLOSED).closing())
        .isEqualTo(Closing.SETTINGS);

    assertThat(
            settings.change(
                editor,
                COUNTY,
                1,
                with(limit, "2000", Set.of(LIMIT_RULE)),
                new PeerChoice.County(),
                "不用此规则"))
        .isPresent();
    judge();
    assertThat(all())
        .extracting(StoredFinding::closing)
        .containsExactlyInAnyOrder(Closing.RULE_OFF, Closing.SETTINGS);
    assertThat(settings.versions(editor, COUNTY))
        .extracting(version -> version.settings().version())
        .containsExactly(2L, 1L);
    assertThatThrownBy(
            () -> settings.change(INSPECTOR, COUNTY, 2, limit, new PeerChoice.County(), "无权"))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(
            () -> settings.change(editor, "320382", 0, limit, new PeerChoice.County(), "别县"))
        .isInstanceOf(NotAllowedException.class);
  }

  private static Settings with(Settings settings, String procurementLimit, Set<String> off) {
    return new Settings(
        settings.version(),
        settings.deadline(),
        settings.answerDays(),
        settings.normativeLimit(),
        new BigDecimal(procurementLimit),
        settings.procurementMultiple(),
        settings.similarityLimit(),
        settings.growthTolerance(),
        settings.panelLevel(),
        settings.falseDiscoveryRate(),
        settings.kindsApart(),
        off);
  }

  @Test
  void peersMayBeThePrefectureOrAGroup() {
    String neighbour = "610922100";
    String far = ELSEWHERE;
    judging = judging(new Judge(List.of(new Largest("outlier.peer"))));
    file(amount(FIRST, 2019, "10"));
    file(amount(neighbour, 2019, "20"));
    file(amount(far, 2019, "30"));
    judge();
    assertThat(standing()).containsExactlyInAnyOrder(FIRST, neighbour, far);

    Settings settingsNow = Settings.defaults();
    assertThat(
            settings.change(PROGRAM, COUNTY, 0, settingsNow, new PeerChoice.Prefecture(), "与全市比"))
        .isPresent();
    judge();
    assertThat(standing()).containsExactlyInAnyOrder(neighbour, far);

    // What changes in the prefecture changes the comparison.
    file(amount(neighbour, 2019, "5"));
    judge();
    assertThat(standing()).containsExactlyInAnyOrder(FIRST, neighbour, far);
    assertThat(only(found -> found.finding().division().equals(FIRST)).finding().peers())
        .containsExactly(neighbour, FIRST);

    settings.saveGroup(PROGRAM, "山区", List.of(FIRST, far));
    assertThat(settings.change(PROGRAM, COUNTY, 1, settingsNow, new PeerChoice.Group("山区"), "与山区比"))
        .isPresent();
    judge();
    assertThat(standing()).containsExactlyInAnyOrder(neighbour, far);
    file(amount(far, 2019, "3"));
    judge();
    assertThat(standing()).containsExactlyInAnyOrder(FIRST, neighbour, far);
    assertThatThrownBy(() ->
            settings.saveGroup(
                new Actor("li", Role.EDITOR, Scope.of(List.of(COUNTY))), "山区", List.of(FIRST)))
        .isInstanceOf(NotAllowedException.class);
  }

  private List<String> standing() {
    return all().stream()
        .filter(found -> found.state() == FindingState.OPEN)
        .map(found -> found.finding().division())
        .toList();
  }

  @Test
  void decisionsAreAddedRowsThatSayWhoAndWhen() throws IOException {
    file(amount(FIRST, 2019, "2045.80"));
    judge();
    StoredFinding found = only(LIMIT_RULE);
    decide(found, new Decision.Ask(LocalDate.of(2026, 4, 1), "请核对单位"));
    // Seen before the question was asked.
    assertThat(findings.decide(INSPECTOR, List.of(found.seen()), new Decision.Confirm(null)))
        .isEqualTo(
            new DecisionOutcome(List.of(), List.of(found.id()), List.of(), List.of(), List.of()));
    findings.assign(INSPECTOR, List.of(only(LIMIT_RULE).seen()), "wang");
    findings.note(INSPECTOR, List.of(found.seen()), "电话联系");
    byte[] reply = "回复".getBytes(StandardCharsets.UTF_8);
    findings.attach(INSPECTOR, List.of(found.seen()), "C:\\tmp\\回复.txt", reply, null);
    decide(only(LIMIT_RULE), new Decision.Explain("单位为元"));

    StoredFinding explained = only(LIMIT_RULE);
    assertThat(explained.state()).isEqualTo(FindingState.EXPLAINED);
    assertThat(explained.assignee()).isEqualTo("wang");
    assertThat(explained.dueOn()).isNull();
    List<FindingStep> history = findings.find(INSPECTOR, found.id()).orElseThrow().history();
    assertThat(history)
        .extracting(FindingStep::action)
        .containsExactly(
            FindingStep.Action.FOUND,
            FindingStep.Action.DECIDED,
            FindingStep.Action.ASSIGNED,
            FindingStep.Action.NOTED,
            FindingStep.Action.ATTACHED,
            FindingStep.Action.DECIDED);
    assertThat(history.subList(1, 6)).extracting(FindingStep::account).containsOnly("wang");
    FindingStep attached = history.get(4);
    assertThat(attached.attachment().fileName()).isEqualTo("回复.txt");
    try (var file = findings.attachment(INSPECTOR, attached.id()).orElseThrow().content()) {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      file.transferTo(read);
      assertThat(read.toByteArray()).isEqualTo(reply);
    }
    assertThat(
            findings.attachment(
                new Actor("li", Role.INSPECTOR, Scope.of(List.of("32"))), attached.id()))
        .isEmpty();
    int audited =
        database.read(
            Scope.everything(),
            context ->
                context.fetchCount(AUDIT_EVENT, AUDIT_EVENT.SUBJECT.eq("finding:" + found.id())));
    assertThat(audited).isEqualTo(5);
    assertThatThrownBy(() ->
            findings.decide(
                new Actor("zhao", Role.VIEWER, Scope.of(List.of(COUNTY))),
                List.of(explained.seen()),
                new Decision.Confirm(null)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> findings.assign(INSPECTOR, List.of(explained.seen()), "nobody"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDecisionThatWasWrongIsTakenBackByAStepOfItsOwn() {
    file(amount(FIRST, 2019, "2045.80"));
    judge();
    StoredFinding found = only(LIMIT_RULE);
    decide(found, new Decision.Ask(LocalDate.of(2026, 4, 1), "请核对单位"));
    findings.assign(INSPECTOR, List.of(only(LIMIT_RULE).seen()), "wang");
    decide(only(LIMIT_RULE), new Decision.Dismiss("误点"));
    StoredFinding dismissed = only(finding -> finding.id() == found.id());
    // Seen before it was dismissed: somebody has decided since.
    assertThat(findings.takeBack(INSPECTOR, List.of(found.seen()), null).changed())
        .containsExactly(found.id());

    assertThat(findings.takeBack(INSPECTOR, List.of(dismissed.seen()), "点错了").done())
        .containsExactly(found.id());

    StoredFinding asked = only(finding -> finding.id() == found.id());
    assertThat(asked.state()).isEqualTo(FindingState.ASKED);
    assertThat(asked.dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(asked.assignee()).isEqualTo("wang");
    List<FindingStep> history = findings.find(INSPECTOR, found.id()).orElseThrow().history();
    assertThat(history)
        .extracting(FindingStep::action)
        .endsWith(
            FindingStep.Action.ASSIGNED, FindingStep.Action.DECIDED, FindingStep.Action.TAKEN_BACK);
    assertThat(history.getLast().note()).isEqualTo("点错了");
    assertThat(history.getLast().account()).isEqualTo("wang");
    // A step that took something back is not taken back itself.
    assertThat(findings.takeBack(INSPECTOR, List.of(asked.seen()), null).nothing())
        .containsExactly(found.id());
    assertThat(findings.find(INSPECTOR, found.id()).orElseThrow().history()).hasSameSizeAs(history);
  }

  @Test
  void theSameErrorAgainAfterItWasMendedIsOpenAgainWithItsHistory() {
    file(amount(FIRST, 2019, "2045.80"));
    judge();
    decide(only(LIMIT_RULE), new Decision.Confirm("属实，请更正"));
    file(amount(FIRST, 2019, "137.3"));
    judge();
    StoredFinding closed = only(LIMIT_RULE);
    assertThat(closed.state()).isEqualTo(FindingState.CLOSED);
    assertThat(closed.closing()).isEqualTo(Closing.NEW_VERSION);

    file(amount(FIRST, 2019, "2045.80").with("penalty.decisions", "7"));
    judge();

    StoredFinding again = only(LIMIT_RULE);
    assertThat(again.id()).isEqualTo(closed.id());
    assertThat(again.state()).isEqualTo(FindingState.OPEN);
    assertThat(again.closing()).isNull();
    assertThat(actions(again))
        .containsExactly(
            FindingStep.Action.FOUND,
            FindingStep.Action.DECIDED,
            FindingStep.Action.CLOSED,
            FindingStep.Action.RETURNED);
  }

  @Test
  void nothingDeletesOrRewritesWhatWasDone() {
    file(amount(FIRST, 2019, "2045.80"));
    judge();
    int deleted =
        database.write(
            PROGRAM,
            context ->
                context.deleteFrom(FINDING_STEP).execute()
                    + context.deleteFrom(FINDING).execute()
                    + context.update(FINDING_STEP).set(FINDING_STEP.NOTE, "x").execute());
    assertThat(deleted).isZero();
    assertThatThrownBy(() ->
            database.write(
                INSPECTOR,
                context ->
                    context
                        .insertInto(FINDING_STEP)
                        .set(FINDING_STEP.FINDING_ID, 999L)
                        .set(FINDING_STEP.ACTION, "noted")
                        .set(FINDING_STEP.STATE, "open")
                        .set(FINDING_STEP.MADE_BY, "wang")
                        .execute()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aScopeSeesAndDecidesItsOwnFindingsOnly() {
    file(amount(FIRST, 2019, "2045.80"));
    file(amount(ELSEWHERE, 2019, "2045.80"));
    judge();
    StoredFinding own = only(found -> found.finding().division().equals(FIRST));
    StoredFinding other = only(found -> found.finding().division().equals(ELSEWHERE));
    FindingFilter everything = FindingFilter.of("");
    assertThat(findings.list(INSPECTOR, everything, FindingOrder.SEVERITY, 0, 10))
        .containsExactly(own);
    assertThat(findings.counts(INSPECTOR, everything).total()).isEqualTo(1);
    assertThat(findings.find(INSPECTOR, other.id())).isEmpty();
    assertThat(findings.atFigures(INSPECTOR, "", List.of(2019), 2, List.of()).findings())
        .hasSize(1);
    assertThat(
            findings.decide(
                INSPECTOR, List.of(own.seen(), other.seen()), new Decision.Confirm("属实")))
        .isEqualTo(
            new DecisionOutcome(
                List.of(own.id()), List.of(), List.of(), List.of(), List.of(other.id())));
    // The database says the same without the conditions of the statements.
    Integer visible = database.read(INSPECTOR, context -> context.fetchCount(FINDING));
    assertThat(visible).isEqualTo(1);
    int unseen =
        database.read(
            Scope.of(List.of()),
            context -> context.fetchCount(FINDING) + context.fetchCount(FINDING_STEP));
    assertThat(unseen).isZero();
  }

  @Test
  void listsAreFilteredCountedAndWalked() {
    file(amount(FIRST, 2019, "2045.80"));
    file(amount(FIRST, 2020, "2045.80").with("request.carried_in.total", "5"));
    file(amount(SECOND, 2019, "3000"));
    file(amount(THIRD, 2019, "3"));
    judge();
    decide(
        only(found -> found.finding().division().equals(SECOND) && found.finding().year() == 2019),
        new Decision.Dismiss("已核对合同"));
    FindingFilter all = FindingFilter.of(COUNTY);
    FindingCounts counts = findings.counts(INSPECTOR, all);
    // Three amounts, one carried figure, two missing reports.
    assertThat(counts.total()).isEqualTo(6);
    assertThat(counts.rules()).isEqualTo(Map.of(LIMIT_RULE, 3, CARRY_RULE, 1, MISSING_RULE, 2));
    assertThat(counts.divisions()).isEqualTo(Map.of(FIRST, 3, SECOND, 2, THIRD, 1));
    assertThat(counts.states()).isEqualTo(Map.of(FindingState.OPEN, 5, FindingState.DISMISSED, 1));
    assertThat(counts.severities()).isEqualTo(Map.of(Severity.ERROR, 3, Severity.QUERY, 3));
    assertThat(counts.assignees()).isEqualTo(Map.of("", 6));

    FindingCounts open =
        findings.counts(
            INSPECTOR, all.withStates(Set.of(FindingState.OPEN)).withYears(Set.of(2019)));
    assertThat(open.total()).isEqualTo(1);
    // Each is counted without its own part of the filter.
    assertThat(open.states()).isEqualTo(Map.of(FindingState.OPEN, 1, FindingState.DISMISSED, 1));
    assertThat(open.years()).isEqualTo(Map.of(2019, 1, 2020, 4));

    assertThat(findings.counts(INSPECTOR, all.withText("合同")).total()).isEqualTo(1);
    assertThat(findings.counts(INSPECTOR, all.withText("3000")).total()).isEqualTo(1);
    assertThat(findings.counts(INSPECTOR, all.withText("缺少年报")).total()).isEqualTo(2);
    assertThat(findings.counts(INSPECTOR, all.withText("100%_")).total()).isZero();
    String name = divisions.find(THIRD).orElseThrow().name();
    assertThat(findings.counts(INSPECTOR, all.withText(name)).total()).isEqualTo(1);

    for (FindingOrder order : FindingOrder.values()) {
      List<Long> ids =
          findings.list(INSPECTOR, all, order, 0, 10).stream().map(StoredFinding::id).toList();
      assertThat(findings.list(INSPECTOR, all, order, 2, 2))
          .extracting(StoredFinding::id)
          .isEqualTo(ids.subList(2, 4));
      assertThat(findings.neighbours(INSPECTOR, all, order, ids.get(2)))
          .contains(new Neighbours(ids.get(1), ids.get(3), 3, 6));
      assertThat(findings.neighbours(INSPECTOR, all, order, ids.getFirst()))
          .contains(new Neighbours(null, ids.get(1), 1, 6));
    }
    assertThat(
            findings.neighbours(
                INSPECTOR,
                all.withRules(Set.of(MISSING_RULE)),
                FindingOrder.DUE,
                only(CARRY_RULE).id()))
        .isEmpty();
    DecisionOutcome bulk =
        findings.decide(
            INSPECTOR,
            findings.seen(INSPECTOR, all.withStates(Set.of(FindingState.OPEN))),
            new Decision.Confirm("属实"));
    assertThat(bulk.done()).hasSize(5);
    assertThat(findings.counts(INSPECTOR, all).states())
        .isEqualTo(Map.of(FindingState.CONFIRMED, 5, FindingState.DISMISSED, 1));
  }

  @Test
  void aReportKnowsTheFindingsThatRestOnIt() {
    long before = file(amount(FIRST, 2019, "1").with("request.carried_out.total", "3"));
    long report = file(amount(FIRST, 2020, "2045.80"));
    judge();
    assertThat(findings.ofReport(INSPECTOR, report))
        .extracting(found -> found.finding().rule())
        .containsExactly(CARRY_RULE, LIMIT_RULE);
    assertThat(findings.ofReport(INSPECTOR, before))
        .extracting(found -> found.finding().rule())
        .containsExactly(CARRY_RULE);
    assertThat(findings.standing(INSPECTOR, List.of(before, report)))
        .isEqualTo(Map.of(before, 1, report, 2));
  }

  /** The largest amount of a year, with those that it is compared with as further places. */
  private record LargestBesideOthers(String id) implements PeerRule {
    @Override
    public List<Assessment> judge(int year, Context context) {
      List<ReportFacts> reports =
          context.county().all().stream()
              .filter(report -> report.year() == year)
              .sorted(
                  Comparator.comparing(
                      report -> report.number(AMOUNT).orElseThrow(), Comparator.reverseOrder()))
              .toList();
      if (reports.isEmpty()) {
        return List.of();
      }
      Subject subject = new Subject(id, reports.getFirst().division().code(), year, AMOUNT);
      return List.of(
          new Assessment.Broken(
              context.finding(
                  subject,
                  Map.of(),
                  reports.stream()
                      .map(report -> Evidence.of(report, report.fact(AMOUNT).orElseThrow()))
                      .toList())));
    }
  }

  @Test
  void anOutlierMarksItsOwnPlaceAndAContradictionBothOfIts() {
    judging.close();
    judging =
        judging(
            new Judge(List.of(new LargestBesideOthers("outlier.peer"), new Carried(CARRY_RULE))));
    file(amount(FIRST, 2019, "1").with("request.carried_out.total", "3"));
    file(amount(FIRST, 2020, "2045.80"));
    file(amount(SECOND, 2020, "12"));
    file(amount(THIRD, 2020, "15"));
    judge();
    assertThat(
            only(found ->
                    found.finding().year() == 2020 && found.finding().rule().equals("outlier.peer"))
                .finding()
                .evidence())
        .hasSize(3);

    FigureMarks marks =
        findings.atFigures(INSPECTOR, COUNTY, List.of(2019, 2020), 9, List.of(2020));
    assertThat(marks.findings())
        .filteredOn(mark -> mark.rule().equals("outlier.peer") && mark.year() == 2020)
        .extracting(FindingMark::division)
        .as("the others are what it is compared with, and usual")
        .containsExactly(FIRST);
    assertThat(marks.findings())
        .filteredOn(mark -> mark.rule().equals(CARRY_RULE))
        .extracting(FindingMark::year, FindingMark::indicator)
        .containsExactly(
            tuple(2020, "request.carried_in.total"), tuple(2019, "request.carried_out.total"));
    assertThat(restingOn(AMOUNT, 2020))
        .as("what is counted at a figure is what its list holds")
        .extracting(found -> found.finding().rule(), found -> found.finding().division())
        .containsExactly(tuple("outlier.peer", FIRST));
    assertThat(restingOn("request.carried_out.total", 2019))
        .as("the finding of the year after, at the figure that it contradicts")
        .extracting(found -> found.finding().rule(), found -> found.finding().year())
        .containsExactly(tuple(CARRY_RULE, 2020));
    assertThat(restingOn("request.carried_out.total", 2020)).isEmpty();
    assertThat(marks.doubts())
        .as("a sum is doubted for its outlier alone")
        .singleElement()
        .satisfies(doubt -> {
          assertThat(doubt.unit()).isEqualTo(FIRST);
          assertThat(doubt.indicator()).isEqualTo(AMOUNT);
        });
  }

  private List<StoredFinding> restingOn(String indicator, int year) {
    return findings.list(
        INSPECTOR,
        FindingFilter.of(COUNTY).withFigures(new FigureFilter(Set.of(indicator), year)),
        FindingOrder.SEVERITY,
        0,
        10);
  }

  @Test
  void theBackgroundJudgesWhatComes() throws InterruptedException {
    CountDownLatch judged = new CountDownLatch(1);
    ReportRule watched =
        new ReportRule() {
          @Override
          public String id() {
            return LIMIT_RULE;
          }

          @Override
          public List<Assessment> judge(ReportFacts report, Context context) {
            judged.countDown();
            return new AboveLimit(LIMIT_RULE).judge(report, context);
          }
        };
    judging = judging(new Judge(List.of(watched)));
    judging.start();
    file(amount(FIRST, 2019, "2045.80"));
    assertThat(judged.await(1, TimeUnit.MINUTES)).isTrue();
    // Lets what has begun come to its end.
    judging.close();
    assertThat(all()).hasSize(1);
    assertThat(judging.progress(PROGRAM).isDone()).isTrue();
  }
}
