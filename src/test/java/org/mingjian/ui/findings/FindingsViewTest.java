package org.mingjian.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Judge;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.Subject;
import org.mingjian.finding.life.Decision;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.presentation.Deck;
import org.mingjian.presentation.Presentations;
import org.mingjian.presentation.Slide;
import org.mingjian.presentation.SlideContent;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.ScopedDatabase;
import org.mingjian.ui.NotFoundView;
import org.mingjian.ui.ViewTest;
import org.mingjian.ui.chart.Chart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The rules are made for the test, under ids of the catalogue, so that what they find is plain. */
@WithMockUser(
    username = ViewTest.INSPECTOR,
    roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class FindingsViewTest extends ViewTest {
  private static final String HANWANG = "610924102";
  private static final String GAOQIAO = "610924109";
  private static final String ELSEWHERE = "320312109";
  private static final String AMOUNT = "procurement.amount";
  private static final String ERROR = "text.count_vs_table";
  private static final String INFO = "text.accountability_missing";
  private static final Actor ALL = Actor.commandLine();

  @Autowired private TestDatabase testDatabase;

  /** An amount above 1000 is an error; a blank one cannot be judged. */
  private record AboveLimit(String id) implements ReportRule {
    @Override
    public List<Assessment> judge(ReportFacts report, Context context) {
      Subject subject = new Subject(id, report.division().code(), report.year(), AMOUNT);
      if (report.number(AMOUNT).isEmpty()) {
        return List.of(
            new Assessment.NotAssessable(subject, Assessment.Reason.BLANK, List.of(AMOUNT)));
      }
      BigDecimal amount = report.number(AMOUNT).get();
      return List.of(
          amount.compareTo(BigDecimal.valueOf(1000)) > 0
              ? new Assessment.Broken(
                  context.finding(
                      subject,
                      Map.of("case", "normative", "stated", amount.toPlainString(), "table", "0"),
                      List.of(Evidence.of(report, report.fact(AMOUNT).orElseThrow()))))
              : new Assessment.Holds(subject));
    }
  }

  /** An amount that lies outside limits, which its sentence names. */
  private record Outside(String id) implements ReportRule {
    @Override
    public List<Assessment> judge(ReportFacts report, Context context) {
      Subject subject = new Subject(id, report.division().code(), report.year(), AMOUNT);
      return List.of(
          report.number(AMOUNT).filter(amount -> amount.intValue() > 1000).isEmpty()
              ? new Assessment.Holds(subject)
              : new Assessment.Broken(
                  context.finding(
                      subject,
                      Map.ofEntries(
                          Map.entry("case", "count"),
                          Map.entry("cell", AMOUNT),
                          Map.entry("value", "2045.8"),
                          Map.entry("peers", context.peers().key()),
                          Map.entry("low", "12"),
                          Map.entry("high", "1034"),
                          Map.entry("n", "2"),
                          Map.entry("median", "64"),
                          Map.entry("p", "0.001"),
                          Map.entry("rate", "10"),
                          Map.entry("families", "5"),
                          Map.entry("chance", "0.5")),
                      List.of(Evidence.of(report, report.fact(AMOUNT).orElseThrow())))));
    }
  }

  /** Always to be known. */
  private record Always(String id) implements ReportRule {
    @Override
    public List<Assessment> judge(ReportFacts report, Context context) {
      Subject subject = new Subject(id, report.division().code(), report.year(), "");
      return List.of(
          new Assessment.Broken(
              context.finding(
                  subject,
                  Map.of(),
                  List.of(Evidence.of(report, report.fact(AMOUNT).orElseThrow())))));
    }
  }

  /** Two cells that do not fit each other. */
  private record Pair(String id, List<String> others) implements ReportRule {
    Pair(String id, String other) {
      this(id, List.of(other));
    }

    @Override
    public List<Assessment> judge(ReportFacts report, Context context) {
      Subject subject = new Subject(id, report.division().code(), report.year(), AMOUNT);
      return List.of(
          new Assessment.Broken(
              context.finding(
                  subject,
                  Map.of("case", "normative", "stated", "2045.8", "table", "3"),
                  Stream.concat(Stream.of(AMOUNT), others.stream())
                      .map(cell -> Evidence.of(report, report.fact(cell).orElseThrow()))
                      .toList())));
    }
  }

  private void judge() {
    judge(new AboveLimit(ERROR), new Always(INFO));
  }

  private void judge(ReportRule... rules) {
    try (JudgingService judging =
        new JudgingService(
            new ScopedDatabase(testDatabase.dataSource()),
            new Judge(List.of(rules)),
            RuleCatalogue.load(),
            IndicatorCatalogue.load(),
            DivisionRegister.load(),
            TestReports.CLOCK)) {
      assertThat(judging.judgeAll(ALL, null, (_, _) -> {}).failed()).isEmpty();
    }
  }

  /** Two townships of the county with three findings, one cell blank, and a township elsewhere. */
  private void county() {
    store(HANWANG, 2020, "2045.8");
    store(GAOQIAO, 2020, "");
    store(ELSEWHERE, 2020, "3000");
    judge();
  }

  private void store(String division, int year, String amount) {
    TestReports.of(division, year).with(AMOUNT, amount).storeIn(services.reports(), ALL);
  }

  private List<StoredFinding> found(String rule) {
    return services
        .findings()
        .list(ALL, FindingFilter.of("").withRules(Set.of(rule)), FindingOrder.DIVISION, 0, 100);
  }

  private StoredFinding error() {
    return found(ERROR).stream()
        .filter(found -> found.finding().division().equals(HANWANG))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private Grid<StoredFinding> grid() {
    return find(Grid.class).withId("findings-list").single();
  }

  private String count() {
    return find(Span.class).withId("count").single().getText();
  }

  private Anchor unassessed() {
    return find(Anchor.class).withId("unassessed").single();
  }

  private Anchor choice(String words) {
    return find(Anchor.class).all().stream()
        .filter(link -> link.hasClassName("findings-choice"))
        .filter(link -> words(link).startsWith(words))
        .findFirst()
        .orElseThrow();
  }

  private static boolean current(Component link) {
    return link.getElement().hasAttribute("aria-current");
  }

  @SuppressWarnings("unchecked")
  private void choose(DecisionForm.Step step) {
    find(RadioButtonGroup.class).withId("decision-step").single().setValue(step);
  }

  private TextArea note() {
    return find(TextArea.class).withId("decision-note").single();
  }

  private Button button(String id) {
    return find(Button.class).withId(id).single();
  }

  private String notices() {
    return words(find(Div.class).withId("notices").single());
  }

  @Test
  void saysOfWhichReportsARuleCouldNotJudge() {
    county();
    open("findings?region=610924");
    String all = unassessed().getHref();
    assertThat(all).isEqualTo("findings/unassessed?region=610924");
    open(all);
    assertThat(words(find(Section.class).withId("unassessed-rules").single()))
        .contains("共 1 处", "正文与表格不一致", "所需的单元格空白");
    assertThat(words(find(Section.class).withId("unassessed-reports").single()))
        .contains("高桥镇", "2020（1）")
        .doesNotContain("汉王镇");
    open(all + "&rule=" + ERROR + "&reason=zero");
    assertThat(words(find(Section.class).withId("unassessed-reports").single()))
        .as("for another reason there is none")
        .doesNotContain("高桥镇");
    open(all + "&rule=" + ERROR + "&reason=blank");
    Anchor report =
        find(Anchor.class).all().stream()
            .filter(link -> link.getText().equals("2020（1）"))
            .findFirst()
            .orElseThrow();
    assertThat(report.getHref()).startsWith("report/");
    open("findings/unassessed?region=320312");
    assertThat(words(find(Section.class).withId("unassessed-rules").single()))
        .contains("没有无法判断的检查");
  }

  @Test
  void listsWhatNobodyHasSettledWithCountsBesideEveryChoice() {
    county();
    open("findings?region=610924");
    assertThat(count()).isEqualTo("3 个问题");
    assertThat(unassessed().getText()).isEqualTo("1 处无法判断");
    assertThat(test(grid()).size()).isEqualTo(3);
    // The heaviest first.
    assertThat(words(test(grid()).getCellComponent(0, "kind"))).contains("不合规", "错误");
    assertThat(words(test(grid()).getCellComponent(0, "unit"))).contains("汉王镇", "2020");
    assertThat(words(test(grid()).getCellComponent(0, "sentence"))).contains("2,045.8");
    assertThat(links(test(grid()).getCellComponent(0, "rule")))
        .singleElement()
        .satisfies(link -> assertThat(link).startsWith("finding/" + error().id() + "?region="));
    assertThat(words(choice("错误"))).isEqualTo("错误1");
    assertThat(words(choice("提示"))).isEqualTo("提示2");
    assertThat(words(choice("待处理"))).isEqualTo("待处理3");
    assertThat(current(choice("待处理"))).isTrue();
    assertThat(current(choice("已询问"))).isTrue();
    assertThat(current(choice("已排除"))).isFalse();
  }

  @Test
  void theAddressIsTheFilter() {
    county();
    open("findings?region=610924&severity=error&unit=" + HANWANG + "&state=all&text=汉王");
    assertThat(test(grid()).size()).isEqualTo(1);
    assertThat(current(choice("错误"))).isTrue();
    assertThat(choice("提示").getHref()).contains("severity=error,info", "unit=" + HANWANG);
    assertThat(choice("错误").getHref()).doesNotContain("severity");
    assertThat(find(TextField.class).withId("findings-text").single().getValue()).isEqualTo("汉王");
    assertThat((Object) find(MultiSelectComboBox.class).withId("findings-unit").single().getValue())
        .isEqualTo(Set.of(HANWANG));

    open("findings?region=610924&rule=" + INFO + "&years=2020");
    assertThat(test(grid()).size()).isEqualTo(2);
    open("findings?region=610924&years=2019&state=all&kind=nonsense");
    assertThat(count()).startsWith("0 个问题");
    assertThat(words(find(Div.class).withId("empty").single())).contains("没有符合条件的问题");
  }

  @Test
  void listsWhatRestsOnAFigureAndTheFilterCanBeTakenAway() {
    county();
    open("findings?region=610924&indicator=procurement.amount,no.such&at=2020");
    assertThat(test(grid()).size()).isEqualTo(3);
    assertThat(
            (Object)
                find(MultiSelectComboBox.class).withId("findings-indicator").single().getValue())
        .isEqualTo(Set.of(AMOUNT));
    Anchor year = find(Anchor.class).withId("findings-at").single();
    assertThat(words(year)).contains("2020 年报告中的数字");
    assertThat(year.getHref()).contains("indicator=" + AMOUNT).doesNotContain("at=");
    // A choice keeps the figures, and so does a saved view, which keeps the address.
    assertThat(choice("错误").getHref()).contains("indicator=" + AMOUNT, "at=2020");

    open("findings?region=610924&indicator=procurement.amount&at=2019");
    assertThat(count()).startsWith("0 个问题");
    open("findings?region=610924&indicator=procurement.projects");
    assertThat(count()).startsWith("0 个问题");
    // A share rests on the cells that it is made of.
    open("findings?region=610924&indicator=rate.procurement_per_project");
    assertThat(test(grid()).size()).isEqualTo(3);
  }

  @Test
  void decidesManyAtOnceWithAReason() {
    county();
    open("findings?region=610924&state=open");
    List<StoredFinding> chosen = found(INFO).stream().filter(this::inCounty).toList();
    assertThat(chosen).hasSize(2);
    assertThat(button("decide").isEnabled()).isFalse();
    chosen.forEach(grid()::select);
    test(button("decide")).click();
    choose(DecisionForm.Step.DISMISS);
    test(button("bulk-save")).click();
    assertThat(note().isInvalid()).isTrue();
    assertThat(found(INFO)).allMatch(found -> found.state() == FindingState.OPEN);

    note().setValue("已在其他材料中说明");
    test(button("bulk-save")).click();
    assertThat(find(Dialog.class).exists()).isFalse();
    assertThat(notices()).contains("2 条已保存");
    assertThat(found(INFO).stream().filter(this::inCounty))
        .allMatch(found -> found.state() == FindingState.DISMISSED);
    assertThat(test(grid()).size()).isEqualTo(1);

    test(button("take-back")).click();
    assertThat(notices()).contains("已撤销对 2 条的处理");
    assertThat(find(Button.class).withId("take-back").exists()).isFalse();
    assertThat(found(INFO)).allMatch(found -> found.state() == FindingState.OPEN);
    assertThat(test(grid()).size()).isEqualTo(3);
  }

  private boolean inCounty(StoredFinding found) {
    return found.finding().division().startsWith("610924");
  }

  @Test
  void asksAllOfAListByADay() {
    county();
    open("findings?region=610924&state=open");
    test(button("select-all")).click();
    test(button("decide")).click();
    choose(DecisionForm.Step.ASK);
    note().setValue("请核对");
    DatePicker due = find(DatePicker.class).withId("decision-due").single();
    due.setValue(LocalDate.of(2020, 1, 1));
    test(button("bulk-save")).click();
    assertThat(due.isInvalid()).isTrue();
    due.setValue(LocalDate.of(2099, 1, 1));
    test(button("bulk-save")).click();
    assertThat(notices()).contains("3 条已保存");
    assertThat(error().dueOn()).isEqualTo(LocalDate.of(2099, 1, 1));
    // What lies outside the scope was not in the list.
    assertThat(found(INFO).stream().filter(found -> !inCounty(found)))
        .allMatch(found -> found.state() == FindingState.OPEN);
  }

  @Test
  void aFilterIsFoundAgain() {
    county();
    open("findings?region=610924&severity=error");
    test(button("save-view")).click();
    find(TextField.class).withId("view-name").single().setValue("先办");
    test(button("save-view-confirm")).click();
    assertThat(links(find(Div.class).withId("saved-views").single()))
        .containsExactly("findings?region=610924&severity=error&state=asked,open");
    Actor inspector = new Actor(INSPECTOR, Role.INSPECTOR, ZIYANG);
    assertThat(services.savedViews().list(inspector, null))
        .singleElement()
        .satisfies(saved -> assertThat(saved.name()).isEqualTo("先办"));
  }

  @Test
  void showsTheVeryWordsAndSavesADecision() {
    county();
    open("finding/" + error().id() + "?region=610924&state=open");
    assertThat(find(H1.class).single().getText()).contains("2,045.8");
    Section evidence = find(Section.class).withId("evidence").single();
    assertThat(words(evidence)).contains("procurement.amount: 2045.8", "汉王镇 2020 年度");
    assertThat(links(evidence))
        .containsExactly(
            "report/" + error().finding().evidence().getFirst().report() + "?fact=" + AMOUNT);
    assertThat(find(Anchor.class).withId("next").single().getHref())
        .isEqualTo(
            "finding/"
                + found(INFO).stream().filter(this::inCounty).findFirst().get().id()
                + "?region=610924&state=open");
    assertThat(find(Anchor.class).withId("previous").exists()).isFalse();

    choose(DecisionForm.Step.CONFIRM);
    note().setValue("电话核实");
    test(button("decision-save")).click();
    assertThat(error().state()).isEqualTo(FindingState.CONFIRMED);
    assertThat(words(find(Section.class).withId("history").single()))
        .contains("已确认", "电话核实", INSPECTOR, "发现");
    // It has left the list, and the next one is still the next one.
    assertThat(find(Anchor.class).withId("next").exists()).isTrue();
  }

  @Test
  void aTableOfPlainTextNamesTheCellsWhoseColumnsItDoesNotKeep() {
    String received = "request.received.total";
    TestReports.of(HANWANG, 2020)
        .with(AMOUNT, "2045.8")
        .with(received, "3")
        .inPlainTable()
        .storeIn(services.reports(), ALL);
    judge(new Pair(ERROR, received));

    open("finding/" + error().id());
    assertThat(words(find(Section.class).withId("evidence").single()))
        .contains("按报表格式", "列名不引", "采购", " 2045.8；", "新收", " 3");
  }

  @Test
  void aSlideOfAFindingSaysHowManyMorePlacesThereAre() {
    List<String> others =
        Stream.of("business", "research", "social_welfare", "legal_service")
            .map(kind -> "request.received." + kind)
            .toList();
    TestReports report = TestReports.of(HANWANG, 2020).with(AMOUNT, "2045.8");
    for (String other : others) {
      report = report.with(other, "3");
    }
    report.storeIn(services.reports(), ALL);
    judge(new Pair(ERROR, others));

    assertThat(slideOfError().content())
        .get()
        .isInstanceOfSatisfying(
            SlideContent.Statements.class,
            shown -> {
              assertThat(shown.statements()).hasSize(5);
              assertThat(shown.statements().getLast().text()).isEqualTo("另有 2 处，见问题页");
              assertThat(shown.statements().getLast().address())
                  .isEqualTo("finding/" + error().id());
            });
  }

  private Slide slideOfError() {
    open("finding/" + error().id() + "?region=610924&state=open");
    test(find(Button.class).withClassName("add-to-presentation").single()).click();
    TextField made = find(TextField.class).withId("add-new").single();
    made.setValue("评议");
    test(button("add-do")).click();

    Presentations presentations = services.presentations();
    Actor inspector = new Actor(INSPECTOR, Role.INSPECTOR, ZIYANG);
    Deck deck = presentations.open(inspector, HANWANG).getFirst();
    return presentations.find(inspector, deck.id()).orElseThrow().slides().getFirst();
  }

  @Test
  void aFindingBecomesASlideWithItsSentenceAndTheWordsItRestsOn() {
    county();

    Slide slide = slideOfError();
    assertThat(slide.title()).contains("汉王镇", "2020");
    assertThat(slide.source()).contains("汉王镇 2020 年");
    assertThat(slide.address()).isEqualTo("finding/" + error().id());
    assertThat(slide.content())
        .get()
        .isInstanceOfSatisfying(
            SlideContent.Statements.class,
            shown -> {
              assertThat(shown.statements().getFirst().text()).contains("2,045.8");
              assertThat(shown.statements().getFirst().mark()).isEqualTo("不合规");
              assertThat(shown.statements().get(1).text()).contains("汉王镇 2020 年", "2045.8");
              assertThat(shown.statements().get(1).address())
                  .isEqualTo(
                      "report/"
                          + error().finding().evidence().getFirst().report()
                          + "?fact="
                          + AMOUNT);
            });
  }

  /** The rows that the list was told to go to since the last call, from 0. */
  private List<Integer> goneTo() {
    return sent().stream()
        .filter(call -> call.getOwner().equals(grid().getElement().getNode()))
        .filter(call -> call.getInvocation().getExpression().contains("scrollToIndex"))
        .map(call -> (Integer) call.getInvocation().getParameters().getFirst())
        .toList();
  }

  @Test
  void whoComesBackFromAFindingStandsAtItsRow() {
    county();
    String list = "findings?region=610924&state=asked,open";
    open(list);
    assertThat(goneTo()).as("a list that is opened first begins at its top").isEmpty();
    StoredFinding second = grid().getGenericDataView().getItem(1);
    StoredFinding third = grid().getGenericDataView().getItem(2);
    open("finding/" + second.id() + "?region=610924&state=asked,open");
    assertThat(find(Anchor.class).withId("back").single().getHref()).isEqualTo(list);
    open(list);
    assertThat(goneTo()).containsExactly(1);
    open(list + "&order=division");
    assertThat(goneTo()).as("another list").isEmpty();

    // A finding that is decided leaves the list; the next one has its place.
    open("finding/" + second.id() + "?region=610924&state=asked,open");
    choose(DecisionForm.Step.DISMISS);
    note().setValue("数字无误");
    test(button("decision-save")).click();
    open(list);
    assertThat(test(grid()).size()).isEqualTo(2);
    assertThat(goneTo()).containsExactly(1);
    assertThat(grid().getGenericDataView().getItem(1).id()).isEqualTo(third.id());

    open("finding/" + third.id() + "?region=610924&state=asked,open");
    open("findings?region=610924&state=asked,open&severity=error");
    assertThat(goneTo()).as("the list with another filter").isEmpty();
    open(list);
    assertThat(goneTo()).as("the place is told once").isEmpty();
  }

  @Test
  void theChartOfAnOutlierShowsTheLimitsThatItsSentenceNames() {
    store(HANWANG, 2020, "2045.8");
    store(GAOQIAO, 2020, "64");
    judge(new Outside("outlier.peer"));
    open("finding/" + found("outlier.peer").getFirst().id());
    assertThat(find(H1.class).single().getText()).contains("2,045.8", "通常范围 12–1,034");
    JsonNode spec =
        (JsonNode) find(Chart.class).withId("chart").single().getElement().getPropertyRaw("spec");
    JsonNode ranges = spec.path("usual").path("ranges");
    assertThat(ranges.size()).as("of both peers").isEqualTo(2);
    ranges.forEach(range -> {
      assertThat(range.path("low").stringValue()).isEqualTo("12");
      assertThat(range.path("high").stringValue()).isEqualTo("1034");
    });
  }

  @Test
  void somebodyElseDecidedFirst() {
    county();
    open("finding/" + error().id() + "?region=610924");
    services.findings().decide(editor(), List.of(error().seen()), new Decision.Dismiss("数字无误"));
    choose(DecisionForm.Step.CONFIRM);
    note().setValue("我认为属实");
    test(button("decision-save")).click();
    assertThat(notices()).contains("没有保存", EDITOR, "已排除");
    assertThat(error().state()).isEqualTo(FindingState.DISMISSED);
    assertThat(note().getValue()).isEqualTo("我认为属实");
    assertThat(words(find(Section.class).withId("history").single())).contains("数字无误");

    // Having seen that, one may decide otherwise.
    choose(DecisionForm.Step.CONFIRM);
    test(button("decision-save")).click();
    assertThat(error().state()).isEqualTo(FindingState.CONFIRMED);
  }

  @Test
  @WithMockUser(username = ViewTest.VIEWER, roles = Role.VIEWER_ROLE)
  void whoMayNotDecideSeesNoForm() {
    county();
    open("findings?region=610924");
    assertThat(test(grid()).size()).isEqualTo(3);
    assertThat(find(Button.class).withId("decide").exists()).isFalse();
    open("finding/" + error().id());
    assertThat(find(H1.class).single().getText()).contains("2,045.8");
    assertThat(find(RadioButtonGroup.class).exists()).isFalse();
    assertThat(find(Button.class).withId("decision-save").exists()).isFalse();
  }

  @Test
  void aFindingOutsideTheScopeIsNotFound() {
    county();
    long elsewhere =
        found(ERROR).stream().filter(found -> !inCounty(found)).findFirst().orElseThrow().id();
    open("finding/" + elsewhere);
    assertThat(find(NotFoundView.class).exists()).isTrue();
    open("findings?region=all&state=all");
    assertThat(count()).startsWith("3 个问题");
  }

  @Test
  void speaksEnglish() {
    county();
    VaadinSession.getCurrent().setLocale(Locale.ENGLISH);
    UI.getCurrent().setLocale(Locale.ENGLISH);
    open("findings?region=610924");
    assertThat(count()).isEqualTo("3 findings");
    assertThat(unassessed().getText()).isEqualTo("1 could not be judged");
    assertThat(words(test(grid()).getCellComponent(0, "kind"))).contains("Non-compliant", "Error");
    open("finding/" + error().id());
    assertThat(find(H1.class).single().getText()).contains("2,045.8").doesNotContain("表");
    assertThat(words(find(Section.class).withId("basis").single())).contains("default settings");
  }
}
