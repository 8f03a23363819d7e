package org.mingjian.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.extract.FactValue;
import org.mingjian.report.FactId;
import org.mingjian.report.Ruling;
import org.mingjian.report.StoredFact;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.node.ObjectNode;

@WithMockUser(
    username = ViewTest.EDITOR,
    roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE, Role.EDITOR_ROLE})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class CorrectionViewTest extends ViewTest {
  private static final String AMOUNT = "procurement.amount";

  private long report() {
    return TestReports.of("610924109", 2020)
        .with(AMOUNT, "?")
        .storeIn(services.reports(), editor())
        .report();
  }

  private StoredFact fact(long report) {
    return services.reports().load(editor(), report).orElseThrow().stored(AMOUNT).orElseThrow();
  }

  private Button button(String id) {
    return find(Button.class).withId(id).single();
  }

  private TextField figure() {
    return find(TextField.class).withId("correction-figure").single();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<String> unit() {
    return find(RadioButtonGroup.class).withId("correction-unit").single();
  }

  private TextArea reason() {
    return find(TextArea.class).withId("correction-reason").single();
  }

  /** What the list of figures was last told. */
  private String list() {
    UI ui = UI.getCurrent();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    Component facts = find(Component.class).withId("facts").single();
    return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
        .filter(call -> call.getOwner().equals(facts.getElement().getNode()))
        .flatMap(call -> call.getInvocation().getParameters().stream())
        .filter(ObjectNode.class::isInstance)
        .reduce("", (before, spec) -> spec.toString(), (before, after) -> after);
  }

  @Test
  void anEditorCorrectsAFigureAndItsHistoryShows() {
    long id = report();
    open("report/" + id + "?fact=" + AMOUNT);
    test(button("correct")).click();
    test(button("correction-save")).click();
    assertThat(figure().isInvalid()).isTrue();
    assertThat(reason().isInvalid()).isTrue();
    assertThat(fact(id).history()).isEmpty();

    figure().setValue("2,045,800");
    reason().setValue("原件为 204.58 万元");
    test(button("correction-save")).click();
    assertThat(figure().isInvalid()).isFalse();
    assertThat(unit().isInvalid()).as("money needs its unit").isTrue();
    unit().setValue("元");
    test(button("correction-save")).click();

    assertThat(find(CorrectionDialog.class).exists()).isFalse();
    assertThat(fact(id).value()).isEqualTo(new FactValue.Reported(new BigDecimal("204.58")));
    assertThat(words(find(OrderedList.class).withId("chosen-history").single()))
        .contains("读不准", "204.58", "2,045,800", "原件为", EDITOR);
    assertThat(words(find(Component.class).withId("chosen-value").single())).contains("204.58");
    assertThat(list()).contains("204.58*", "已更正（" + EDITOR);
  }

  @Test
  void aCorrectionIsWithdrawnAndNotLost() {
    long id = report();
    Ruling five = new Ruling.Figure(new BigDecimal("5"), "5", "万元");
    services.reports().correct(editor(), new FactId(id, AMOUNT), five, 0, "误");
    open("report/" + id + "?fact=" + AMOUNT);
    test(button("correct")).click();
    @SuppressWarnings("unchecked")
    RadioButtonGroup<CorrectionDialog.Choice> choice =
        find(RadioButtonGroup.class).withId("correction-choice").single();
    choice.setValue(CorrectionDialog.Choice.AS_READ);
    reason().setValue("再看仍不清");
    test(button("correction-save")).click();
    assertThat(fact(id).value()).isEqualTo(new FactValue.Unreadable());
    assertThat(fact(id).history()).hasSize(2);
  }

  @Test
  @WithMockUser(
      username = ViewTest.INSPECTOR,
      roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE})
  void anInspectorSeesTheFigureAndNoButton() {
    open("report/" + report() + "?fact=" + AMOUNT);
    assertThat(words(find(Component.class).withId("chosen-read").single())).contains("读不准");
    assertThat(find(Button.class).withId("correct").exists()).isFalse();
  }
}
