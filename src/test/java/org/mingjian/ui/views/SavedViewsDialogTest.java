package org.mingjian.ui.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.saved.SavedView;
import org.mingjian.saved.ScreenAddress;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.ui.DivisionBox;
import org.mingjian.ui.ViewTest;

/** Own views are deleted from their list; others are asked for first when they are shared. */
class SavedViewsDialogTest extends ViewTest {
  private static final Actor OWNER = new Actor(VIEWER, Role.VIEWER, ZIYANG);

  private List<String> names() {
    return services.savedViews().list(OWNER, null).stream().map(SavedView::name).toList();
  }

  private void press(String label) {
    Button button =
        find(Button.class).all().stream()
            .filter(one -> label.equals(one.getAriaLabel().orElse(one.getText())))
            .findFirst()
            .orElseThrow();
    test(button).click();
  }

  @Test
  void aSharedViewIsDeletedOnlyAfterItsOwnerSaidSoTwice() {
    ScreenAddress findings = new ScreenAddress("findings", "region=" + COUNTY);
    services.savedViews().save(OWNER, "待查", findings, COUNTY, false);
    services.savedViews().save(OWNER, "私用", findings, null, false);
    open("findings");
    test(find(Button.class).withId("all-views").single()).click();

    press("删除“待查”");
    assertThat(names()).contains("待查");
    ListItem asked =
        find(ListItem.class).all().stream()
            .filter(row -> words(row).contains("待查"))
            .findFirst()
            .orElseThrow();
    assertThat(words(asked)).contains("共享");

    press("取消");
    assertThat(names()).as("nothing was meant").contains("待查");

    press("删除“待查”");
    test(find(Button.class).withId("delete-view-confirm").single()).click();
    assertThat(names()).containsExactly("私用");

    press("删除“私用”");
    assertThat(names()).as("nobody else knows of it").isEmpty();
  }

  @Test
  void whoWorksForSeveralCountiesIsOfferedTheOneOnTheScreen() {
    Actor ofTwo = new Actor(EDITOR, Role.EDITOR, Scope.of(List.of("610921", COUNTY)));
    open("findings");
    new SaveViewDialog(
            services.savedViews(),
            services.divisions(),
            ofTwo,
            new ScreenAddress("findings", "state=open&region=" + COUNTY),
            () -> {})
        .open();
    Checkbox first = find(Checkbox.class).withId("view-first").single();
    first.setValue(true);
    assertThat(find(DivisionBox.class).withId("view-first-division").single().getValue())
        .isEqualTo(COUNTY);
  }
}
