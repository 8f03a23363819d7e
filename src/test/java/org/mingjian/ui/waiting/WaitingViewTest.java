package org.mingjian.ui.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.report.Placement;
import org.mingjian.report.ReportHeader;
import org.mingjian.report.WaitReason;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.ui.DivisionBox;
import org.mingjian.ui.ViewTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@WithMockUser(
    username = ViewTest.EDITOR,
    roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE, Role.EDITOR_ROLE})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class WaitingViewTest extends ViewTest {
  private static final String HANWANG = "610924102";
  private static final String XUZHOU_HANWANG = "320312109";
  private static final Placement.Waiting AMBIGUOUS =
      new Placement.Waiting(List.of(WaitReason.DIVISION_AMBIGUOUS));

  private long waitingReport() {
    return TestReports.waiting(AMBIGUOUS, 2020, XUZHOU_HANWANG, HANWANG)
        .storeIn(services.reports(), editor())
        .report();
  }

  private Grid<?> grid(String id) {
    return find(Grid.class).withId(id).single();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<String> candidates(PlacementDialog dialog) {
    return find(RadioButtonGroup.class, dialog).single();
  }

  private Component cell(String grid, int column) {
    return test(grid(grid)).getCellComponent(0, column);
  }

  @Test
  void saysWhatWaitsAndWhy() {
    long report = waitingReport();
    open("waiting");
    assertThat(test(grid("to-place")).size()).isEqualTo(1);
    assertThat(words(cell("to-place", 0))).contains("示例镇", "report.txt");
    assertThat(links(cell("to-place", 0))).containsExactly("report/" + report);
    assertThat(test(grid("to-place")).getCellText(0, 1)).isEqualTo("2020");
    assertThat(words(cell("to-place", 2))).contains("证据不足以确认是哪一个");
    assertThat(words(cell("to-place", 3))).contains("江苏省 徐州市 铜山区 汉王镇", "紫阳县 汉王镇");
    assertThat(links(cell("to-place", 4))).containsExactly("report/" + report);
    assertThat(find(Grid.class).withId("to-read").exists()).isFalse();
  }

  @Test
  void anEditorDecidesAndTheReportCounts() {
    long report = waitingReport();
    open("waiting?report=" + report);
    PlacementDialog dialog = find(PlacementDialog.class).single();
    // Only what the editor may see is offered.
    assertThat(candidates(dialog).getListDataView().getItems()).containsExactly(HANWANG);
    assertThat(find(IntegerField.class, dialog).single().getValue()).isEqualTo(2020);

    Button save = find(Button.class).withId("placement-save").single();
    test(save).click();
    assertThat(find(DivisionBox.class, dialog).single().isInvalid()).isTrue();
    assertThat(find(TextArea.class, dialog).single().isInvalid()).isTrue();
    assertThat(services.reports().toPlace(editor(), 0, 10).total()).isEqualTo(1);

    candidates(dialog).setValue(HANWANG);
    TextArea reason = find(TextArea.class, dialog).single();
    assertThat(reason.getValue()).contains("陕西省 安康市 紫阳县 汉王镇");
    reason.setValue("电话向镇政府核实");
    test(save).click();

    assertThat(dialog.isOpened()).isFalse();
    ReportHeader header = services.reports().header(editor(), report).orElseThrow();
    assertThat(header.current()).isTrue();
    assertThat(header.division()).isEqualTo(HANWANG);
    assertThat(services.reports().load(editor(), report).orElseThrow().decisions())
        .singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("电话向镇政府核实"));
    assertThat(find(Grid.class).withId("to-place").exists()).isFalse();
    Div notices = find(Div.class).withId("notices").single();
    assertThat(links(notices)).contains("report/" + report);
    assertThat(links(notices))
        .anySatisfy(link -> assertThat(link).contains("region=610924").contains("years=2020"));
  }

  @Test
  void aDivisionOfTheRegisterTakesThePlaceOfTheCandidate() {
    long report = waitingReport();
    open("waiting?report=" + report);
    PlacementDialog dialog = find(PlacementDialog.class).single();
    candidates(dialog).setValue(HANWANG);
    find(DivisionBox.class, dialog).single().setValue("610924109");
    assertThat(candidates(dialog).getValue()).isNull();
    assertThat(find(TextArea.class, dialog).single().getValue()).contains("高桥镇");
    find(IntegerField.class, dialog).single().setValue(1999);
    Button save = find(Button.class).withId("placement-save").single();
    test(save).click();
    assertThat(find(IntegerField.class, dialog).single().isInvalid()).isTrue();
    find(IntegerField.class, dialog).single().setValue(2021);
    test(save).click();
    ReportHeader header = services.reports().header(editor(), report).orElseThrow();
    assertThat(header.division()).isEqualTo("610924109");
    assertThat(header.year()).isEqualTo(2021);
  }

  @Test
  void somebodyElseWasFaster() {
    long report = waitingReport();
    open("waiting?report=" + report);
    PlacementDialog dialog = find(PlacementDialog.class).single();
    Actor other = new Actor("other", Role.EDITOR, Scope.everything());
    services.reports().decide(other, report, HANWANG, 2020, "核实");
    candidates(dialog).setValue(HANWANG);
    test(find(Button.class).withId("placement-save").single()).click();
    assertThat(words(find(Div.class).withId("notices").single())).contains("已由其他人确定归属");
    assertThat(services.reports().load(editor(), report).orElseThrow().decisions()).hasSize(1);
  }

  @Test
  void somebodyElseDecidedForADivisionOutsideTheScope() {
    long report = waitingReport();
    open("waiting?report=" + report);
    PlacementDialog dialog = find(PlacementDialog.class).single();
    Actor other = new Actor("other", Role.EDITOR, Scope.everything());
    services.reports().decide(other, report, XUZHOU_HANWANG, 2020, "核实");
    candidates(dialog).setValue(HANWANG);
    test(find(Button.class).withId("placement-save").single()).click();
    assertThat(words(find(Div.class).withId("notices").single())).contains("已不在待办中");
  }

  @Test
  @WithMockUser(
      username = ViewTest.INSPECTOR,
      roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE})
  void anInspectorSeesTheListWithoutTheForm() {
    long report = waitingReport();
    open("waiting?report=" + report);
    assertThat(test(grid("to-place")).size()).isEqualTo(1);
    assertThat(find(PlacementDialog.class).exists()).isFalse();
    assertThat(cell("to-place", 4).getChildren().noneMatch(Button.class::isInstance)).isTrue();
  }

  @Test
  void unreadableCellsLeadToTheirPlaces() {
    long report =
        TestReports.of(HANWANG, 2020)
            .with("procurement.amount", "?")
            .with("licence.change", "?")
            .storeIn(services.reports(), editor())
            .report();
    open("waiting");
    assertThat(test(grid("to-read")).size()).isEqualTo(1);
    assertThat(test(grid("to-read")).getCellText(0, 1)).isEqualTo("陕西省 安康市 紫阳县 汉王镇 2020");
    assertThat(links(cell("to-read", 2)))
        .containsExactlyInAnyOrder(
            "report/" + report + "?fact=licence.change",
            "report/" + report + "?fact=procurement.amount");
  }
}
