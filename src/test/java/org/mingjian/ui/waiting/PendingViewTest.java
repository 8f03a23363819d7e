package org.mingjian.ui.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mingjian.TestReports;
import org.mingjian.extract.FactValue;
import org.mingjian.report.FactId;
import org.mingjian.report.Ruling;
import org.mingjian.security.Role;
import org.mingjian.ui.ViewTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@WithMockUser(
    username = ViewTest.EDITOR,
    roles = {Role.VIEWER_ROLE, Role.INSPECTOR_ROLE, Role.EDITOR_ROLE})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class PendingViewTest extends ViewTest {
  private static final String CREATED = "rule.created";

  private long report(String created) {
    return TestReports.of("610924109", 2020)
        .with(CREATED, created)
        .storeIn(services.reports(), editor())
        .report();
  }

  @Test
  void aCorrectionThatANewVersionContradictsIsDecidedHere() {
    long old = report("12");
    Ruling.Figure corrected = new Ruling.Figure(new BigDecimal("21"), "21", null);
    services.reports().correct(editor(), new FactId(old, CREATED), corrected, 0, "看错");
    long fresh = report("15");

    open("waiting");
    Grid<?> grid = find(Grid.class).withId("to-confirm").single();
    assertThat(test(grid).size()).isEqualTo(1);
    assertThat(words(test(grid).getCellComponent(0, 2))).contains("15");
    assertThat(links(test(grid).getCellComponent(0, 2)))
        .containsExactly("report/" + fresh + "?fact=" + CREATED);
    assertThat(words(test(grid).getCellComponent(0, 3))).contains("21", "看错", EDITOR);
    assertThat(links(test(grid).getCellComponent(0, 3)))
        .containsExactly("report/" + old + "?fact=" + CREATED);

    test((Button) test(grid).getCellComponent(0, 4)).click();
    PendingDialog dialog = find(PendingDialog.class).single();
    @SuppressWarnings("unchecked")
    RadioButtonGroup<Ruling> choice = find(RadioButtonGroup.class, dialog).single();
    Button save = find(Button.class).withId("pending-save").single();
    test(save).click();
    assertThat(choice.isInvalid()).isTrue();
    choice.setValue(corrected);
    find(TextArea.class, dialog).single().setValue("新版仍有误");
    test(save).click();

    assertThat(find(Grid.class).withId("to-confirm").exists()).isFalse();
    assertThat(
            services
                .reports()
                .load(editor(), fresh)
                .orElseThrow()
                .stored(CREATED)
                .orElseThrow()
                .value())
        .isEqualTo(new FactValue.Reported(new BigDecimal("21")));
  }
}
