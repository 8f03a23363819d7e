package org.mingjian.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.database.Tables.AUDIT_EVENT;
import static org.mingjian.database.Tables.DECK;
import static org.mingjian.database.Tables.SLIDE;
import static org.mingjian.database.Tables.SLIDE_WORDS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Figure;
import org.mingjian.report.ReferenceRepository;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

class PresentationsTest {
  private static final String COUNTY = "610924";
  private static final Actor LI = actor("li", COUNTY);
  private static final Actor WANG = actor("wang", COUNTY);
  private static final Actor TOWN = actor("town", "610924106");
  private static final Actor ELSEWHERE = actor("sun", "320312");

  private final TestDatabase testDatabase = TestDatabase.fresh();
  private final ScopedDatabase database = new ScopedDatabase(testDatabase.dataSource());
  private final Presentations presentations =
      new Presentations(
          database,
          DivisionRegister.load(),
          new AuditRepository(TestReports.CLOCK),
          TestReports.CLOCK);

  private static Actor actor(String name, String scope) {
    return new Actor(name, Role.VIEWER, Scope.of(List.of(scope)));
  }

  @BeforeEach
  void knowDivisions() {
    new ReferenceRepository(database).load(DivisionRegister.load());
  }

  @AfterEach
  void close() {
    testDatabase.close();
  }

  private static NewSlide words(String title) {
    return new NewSlide(
        COUNTY, new SlideContent.Words(false, List.of("一", "二")), title, "", "来源", "");
  }

  private static NewSlide from(String address, String title) {
    return new NewSlide(
        COUNTY, new SlideContent.Words(false, List.of("一")), title, "", "来源", address);
  }

  private static Bars bars() {
    return new Bars(
        new ChartFrame(
            "采购", "说明", List.of(), Locale.SIMPLIFIED_CHINESE, ChartWords.from(key -> key)),
        "万元",
        2,
        0,
        List.of(Bars.Row.of("洞河镇"), Bars.Row.of("双桥镇")),
        List.of(new Bars.Series("采购", new ColourRole.Accent())),
        List.of(
            new Bars.Mark(0, 0, Figure.amount("17.procurement.amount", new BigDecimal("204.580"))),
            new Bars.Mark(1, 0, Figure.missing("18.procurement.amount", "空白"))),
        List.of());
  }

  private List<String> titles(Actor actor, long deck) {
    return presentations.find(actor, deck).orElseThrow().slides().stream()
        .map(Slide::title)
        .toList();
  }

  @Test
  void aFrozenChartShowsTheSameWithTheSameHashWhateverIsSaidAboutIt() {
    NewSlide chart =
        new NewSlide(COUNTY, new SlideContent.Chart(bars()), "采购最多的是洞河镇", "", "来源", "compare?x=1");
    long deck = presentations.create(LI, "评议", COUNTY, 2020, false, List.of(chart));
    Slide before = presentations.find(LI, deck).orElseThrow().slides().getFirst();

    presentations.say(LI, deck, before.id(), "另一个标题", "备注");

    Slide after = presentations.find(LI, deck).orElseThrow().slides().getFirst();
    assertThat(after.title()).isEqualTo("另一个标题");
    assertThat(after.notes()).isEqualTo("备注");
    assertThat(after.sha256()).isEqualTo(before.sha256()).hasSize(64);
    assertThat(after.frozen()).isEqualTo(before.frozen()).contains("204.580");
    assertThat(after.content()).contains(new SlideContent.Chart(bars()));
    assertThat(after.address()).isEqualTo("compare?x=1");
    // Both titles are kept.
    assertThat(database.<Integer>read(LI, context -> context.fetchCount(SLIDE_WORDS))).isEqualTo(2);
  }

  @Test
  void everyKindOfContentComesBackAsItWas() {
    List<SlideContent> contents =
        List.of(
            new SlideContent.Words(true, List.of("一")),
            new SlideContent.Figures(List.of(new SlideContent.Tile("a", "1 件", "+1", "report/1"))),
            new SlideContent.Statements(
                List.of(new SlideContent.Statement("句", "异常", "finding/1"))));
    for (SlideContent content : contents) {
      assertThat(SlideJson.read(SlideJson.write(content))).isEqualTo(content);
    }
    assertThatThrownBy(() -> SlideJson.read("{\"kind\":\"film\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    Slide forged =
        new Slide(
            1,
            "t",
            "",
            "",
            "",
            "{\"kind\":\"words\",\"lines\":[]}",
            "0".repeat(64),
            java.time.OffsetDateTime.now(TestReports.CLOCK),
            "li");
    assertThat(forged.content()).isEmpty();
  }

  @Test
  void theDatabaseRefusesFrozenDataThatIsNotWhatWasHashedAndChangesNone() {
    long deck = presentations.create(LI, "评议", COUNTY, 2020, false, List.of(words("一")));
    assertThat(
            database.<Integer>write(
                LI,
                context ->
                    context
                        .update(SLIDE)
                        .set(SLIDE.FROZEN, "x")
                        .where(SLIDE.DECK_ID.eq(deck))
                        .execute()))
        .isZero();
    assertThatThrownBy(() ->
            database.<Integer>write(
                LI,
                context ->
                    context
                        .insertInto(SLIDE)
                        .set(SLIDE.DECK_ID, deck)
                        .set(SLIDE.FROZEN, "x")
                        .set(SLIDE.SHA256, "0".repeat(64))
                        .set(SLIDE.SOURCE, "")
                        .set(SLIDE.ADDRESS, "")
                        .set(SLIDE.FROZEN_BY, "li")
                        .set(SLIDE.FROZEN_AT, java.time.OffsetDateTime.now(TestReports.CLOCK))
                        .execute()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("sha256");
  }

  @Test
  void aSlideIsReplacedByItsOwnerAloneAndWhileItIsStillThere() {
    long deck =
        presentations.create(
            LI, "评议", COUNTY, 2020, true, List.of(from("?a=1", "一"), from("?a=2", "二")));
    SlidePlace second = presentations.takenFrom(LI, deck, "?a=2").getFirst();
    assertThat(second.number()).isEqualTo(2);
    assertThat(presentations.takenFrom(LI, deck, "?a=3")).isEmpty();
    assertThat(presentations.takenFrom(ELSEWHERE, deck, "?a=2")).isEmpty();

    assertThat(presentations.replace(WANG, deck, second.slide(), words("别人的")))
        .isEqualTo(DeckOutcome.UNKNOWN);
    assertThat(presentations.replace(LI, deck, second.slide(), from("?a=2", "新二")))
        .isEqualTo(DeckOutcome.DONE);
    assertThat(titles(LI, deck)).containsExactly("一", "新二");
    assertThat(presentations.replace(LI, deck, second.slide(), words("又一次")))
        .isEqualTo(DeckOutcome.CHANGED_MEANWHILE);
    assertThat(titles(LI, deck)).containsExactly("一", "新二");
  }

  @Test
  void slidesChangePlacesGoAndComeBack() {
    long deck =
        presentations.create(
            LI, "评议", COUNTY, 2020, false, List.of(words("一"), words("二"), words("三")));
    Deck seen = presentations.find(LI, deck).orElseThrow().deck();
    List<Long> ids = seen.slides();

    assertThat(presentations.arrange(LI, deck, seen.version(), List.of(ids.get(2), ids.get(0))))
        .isEqualTo(DeckOutcome.DONE);
    assertThat(titles(LI, deck)).containsExactly("三", "一");
    // Who has not seen that does not overwrite it.
    assertThat(presentations.arrange(LI, deck, seen.version(), ids))
        .isEqualTo(DeckOutcome.CHANGED_MEANWHILE);
    long version = presentations.find(LI, deck).orElseThrow().deck().version();
    assertThat(presentations.arrange(LI, deck, version, ids)).isEqualTo(DeckOutcome.DONE);
    assertThat(titles(LI, deck)).containsExactly("一", "二", "三");
    long newest = presentations.find(LI, deck).orElseThrow().deck().version();
    assertThat(presentations.arrange(LI, deck, newest, List.of(ids.get(0), ids.get(0))))
        .isEqualTo(DeckOutcome.UNKNOWN);
    assertThat(presentations.add(LI, deck, words("四"))).isEqualTo(DeckOutcome.DONE);
    assertThat(titles(LI, deck)).containsExactly("一", "二", "三", "四");
  }

  @Test
  void aCopyOfASlideShowsTheSameDataOfTheSameDay() {
    long deck =
        presentations.create(LI, "评议", COUNTY, 2020, false, List.of(words("一"), words("二")));
    DeckContent before = presentations.find(LI, deck).orElseThrow();
    Slide first = before.slides().getFirst();
    presentations.say(LI, deck, first.id(), "改过的标题", "讲稿");
    long seen = before.deck().version();

    assertThat(presentations.duplicate(LI, deck, seen, first.id())).isEqualTo(DeckOutcome.DONE);

    assertThat(titles(LI, deck)).containsExactly("改过的标题", "改过的标题", "二");
    Slide copy = presentations.find(LI, deck).orElseThrow().slides().get(1);
    assertThat(copy.id()).isNotEqualTo(first.id());
    assertThat(copy.frozen()).isEqualTo(first.frozen());
    assertThat(copy.sha256()).isEqualTo(first.sha256());
    assertThat(copy.frozenAt()).isEqualTo(first.frozenAt());
    assertThat(copy.notes()).isEqualTo("讲稿");
    presentations.say(LI, deck, copy.id(), "另一句", "");
    assertThat(titles(LI, deck)).containsExactly("改过的标题", "另一句", "二");
    assertThat(presentations.duplicate(LI, deck, seen, first.id()))
        .isEqualTo(DeckOutcome.CHANGED_MEANWHILE);
    assertThat(presentations.duplicate(WANG, deck, seen, first.id()))
        .isEqualTo(DeckOutcome.UNKNOWN);
  }

  @Test
  void aDeckIsSeenByItsOwnerAndSharedWithWhoeverSeesItsWholeDivision() {
    long deck = presentations.create(LI, "评议", COUNTY, 2020, false, List.of(words("一")));
    assertThat(presentations.find(WANG, deck)).isEmpty();
    assertThat(presentations.share(WANG, deck, true)).isEqualTo(DeckOutcome.UNKNOWN);
    presentations.share(LI, deck, true);
    assertThat(presentations.list(WANG)).extracting(Deck::id).containsExactly(deck);
    assertThat(titles(WANG, deck)).containsExactly("一");
    for (Actor outside : List.of(TOWN, ELSEWHERE)) {
      assertThat(presentations.list(outside)).as(outside.name()).isEmpty();
      assertThat(presentations.find(outside, deck)).as(outside.name()).isEmpty();
      // Also where a statement forgets the condition.
      assertThat(database.<Integer>read(outside, context -> context.fetchCount(DECK))).isZero();
      assertThat(database.<Integer>read(outside, context -> context.fetchCount(SLIDE))).isZero();
    }
    assertThat(presentations.add(WANG, deck, words("二"))).isEqualTo(DeckOutcome.UNKNOWN);
    assertThat(presentations.rename(WANG, deck, "x")).isEqualTo(DeckOutcome.UNKNOWN);
    assertThat(presentations.discard(WANG, deck)).isEqualTo(DeckOutcome.UNKNOWN);
    assertThat(presentations.discard(LI, deck)).isEqualTo(DeckOutcome.DONE);
    assertThat(presentations.list(WANG)).isEmpty();
  }

  @Test
  void nothingFromOutsideOfItsDivisionComesIntoADeck() {
    long deck =
        presentations.create(
            new Actor("chief", Role.VIEWER, Scope.everything()),
            "评议",
            COUNTY,
            2020,
            true,
            List.of());
    NewSlide other =
        new NewSlide("610921", new SlideContent.Words(false, List.of()), "t", "", "", "");
    assertThat(presentations.add(new Actor("chief", Role.VIEWER, Scope.everything()), deck, other))
        .isEqualTo(DeckOutcome.OUTSIDE);
    assertThatThrownBy(() -> presentations.create(TOWN, "评议", COUNTY, 2020, false, List.of()))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void everyChangeIsInTheAudit() {
    long deck = presentations.create(LI, "评议", COUNTY, 2020, false, List.of(words("一")));
    presentations.add(LI, deck, words("二"));
    presentations.rename(LI, deck, "评议会");
    presentations.share(LI, deck, true);
    Deck seen = presentations.find(LI, deck).orElseThrow().deck();
    presentations.say(LI, deck, seen.slides().getFirst(), "甲", "");
    presentations.arrange(LI, deck, seen.version(), seen.slides().reversed());
    presentations.discard(LI, deck);
    List<String> actions =
        database.read(
            Actor.commandLine(),
            context ->
                context
                    .select(AUDIT_EVENT.ACTION)
                    .from(AUDIT_EVENT)
                    .where(AUDIT_EVENT.SUBJECT.eq("presentation:" + deck))
                    .orderBy(AUDIT_EVENT.ID)
                    .fetch(AUDIT_EVENT.ACTION));
    assertThat(actions)
        .containsExactly(
            "presentation.create",
            "presentation.add",
            "presentation.rename",
            "presentation.share",
            "presentation.say",
            "presentation.arrange",
            "presentation.discard");
  }
}
