package org.mingjian.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.database.Tables.AUDIT_EVENT;
import static org.mingjian.database.Tables.SAVED_VIEW;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.database.tables.records.SavedViewRecord;
import org.mingjian.security.Accounts;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class SavedViewsTest {
  private static final ScreenAddress FINDINGS = new ScreenAddress("findings", "state=open");
  private static final ScreenAddress OVERVIEW =
      new ScreenAddress("", "region=610924&years=2020-2023");
  private static final Actor LI = actor("li", Role.EDITOR, "610924");
  private static final Actor WANG = actor("wang", Role.VIEWER, "610924");
  private static final Actor TOWN = actor("town", Role.VIEWER, "610924106");
  private static final Actor PREFECTURE = actor("pref", Role.EDITOR, "6109");
  private static final Actor COLLEAGUE = actor("zhao", Role.INSPECTOR, "610924");
  private static final Actor CHIEF = actor("chief", Role.ADMINISTRATOR, "610924");
  private static final Actor ELSEWHERE_CHIEF = actor("other", Role.ADMINISTRATOR, "320312");
  private static final Actor ELSEWHERE = actor("sun", Role.EDITOR, "320312");

  private final TestDatabase testDatabase = TestDatabase.fresh();
  private final ScopedDatabase database = new ScopedDatabase(testDatabase.dataSource());
  private final AuditRepository audit = new AuditRepository(TestReports.CLOCK);
  private final SavedViews views =
      new SavedViews(database, DivisionRegister.load(), audit, TestReports.CLOCK);

  private static Actor actor(String name, Role role, String scope) {
    return new Actor(name, role, Scope.of(List.of(scope)));
  }

  @BeforeEach
  void makeAccounts() {
    Accounts accounts =
        new Accounts(
            database,
            PasswordEncoderFactories.createDelegatingPasswordEncoder(),
            audit,
            TestReports.CLOCK);
    for (Actor actor :
        List.of(LI, WANG, TOWN, PREFECTURE, COLLEAGUE, CHIEF, ELSEWHERE, ELSEWHERE_CHIEF)) {
      accounts.create(
          Actor.commandLine(), actor.name(), "long enough 1", actor.role(), actor.scope());
    }
  }

  @AfterEach
  void close() {
    testDatabase.close();
  }

  private int rows(Actor actor) {
    return database.read(actor, context -> context.fetchCount(SAVED_VIEW));
  }

  private List<String> names(Actor actor) {
    return views.list(actor, null).stream().map(SavedView::name).toList();
  }

  @Test
  void onesOwnAreOnesOwn() {
    assertThat(views.save(LI, " 待查 ", FINDINGS, null, false)).isEqualTo(SaveOutcome.SAVED);
    assertThat(names(LI)).containsExactly("待查");
    assertThat(names(WANG)).isEmpty();
    assertThat(names(PREFECTURE)).isEmpty();
    long id = views.list(LI, "findings").getFirst().id();
    assertThat(views.delete(WANG, id)).isFalse();
    assertThat(views.change(WANG, id, "我的", null)).isEqualTo(SaveOutcome.UNKNOWN);
    assertThat(views.delete(LI, id)).isTrue();
    assertThat(names(LI)).isEmpty();
  }

  @Test
  void aNameIsTakenOncePerScreenAndReplacedOnRequest() {
    views.save(LI, "本年", FINDINGS, null, false);
    assertThat(views.save(LI, "本年", OVERVIEW, null, false)).isEqualTo(SaveOutcome.SAVED);
    ScreenAddress other = new ScreenAddress("findings", "state=asked");
    assertThat(views.save(LI, "本年", other, null, false)).isEqualTo(SaveOutcome.NAME_TAKEN);
    assertThat(views.list(LI, "findings").getFirst().address()).isEqualTo(FINDINGS);
    assertThat(views.save(LI, "本年", other, null, true)).isEqualTo(SaveOutcome.SAVED);
    assertThat(views.list(LI, "findings"))
        .singleElement()
        .satisfies(view -> assertThat(view.address()).isEqualTo(other));
    views.save(LI, "另一", FINDINGS, null, false);
    long id =
        views.list(LI, "findings").stream()
            .filter(v -> v.name().equals("另一"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(views.change(LI, id, "本年", null)).isEqualTo(SaveOutcome.NAME_TAKEN);
  }

  @Test
  void sharedOnesSayWhoseAndStayInAndAroundTheDivision() {
    views.save(LI, "全县", FINDINGS, "610924", false);
    for (Actor sees : List.of(LI, WANG, TOWN, PREFECTURE)) {
      assertThat(views.list(sees, "findings"))
          .as(sees.name())
          .singleElement()
          .satisfies(view -> assertThat(view.owner()).isEqualTo("li"));
    }
    assertThat(names(ELSEWHERE)).isEmpty();
    // Also where a statement forgets the condition.
    assertThat(rows(ELSEWHERE)).isZero();
    assertThat(rows(WANG)).isEqualTo(1);
    long id = views.list(WANG, null).getFirst().id();
    assertThat(views.delete(WANG, id)).isFalse();
    views.change(LI, id, "全县", null);
    assertThat(names(WANG)).isEmpty();
    assertThatThrownBy(() -> views.save(LI, "省", FINDINGS, "6109", false))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> views.save(LI, "国", FINDINGS, "", false))
        .isInstanceOf(NotAllowedException.class);
  }

  /** The owner may be disabled and cannot delete it any more. */
  @Test
  void whoManagesAccountsDeletesWhatIsSharedWithinTheScopeAndNothingElse() {
    views.save(LI, "全县", FINDINGS, "610924", false);
    views.save(LI, "自用", OVERVIEW, null, false);
    views.save(PREFECTURE, "全市", FINDINGS, "6109", false);
    Map<String, Long> ids =
        database
            .read(Actor.commandLine(), context -> context.selectFrom(SAVED_VIEW).fetch())
            .stream()
            .collect(Collectors.toMap(SavedViewRecord::getName, SavedViewRecord::getId));
    assertThat(ids).containsOnlyKeys("全县", "全市");
    long county = ids.get("全县");
    for (Actor actor : List.of(WANG, COLLEAGUE, PREFECTURE, ELSEWHERE, ELSEWHERE_CHIEF)) {
      assertThat(views.delete(actor, county)).as(actor.name()).isFalse();
      // Also where a statement forgets who may.
      assertThat(deletedWithoutAsking(actor, county)).as(actor.name()).isZero();
    }
    // The prefecture's view is seen in the county; it is not the county's to delete.
    assertThat(names(CHIEF)).containsExactlyInAnyOrder("全县", "全市");
    assertThat(views.delete(CHIEF, ids.get("全市"))).isFalse();
    assertThat(deletedWithoutAsking(CHIEF, ids.get("全市"))).isZero();

    assertThat(views.delete(CHIEF, county)).isTrue();
    assertThat(names(LI)).containsExactlyInAnyOrder("自用", "全市");
    List<String> deletedBy =
        database.read(
            CHIEF,
            context ->
                context
                    .select(AUDIT_EVENT.ACCOUNT_NAME)
                    .from(AUDIT_EVENT)
                    .where(AUDIT_EVENT.SUBJECT.eq("view:" + county))
                    .and(AUDIT_EVENT.ACTION.eq("view.delete"))
                    .fetch(AUDIT_EVENT.ACCOUNT_NAME));
    assertThat(deletedBy).containsExactly("chief");
  }

  private int deletedWithoutAsking(Actor actor, long id) {
    return database.write(
        actor, context -> context.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute());
  }

  @Test
  void aCountyOpensWithWhatItsEditorSet() {
    assertThat(views.defaultView(WANG)).isEmpty();
    views.setDefault(LI, "610924", "本县总览", OVERVIEW);
    assertThat(views.defaultView(WANG).orElseThrow().address()).isEqualTo(OVERVIEW);
    assertThat(views.defaultView(TOWN).orElseThrow().setBy()).isEqualTo("li");
    assertThat(views.defaultView(ELSEWHERE)).isEmpty();
    assertThat(views.defaultView(PREFECTURE)).isEmpty();
    views.setDefault(PREFECTURE, "6109", "全市", FINDINGS);
    assertThat(views.defaultView(PREFECTURE).orElseThrow().name()).isEqualTo("全市");
    // The nearest one counts.
    assertThat(views.defaultView(WANG).orElseThrow().name()).isEqualTo("本县总览");
    views.clearDefault(LI, "610924");
    assertThat(views.defaultView(WANG).orElseThrow().name()).isEqualTo("全市");
    assertThatThrownBy(() -> views.setDefault(WANG, "610924", "x", OVERVIEW))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> views.setDefault(ELSEWHERE, "610924", "x", OVERVIEW))
        .isInstanceOf(NotAllowedException.class);
    // It would lead to itself for ever.
    assertThatThrownBy(() -> views.setDefault(LI, "610924", "x", new ScreenAddress("", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddressIsOneOfThisProgram() {
    assertThatThrownBy(() -> new ScreenAddress("https://example.org", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ScreenAddress("//example.org", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ScreenAddress("findings", "x".repeat(5000)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(OVERVIEW.href()).isEqualTo("?region=610924&years=2020-2023");
  }
}
